import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  agrees,
  type GradientCheck,
  partsOfCheck,
  randomParameters,
  SMALLEST_GRADIENT,
  summaryOf,
} from '../../state/gradient-check';
import type { FrozenStep } from '../../state/microscope';
import { messageOf } from '../../state/notices';
import { type Parameter, parameterAt } from '../../state/selection';
import { inSlices, nextTask } from '../../state/slices';
import { DimmableButton } from '../dimmable-button';
import { Panel } from '../panel';
import styles from './check-panel.module.css';
import { figure } from './figures';
import { parameterName } from './names';
import shared from './xray.module.css';

/** How many are checked at random. */
const MANY = 50;

interface CheckPanelProps {
  readonly step: FrozenStep;
  readonly parameter: Parameter;
}

interface Failed {
  readonly failed: string;
}

/** The check of one parameter; null until it is done. */
function useCheck(step: FrozenStep, index: number): GradientCheck | Failed | null {
  const [done, setDone] = useState<{
    of: FrozenStep;
    index: number;
    outcome: GradientCheck | Failed;
  } | null>(null);
  useEffect(() => {
    let wanted = true;
    const settle = (outcome: GradientCheck | Failed) => {
      if (wanted) setDone({ of: step, index, outcome });
    };
    inSlices(partsOfCheck(step, index)).then(settle, (error: unknown) =>
      settle({ failed: messageOf(error) }),
    );
    return () => {
      wanted = false;
    };
  }, [step, index]);
  return done?.of === step && done.index === index ? done.outcome : null;
}

/** Backpropagation's answer beside that of plain trying. */
export function CheckPanel({ step, parameter }: CheckPanelProps) {
  const { t } = useTranslation(['xray', 'common']);
  const outcome = useCheck(step, parameter.index);
  const failed = outcome && 'failed' in outcome ? outcome.failed : null;
  const check = outcome && 'index' in outcome ? outcome : null;
  const shown = (value: number | undefined) => (value === undefined ? '–' : figure(value));
  return (
    <Panel title={t('check.title')}>
      <p className={shared.idea}>{t('check.what')}</p>
      <p className={shared.note}>
        {t('check.parameter', { parameter: parameterName(t, step, parameter) })}
      </p>
      <dl className={shared.moved}>
        <dt>{t('check.differences')}</dt>
        <dd>{shown(check?.differences)}</dd>
        <dt>{t('check.backpropagation')}</dt>
        <dd>{shown(check?.backpropagation)}</dd>
        <dt>{t('check.error')}</dt>
        <dd>{shown(check?.relativeError)}</dd>
      </dl>
      <p className={styles.checked}>
        {check && t(`check.${verdictOf(check)}`)}
        {failed !== null && (
          <>
            {t('check.failed')} <span lang="en">{failed}</span>
          </>
        )}
      </p>
      <p className={shared.note}>
        {t('check.distance', {
          h: shown(check?.h),
          smallest: figure(SMALLEST_GRADIENT),
        })}
      </p>
      <Fifty step={step} />
    </Panel>
  );
}

function verdictOf(check: GradientCheck) {
  if (check.kink) return 'kink';
  if (check.backpropagation === 0 && check.differences === 0) return 'zero';
  return agrees(check) ? 'agrees' : 'differs';
}

/** Checks many at random, a few at a time. */
function Fifty({ step }: { step: FrozenStep }) {
  const { t } = useTranslation(['xray', 'common']);
  const [checks, setChecks] = useState<readonly GradientCheck[] | null>(null);
  const [state, setState] = useState<'idle' | 'running' | Failed>('idle');
  const running = state === 'running';

  // biome-ignore lint/correctness/useExhaustiveDependencies: another step begins anew
  useEffect(() => {
    setChecks(null);
    setState('idle');
  }, [step]);

  useEffect(() => {
    if (!running) return;
    let wanted = true;
    const checkAll = async () => {
      const done: GradientCheck[] = [];
      for (const place of randomParameters(step, MANY)) {
        done.push(await inSlices(partsOfCheck(step, place)));
        if (!wanted) return;
        if (done.length % 5 === 0) {
          setChecks([...done]);
          await nextTask();
        }
      }
      setState('idle');
    };
    checkAll().catch((error: unknown) => {
      if (wanted) setState({ failed: messageOf(error) });
    });
    return () => {
      wanted = false;
    };
  }, [running, step]);

  const begin = () => {
    setChecks(null);
    setState('running');
  };
  const { worst, zeros, kinks, differing } = summaryOf(checks ?? []);
  return (
    <div className={styles.fifty}>
      <DimmableButton variant="light" dimmed={running} onClick={begin}>
        {t('check.fifty')}
      </DimmableButton>
      <p className={shared.note} role="status">
        {running && t('check.checking', { done: checks?.length ?? 0, count: MANY })}
        {state === 'idle' &&
          worst &&
          `${differing > 0 ? t('check.someDiffer', { count: differing }) : t('check.allAgree')} ${t(
            'check.worst',
            {
              count: checks!.length - kinks,
              error: figure(worst.relativeError),
              parameter: parameterName(t, step, parameterAt(step, worst.index)),
              zeros,
            },
          )}`}
        {typeof state === 'object' && (
          <>
            {t('check.stopped')} <span lang="en">{state.failed}</span>
          </>
        )}
        {state === 'idle' && kinks > 0 && ` ${t('check.kinks', { count: kinks })}`}
      </p>
    </div>
  );
}
