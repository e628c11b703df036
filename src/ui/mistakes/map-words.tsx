import { useTranslation } from 'react-i18next';
import type { Examined } from '../../state/live';
import { Explained } from '../explained';
import { count, percent } from '../format';
import styles from './mistakes.module.css';

interface MapWordsProps {
  readonly examined: Examined | null;
}

/** The title of the map, and what it is in a sentence. */
export function MapHeading({ id, examined }: MapWordsProps & { readonly id: string }) {
  const { t } = useTranslation('mistakes');
  const hidden = examined?.weights.specification.hidden ?? [];
  const number = count((examined?.map?.points.length ?? 0) / 2);
  const images = t(`images.${examined?.split ?? 'test'}`);
  const what = t('map.what', { neurons: count(hidden.at(-1)?.neurons ?? 10) });
  return (
    <>
      <div className={styles.head}>
        <h3 id={id} className={styles.heading}>
          <Explained what={what}>{t('map.title')}</Explained>
        </h3>
      </div>
      <p className={styles.note} data-lines="3">
        {examined && t(hidden.length > 0 ? 'map.hidden' : 'map.outputs', { number, images })}
      </p>
    </>
  );
}

const rounded = (share: number): number => Math.round(100 * share) / 100;

/** How the map is read, and how much of the truth it shows. */
export function MapWords({ examined }: MapWordsProps) {
  const { t } = useTranslation('mistakes');
  const shares = examined?.map?.explained;
  const alike = shares && shares[0] + shares[1] === 0;
  return (
    <>
      <p className={styles.note}>{t('map.legend')}</p>
      <p className={styles.note} data-lines="2">
        {alike && t('map.alike')}
        {shares &&
          !alike &&
          t('map.variance', {
            // Of the rounded shares, so that what is said adds up.
            sum: percent(rounded(shares[0]) + rounded(shares[1]), 0),
            first: percent(shares[0], 0),
            second: percent(shares[1], 0),
          })}
      </p>
    </>
  );
}
