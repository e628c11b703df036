import { useRef } from 'react';
import type { Weights } from '../../state/live';
import { count } from '../format';
import { useLive, useSignalFrame } from '../use-page';
import styles from './network.module.css';

function whose(weights: Weights | null): string {
  if (weights === null) return 'No weights yet';
  if (weights.from === 'pretrained') return 'Pretrained: by this same code, on MNIST';
  return `This run, step ${count(weights.step)}`;
}

/** Says whose weights are shown. */
export function Whose() {
  const { weights } = useLive();
  const text = useRef<HTMLSpanElement>(null);
  useSignalFrame(weights, (newest) => {
    if (text.current !== null) text.current.textContent = whose(newest);
  });
  return <span ref={text} className={styles.whose} />;
}
