import { useEffect, useMemo, useRef } from 'react';
import { parameterLayout } from '../../engine/layout';
import type { Weights } from '../../state/live';
import { Explained } from '../explained';
import { count } from '../format';
import { useLive, useSignalFrame } from '../use-page';
import { words } from '../words';
import styles from './network.module.css';
import { useLiveNetwork } from './use-live-network';

function whose(weights: Weights | null): string {
  if (weights === null) return 'not there yet';
  return weights.from === 'pretrained' ? 'pretrained' : `step ${count(weights.step)}`;
}

/** How many parameters there are, and whose are shown. */
export function Whose() {
  const network = useLiveNetwork();
  const total = useMemo(() => parameterLayout(network).length, [network]);
  const { weights } = useLive();
  const text = useRef<HTMLSpanElement>(null);
  const tell = (newest: Weights | null) => {
    if (text.current !== null) text.current.textContent = whose(newest);
  };
  useSignalFrame(weights, tell);
  useEffect(() => tell(weights.get()));
  return (
    <span className={styles.whose}>
      {count(total)} <Explained what={words.parameters}>parameters</Explained>, <span ref={text} />
    </span>
  );
}
