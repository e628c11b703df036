import { useTranslation } from 'react-i18next';
import type { Examined } from '../../state/live';
import { Explained } from '../explained';
import { count, fixed, percent } from '../format';
import type { Confusion } from './confusion';
import styles from './mistakes.module.css';

interface SummaryProps {
  readonly examined: Examined | null;
  readonly confusion: Confusion | null;
}

/** Whose mistakes these are, and how many. */
export function Summary({ examined, confusion }: SummaryProps) {
  const { t } = useTranslation('mistakes');
  const whose = useWhose(examined);
  if (!examined || !confusion) return <p className={styles.summary}>{t('waiting')}</p>;
  const { images, right } = confusion;
  const { split, finite } = examined;
  return (
    <p className={styles.summary}>
      {whose} <Explained what={t(`imagesWhat.${split}`)}>{t(`imagesTitle.${split}`)}</Explained>
      {': '}
      {finite
        ? t('summary', {
            wrong: count(images - right),
            number: count(images),
            share: percent(right / images, 2),
          })
        : t('noAnswers')}
    </p>
  );
}

/** The network that was examined, in words. */
function useWhose(examined: Examined | null): string {
  const { t } = useTranslation('mistakes');
  if (!examined) return '';
  const { from, step, progress } = examined.weights;
  if (from === 'pretrained') return t('whose.pretrained');
  return t('whose.run', { step: count(step), epoch: fixed(progress, 2) });
}
