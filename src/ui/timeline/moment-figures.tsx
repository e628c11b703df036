import { useTranslation } from 'react-i18next';
import { nearest } from '../../state/nearest';
import { Explained } from '../explained';
import { count, fixed, percent } from '../format';
import { lossText } from '../progress/chart-view';
import { usePage } from '../use-page';
import { RunName } from './run-name';
import styles from './timeline.module.css';
import { useMeasured, useShownMoment } from './use-moments';

/** Which moment is shown, of which run, and what was measured nearest to it. */
export function MomentFigures() {
  const { t } = useTranslation(['timeline', 'terms']);
  const { step, progress } = useShownMoment();
  const looksBack = usePage((state) => state.moment !== null);
  const { points, validation } = useMeasured();
  const point = nearest(points, step);
  const evaluation = nearest(validation, step);
  const measuredOn = evaluation?.whole ? 'whole' : 'sample';
  return (
    <dl className={styles.figures}>
      <div className={styles.figure}>
        <dt className={styles.position}>
          {t('at', { step: count(step), progress: fixed(progress, 2) })}
        </dt>
        <dd className={styles.aside}>{looksBack ? t('lookingBack') : <RunName />}</dd>
      </div>
      <div className={styles.figure}>
        <dt>
          <Explained what={t('terms:trainingLoss')}>{t('loss')}</Explained>
        </dt>
        <dd className={styles.value}>{lossText(point?.loss)}</dd>
        <dd className={styles.aside}>
          {point ? t('measured', { step: count(point.step) }) : t('unmeasured')}
        </dd>
      </div>
      <div className={styles.figure}>
        <dt>
          <Explained what={t('validationHint')}>{t('validation')}</Explained>
        </dt>
        <dd className={styles.value}>{percent(evaluation?.accuracy)}</dd>
        <dd className={styles.aside}>
          {evaluation ? t(measuredOn, { step: count(evaluation.step) }) : t('unmeasured')}
        </dd>
      </div>
    </dl>
  );
}
