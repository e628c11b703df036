import { useTranslation } from 'react-i18next';
import { count } from '../format';
import { useRunName } from '../runs/use-runs';
import { usePage } from '../use-page';

/** The run, and the one that it was forked from. */
export function RunName() {
  const { t } = useTranslation('timeline');
  const nameOf = useRunName();
  const run = usePage((state) => state.run);
  if (run === null) return null;
  const name = nameOf(run.name);
  if (run.parent === null) return name;
  const { name: parent, step } = run.parent;
  const words = { run: name, parent: nameOf(parent), step: count(step) };
  const text = t('forkedFrom', words);
  return (
    <span title={text}>
      <span aria-hidden="true">{t('forkedShort', words)}</span>
      <span className="visually-hidden">{text}</span>
    </span>
  );
}
