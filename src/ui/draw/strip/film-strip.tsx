import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DrawingStage } from '../../../state/drawing';
import { fixed } from '../../format';
import { useLive } from '../../use-page';
import { useSignal } from '../../use-signal';
import { probabilityText, type Winner } from '../prediction';
import styles from './film-strip.module.css';
import { paintBox, paintCentre, paintCrop, paintImage, paintSheet } from './paint-stages';
import { StageCard } from './stage-card';
import { useAnswers } from './use-answers';
import { type Staged, useStaged } from './use-staged';

/** The way of a drawing from strokes to pixels, stage by stage; each can be left out. */
export function FilmStrip() {
  const { t } = useTranslation('drawing');
  const { image } = useLive();
  const [omitted, setOmitted] = useState<ReadonlySet<DrawingStage>>(new Set());
  const staged = useStaged(omitted);
  const isFinished = useSignal(image, ({ label }) => label !== null);
  if (staged === null) {
    return <p className={styles.nothing}>{t(isFinished ? 'strip.finished' : 'strip.nothing')}</p>;
  }
  const change = (stage: DrawingStage, on: boolean) => {
    const others = new Set(omitted);
    if (on) others.delete(stage);
    else others.add(stage);
    setOmitted(others);
  };
  return <Stages staged={staged} omitted={omitted} onChange={change} />;
}

interface StagesProps {
  readonly staged: Staged;
  readonly omitted: ReadonlySet<DrawingStage>;
  readonly onChange: (stage: DrawingStage, on: boolean) => void;
}

function Stages({ staged, omitted, onChange }: StagesProps) {
  const { t } = useTranslation('drawing');
  const { answer, without: answersWithout } = useAnswers(staged);
  const { bounds, side, centreOfMass, shift } = staged.drawing;
  const toggle = (stage: DrawingStage) => ({
    label: t(`strip.${stage}.switch`),
    on: !omitted.has(stage),
    onChange: (on: boolean) => onChange(stage, on),
  });
  const sentence = (stage: DrawingStage) => (
    <p className={styles.text}>{t(`strip.${stage}.${omitted.has(stage) ? 'off' : 'on'}`)}</p>
  );
  const without = (stage: DrawingStage) => (
    <Answer label={t('strip.without')} answer={answersWithout[stage]} />
  );
  return (
    <ol className={styles.strip} aria-label={t('strip.list')}>
      <StageCard
        title={t('strip.strokes.title')}
        inWords={t('strip.strokes.picture', { left: bounds.left, top: bounds.top })}
        paint={paintSheet}
        staged={staged}
      >
        <p className={styles.text}>{t('strip.strokes.text')}</p>
      </StageCard>
      <StageCard
        title={t('strip.crop.title')}
        inWords={t('strip.crop.picture', { width: bounds.width, height: bounds.height })}
        paint={paintCrop}
        staged={staged}
        toggle={toggle('crop')}
      >
        {sentence('crop')}
        {without('crop')}
      </StageCard>
      <StageCard
        title={t('strip.shrink.title')}
        inWords={t('strip.shrink.picture', { side })}
        paint={paintBox}
        staged={staged}
        toggle={toggle('shrink')}
      >
        {sentence('shrink')}
        {without('shrink')}
      </StageCard>
      <StageCard
        title={t('strip.centre.title')}
        inWords={t('strip.centre.picture', {
          x: fixed(centreOfMass.x + shift.x, 1),
          y: fixed(centreOfMass.y + shift.y, 1),
        })}
        paint={paintCentre}
        staged={staged}
        toggle={toggle('centre')}
      >
        {omitted.has('shrink') ? (
          <p className={styles.text}>{t('strip.centre.noRoom')}</p>
        ) : (
          sentence('centre')
        )}
        {without('centre')}
      </StageCard>
      <StageCard
        title={t('strip.image.title')}
        inWords={t('strip.image.picture')}
        paint={paintImage}
        staged={staged}
      >
        <p className={styles.text}>{t('strip.image.text')}</p>
        <Answer
          label={t(omitted.size === 0 ? 'strip.image.all' : 'strip.image.some')}
          answer={answer}
        />
      </StageCard>
    </ol>
  );
}

function Answer({ label, answer }: { readonly label: string; readonly answer: Winner | null }) {
  const { t } = useTranslation('drawing');
  return (
    <p className={styles.answer}>
      {label}{' '}
      <b>
        {answer === null
          ? t('strip.noAnswer')
          : t('strip.answer', { digit: answer.digit, share: probabilityText(answer.probability) })}
      </b>
    </p>
  );
}
