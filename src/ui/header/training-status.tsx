import { useShallow } from 'zustand/shallow';
import type { PageState } from '../../state/page-state';
import { compact, duration, percent, remainingSeconds } from '../format';
import { usePage } from '../use-page';
import styles from './training-status.module.css';

/** The words for each state; numbers take their place while there is something to count. */
const words = {
  idle: 'Ready',
  loading: 'Loading',
  training: 'Training',
  paused: 'Paused',
  done: 'Done',
  failed: 'Stopped',
} as const;

export type ShownState = keyof typeof words;

export function shownState({ loading, runState }: PageState): ShownState {
  return loading === null ? runState : 'loading';
}

/** Where the run is, in figures that keep their places. */
export function TrainingStatus() {
  const shown = usePage(shownState);
  const status = usePage((state) => state.status);
  const validation = usePage((state) => state.validation?.accuracy ?? null);
  const test = usePage((state) => state.test?.accuracy ?? null);
  const planned = usePage(plannedEpochs);
  const accuracy = validation ?? status.trainAccuracy;
  return (
    <section
      className={styles.status}
      aria-label="Training status"
      data-state={shown}
      data-epoch={status.epoch}
      data-step={status.step}
      data-train-loss={status.trainLoss ?? ''}
      data-validation-accuracy={validation ?? ''}
      data-test-accuracy={test ?? ''}
      data-samples-per-second={status.samplesPerSecond}
    >
      {shown === 'loading' ? (
        <Loading />
      ) : (
        <>
          <div className={styles.line}>
            <span className={styles.state}>{words[shown]}</span>
            <span className={styles.epoch}>
              epoch {status.epoch}
              {planned === null ? '' : `/${planned}`}
            </span>
            <strong
              className={styles.accuracy}
              title={
                validation === null
                  ? 'Right answers on the training images'
                  : 'Right answers on the validation images, which it does not learn from'
              }
            >
              {percent(accuracy)}
            </strong>
            <span className={styles.speed} title="Training images a second">
              {compact(status.samplesPerSecond)}/s
            </span>
          </div>
          <div className={styles.line}>
            <span className={styles.time}>{time(status, planned)}</span>
          </div>
        </>
      )}
      <Bar />
    </section>
  );
}

/** The epoch at which training will stop by itself; null when it runs on. */
function plannedEpochs({ status, configuration }: PageState): number | null {
  if (status.step > 0) return status.plannedEpochs;
  const { epochs, runOn } = configuration.hyperparameters;
  return runOn ? null : epochs;
}

function time(status: PageState['status'], planned: number | null): string {
  if (status.step === 0) return 'Nothing learned yet';
  const rest = planned && remainingSeconds(status.seconds, status.progress, planned);
  const elapsed = `${duration(status.seconds)} so far`;
  return rest === null ? elapsed : `${elapsed} · about ${duration(rest)} left`;
}

function Loading() {
  const [what, done, total] = usePage(
    useShallow((state: PageState) => [
      state.loading?.what ?? '',
      state.loading?.done ?? 0,
      state.loading?.total ?? 0,
    ]),
  );
  return (
    <>
      <div className={styles.line}>
        <span className={styles.state}>Loading</span>
        {Number(total) > 0 && <span>{percent(Number(done) / Number(total), 0)}</span>}
      </div>
      <div className={styles.line}>
        <span className={styles.time}>{what}</span>
      </div>
    </>
  );
}

/** The share of the planned epochs, of the running one where there is no plan, or of the loading. */
function Bar() {
  const share = usePage((state) => {
    const { loading, status } = state;
    if (loading !== null) return loading.total > 0 ? loading.done / loading.total : 0;
    return progressShare(status.progress, plannedEpochs(state));
  });
  const filled = Math.min(1, Math.max(0, share));
  return (
    <div className={styles.bar} aria-hidden>
      <div className={styles.filled} style={{ transform: `scaleX(${filled})` }} />
    </div>
  );
}

function progressShare(progress: number, planned: number | null): number {
  return planned === null ? progress % 1 : progress / planned;
}
