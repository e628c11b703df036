import { NativeSelect } from '@mantine/core';
import {
  IconPlayerPlayFilled,
  IconPlayerSkipBackFilled,
  IconPlayerStopFilled,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DimmableIcon } from '../dimmable-button';
import { useActions, useLive } from '../use-page';
import styles from './timeline.module.css';
import { useFilm } from './use-film';

/** Moments a second to choose from. */
const FILM_SPEEDS = [2, 5, 10, 20] as const;

interface FilmControlsProps {
  readonly disabled: boolean;
  readonly momentsPerSecond: number;
  readonly onMomentsPerSecond: (momentsPerSecond: number) => void;
}

/** Plays the moments of the run on the page itself. */
export function FilmControls(props: FilmControlsProps) {
  const { disabled, momentsPerSecond, onMomentsPerSecond } = props;
  const { t } = useTranslation('timeline');
  const { playing, play, stop } = useFilm(momentsPerSecond);
  const { showMoment } = useActions();
  const { checkpoints } = useLive();
  const playName = t(playing ? 'stop' : 'play');
  return (
    <div className={styles.controls}>
      <DimmableIcon
        variant="subtle"
        color="gray"
        size="lg"
        dimmed={disabled}
        aria-label={t('beginning')}
        title={t('beginning')}
        onClick={() => showMoment(checkpoints.get()[0]?.step ?? null)}
      >
        <IconPlayerSkipBackFilled size={18} aria-hidden />
      </DimmableIcon>
      <DimmableIcon
        variant="light"
        size="lg"
        dimmed={disabled}
        aria-label={playName}
        title={playName}
        onClick={playing ? stop : play}
      >
        {playing ? (
          <IconPlayerStopFilled size={18} aria-hidden />
        ) : (
          <IconPlayerPlayFilled size={18} aria-hidden />
        )}
      </DimmableIcon>
      <NativeSelect
        className={styles.speed!}
        size="xs"
        aria-label={t('speed')}
        title={t('speed')}
        disabled={disabled}
        value={momentsPerSecond}
        data={FILM_SPEEDS.map((moments) => ({
          value: String(moments),
          label: t('perSecond', { moments }),
        }))}
        onChange={(event) => onMomentsPerSecond(Number(event.currentTarget.value))}
      />
    </div>
  );
}
