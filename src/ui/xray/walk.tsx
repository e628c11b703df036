import { Button, Group } from '@mantine/core';
import {
  IconChevronLeft,
  IconChevronRight,
  IconPlayerPlay,
  IconPlayerStop,
} from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Stage, sameStage } from '../../state/stages';
import { DimmableButton } from '../dimmable-button';
import { useWalkKeys } from '../keyboard/use-walk-keys';
import styles from './walk.module.css';

/** Long enough to read the sentence of a stage. */
const READING_MS = 4000;

interface WalkProps {
  readonly stages: readonly Stage[];
  readonly stage: Stage;
  readonly onStage: (stage: Stage) => void;
}

/** Forward, back, or by itself. */
export function Walk({ stages, stage, onStage }: WalkProps) {
  const { t } = useTranslation('xray');
  const [playing, setPlaying] = useState(false);
  const place = stages.findIndex((one) => sameStage(one, stage));
  const next = stages[place + 1];
  const back = stages[place - 1];

  useEffect(() => {
    if (!playing) return;
    const timer = window.setTimeout(() => {
      if (next) onStage(next);
      else setPlaying(false);
    }, READING_MS);
    return () => window.clearTimeout(timer);
  }, [playing, next, onStage]);

  useWalkKeys(
    () => back && onStage(back),
    () => next && onStage(next),
  );

  const play = () => {
    if (!playing && !next) onStage(stages[0]!);
    setPlaying(!playing);
  };
  return (
    <Group gap="xs" role="group" aria-label={t('walk.label')}>
      <DimmableButton
        variant="default"
        leftSection={<IconChevronLeft size={16} aria-hidden />}
        dimmed={!back}
        onClick={() => back && onStage(back)}
      >
        {t('walk.back')}
      </DimmableButton>
      <Button
        variant="light"
        leftSection={
          playing ? (
            <IconPlayerStop size={16} aria-hidden />
          ) : (
            <IconPlayerPlay size={16} aria-hidden />
          )
        }
        onClick={play}
      >
        {playing ? t('walk.stop') : t('walk.play')}
      </Button>
      <DimmableButton
        rightSection={<IconChevronRight size={16} aria-hidden />}
        dimmed={!next}
        onClick={() => next && onStage(next)}
      >
        {t('walk.next')}
      </DimmableButton>
      <span className={styles.place}>
        {t('walk.place', { number: place + 1, count: stages.length })}
      </span>
    </Group>
  );
}
