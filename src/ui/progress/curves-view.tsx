import { Switch } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { recall, remember } from '../../state/remembered';
import { Explained } from '../explained';
import { compact, plain, short } from '../format';
import { usePage } from '../use-page';
import { accuracyText, lossText, newestValues } from './chart-view';
import { CurveChart } from './curve-chart';
import type { CurveRow } from './curves';
import { MilestoneTable } from './milestone-table';
import { guesses, lowestLoss } from './overfitting';
import { OverfittingNote } from './overfitting-note';
import styles from './progress.module.css';
import { RunLegend } from './run-legend';
import { type Scales, useCurves } from './use-curves';

const accuracyTick = (value: number): string => `${Math.round(100 * value)}\u202f%`;

/** A loss that has exploded still keeps to its column. */
const lossTick = (value: number): string =>
  value < 1e3 ? plain(value) : value < 1e9 ? compact(value) : short(value);

/** What a network without a hidden layer comes to after 8 epochs on MNIST: `npm run train` shows it. */
const CLAIM = 0.92;
const CLAIM_KEY = 'claim-line';

const LINEAR: Scales = { usual: false, exploded: false };

/** Loss over the epochs, and the time of overfitting. */
function LossView() {
  const { t } = useTranslation(['progress', 'terms']);
  // What is chosen for a loss that has exploded says nothing of others.
  const [scales, setScales] = useState<Scales>({ usual: false, exploded: true });
  const curves = useCurves('loss', scales, 0);
  const { history, epochs, values, exploded, logarithmic } = curves;
  const choice = exploded ? 'exploded' : 'usual';
  const lowest = lowestLoss(history.validation);
  const summary = useCallback(
    (rows: readonly CurveRow[]) => {
      const newest = newestValues(rows, lossText);
      return newest ? t('summary.loss', newest) : t('summary.noLoss');
    },
    [t],
  );
  return (
    <>
      <div className={styles.head}>
        <h3 className={styles.heading}>
          <Explained what={t('terms:loss')}>{t('curves.loss')}</Explained>
        </h3>
        <Switch
          className={styles.control!}
          size="xs"
          labelPosition="left"
          label={t('curves.logScale')}
          title={t('terms:logScale')}
          checked={scales[choice]}
          onChange={(event) => setScales({ ...scales, [choice]: event.currentTarget.checked })}
        />
      </div>
      <CurveChart
        curves={curves}
        epochs={epochs}
        values={values}
        marker={lowest?.passed ? lowest.evaluation.progress : null}
        shaded
        summary={summary}
        logarithmic={logarithmic}
        text={lossText}
        tickText={lossTick}
      />
      <OverfittingNote lowest={lowest} guessing={guesses(history.validation)} />
      <MilestoneTable validation={history.validation} />
    </>
  );
}

/** Accuracy over the epochs, and the claim to compare it with. */
function AccuracyView() {
  const { t } = useTranslation(['progress', 'terms']);
  const [claimed, setClaimed] = useState(() => recall(CLAIM_KEY) !== 'off');
  // Digits of our own are another task, of which nothing is claimed.
  const isMnist = usePage((state) => state.dataset?.name !== 'generated');
  const curves = useCurves('accuracy', LINEAR, 1);
  const { history, epochs, values } = curves;
  const lowest = lowestLoss(history.validation);
  const summary = useCallback(
    (rows: readonly CurveRow[]) => {
      const newest = newestValues(rows, accuracyText);
      return newest ? t('summary.accuracy', newest) : t('summary.noAccuracy');
    },
    [t],
  );
  const isDrawn = claimed && isMnist;
  return (
    <>
      <div className={styles.head}>
        <h3 className={styles.heading}>
          <Explained what={t('terms:accuracy')}>{t('curves.accuracy')}</Explained>
        </h3>
        {isMnist && (
          <Switch
            className={styles.control!}
            size="xs"
            labelPosition="left"
            label={t('claim.switch')}
            title={t('claim.what')}
            checked={claimed}
            onChange={(event) => {
              setClaimed(event.currentTarget.checked);
              remember(CLAIM_KEY, event.currentTarget.checked ? 'on' : 'off');
            }}
          />
        )}
      </div>
      <CurveChart
        curves={curves}
        epochs={epochs}
        values={values}
        marker={lowest?.passed ? lowest.evaluation.progress : null}
        reference={isDrawn ? CLAIM : null}
        summary={summary}
        text={accuracyText}
        tickText={accuracyTick}
      />
      {isDrawn && <p className={styles.caption}>{t('claim.label')}</p>}
    </>
  );
}

/** Which colour is which, in both charts. */
export function Legend() {
  const { t } = useTranslation('progress');
  return (
    <ul className={styles.legend} aria-label={t('curves.label')}>
      <li data-series="training">{t('curves.training')}</li>
      <li data-series="validation">{t('curves.validation')}</li>
    </ul>
  );
}

/** Loss and accuracy over the epochs. */
export function CurvesView() {
  const { t } = useTranslation('progress');
  return (
    <>
      <RunLegend />
      <LossView />
      <AccuracyView />
      <p className={styles.caption}>{t('curves.caption')}</p>
    </>
  );
}
