import { useTranslation } from 'react-i18next';
import { Explained } from '../explained';
import { percent } from '../format';
import { usePage } from '../use-page';
import styles from './draw.module.css';

/** Says which weights classify the drawing. */
export function WhoseWeights() {
  const { t } = useTranslation('drawing');
  const from = usePage((state) => state.weightsFrom);
  const accuracy = usePage((state) => state.pretrainedAccuracy);
  if (from !== 'pretrained') return <span className={styles.whose}>{t(`whose.${from}`)}</span>;
  const what =
    accuracy === null ? t('whose.what') : t('whose.whatWithShare', { share: percent(accuracy) });
  return (
    <span className={styles.whose}>
      <Explained what={what}>{t('whose.pretrained')}</Explained>
    </span>
  );
}
