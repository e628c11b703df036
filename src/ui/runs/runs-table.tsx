import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Explained } from '../explained';
import { usePage } from '../use-page';
import { CurrentRow } from './current-row';
import { differingAspects } from './differences';
import { type HandsFocusOn, OtherRow } from './run-row';
import styles from './runs.module.css';
import { useAspectText } from './use-aspect-text';
import { useOtherRuns } from './use-runs';

/** The runs side by side, the current one first, then the newest; it scrolls by itself. */
export function RunsTable({ handFocusTo }: HandsFocusOn) {
  const { t } = useTranslation('runs');
  const others = useOtherRuns();
  const current = usePage((state) => state.run);
  const applied = usePage((state) => state.applied);
  const aspectText = useAspectText();

  const differing = useMemo(() => {
    const configurations = others.map(({ run }) => run.configuration);
    return differingAspects(applied ? [...configurations, applied] : configurations);
  }, [others, applied]);
  const isAlone = others.length + (applied ? 1 : 0) < 2;
  const differences = (configuration: NonNullable<typeof applied>): string => {
    if (isAlone) return '–';
    if (differing.length === 0) return t('same');
    return differing.map((aspect) => aspectText(aspect, configuration)).join(', ');
  };

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className={styles.scroll} aria-label={t('table')} tabIndex={0} data-keys="own">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('columns.name')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('columns.actions')}</span>
            </th>
            <th scope="col">{t('columns.differences')}</th>
            <th scope="col" className={styles.number}>
              <Explained what={t('aboutBest')}>{t('columns.best')}</Explained>
            </th>
            <th scope="col" className={styles.number}>
              <Explained what={t('aboutOverfitting')}>{t('columns.overfitting')}</Explained>
            </th>
            <th scope="col" className={styles.number}>
              {t('columns.epochs')}
            </th>
            <th scope="col" className={styles.number}>
              {t('columns.time')}
            </th>
            <th scope="col" className={styles.parent}>
              <Explained what={t('aboutParent')}>{t('columns.parent')}</Explained>
            </th>
          </tr>
        </thead>
        <tbody>
          {current && applied && (
            <CurrentRow
              identity={current}
              configuration={applied}
              differences={differences(applied)}
            />
          )}
          {others.toReversed().map((shown) => (
            <OtherRow
              key={shown.run.id}
              shown={shown}
              differences={differences(shown.run.configuration)}
              handFocusTo={handFocusTo}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}
