import type { TFunction } from 'i18next';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageState } from '../../state/page-state';
import { Explained } from '../explained';
import { compact, count, duration, percent, remainingSeconds, timeTaken } from '../format';
import { goToFailure } from '../notices/notices';
import { usePage, useSettledPage } from '../use-page';
import { measured } from './measured';
import styles from './training-status.module.css';

export type ShownState = PageState['runState'] | 'loading';

type Translate = TFunction<'header'>;

export function shownState({ loading, runState }: PageState): ShownState {
  return loading === null ? runState : 'loading';
}

/** Where the run is, in figures that keep their places. */
export function TrainingStatus() {
  const { t } = useTranslation('header');
  const shown = usePage(shownState);
  const status = usePage((state) => state.status);
  const validation = usePage((state) => state.validation?.accuracy ?? null);
  const test = usePage((state) => state.test?.accuracy ?? null);
  return (
    <section
      className={styles.status}
      aria-label={t('status.label')}
      data-state={shown}
      data-epoch={status.epoch}
      data-step={status.step}
      data-train-loss={status.trainLoss ?? ''}
      data-validation-accuracy={validation ?? ''}
      data-test-accuracy={test ?? ''}
      data-samples-per-second={status.samplesPerSecond}
    >
      {shown === 'loading' ? <Loading /> : shown === 'failed' ? <Failed /> : <Running />}
      <Bar />
    </section>
  );
}

/** The figures, a few times a second: nobody reads faster. */
const Running = memo(function Running() {
  const { t } = useTranslation('header');
  const shown = usePage(shownState);
  const status = useSettledPage((state) => state.status);
  const planned = useSettledPage(plannedEpochs);
  const accuracy = useSettledPage(measured);
  const { epochs } = usePage(
    ({ applied, configuration }) => (applied ?? configuration).hyperparameters,
  );
  return (
    <>
      <div className={styles.line}>
        <span className={styles.state}>{t(`status.${shown}`)}</span>
        <span className={styles.epoch}>{epochText(t, status.progress, planned)}</span>
        {/* Of a network that has learned nothing, it would say little and find no room. */}
        {accuracy !== null && status.step > 0 && (
          <span className={styles.accuracy}>
            <strong>{percent(accuracy.share)}</strong>{' '}
            <Explained what={t(accuracy.whole ? 'status.ofAll' : 'status.ofSample')}>
              {t('status.right')}
            </Explained>
          </span>
        )}
      </div>
      <div className={styles.line}>
        <span className={styles.time}>{timeText(t, shown, status, planned, epochs)}</span>
        {shown === 'training' && status.samplesPerSecond > 0 && (
          <span className={styles.speed} title={t('status.aboutSpeed')}>
            {t('status.speed', { images: compact(status.samplesPerSecond) })}
          </span>
        )}
      </div>
    </>
  );
});

function Failed() {
  const { t } = useTranslation('header');
  const step = usePage((state) => state.failure?.step ?? state.status.step);
  return (
    <>
      <div className={styles.line}>
        <span className={styles.state}>{t('status.failed')}</span>
        <span>{t('status.atStep', { step: count(step) })}</span>
      </div>
      <div className={styles.line}>
        <button type="button" className={styles.why} onClick={goToFailure}>
          {t('status.why')}
        </button>
      </div>
    </>
  );
}

/** The epoch at which training will stop by itself; null when it runs on. */
function plannedEpochs({ status, configuration }: PageState): number | null {
  if (status.step > 0) return status.plannedEpochs;
  const { epochs, runOn } = configuration.hyperparameters;
  return runOn ? null : epochs;
}

/** The epoch that is under way: the first begins with the first step. */
function epochText(t: Translate, progress: number, planned: number | null): string {
  if (progress === 0) return planned === null ? '' : t('status.planned', { count: planned });
  const epoch = Math.ceil(progress - 1e-9);
  // One press more than was planned, and it says no more than where it is.
  const within = planned !== null && epoch <= planned;
  return within ? t('status.epochOf', { epoch, planned }) : t('status.epoch', { epoch });
}

function timeText(
  t: Translate,
  shown: ShownState,
  status: PageState['status'],
  planned: number | null,
  again: number,
): string {
  if (status.step === 0) return t('status.untrained');
  if (shown === 'done') {
    return t('status.took', { time: timeTaken(status.seconds), count: again });
  }
  // While it runs, tenths of a second would flicker.
  const time = shown === 'training' ? duration(status.seconds) : timeTaken(status.seconds);
  const rest = planned && remainingSeconds(status.seconds, status.progress, planned);
  return rest === null
    ? t('status.soFar', { time })
    : t('status.soFarLeft', { time, rest: duration(rest) });
}

function Loading() {
  const { t } = useTranslation('header');
  const what = usePage((state) => state.loading?.what ?? 'page');
  const share = usePage(({ loading }) => (loading === null ? 0 : loading.done / loading.total));
  return (
    <>
      <div className={styles.line}>
        <span className={styles.state}>{t('status.loading')}</span>
        {Number.isFinite(share) && <span>{percent(share, 0)}</span>}
      </div>
      <div className={styles.line}>
        <span className={styles.time}>{t(`loading.${what}`)}</span>
      </div>
    </>
  );
}

/** The share of the planned epochs, of the running one where there is no plan, or of the loading. */
function Bar() {
  const share = usePage((state) => {
    const { loading, status } = state;
    const part =
      loading === null
        ? progressShare(status.progress, plannedEpochs(state))
        : loading.total > 0
          ? loading.done / loading.total
          : 0;
    return Math.round(500 * Math.min(1, Math.max(0, part))) / 500;
  });
  return (
    <div className={styles.bar} aria-hidden>
      <div className={styles.filled} style={{ transform: `scaleX(${share})` }} />
    </div>
  );
}

function progressShare(progress: number, planned: number | null): number {
  return planned === null ? progress % 1 : progress / planned;
}
