import { useTranslation } from 'react-i18next';
import { count } from '../format';
import { usePage } from '../use-page';

/** The run, and the one that it was forked from. */
export function RunName() {
  const { t } = useTranslation('timeline');
  const run = usePage((state) => state.run);
  if (run === null) return null;
  if (run.parent === null) return run.name;
  const { name: parent, step } = run.parent;
  const text = t('forkedFrom', { run: run.name, parent, step: count(step) });
  return <span title={text}>{text}</span>;
}
