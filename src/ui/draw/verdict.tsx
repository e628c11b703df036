import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive, useSignalFrame } from '../use-page';
import styles from './draw.module.css';
import { verdict } from './prediction';

/** How long nothing must change before it is read out. */
const QUIET_MS = 1000;

/**
 * What the network says, in a sentence; read out to screen readers once the pen rests, with the
 * true label where there is one (`TrueLabel` shows it beneath the image).
 */
export function Verdict() {
  const { t } = useTranslation('drawing');
  const { image, prediction } = useLive();
  const shown = useRef<HTMLParagraphElement>(null);
  const spoken = useRef<HTMLOutputElement>(null);
  const last = useRef('');
  const timer = useRef(0);

  const tell = () => {
    const now = prediction.get();
    const sentence = verdict(t, now, image.get().label);
    if (shown.current === null || last.current === sentence) return;
    last.current = sentence;
    shown.current.textContent = verdict(t, now, null);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      if (spoken.current !== null) spoken.current.textContent = sentence;
    }, QUIET_MS);
  };
  useSignalFrame(image, tell);
  useSignalFrame(prediction, tell);
  // biome-ignore lint/correctness/useExhaustiveDependencies: told anew in another language
  useEffect(tell, [t]);

  return (
    <>
      <p ref={shown} className={styles.verdict} aria-hidden="true" />
      <output ref={spoken} className="visually-hidden" aria-label={t('says.label')} />
    </>
  );
}
