import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Prediction } from '../../state/live';
import { useLive, useSignalFrame } from '../use-page';
import styles from './draw.module.css';
import { probabilityText, winnerOf } from './prediction';

const DIGITS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** Ten bars that follow the drawing and the training, written past React: up to 60 times a second. */
export function PredictionList() {
  const { t } = useTranslation('drawing');
  const { prediction } = useLive();
  const list = useRef<HTMLUListElement>(null);
  const bars = useRef<HTMLElement[]>([]);

  const show = (probabilities: Prediction) => {
    const winner = winnerOf(probabilities)?.digit;
    for (const digit of DIGITS) {
      const item = list.current?.children[digit];
      if (!(item instanceof HTMLElement)) continue;
      const probability = probabilities?.[digit];
      item.toggleAttribute('data-winner', digit === winner);
      const bar = bars.current[digit]!;
      const width = `scaleX(${(probability || 0).toFixed(3)})`;
      if (bar.dataset.width !== width) {
        bar.dataset.width = width; // what the style reads back is written otherwise
        bar.style.transform = width;
      }
      const text = item.lastElementChild!;
      const value = probabilityText(probability);
      if (text.textContent === value) continue;
      text.textContent = value;
      item.setAttribute('aria-label', `${digit}: ${value}`);
    }
  };
  useSignalFrame(prediction, show);
  // biome-ignore lint/correctness/useExhaustiveDependencies: numbers are written as the language does
  useEffect(() => show(prediction.get()), [t]);

  return (
    <ul ref={list} className={styles.prediction} aria-label={t('prediction')}>
      {DIGITS.map((digit) => (
        <li key={digit} className={styles.class} aria-label={`${digit}: –`}>
          <span className={styles.digit}>
            {digit}
            <span className="visually-hidden">: </span>
          </span>
          <span className={styles.track} aria-hidden="true">
            <span
              className={styles.bar}
              ref={(bar) => {
                if (bar !== null) bars.current[digit] = bar;
              }}
            />
          </span>
          <span className={styles.probability}>–</span>
        </li>
      ))}
    </ul>
  );
}
