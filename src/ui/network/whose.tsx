import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Weights } from '../../state/live';
import { Explained } from '../explained';
import { count } from '../format';
import { useLive, useSignalFrame } from '../use-page';
import styles from './network.module.css';
import { useHasWeights, useLiveLayout } from './use-live-network';

/** How many parameters there are, and whose are shown. */
export function Whose() {
  const { t } = useTranslation('network');
  const { t: term } = useTranslation('terms');
  const { length } = useLiveLayout();
  const built = useHasWeights();
  const { weights } = useLive();
  const text = useRef<HTMLSpanElement>(null);
  const whose = (newest: Weights | null) => {
    if (newest === null || !built) return t('whose.none');
    if (newest.from === 'pretrained') return t('whose.pretrained');
    return t('whose.step', { step: count(newest.step) });
  };
  const tell = (newest: Weights | null) => {
    if (text.current !== null) text.current.textContent = whose(newest);
  };
  useSignalFrame(weights, tell);
  useEffect(() => tell(weights.get()));
  return (
    <span className={styles.whose}>
      {count(length)} <Explained what={term('parameters')}>{t('parameters')}</Explained>,{' '}
      <span ref={text} className={styles.moment} />
    </span>
  );
}
