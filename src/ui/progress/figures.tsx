import { compact, count, duration, percent, remainingSeconds } from '../format';
import { usePage } from '../use-page';
import { lossText } from './chart-view';
import styles from './progress.module.css';

/** 0.64 / 5; whole epochs where there are a hundred and more, so that it fits. */
function epochText(progress: number, planned: number | null): string {
  const digits = Math.max(progress, planned ?? 0) >= 100 ? 0 : 2;
  return progress.toFixed(digits) + (planned === null ? '' : ` / ${planned}`);
}

/** The run in numbers. */
export function Figures() {
  const status = usePage((state) => state.status);
  const validation = usePage((state) => state.validation?.accuracy);
  const test = usePage((state) => state.test?.accuracy);

  const planned = status.plannedEpochs;
  const remaining =
    planned === null ? null : remainingSeconds(status.seconds, status.progress, planned);
  const figures: readonly (readonly [string, string])[] = [
    ['Epoch', epochText(status.progress, planned)],
    ['Step', count(status.step)],
    ['Images a second', compact(status.samplesPerSecond)],
    ['Elapsed', duration(status.seconds)],
    ['Remaining', remaining === null ? '–' : duration(remaining)],
    ['Training loss', lossText(status.trainLoss)],
    ['Training accuracy', percent(status.trainAccuracy)],
    ['Validation accuracy', percent(validation, 2)],
    ['Test accuracy', percent(test, 2)],
  ];
  return (
    <dl className={styles.figures}>
      {figures.map(([name, value]) => (
        <div key={name} className={styles.figure}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
