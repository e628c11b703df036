import { useTranslation } from 'react-i18next';
import { BINS, type Histogram } from '../../engine/histogram';
import { percent, short } from '../format';
import { barPath, HEIGHT, zeroBin } from './bars';
import styles from './layer-strip.module.css';
import { meanAndDeviation } from './numbers';

/** With more characters than these at an end, an axis has no room for its zero on a phone. */
const LONG = 6;

interface HistogramPictureProps {
  readonly what: 'weights' | 'activations' | 'gradients';
  /** Null while there is none, or where numbers are not finite. */
  readonly histogram: Histogram | null;
  /** Whether the layer has numbers that are not finite. */
  readonly notNumbers: boolean;
}

/** How numbers are spread: bars, the ends of their axis, mean and standard deviation. */
export function HistogramPicture({ what, histogram, notNumbers }: HistogramPictureProps) {
  const { t } = useTranslation('layerStrip');
  if (histogram === null) {
    return (
      <figure className={styles.figure}>
        <figcaption className={styles.caption}>{t(what)}</figcaption>
        <div className={styles.none}>{t(notNumbers ? 'notNumbers' : 'none')}</div>
      </figure>
    );
  }
  const { bins, from, to, mean, deviation, least, most, zeros, count } = histogram;
  const ends = [short(from), short(to)];
  const middle = zeroBin(from);
  // Where some are not 0, rounding must not say that all are.
  const zeroShare = percent(zeros === count ? 1 : Math.min(zeros / count, 0.99), 0);
  const inWords = t('histogram', {
    what: t(what),
    mean: short(mean),
    deviation: short(deviation),
    least: short(least),
    most: short(most),
    zeros: zeroShare,
  });
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>{t(what)}</figcaption>
      <svg
        className={styles.bars}
        viewBox={`0 0 ${BINS} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={inWords}
      >
        <path className={styles.below} d={barPath(bins, 0, middle)} />
        <path className={styles.above} d={barPath(bins, middle, BINS)} data-signed={from < 0} />
      </svg>
      <div
        className={styles.axis}
        data-long={ends.some((end) => end.length > LONG)}
        aria-hidden="true"
      >
        <span>{ends[0]}</span>
        {from < 0 && <span>0</span>}
        <span>{ends[1]}</span>
      </div>
      <div className={styles.figures} aria-hidden="true">
        <span>{meanAndDeviation(mean, deviation)}</span>
        <span>{zeros > 0 && t('zeros', { share: zeroShare })}</span>
      </div>
    </figure>
  );
}
