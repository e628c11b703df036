import { Button } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  checkGradient,
  type GradientCheck,
  randomParameters,
  SMALLEST_GRADIENT,
  summaryOf,
} from '../../state/gradient-check';
import type { FrozenStep } from '../../state/microscope';
import { type Parameter, parameterAt } from '../../state/selection';
import { Panel } from '../panel';
import { figure } from './figures';
import { parameterName } from './names';
import styles from './xray.module.css';

/** How many are checked at random. */
const MANY = 50;

/** So much of a task's 50 ms is used for checking. */
const SLICE_MS = 12;

/** Differences this small say that both are the same slope. */
const SAME = 1e-4;

interface CheckPanelProps {
  readonly step: FrozenStep;
  readonly parameter: Parameter;
}

/** Backpropagation's answer beside that of plain trying. */
export function CheckPanel({ step, parameter }: CheckPanelProps) {
  const { t } = useTranslation(['xray', 'common']);
  const check = useMemo(() => checkGradient(step, parameter.index), [step, parameter.index]);
  return (
    <Panel title={t('check.title')}>
      <p className={styles.idea}>{t('check.what')}</p>
      <p className={styles.note}>
        {t('check.parameter', { parameter: parameterName(t, step, parameter) })}
      </p>
      <dl className={styles.moved}>
        <dt>{t('check.differences')}</dt>
        <dd>{figure(check.differences)}</dd>
        <dt>{t('check.backpropagation')}</dt>
        <dd>{figure(check.backpropagation)}</dd>
        <dt>{t('check.error')}</dt>
        <dd>{figure(check.relativeError)}</dd>
      </dl>
      <p className={styles.verdict}>{t(`check.${verdictOf(check)}`)}</p>
      <p className={styles.note}>
        {t('check.distance', { h: figure(check.h), smallest: figure(SMALLEST_GRADIENT) })}
      </p>
      <Fifty step={step} />
    </Panel>
  );
}

function verdictOf({ kink, backpropagation, differences, relativeError }: GradientCheck) {
  if (kink) return 'kink';
  if (backpropagation === 0 && differences === 0) return 'zero';
  return relativeError < SAME ? 'agrees' : 'differs';
}

/** Checks many at random, a few at a time. */
function Fifty({ step }: { step: FrozenStep }) {
  const { t } = useTranslation(['xray', 'common']);
  const [checks, setChecks] = useState<readonly GradientCheck[] | null>(null);
  const [running, setRunning] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another step begins anew
  useEffect(() => {
    setChecks(null);
    setRunning(false);
  }, [step]);

  useEffect(() => {
    if (!running) return;
    const places = randomParameters(step, MANY);
    const done: GradientCheck[] = [];
    const goOn = () => {
      const until = performance.now() + SLICE_MS;
      while (done.length < MANY && performance.now() < until) {
        done.push(checkGradient(step, places[done.length]!));
      }
      setChecks([...done]);
      if (done.length < MANY) timer = window.setTimeout(goOn);
      else setRunning(false);
    };
    let timer = window.setTimeout(goOn);
    return () => window.clearTimeout(timer);
  }, [running, step]);

  const { worst, zeros, kinks } = summaryOf(checks ?? []);
  return (
    <div className={styles.fifty}>
      <Button variant="light" disabled={running} onClick={() => setRunning(true)}>
        {t('check.fifty')}
      </Button>
      <p className={styles.note} role="status">
        {running && t('check.checking', { done: checks?.length ?? 0, count: MANY })}
        {!running &&
          worst &&
          t('check.worst', {
            count: checks!.length - kinks,
            error: figure(worst.relativeError),
            parameter: parameterName(t, step, parameterAt(step, worst.index)),
            zeros,
          })}
        {!running && kinks > 0 && ` ${t('check.kinks', { count: kinks })}`}
      </p>
    </div>
  );
}
