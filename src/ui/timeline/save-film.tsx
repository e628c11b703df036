import { Button, CloseButton, Popover } from '@mantine/core';
import { IconMovie } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { DimmableIcon } from '../dimmable-button';
import { fixed } from '../format';
import { handFocus } from '../hand-focus';
import styles from './timeline.module.css';
import { useCheckpoints } from './use-moments';
import { type FilmState, useSaveFilm } from './use-save-film';

interface SaveFilmProps {
  readonly disabled: boolean;
  readonly momentsPerSecond: number;
}

/** Saves the film as a file; says how far it is, and how to stop it. */
export function SaveFilm({ disabled, momentsPerSecond }: SaveFilmProps) {
  const { t } = useTranslation('timeline');
  const { state, save, cancel, close } = useSaveFilm(momentsPerSecond);
  const seconds = fixed(useCheckpoints().length / momentsPerSecond, 1);
  const { phase } = state;
  return (
    <Popover
      opened={phase !== 'none'}
      onChange={(opened) => !opened && phase !== 'recording' && close()}
      width={300}
      position="top-end"
      trapFocus
      returnFocus
      withArrow
      shadow="md"
    >
      <Popover.Target>
        <DimmableIcon
          variant="subtle"
          color="gray"
          size="lg"
          dimmed={disabled || phase === 'recording'}
          aria-label={t('film.save')}
          title={`${t('film.save')}. ${t('film.saveHint', { seconds })}`}
          onClick={save}
        >
          <IconMovie size={20} aria-hidden />
        </DimmableIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('film.title')}>
        <Told state={state} onCancel={cancel} onClose={close} />
      </Popover.Dropdown>
    </Popover>
  );
}

interface ToldProps {
  readonly state: FilmState;
  readonly onCancel: () => void;
  readonly onClose: () => void;
}

function Told({ state, onCancel, onClose }: ToldProps) {
  const { t } = useTranslation(['timeline', 'common']);
  const close = useRef<HTMLButtonElement>(null);
  if (state.phase === 'none') return null;
  if (state.phase === 'recording') {
    const { done, total } = state;
    return (
      <div className={styles.film}>
        <p>{t('film.recording', { done, total })}</p>
        <progress aria-label={t('film.title')} value={done} max={total} />
        <Button
          ref={handFocus(() => close.current)}
          size="compact-sm"
          variant="default"
          onClick={onCancel}
        >
          {t('film.cancel')}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.film}>
      <p role="status">
        {state.phase === 'saved' ? (
          t('film.saved', { file: state.file })
        ) : (
          <>
            {t('film.failed')} <span lang="en">{state.reason}</span>
          </>
        )}
      </p>
      <CloseButton ref={close} aria-label={t('common:close')} onClick={onClose} />
    </div>
  );
}
