import { memo } from 'react';
import { useShallow } from 'zustand/shallow';
import type { PageState } from '../../state/page-state';
import { Explained } from '../explained';
import { compact, count, duration, percent, remainingSeconds } from '../format';
import { usePage, useSettledPage } from '../use-page';
import { measured } from './measured';
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
      {shown === 'loading' ? <Loading /> : shown === 'failed' ? <Failed /> : <Running />}
      <Bar />
    </section>
  );
}

/** The figures, a few times a second: nobody reads faster. */
const Running = memo(function Running() {
  const shown = usePage(shownState);
  const status = useSettledPage((state) => state.status);
  const planned = useSettledPage(plannedEpochs);
  const accuracy = useSettledPage(measured);
  return (
    <>
      <div className={styles.line}>
        <span className={styles.state}>{words[shown]}</span>
        <span className={styles.epoch}>{epochText(status.progress, planned)}</span>
        {accuracy !== null && (
          <span className={styles.accuracy}>
            <strong>{percent(accuracy.share)}</strong>{' '}
            <Explained what={accuracy.what}>right</Explained>
          </span>
        )}
        {shown === 'training' && status.samplesPerSecond > 0 && (
          <span className={styles.speed} title="Training images a second">
            {compact(status.samplesPerSecond)}/s
          </span>
        )}
      </div>
      <div className={styles.line}>
        <span className={styles.time}>{timeText(shown, status, planned)}</span>
      </div>
    </>
  );
});

function Failed() {
  const step = usePage((state) => state.failure?.step ?? state.status.step);
  return (
    <>
      <div className={styles.line}>
        <span className={styles.state}>{words.failed}</span>
        <span>at step {count(step)}</span>
      </div>
      <div className={styles.line}>
        <span className={styles.time}>See the message below</span>
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
function epochText(progress: number, planned: number | null): string {
  if (progress === 0) return planned === null ? '' : `${planned} epochs planned`;
  return `epoch ${Math.ceil(progress - 1e-9)}${planned === null ? '' : ` of ${planned}`}`;
}

function timeText(shown: ShownState, status: PageState['status'], planned: number | null): string {
  if (status.step === 0) return 'Press Train: nothing has been learned yet';
  const took = duration(status.seconds);
  if (shown === 'done') return `Took ${took}. Press Train to go on`;
  const rest = planned && remainingSeconds(status.seconds, status.progress, planned);
  return rest === null ? `${took} so far` : `${took} so far · about ${duration(rest)} left`;
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
