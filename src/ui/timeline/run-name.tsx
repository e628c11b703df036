import { useTranslation } from 'react-i18next';
import { count } from '../format';
import { useNameNow } from '../runs/use-runs';
import { usePage } from '../use-page';

/** The run, and the one that it was forked from. */
export function RunName() {
  const { t } = useTranslation('timeline');
  const nameNow = useNameNow();
  const run = usePage((state) => state.run);
  if (run === null) return null;
  const name = nameNow(run);
  if (run.parent === null) return name;
  const words = { run: name, parent: nameNow(run.parent), step: count(run.parent.step) };
  const text = t('forkedFrom', words);
  return (
    <span title={text}>
      <span aria-hidden="true">{t('forkedShort', words)}</span>
      <span className="visually-hidden">{text}</span>
    </span>
  );
}
