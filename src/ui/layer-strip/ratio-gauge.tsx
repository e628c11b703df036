import { useTranslation } from 'react-i18next';
import { Explained } from '../explained';
import { USUAL_CHANGE } from './diagnosis';
import styles from './layer-strip.module.css';
import { GAUGE_TICKS, placeOnGauge, shareText } from './numbers';

/** How much each step changes the weights, on a scale that shows what is usual. */
export function RatioGauge({ ratio }: { readonly ratio: number | null }) {
  const { t } = useTranslation('layerStrip');
  const band = [placeOnGauge(USUAL_CHANGE.from), placeOnGauge(USUAL_CHANGE.to)] as const;
  return (
    <div className={styles.ratio}>
      <span className={styles.ratioText}>
        <Explained what={t('ratioWhat')}>{t('ratio')}</Explained>
        <b>{ratio === null ? '–' : shareText(ratio)}</b>
      </span>
      <span className={styles.gauge} aria-hidden="true">
        <span
          className={styles.band}
          style={{ left: `${100 * band[0]}%`, width: `${100 * (band[1] - band[0])}%` }}
        />
        {ratio !== null && (
          <span className={styles.marker} style={{ left: `${100 * placeOnGauge(ratio)}%` }} />
        )}
      </span>
      <span className={styles.ticks} aria-hidden="true">
        {GAUGE_TICKS.map((tick) => (
          <span key={tick}>{shareText(tick)}</span>
        ))}
      </span>
    </div>
  );
}
