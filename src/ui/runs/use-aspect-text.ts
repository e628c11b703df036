import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type TunableChoice, type Tuned, withDefaults } from '../../engine/choices';
import { initialisers } from '../../engine/initialisers';
import { optimizers } from '../../engine/optimizers';
import { schedules } from '../../engine/schedules';
import type { RunConfiguration } from '../../training/configuration';
import { percent, plain } from '../format';
import type { Aspect } from './differences';

/** How an aspect of a configuration is said in few words. */
export function useAspectText(): (aspect: Aspect, configuration: RunConfiguration) => string {
  const { t } = useTranslation(['runs', 'choices', 'build']);
  return useMemo(() => {
    /** The settings of a choice, unless they are those that it comes with. */
    const settings = <Name extends string>(
      table: Readonly<Record<Name, TunableChoice>>,
      { name, parameters }: Tuned<Name>,
    ) => {
      const usual = withDefaults(table, name).parameters;
      const changed = Object.keys(parameters).some((key) => parameters[key] !== usual[key]);
      return changed ? ` (${Object.values(parameters).map(plain).join('; ')})` : '';
    };
    const layersText = (hidden: RunConfiguration['network']['hidden']) => {
      if (hidden.length === 0) return t('aspects.noHidden');
      const kinds = new Set(hidden.map(({ activation }) => activation));
      const name = (one: (typeof hidden)[number]) => t(`choices:activations.${one.activation}`);
      const same = kinds.size === 1;
      const layers = hidden.map((one) => (same ? one.neurons : `${one.neurons} ${name(one)}`));
      const text = t('aspects.hidden', { layers: layers.join('–') });
      return same ? `${text} ${name(hidden[0]!)}` : text;
    };
    return (aspect, { network, mode, hyperparameters: h, initialiser, seed, data }) => {
      const texts: Record<Aspect, () => string> = {
        layers: () => layersText(network.hidden),
        loss: () => t(`choices:losses.${network.loss}`),
        mode: () => t(`choices:modes.${mode}`),
        optimizer: () =>
          t(`choices:optimizers.${h.optimizer.name}`) + settings(optimizers, h.optimizer),
        learningRate: () => t('aspects.learningRate', { rate: plain(h.learningRate) }),
        schedule: () => t(`choices:schedules.${h.schedule.name}`) + settings(schedules, h.schedule),
        batchSize: () => t('aspects.batchSize', { size: h.batchSize }),
        weightDecay: () => t('aspects.weightDecay', { rate: plain(h.weightDecay) }),
        dropout: () => t('aspects.dropout', { rate: plain(h.dropout) }),
        clipNorm: () =>
          h.clipNorm > 0
            ? t('aspects.clipNorm', { norm: plain(h.clipNorm) })
            : t('aspects.unlimited'),
        initialiser: () =>
          t(`choices:initialisers.${initialiser.name}`) + settings(initialisers, initialiser),
        seed: () => t('aspects.seed', { seed }),
        data: () =>
          `${t(`build:data.datasets.${data.name}`)}, ${t('aspects.share', {
            share: percent(data.share, 0),
          })}`,
      };
      return texts[aspect]();
    };
  }, [t]);
}
