import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { activations } from '../../engine/activations';
import type { HiddenLayer } from '../../engine/specification';
import { ranges } from '../../training/configuration';
import { words } from '../words';
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
  const name = `hidden layer ${index + 1}`;
  const { label, formula, derivativeFormula } = activations[layer.activation];
  return (
    <li className={styles.layer} data-layer={index}>
      <div className={styles.layerHead}>
        <span className={styles.layerName}>Hidden {index + 1}</span>
        {!locked && (
          <span className={styles.layerButtons}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`Move ${name} up`}
              data-move={-1}
              disabled={index === 0}
              onClick={() => onMove(-1)}
            >
              <IconArrowUp size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`Move ${name} down`}
              data-move={1}
              disabled={last}
              onClick={() => onMove(1)}
            >
              <IconArrowDown size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`Remove ${name}`}
              onClick={onRemove}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </span>
        )}
      </div>
      <div className={styles.layerFields}>
        <NumberField
          label={`Neurons in ${name}`}
          hideLabel
          value={layer.neurons}
          range={{ ...ranges.neurons, whole: true }}
          readOnly={locked}
          onChange={(neurons) => onChange({ neurons })}
        />
        <ChoiceField
          label={`Activation of ${name}`}
          hideLabel
          table={activations}
          value={layer.activation}
          what={words.activation}
          formulas={[
            { name: label, latex: formula },
            { name: 'Its derivative', latex: derivativeFormula },
          ]}
          onChange={(activation) => onChange({ activation })}
        />
      </div>
      <div className={styles.counted}>{counted}</div>
    </li>
  );
}
