import { IconLock, IconPlus } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { HiddenLayer } from '../../engine/specification';
import { ranges } from '../../training/configuration';
import { DimmableButton } from '../dimmable-button';
import { count } from '../format';
import { useActions, usePage } from '../use-page';
import styles from './build.module.css';
import { withLayer, withLayerAdded, withLayerMoved, withoutLayer } from './edits';
import { LayerRow } from './layer-row';
import { layerCounts, totalCount } from './parameter-count';
import { Section } from './section';

/** The stack of hidden layers, from the image to the ten digits. */
export function LayersSection() {
  const { t } = useTranslation('build');
  const network = usePage((state) => state.configuration.network);
  const mode = usePage((state) => state.configuration.mode);
  const { configure } = useActions();
  const list = useRef<HTMLOListElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const { hidden } = network;
  const locked = mode === 'static';
  const full = hidden.length >= ranges.hiddenLayers.maximum;
  const counts = layerCounts(network);
  const set = (layers: readonly HiddenLayer[]) =>
    configure({ network: { ...network, hidden: layers } });

  /** After a move the keyboard stays with the layer that moved. */
  const move = (index: number, direction: 1 | -1) => {
    set(withLayerMoved(hidden, index, direction));
    requestAnimationFrame(() => {
      const row = list.current?.querySelector(`[data-layer="${index + direction}"]`);
      const same = row?.querySelector<HTMLButtonElement>(`[data-move="${direction}"]`);
      const other = row?.querySelector<HTMLButtonElement>(`[data-move="${-direction}"]`);
      (same?.disabled ? other : same)?.focus();
    });
  };

  /** After a removal the keyboard is with the layer that took its place, else the one before. */
  const remove = (index: number) => {
    const left = withoutLayer(hidden, index);
    set(left);
    requestAnimationFrame(() => {
      const row = list.current?.querySelector(`[data-layer="${Math.min(index, left.length - 1)}"]`);
      (row?.querySelector<HTMLButtonElement>('[data-remove]') ?? add.current)?.focus();
    });
  };

  return (
    <Section title={t('layers.title')} scope="fresh">
      {locked && (
        <p className={styles.locked}>
          <IconLock size={16} stroke={1.75} aria-hidden />
          <span>{t('layers.locked')}</span>
        </p>
      )}
      <ol className={styles.layers} ref={list}>
        <li className={styles.end}>
          <span>{t('layers.image')}</span>
          <span>{t('layers.pixels', { pixels: count(network.inputs) })}</span>
        </li>
        {hidden.map((layer, index) => (
          <LayerRow
            // Layers have no identity but their place.
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is the key
            key={index}
            index={index}
            layer={layer}
            last={index === hidden.length - 1}
            locked={locked}
            counted={counts[index]!.text}
            onChange={(change) => set(withLayer(hidden, index, change))}
            onMove={(direction) => move(index, direction)}
            onRemove={() => remove(index)}
          />
        ))}
        <li className={styles.end}>
          <span>{t('layers.output')}</span>
          <span>{t('layers.digits', { digits: network.outputs })}</span>
          <span className={styles.counted}>{counts.at(-1)!.text}</span>
        </li>
      </ol>
      {!locked && (
        <DimmableButton
          ref={add}
          variant="light"
          size="sm"
          leftSection={<IconPlus size={16} aria-hidden />}
          dimmed={full}
          onClick={() => set(withLayerAdded(hidden))}
        >
          {t('layers.add')}
        </DimmableButton>
      )}
      <p className={styles.total}>
        <span>{t('layers.total')}</span>
        <strong>{count(totalCount(network))}</strong>
      </p>
    </Section>
  );
}
