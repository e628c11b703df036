import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useActions } from '../use-page';
import styles from './runs.module.css';

const LONGEST = 40;

/** The name of a run, which can be written over where it stands. */
export function RunName({ id, name }: { readonly id: string; readonly name: string }) {
  const { t } = useTranslation('runs');
  const { renameRun } = useActions();
  const field = useRef<HTMLInputElement>(null);
  const leave = () => {
    const typed = field.current?.value.trim() ?? '';
    if (typed !== '' && typed !== name) renameRun(id, typed);
    else if (field.current) field.current.value = name;
  };
  return (
    <input
      key={name}
      ref={field}
      className={styles.name}
      aria-label={t('rename', { name })}
      defaultValue={name}
      maxLength={LONGEST}
      size={Math.max(6, name.length)}
      spellCheck={false}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.value = name;
        if (event.key === 'Escape' || event.key === 'Enter') event.currentTarget.blur();
      }}
    />
  );
}
