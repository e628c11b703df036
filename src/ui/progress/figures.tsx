import { useTranslation } from 'react-i18next';
import { Explained } from '../explained';
import { compact, count, duration, percent, remainingSeconds } from '../format';
import { measured } from '../header/measured';
import { usePage, useSettledPage } from '../use-page';
import { words } from '../words';
import { lossText } from './chart-view';
import styles from './progress.module.css';

/** 0.64 / 5; whole epochs where there are a hundred and more, so that it fits. */
function epochText(progress: number, planned: number | null): string {
  const digits = Math.max(progress, planned ?? 0) >= 100 ? 0 : 2;
  return progress.toFixed(digits) + (planned === null ? '' : ` / ${planned}`);
}

interface Figure {
  readonly name: string;
  readonly value: string;
  readonly what?: string;
  /** What is said in small letters after the value. */
  readonly aside?: string;
}

/** The run in numbers. */
export function Figures() {
  const { t } = useTranslation('header');
  const status = useSettledPage((state) => state.status);
  const validation = usePage(measured);
  const test = usePage((state) => state.test?.accuracy);

  const planned = status.plannedEpochs;
  const remaining =
    planned === null ? null : remainingSeconds(status.seconds, status.progress, planned);
  const figures: readonly Figure[] = [
    { name: 'Epoch', value: epochText(status.progress, planned), what: words.epoch },
    { name: 'Step', value: count(status.step), what: words.step },
    { name: 'Images / s', value: compact(status.samplesPerSecond) },
    { name: 'Elapsed', value: duration(status.seconds) },
    { name: 'Remaining', value: remaining === null ? '–' : duration(remaining) },
    { name: 'Training loss', value: lossText(status.trainLoss), what: words.trainingLoss },
    {
      name: 'Training accuracy',
      value: percent(status.trainAccuracy),
      what: words.trainingAccuracy,
    },
    {
      name: 'Validation accuracy',
      value: percent(validation?.share, validation?.whole ? 2 : 1),
      what: validation?.whole === false ? t('status.ofSample') : words.validationAccuracy,
      ...(validation?.whole === false ? { aside: 'sample' } : {}),
    },
    { name: 'Test accuracy', value: percent(test, 2), what: words.testAccuracy },
  ];
  return (
    <dl className={styles.figures}>
      {figures.map(({ name, value, what, aside }) => (
        <div key={name} className={styles.figure}>
          <dt>{what === undefined ? name : <Explained what={what}>{name}</Explained>}</dt>
          <dd>
            {value}
            {aside !== undefined && <small className={styles.aside}> {aside}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
