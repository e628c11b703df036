import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Explained } from '../explained';
import styles from './build.module.css';

/** A group of controls, with what a change of them does. */
export function Section({
  title,
  scope,
  children,
}: {
  title: string;
  /** Whether a change of these controls takes a new network, or reaches the one that trains. */
  scope: 'fresh' | 'live';
  children: ReactNode;
}) {
  const { t } = useTranslation('build');
  const heading = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot share its line
    <div className={styles.section} role="group" aria-labelledby={heading}>
      <div className={styles.sectionHead}>
        <h3 id={heading} className={styles.sectionTitle}>
          {title}
        </h3>
        <span className={styles.scope} data-scope={scope}>
          <Explained what={t(`scopes.${scope}.what`)}>{t(`scopes.${scope}.label`)}</Explained>
        </span>
      </div>
      {children}
    </div>
  );
}
