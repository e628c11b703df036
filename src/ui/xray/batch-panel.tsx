import { Button, UnstyledButton } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FrozenStep } from '../../state/microscope';
import { below, type Parameter, type Selection } from '../../state/selection';
import { rowOf } from '../../state/terms';
import { largestMagnitude } from '../colour-range';
import { handFocus } from '../hand-focus';
import { Panel } from '../panel';
import styles from './batch-panel.module.css';
import { Digit } from './digit';
import { figure } from './figures';
import { parameterName } from './names';
import shared from './xray.module.css';

interface BatchPanelProps {
  readonly step: FrozenStep;
  readonly parameter: Parameter;
  readonly selection: Selection;
  readonly onExample: (example: number) => void;
  /** Puts a batch in the place of the one image. */
  readonly onBatch: () => void;
}

/** An image whose gradient is this small beside the largest asks for nearly nothing. */
const CONTENT = 0.01;

/** ∂L/∂θ that each image alone would give: δ without the 1/B of the mean, times what came in. */
export function ownGradients(step: FrozenStep, parameter: Parameter): Float64Array {
  const { layer, kind, from, to } = parameter;
  return Float64Array.from({ length: step.B }, (_, e) => {
    const delta = step.B * rowOf(step.layers[layer - 1]!.delta, step, e)[to]!;
    return kind === 'bias' ? delta : below(step, layer, e)[from]! * delta;
  });
}

/** How the gradients of all images become the one of the step. */
export function BatchPanel(props: BatchPanelProps) {
  const { step, parameter, selection, onExample, onBatch } = props;
  const { t } = useTranslation(['xray', 'common']);
  const list = useRef<HTMLOListElement>(null);
  const { B, labels } = step;
  const gradients = ownGradients(step, parameter);
  const mean = step.gradients[parameter.index]!;
  const range = largestMagnitude(gradients) || 1;
  const content = gradients.filter((value) => Math.abs(value) < CONTENT * range).length;
  const height = (value: number) => `${(50 * Math.abs(value)) / range}%`;
  return (
    <Panel title={t('batch.title')}>
      {B === 1 ? (
        <>
          <p className={shared.idea}>{t('batch.alone')}</p>
          <Button
            ref={handFocus(() => list.current?.querySelector('button'))}
            variant="light"
            onClick={onBatch}
          >
            {t('batch.look')}
          </Button>
        </>
      ) : (
        <>
          <p className={shared.idea}>
            {t('batch.text', { parameter: parameterName(t, step, parameter) })}
          </p>
          <p className={styles.mean}>{t('batch.mean', { value: figure(mean) })}</p>
          {content > B / 2 && (
            <p className={shared.note}>{t('batch.content', { count: content, B })}</p>
          )}
          <ol ref={list} className={styles.batch} aria-label={t('batch.list')}>
            {Array.from(gradients, (value, e) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an image is its place in the batch
              <li key={e}>
                <UnstyledButton
                  className={styles.example!}
                  aria-pressed={selection.example === e}
                  aria-label={t('batch.one', {
                    number: e + 1,
                    digit: labels[e],
                    value: figure(value),
                  })}
                  data-gradient={value}
                  onClick={() => onExample(e)}
                >
                  <span className={styles.bar}>
                    <span
                      className={value < 0 ? styles.below : styles.above}
                      style={{ height: height(value) }}
                    />
                    <span
                      className={styles.meanLine}
                      style={{ bottom: `${50 + (50 * mean) / range}%` }}
                    />
                  </span>
                  <Digit pixels={step.x} place={e} size={28} />
                </UnstyledButton>
              </li>
            ))}
          </ol>
        </>
      )}
    </Panel>
  );
}
