import { memo, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FrozenStep } from '../../state/microscope';
import { messageOf } from '../../state/notices';
import { inSlices } from '../../state/slices';
import {
  bendOf,
  growsWithLearningRate,
  partsOfSlope,
  promiseOf,
  type Slope,
  verdictOf,
} from '../../state/slope';
import { DimmableButton } from '../dimmable-button';
import { count, short } from '../format';
import { later } from '../notices/part';
import { Panel } from '../panel';
import styles from './slope-panel.module.css';
import { lossText } from './slope-text';
import shared from './xray.module.css';

/** It brings the large library of charts. */
const SlopeChart = later(async () => (await import('./slope-chart')).SlopeChart);

interface Failed {
  readonly failed: string;
}

/** What came of the walks: of each step anew, from the first time that somebody asks. */
function useSlope(step: FrozenStep) {
  const [asked, setAsked] = useState(0);
  const [done, setDone] = useState<{ of: FrozenStep; outcome: Slope | Failed } | null>(null);
  useEffect(() => {
    if (asked === 0) return;
    let wanted = true;
    const settle = (outcome: Slope | Failed) => {
      if (wanted) setDone({ of: step, outcome });
    };
    const walk = async () => inSlices(partsOfSlope(step));
    walk().then(settle, (error: unknown) => settle({ failed: messageOf(error) }));
    return () => {
      wanted = false;
    };
  }, [step, asked]);
  const outcome = done?.of === step ? done.outcome : null;
  const failed = outcome && 'failed' in outcome ? outcome.failed : null;
  return {
    slope: outcome && 'places' in outcome ? outcome : null,
    failed,
    /** Whether there is nothing to ask for: it is there, or on its way. */
    busy: asked > 0 && failed === null,
    ask: () => {
      setDone(null);
      setAsked(asked + 1);
    },
  };
}

/** The loss along the way of the step, and what the gradient promised of it. */
export const SlopePanel = memo(function SlopePanel({ step }: { step: FrozenStep }) {
  const { t } = useTranslation('xray');
  const { slope, failed, busy, ask } = useSlope(step);
  return (
    <Panel title={t('slope.title')}>
      <div className={styles.slope} data-walked={busy || undefined}>
        <div>
          <p className={shared.idea}>{t('slope.what', { count: step.B })}</p>
          <DimmableButton variant="light" dimmed={busy} onClick={ask}>
            {t('slope.button')}
          </DimmableButton>
          <div role="status">
            {slope && <Told step={step} slope={slope} />}
            {failed !== null && (
              <p className={shared.verdict}>
                {t('slope.failed')} <span lang="en">{failed}</span>
              </p>
            )}
          </div>
        </div>
        {slope && slope.places.length > 1 && <SlopeChart step={step} slope={slope} />}
      </div>
    </Panel>
  );
});

/** What happened, in sentences. */
function Told({ step, slope }: { step: FrozenStep; slope: Slope }) {
  const { t } = useTranslation(['xray', 'choices']);
  const text = lossText(slope);
  const verdict = verdictOf(slope);
  const { lowest, lostAhead, lostBehind } = slope;
  const linear = growsWithLearningRate(step);
  const promised = promiseOf(slope);
  const compared = verdict !== 'still' && verdict !== 'nothing' && verdict !== 'lost';
  const lost = [lostBehind, lostAhead].filter((s) => s !== null);
  const sentences = [
    compared &&
      t(`slope.promise.${promised < 0 ? 'impossible' : bendOf(slope)}`, {
        now: text(slope.now),
        promised: text(promised),
        after: text(slope.after),
      }),
    t(`slope.verdict.${verdict}`, { loss: text(slope.lowest?.loss ?? slope.now) }),
    lowest &&
      verdict !== 'further' &&
      t(linear ? 'slope.lowestRate' : 'slope.lowest', {
        times: short(lowest.s),
        loss: text(lowest.loss),
        rate: short(lowest.s * step.settings.learningRate),
      }),
    ...lost.map((s) => t('slope.cut', { times: short(s) })),
  ];
  const optimizer = t(`choices:optimizers.${step.settings.optimizer.name}`);
  return (
    <>
      <p className={shared.verdict}>{sentences.filter(Boolean).join(' ')}</p>
      {slope.moves && (
        <p className={shared.note}>
          {t('slope.line', { dimensions: count(step.before.length) })}{' '}
          {!linear && t('slope.velocity', { optimizer })}
        </p>
      )}
    </>
  );
}
