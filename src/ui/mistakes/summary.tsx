import { useTranslation } from 'react-i18next';
import type { Examined } from '../../state/live';
import { Explained } from '../explained';
import { count, fixed, percent } from '../format';
import { useLive } from '../use-page';
import type { Confusion } from './confusion';
import styles from './mistakes.module.css';
import { epochsAt } from './whose';

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
  const { history } = useLive();
  if (!examined) return '';
  const { from, step } = examined.weights;
  if (from === 'pretrained') return t('whose.pretrained');
  const epochs = epochsAt(examined.weights, history.get());
  return epochs === null
    ? t('whose.runAtStep', { step: count(step) })
    : t('whose.run', { step: count(step), epoch: fixed(epochs, 2) });
}
