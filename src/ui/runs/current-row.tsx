import { useTranslation } from 'react-i18next';
import type { RunIdentity } from '../../state/runs';
import type { RunConfiguration } from '../../training/configuration';
import { useLive, useSettledPage } from '../use-page';
import { RunCells } from './run-row';
import styles from './runs.module.css';
import { useRunName } from './use-runs';

interface CurrentRowProps {
  readonly identity: RunIdentity;
  readonly configuration: RunConfiguration;
  readonly differences: string;
}

/** The run under way, with its figures as they are now. */
export function CurrentRow({ identity, configuration, differences }: CurrentRowProps) {
  const { t } = useTranslation('runs');
  const live = useLive();
  const { step, progress, seconds } = useSettledPage((state) => state.status);
  const name = useRunName()(identity.name);
  const history = live.history.get();
  const run = { ...identity, configuration, history, step, progress, seconds };
  return (
    <tr data-current>
      <RunCells
        run={run}
        name={name}
        differences={differences}
        mark={<span className={styles.currentMark} aria-hidden="true" />}
        actions={<span className={styles.now}>{t('current')}</span>}
      />
    </tr>
  );
}
