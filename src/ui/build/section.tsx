import { type ReactNode, useId } from 'react';
import { Explained } from '../explained';
import styles from './build.module.css';

/** What a change of these controls does to a network that has learned. */
const scopes = {
  fresh: {
    label: 'new network',
    what: 'A change here takes a new network, which has learned nothing yet. You will be asked first.',
  },
  live: { label: 'applies at once', what: 'You can change this while the network trains.' },
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
          <Explained what={scopes[scope].what}>{scopes[scope].label}</Explained>
        </span>
      </div>
      {children}
    </div>
  );
}
