import { Switch } from '@mantine/core';
import { useState } from 'react';
import { Explained } from '../explained';
import { plain } from '../format';
import { words } from '../words';
import { accuracyText, chartSummary, lossText } from './chart-view';
import { CurveChart } from './curve-chart';
import type { CurveRow } from './curves';
import { MilestoneTable } from './milestone-table';
import { lowestLoss } from './overfitting';
import { OverfittingNote } from './overfitting-note';
import styles from './progress.module.css';
import { useCurves } from './use-curves';

const accuracyTick = (value: number): string => `${Math.round(100 * value)}\u202f%`;

/** A loss that has exploded still keeps to its column. */
const lossTick = (value: number): string => (value < 1e4 ? plain(value) : value.toExponential(0));

const lossSummary = (rows: readonly CurveRow[]) => chartSummary(rows, 'loss', lossText);
const accuracySummary = (rows: readonly CurveRow[]) => chartSummary(rows, 'accuracy', accuracyText);

/** Loss over the epochs, and the time of overfitting. */
function LossView() {
  const [logarithmic, setLogarithmic] = useState(false);
  const curves = useCurves('loss', logarithmic, 0);
  const { history, epochs, values } = curves;
  const lowest = lowestLoss(history.validation);
  return (
    <>
      <div className={styles.head}>
        <h3 className={styles.heading}>
          <Explained what={words.loss}>Loss</Explained>
        </h3>
        <Switch
          className={styles.control!}
          size="xs"
          labelPosition="left"
          label="Log scale"
          title={words.logScale}
          checked={logarithmic}
          onChange={(event) => setLogarithmic(event.currentTarget.checked)}
        />
      </div>
      <CurveChart
        curves={curves}
        epochs={epochs}
        values={values}
        marker={lowest?.passed ? lowest.evaluation.progress : null}
        summary={lossSummary}
        logarithmic={logarithmic}
        text={lossText}
        tickText={lossTick}
      />
      <OverfittingNote lowest={lowest} />
      <MilestoneTable validation={history.validation} />
    </>
  );
}

/** Accuracy over the epochs. */
function AccuracyView() {
  const curves = useCurves('accuracy', false, 80);
  const { history, epochs, values } = curves;
  const lowest = lowestLoss(history.validation);
  return (
    <>
      <div className={styles.head}>
        <h3 className={styles.heading}>
          <Explained what={words.accuracy}>Accuracy</Explained>
        </h3>
      </div>
      <CurveChart
        curves={curves}
        epochs={epochs}
        values={values}
        marker={lowest?.passed ? lowest.evaluation.progress : null}
        summary={accuracySummary}
        text={accuracyText}
        tickText={accuracyTick}
      />
    </>
  );
}

/** Which colour is which, in both charts. */
export function Legend() {
  return (
    <ul className={styles.legend} aria-label="Curves">
      <li data-series="training">Training</li>
      <li data-series="validation">Validation</li>
    </ul>
  );
}

/** Loss and accuracy over the epochs. */
export function CurvesView() {
  return (
    <>
      <LossView />
      <AccuracyView />
      <p className={styles.caption}>
        From left to right: epochs. Thin lines: each measurement. Thick lines: training smoothed,
        validation on all its images.
      </p>
    </>
  );
}
