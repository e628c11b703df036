import { Switch } from '@mantine/core';
import { useMemo, useState } from 'react';
import { plain } from '../format';
import { usePage } from '../use-page';
import { type Axis, epochAxis } from './axes';
import { accuracyText, chartSummary, lossText, valueAxis } from './chart-view';
import { CurveChart } from './curve-chart';
import { type CurveRow, curveRows, type Measure } from './curves';
import { MilestoneTable } from './milestone-table';
import { lowestLoss } from './overfitting';
import { OverfittingNote } from './overfitting-note';
import styles from './progress.module.css';
import { useHistory } from './use-history';

const accuracyTick = (value: number): string => `${Math.round(100 * value)}\u202f%`;

/** The axis of before, as long as it is equal. */
function useSame(axis: Axis): Axis {
  const [kept, setKept] = useState(axis);
  if (kept.domain.join() === axis.domain.join()) return kept;
  setKept(axis);
  return axis;
}

const lossSummary = (rows: readonly CurveRow[]) => chartSummary(rows, 'loss', lossText);
const accuracySummary = (rows: readonly CurveRow[]) => chartSummary(rows, 'accuracy', accuracyText);

/** What both charts draw, each in a task of its own. */
function useCurves(measure: Measure, logarithmic: boolean, delayMs: number) {
  const history = useHistory(delayMs);
  const configured = usePage((state) => state.configuration.hyperparameters.epochs);
  const planned = usePage((state) => state.status.plannedEpochs) ?? configured;
  const end = epochAxis(planned, history.points.at(-1)?.progress ?? 0).domain[1];
  const epochs = useMemo(() => epochAxis(end, end), [end]);
  const rows = useMemo(() => curveRows(history, measure, end), [history, measure, end]);
  const values = useSame(valueAxis(rows, measure, logarithmic));
  const lowest = lowestLoss(history.validation);
  const marker = lowest?.passed ? lowest.evaluation.progress : null;
  return { history, lowest, chart: { rows, epochs, values, marker } };
}

/** Loss over the epochs. */
function LossView() {
  const [logarithmic, setLogarithmic] = useState(false);
  const { history, lowest, chart } = useCurves('loss', logarithmic, 0);
  return (
    <>
      <div className={styles.head}>
        <h3 className={styles.heading}>Loss</h3>
        <ul className={styles.legend}>
          <li data-series="training">Training</li>
          <li data-series="validation">Validation</li>
        </ul>
        <Switch
          className={styles.control}
          size="xs"
          labelPosition="left"
          label="Log"
          aria-label="Log scale"
          title="Shows small losses enlarged: each step of the axis multiplies"
          checked={logarithmic}
          onChange={(event) => setLogarithmic(event.currentTarget.checked)}
        />
      </div>
      <CurveChart
        {...chart}
        summary={lossSummary}
        logarithmic={logarithmic}
        text={lossText}
        tickText={plain}
      />
      <OverfittingNote lowest={lowest} />
      <MilestoneTable validation={history.validation} />
    </>
  );
}

/** Accuracy over the epochs. */
function AccuracyView() {
  const { chart } = useCurves('accuracy', false, 80);
  return (
    <>
      <div className={styles.head}>
        <h3 className={styles.heading}>Accuracy</h3>
      </div>
      <CurveChart
        {...chart}
        summary={accuracySummary}
        text={accuracyText}
        tickText={accuracyTick}
      />
    </>
  );
}

/** Loss and accuracy over the epochs. */
export function CurvesView() {
  return (
    <>
      <LossView />
      <AccuracyView />
      <p className={styles.caption}>
        Over the epochs. Strong: training smoothed, validation on all of its images. Faint: training
        as measured, validation on a sample.
      </p>
    </>
  );
}
