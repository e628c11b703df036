import { useIntersection } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive, usePage } from '../use-page';
import { useSignal } from '../use-signal';
import { FilmControls } from './film-controls';
import { LookingBack } from './looking-back';
import { BackToNow, ForkButton, OverfittingButton } from './moment-actions';
import { MomentFigures } from './moment-figures';
import { MomentSlider } from './moment-slider';
import { FEWEST } from './moments';
import { SaveFilm } from './save-film';
import styles from './timeline.module.css';

/** Looks back at the moments of the run, plays and saves them as a film, and goes on from them. */
export function Timeline() {
  const { t } = useTranslation('timeline');
  const empty = useSignal(useLive().checkpoints, (all) => all.length < FEWEST);
  const looksBack = usePage((state) => state.moment !== null);
  const { ref, entry } = useIntersection({ threshold: 0.9 });
  const seen = entry?.isIntersecting ?? true;
  const [momentsPerSecond, setMomentsPerSecond] = useState(10);
  return (
    <section
      ref={ref}
      className={styles.timeline}
      aria-label={t('title')}
      data-looking-back={looksBack || undefined}
    >
      <FilmControls
        disabled={empty}
        momentsPerSecond={momentsPerSecond}
        onMomentsPerSecond={setMomentsPerSecond}
      />
      <div className={styles.moments}>
        {empty ? (
          <p className={styles.idle}>{t('idle')}</p>
        ) : (
          <>
            <MomentSlider />
            <MomentFigures />
          </>
        )}
      </div>
      <div className={styles.actions}>
        <SaveFilm disabled={empty} momentsPerSecond={momentsPerSecond} />
        <ForkButton disabled={empty} />
        <OverfittingButton />
        <BackToNow shown={looksBack && seen} />
      </div>
      <LookingBack seen={seen} />
    </section>
  );
}
