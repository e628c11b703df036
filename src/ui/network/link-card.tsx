import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Activations, Weights } from '../../state/live';
import { Explained } from '../explained';
import { short } from '../format';
import { useActions, useLive } from '../use-page';
import { useSettledSignal } from '../use-settled-signal';
import styles from './inspector.module.css';
import { inputName, neuronName } from './names';
import { linkIndex, readLink } from './reading';

interface LinkCardProps {
  readonly weights: Weights;
  readonly activations: Activations | null;
  readonly link: { readonly layer: number; readonly neuron: number; readonly input: number };
  readonly onNeuron: () => void;
}

/** A link: its weight, what it carries, and how it is being changed. */
export function LinkCard({ weights, activations, link, onNeuron }: LinkCardProps) {
  const { t } = useTranslation('network');
  const { parameter } = useLive();
  const { watchParameter } = useActions();
  const index = linkIndex(weights.layout, link);
  useEffect(() => watchParameter(index), [watchParameter, index]);
  const reading = readLink(weights, activations, useSettledSignal(parameter), link);
  const { layer, neuron, input } = link;
  const names = {
    input: inputName(t, layer, input),
    neuron: neuronName(t, weights.layout.sizes.length - 1, { layer, neuron }),
  };
  const number = (value: number | null) => (value === null ? '–' : short(value, 3));
  const known = (value: number | null) =>
    value === null ? <span className={styles.soft}>{t('card.notKnown')}</span> : short(value, 3);
  return (
    <>
      <h3 className={styles.title} tabIndex={-1}>
        {t('card.link', names)}
      </h3>
      <dl className={styles.linkNumbers}>
        <dt>
          <Explained what={t('quantity.weightsWhat')}>{t('card.weight')}</Explained>
        </dt>
        <dd data-sign={Math.sign(reading.weight)}>{number(reading.weight)}</dd>
        <dt>{t('card.value')}</dt>
        <dd>{number(reading.value)}</dd>
        <dt>{t('card.contribution')}</dt>
        <dd data-sign={Math.sign(reading.contribution ?? 0)}>{number(reading.contribution)}</dd>
        <dt>
          <Explained what={t('quantity.gradientsWhat')}>{t('card.gradient')}</Explained>
        </dt>
        <dd>{known(reading.gradient)}</dd>
        <dt>
          <Explained what={t('quantity.updatesWhat')}>{t('card.update')}</Explained>
        </dt>
        <dd>{known(reading.update)}</dd>
      </dl>
      <Button variant="subtle" size="compact-sm" onClick={onNeuron}>
        {t('card.backTo')}
      </Button>
    </>
  );
}
