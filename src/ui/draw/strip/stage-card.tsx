import { Switch } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { tokenColour, useScales } from '../../use-scales';
import styles from './film-strip.module.css';
import { type PaintStage, PICTURE_SIDE } from './paint-stages';
import type { Staged } from './use-staged';

interface StageCardProps {
  readonly title: string;
  /** What the picture shows, for who cannot see it. */
  readonly inWords: string;
  readonly paint: PaintStage;
  readonly staged: Staged;
  readonly toggle?: {
    readonly label: string;
    readonly on: boolean;
    readonly onChange: (on: boolean) => void;
  };
  readonly children: ReactNode;
}

/** A stage: its picture, what happens in it, and whether it does. */
export function StageCard({ title, inWords, paint, staged, toggle, children }: StageCardProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { sequential } = useScales();
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    context.imageSmoothingEnabled = false;
    paint(context, staged, { ink: sequential, mark: tokenColour('--negative') });
  }, [paint, staged, sequential]);
  return (
    <li className={styles.stage} data-off={toggle && !toggle.on}>
      <canvas
        ref={canvas}
        width={PICTURE_SIDE}
        height={PICTURE_SIDE}
        className={styles.picture}
        role="img"
        aria-label={inWords}
      />
      <div className={styles.words}>
        <h3 className={styles.title}>{title}</h3>
        {toggle && (
          <Switch
            size="sm"
            label={toggle.label}
            checked={toggle.on}
            onChange={(event) => toggle.onChange(event.currentTarget.checked)}
          />
        )}
        {children}
      </div>
    </li>
  );
}
