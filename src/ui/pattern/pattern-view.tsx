import { SegmentedControl } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconMinus, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { DimmableButton } from '../dimmable-button';
import { useWalkKeys } from '../keyboard/use-walk-keys';
import { useLiveNetwork } from '../network/use-live-network';
import { Panel } from '../panel';
import styles from './pattern.module.css';
import { PatternCode } from './pattern-code';
import { PatternTable } from './pattern-table';
import { SymbolList } from './symbol-list';
import './words';

/** How far the many rows have been drawn together. */
const tellings = ['spelledOut', 'sameShape', 'folded'] as const;
export type Telling = (typeof tellings)[number];

const MOST_HIDDEN = 6;

/** The idea of the project: all derivatives follow one pattern, and only the last layer is special. */
export function PatternView() {
  const { t } = useTranslation('pattern');
  const network = useLiveNetwork();
  const shown = network.hidden.length;
  const [hidden, setHidden] = useState(Math.min(shown, MOST_HIDDEN));
  const [telling, setTelling] = useState<Telling>('spelledOut');
  /** The layer that one has walked to, counted from the first; null before the walk. */
  const [layer, setLayer] = useState<number | null>(null);

  const changeHidden = (count: number) => {
    setHidden(count);
    setLayer(null);
  };
  const text = {
    spelledOut: t('spelledOutText'),
    sameShape: t('sameShapeText', { count: hidden }),
    folded: t('foldedText'),
  }[telling];

  return (
    <Panel title={t('title')}>
      <div className={styles.pattern}>
        <p className={styles.lead}>
          <Trans
            t={t}
            i18nKey="lead"
            components={{
              1: <mark data-shape="weights" />,
              2: <mark data-shape="bias" />,
              3: <mark data-shape="loss" />,
            }}
          />
        </p>
        <div className={styles.controls}>
          <SegmentedControl
            aria-label={t('writing')}
            value={telling}
            onChange={setTelling}
            data={tellings.map((value) => ({ value, label: t(value) }))}
          />
          <div className={styles.group}>
            <DimmableButton
              variant="default"
              size="sm"
              aria-label={t('remove')}
              dimmed={hidden === 0}
              onClick={() => changeHidden(hidden - 1)}
            >
              <IconMinus size={16} aria-hidden />
            </DimmableButton>
            <output className={styles.count}>{t('hiddenLayers', { count: hidden })}</output>
            <DimmableButton
              variant="default"
              size="sm"
              aria-label={t('add')}
              dimmed={hidden === MOST_HIDDEN}
              onClick={() => changeHidden(hidden + 1)}
            >
              <IconPlus size={16} aria-hidden />
            </DimmableButton>
          </div>
          {telling !== 'folded' && <Walk layers={hidden + 1} layer={layer} onLayer={setLayer} />}
        </div>
        <p className={styles.text} aria-live="polite">
          {text}
        </p>
        <PatternTable
          hidden={hidden}
          loss={network.loss}
          telling={telling}
          layer={layer}
          onLayer={setLayer}
        />
        {telling === 'folded' && <PatternCode />}
        <SymbolList loss={network.loss} />
      </div>
    </Panel>
  );
}

interface WalkProps {
  readonly layers: number;
  readonly layer: number | null;
  readonly onLayer: (layer: number) => void;
}

/** Goes from layer to layer, from the last to the first, as the derivatives do. */
function Walk({ layers, layer, onLayer }: WalkProps) {
  const { t } = useTranslation('pattern');
  const atLast = layer === null || layer === layers;
  const atFirst = layer === 1;
  const up = () => layer !== null && !atLast && onLayer(layer + 1);
  const down = () => !atFirst && onLayer(layer === null ? layers : layer - 1);
  useWalkKeys(up, down);
  return (
    <fieldset className={styles.group} aria-label={t('walk')}>
      <DimmableButton
        variant="default"
        size="sm"
        dimmed={atLast}
        leftSection={<IconArrowUp size={16} aria-hidden />}
        onClick={up}
      >
        {t('previous')}
      </DimmableButton>
      <DimmableButton
        variant="light"
        size="sm"
        dimmed={atFirst}
        leftSection={<IconArrowDown size={16} aria-hidden />}
        onClick={down}
      >
        {t('next')}
      </DimmableButton>
    </fieldset>
  );
}
