import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RunSwatch } from '../runs/run-swatch';
import { useOtherRuns } from '../runs/use-runs';
import { useActions } from '../use-page';
import styles from './progress.module.css';

/** Which line is which of the other runs; a press hides its curves or shows them again. */
export function RunLegend() {
  const { t } = useTranslation('progress');
  const runs = useOtherRuns();
  const { hideRun } = useActions();
  if (runs.length === 0) return null;
  return (
    <section className={styles.others} aria-label={t('curves.others')}>
      <h3 className={styles.othersTitle} title={t('curves.othersHint')}>
        {t('curves.others')}
      </h3>
      <ul className={styles.runs}>
        {runs.map(({ run, name, line, hidden }) => (
          <li key={run.id}>
            <UnstyledButton
              className={styles.run!}
              aria-pressed={!hidden}
              title={t('curves.othersHint')}
              onClick={() => hideRun(run.id, !hidden)}
            >
              <RunSwatch line={line} />
              {name}
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
