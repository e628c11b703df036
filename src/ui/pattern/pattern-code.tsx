import { useTranslation } from 'react-i18next';
import dynamicSource from '../../engine/networks/dynamic.ts?raw';
import staticSource from '../../engine/networks/static.ts?raw';
import { section } from './pattern';
import styles from './pattern.module.css';

const sources = [
  { name: 'staticCode', code: section(staticSource, 'Backward') },
  { name: 'dynamicCode', code: section(dynamicSource, 'Backward') },
] as const;

/** The backward pass of both networks, as it runs: many lines, and the loop that they fold into. */
export function PatternCode() {
  const { t } = useTranslation('pattern');
  return (
    <section aria-label={t('code')}>
      <h3 className={styles.heading}>{t('code')}</h3>
      <div className={styles.sources}>
        {sources.map(({ name, code }) => (
          <figure key={name} className={styles.source}>
            <figcaption>{t(name)}</figcaption>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keyboard too */}
            <pre className={styles.code} tabIndex={0} data-keys="own">
              <code>{code}</code>
            </pre>
          </figure>
        ))}
      </div>
    </section>
  );
}
