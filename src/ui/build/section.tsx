import { type ReactNode, useId } from 'react';
import styles from './build.module.css';

/** What a change of these controls does to a network that has learned. */
const scopes = {
  fresh: 'new network',
  live: 'applies at once',
} as const;

/** A group of controls, with what a change of them does. */
export function Section({
  title,
  scope,
  children,
}: {
  title: string;
  scope: keyof typeof scopes;
  children: ReactNode;
}) {
  const heading = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot share its line
    <div className={styles.section} role="group" aria-labelledby={heading}>
      <div className={styles.sectionHead}>
        <h3 id={heading} className={styles.sectionTitle}>
          {title}
        </h3>
        <span className={styles.scope} data-scope={scope}>
          {scopes[scope]}
        </span>
      </div>
      {children}
    </div>
  );
}
