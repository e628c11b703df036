import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { activations } from '../../engine/activations';
import type { HiddenLayer } from '../../engine/specification';
import { ranges } from '../../training/configuration';
import styles from './build.module.css';
import { ChoiceField } from './choice-field';
import { NumberField } from './number-field';

interface LayerRowProps {
  readonly index: number;
  readonly layer: HiddenLayer;
  readonly last: boolean;
  readonly locked: boolean;
  /** How its parameters are counted. */
  readonly counted: string;
  readonly onChange: (change: Partial<HiddenLayer>) => void;
  readonly onMove: (direction: 1 | -1) => void;
  readonly onRemove: () => void;
}

/** One hidden layer: its neurons, its activation, its place. */
export function LayerRow(props: LayerRowProps) {
  const { index, layer, last, locked, counted, onChange, onMove, onRemove } = props;
  const { t } = useTranslation(['build', 'choices', 'terms']);
  const number = index + 1;
  const { formula, derivativeFormula } = activations[layer.activation];
  return (
    <li className={styles.layer} data-layer={index}>
      <div className={styles.layerHead}>
        <span className={styles.layerName}>{t('layers.hidden', { number })}</span>
        {!locked && (
          <span className={styles.layerButtons}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('layers.up', { number })}
              data-move={-1}
              disabled={index === 0}
              onClick={() => onMove(-1)}
            >
              <IconArrowUp size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('layers.down', { number })}
              data-move={1}
              disabled={last}
              onClick={() => onMove(1)}
            >
              <IconArrowDown size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('layers.remove', { number })}
              data-remove
              onClick={onRemove}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </span>
        )}
      </div>
      <div className={styles.layerFields}>
        <NumberField
          label={t('layers.neurons', { number })}
          hideLabel
          value={layer.neurons}
          range={{ ...ranges.neurons, whole: true }}
          readOnly={locked}
          onChange={(neurons) => onChange({ neurons })}
        />
        <ChoiceField
          label={t('layers.activation', { number })}
          hideLabel
          table={activations}
          names={t('choices:activations', { returnObjects: true })}
          value={layer.activation}
          what={t('terms:activation')}
          formulas={[
            { name: t(`choices:activations.${layer.activation}`), latex: formula },
            { name: t('layers.derivative'), latex: derivativeFormula },
          ]}
          onChange={(activation) => onChange({ activation })}
        />
      </div>
      <div className={styles.counted}>{counted}</div>
    </li>
  );
}
