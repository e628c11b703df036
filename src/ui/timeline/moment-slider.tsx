import { Slider } from '@mantine/core';
import { type ReactNode, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { count, fixed } from '../format';
import { trainButton } from '../hand-focus';
import { useElementSize } from '../use-element-size';
import { useActions, usePage } from '../use-page';
import { epochMarks, momentAt, placeOf } from './moments';
import styles from './timeline.module.css';
import { useCheckpoints, useOverfittingMoment } from './use-moments';

interface Mark {
  readonly value: number;
  readonly label?: ReactNode;
}

/** Who has the keyboard when nothing is looked back at any more. */
export const sliderOrTrain = () =>
  document.querySelector<HTMLElement>('[data-moments] [role=slider]') ?? trainButton();

/** A place for each checkpoint, the last one for now: so the fast beginning has room enough. */
export function MomentSlider() {
  const { t } = useTranslation('timeline');
  const checkpoints = useCheckpoints();
  const place = placeOf(
    checkpoints,
    usePage((state) => state.moment),
  );
  const overfitting = useOverfittingMoment();
  const { showMoment } = useActions();
  const last = checkpoints.length - 1;
  const slider = useRef<HTMLDivElement>(null);
  const { width } = useElementSize(slider);
  const marks = useMemo(() => {
    const all: Mark[] = [
      { value: 0, label: <span className={styles.first}>{t('start')}</span> },
      { value: last, label: <span className={styles.last}>{t('now')}</span> },
    ];
    let first = true;
    for (const { place: value, epoch, labelled } of epochMarks(checkpoints, width)) {
      if (value >= last) continue;
      // Only the first says what is counted: there is little room.
      const label = first ? t('epochMark', { epoch: count(epoch) }) : count(epoch);
      all.push(labelled ? { value, label } : { value });
      if (labelled) first = false;
    }
    const value = overfitting === null ? -1 : checkpoints.indexOf(overfitting);
    if (value !== -1) {
      const flag = <span className={styles.flag} aria-hidden="true" />;
      all.push({ value, label: flag });
    }
    return all;
  }, [checkpoints, overfitting, last, width, t]);

  const text = (value: number): string => {
    const { step = 0, progress = 0 } = checkpoints[value] ?? {};
    return t(value >= last ? 'atNow' : 'at', {
      step: count(step),
      progress: fixed(progress, 2),
    });
  };
  return (
    <Slider
      ref={slider}
      data-moments
      title={t('spread')}
      className={styles.slider!}
      classNames={{
        mark: styles.mark!,
        markLabel: styles.markLabel!,
        markWrapper: styles.markWrapper!,
      }}
      size="sm"
      min={0}
      max={Math.max(last, 1)}
      value={place}
      onChange={(value) => showMoment(momentAt(checkpoints, value))}
      marks={marks}
      label={null}
      thumbLabel={t('moment')}
      thumbValueText={text}
    />
  );
}
