import { UnstyledButton } from '@mantine/core';
import { memo } from 'react';
import { DigitImage } from '../digit-image';
import styles from './mistakes.module.css';

interface MistakeCardProps {
  readonly place: number;
  readonly name: string;
  readonly truth: number;
  readonly answer: number;
  readonly share: string;
  readonly pixels: Uint8Array | undefined;
  /** Whether it is the image in the network. */
  readonly current: boolean;
  readonly onShow: (place: number) => void;
}

/** An image with what it is and what it is taken for; pressed, it goes into the network. */
export const MistakeCard = memo(function MistakeCard(props: MistakeCardProps) {
  const { place, name, truth, answer, share, pixels, current, onShow } = props;
  return (
    <UnstyledButton
      className={styles.card!}
      aria-current={current || undefined}
      data-place={place}
      onClick={() => onShow(place)}
    >
      <DigitImage className={styles.image} pixels={pixels} />
      <span className="visually-hidden">{name}</span>
      <span className={styles.taken} aria-hidden>
        {truth} → {answer}
      </span>
      <span className={styles.share} aria-hidden>
        {share}
      </span>
    </UnstyledButton>
  );
});
