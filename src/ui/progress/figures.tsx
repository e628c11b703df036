import { useTranslation } from 'react-i18next';
import { Explained } from '../explained';
import { compact, count, duration, fixed, percent, remainingSeconds } from '../format';
import { measured } from '../header/measured';
import { usePage, useSettledPage } from '../use-page';
import { lossText } from './chart-view';
import styles from './progress.module.css';

/** 0.64 / 5, 12.8 / 60, 128 / 1000: fewer digits after the point the more there are before it. */
function epochText(progress: number, planned: number | null): string {
  const largest = Math.max(progress, planned ?? 0);
  const digits = largest >= 100 ? 0 : largest >= 10 ? 1 : 2;
  const within = planned !== null && progress <= planned;
  return fixed(progress, digits) + (within ? ` / ${planned}` : '');
}

/** Seconds of training from which on a mean speed tells something. */
const LONG_ENOUGH = 1;

interface Figure {
  readonly name: string;
  readonly value: string;
  readonly what?: string;
  /** What is said in small letters after the value. */
  readonly aside?: string;
}

/** The run in numbers. */
export function Figures() {
  const { t } = useTranslation(['progress', 'terms', 'header']);
  const status = useSettledPage((state) => state.status);
  const validation = useSettledPage(measured);
  const sampled = validation?.whole === false;
  const test = usePage((state) => state.test?.accuracy);
  const training = usePage((state) => state.runState === 'training');
  const images = usePage((state) => state.dataset?.training ?? 0);

  const planned = status.plannedEpochs;
  const remaining =
    planned === null ? null : remainingSeconds(status.seconds, status.progress, planned);
  const figures: readonly Figure[] = [
    {
      name: t('figures.epoch'),
      value: epochText(status.progress, planned),
      what: t('terms:epoch'),
    },
    { name: t('figures.step'), value: count(status.step), what: t('terms:step') },
    training || status.seconds < LONG_ENOUGH
      ? { name: t('figures.speed'), value: training ? compact(status.samplesPerSecond) : '–' }
      : {
          name: t('figures.speed'),
          value: compact((status.progress * images) / status.seconds),
          what: t('figures.meanSpeedWhat'),
          aside: t('figures.mean'),
        },
    { name: t('figures.elapsed'), value: duration(status.seconds) },
    { name: t('figures.remaining'), value: remaining === null ? '–' : duration(remaining) },
    {
      name: t('figures.trainingLoss'),
      value: lossText(status.trainLoss),
      what: t('terms:trainingLoss'),
    },
    {
      name: t('figures.trainingAccuracy'),
      value: percent(status.trainAccuracy),
      what: t('terms:trainingAccuracy'),
    },
    {
      name: t('figures.validationAccuracy'),
      value: percent(validation?.share, validation?.whole ? 2 : 1),
      what: sampled ? t('header:status.ofSample') : t('terms:validationAccuracy'),
      ...(sampled ? { aside: t('figures.sample') } : {}),
    },
    { name: t('figures.testAccuracy'), value: percent(test, 2), what: t('terms:testAccuracy') },
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
