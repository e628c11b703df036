import { useEffect, useRef } from 'react';
import type { Weights } from '../../state/live';
import { count, percent } from '../format';
import { useLive, usePage, useSignalFrame } from '../use-page';
import styles from './network.module.css';

function whose(weights: Weights | null, pretrainedAccuracy: number | null): string {
  if (weights === null) return 'No weights yet';
  if (weights.from === 'pretrained') {
    const accuracy = pretrainedAccuracy === null ? '' : `, ${percent(pretrainedAccuracy)}`;
    return `Pretrained by this same code on MNIST${accuracy}`;
  }
  return `This run, step ${count(weights.step)}`;
}

/** Says whose weights are shown. */
export function Whose() {
  const { weights } = useLive();
  const text = useRef<HTMLSpanElement>(null);
  const accuracy = usePage((state) => state.pretrainedAccuracy);
  const tell = (newest: Weights | null) => {
    if (text.current !== null) text.current.textContent = whose(newest, accuracy);
  };
  useSignalFrame(weights, tell);
  // biome-ignore lint/correctness/useExhaustiveDependencies: told anew once the accuracy is known
  useEffect(() => tell(weights.get()), [accuracy]);
  return <span ref={text} className={styles.whose} />;
}
