import { Switch } from '@mantine/core';
import { useMemo, useState } from 'react';
import { plain } from '../format';
import { usePage } from '../use-page';
import { epochAxis } from './axes';
import { accuracyText, chartSummary, lossText, valueAxis } from './chart-view';
import { CurveChart } from './curve-chart';
import { curveRows, type Measure } from './curves';
import { MilestoneTable } from './milestone-table';
import { lowestLoss } from './overfitting';
import { OverfittingNote } from './overfitting-note';
import styles from './progress.module.css';
import { useHistory } from './use-history';

const accuracyTick = (value: number): string => `${Math.round(100 * value)}\u202f%`;

/** Loss and accuracy over the epochs. */
export function CurvesView() {
  const history = useHistory();
  const configured = usePage((state) => state.configuration.hyperparameters.epochs);
  const planned = usePage((state) => state.status.plannedEpochs) ?? configured;
  const [logarithmic, setLogarithmic] = useState(false);

  const progress = history.points.at(-1)?.progress ?? 0;
  const end = epochAxis(planned, progress).domain[1];
  const epochs = useMemo(() => epochAxis(end, end), [end]);
  const chart = (measure: Measure, scale: boolean, text: typeof lossText) => {
    const rows = curveRows(history, measure, end);
    const values = valueAxis(rows, measure, scale);
    return { rows, epochs, values, text, summary: chartSummary(rows, measure, text) };
  };
  const lowest = lowestLoss(history.validation);
  const marker = lowest?.passed ? lowest.evaluation.progress : null;

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
          label="Log scale"
          checked={logarithmic}
          onChange={(event) => setLogarithmic(event.currentTarget.checked)}
        />
      </div>
      <CurveChart
        title="Loss over the epochs"
        {...chart('loss', logarithmic, lossText)}
        logarithmic={logarithmic}
        tickText={plain}
        marker={marker}
      />
      <OverfittingNote lowest={lowest} />
      <div className={styles.head}>
        <h3 className={styles.heading}>Accuracy</h3>
      </div>
      <CurveChart
        title="Accuracy over the epochs"
        {...chart('accuracy', false, accuracyText)}
        tickText={accuracyTick}
        marker={marker}
      />
      <p className={styles.caption}>
        Over the epochs. Strong: training smoothed, validation on all of its images. Faint: training
        as measured, validation on a sample.
      </p>
      <MilestoneTable validation={history.validation} />
    </>
  );
}
