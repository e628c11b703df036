import { UnstyledButton } from '@mantine/core';
import { useIntersection, useMediaQuery } from '@mantine/hooks';
import { IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { InViewContext } from './in-view';
import styles from './panel.module.css';

interface PanelProps {
  readonly title: string;
  /** A sentence about it, beside the title where there is room. */
  readonly lead?: string;
  /** Small controls at the right of the title. */
  readonly actions?: ReactNode;
  /** What phones and tablets show in the place of a long panel until it is opened. */
  readonly foldedAs?: string;
  readonly children?: ReactNode;
}

/** One of the page's main parts: a titled region. */
export function Panel({ title, lead, actions, foldedAs, children }: PanelProps) {
  const heading = useId();
  const body = useId();
  const [opened, setOpened] = useState(false);
  const { ref, entry } = useIntersection();
  const isWide = useMediaQuery('(min-width: 75em)', true, { getInitialValueInEffect: false });
  const folds = !isWide && foldedAs !== undefined;
  const folded = folds && !opened;
  return (
    <section ref={ref} className={styles.panel} aria-labelledby={heading}>
      <header className={styles.head} data-folded={folded || undefined}>
        <h2 id={heading} className={styles.title}>
          {folds ? (
            <UnstyledButton
              className={styles.fold!}
              aria-expanded={opened}
              aria-controls={body}
              onClick={() => setOpened(!opened)}
            >
              <IconChevronRight size={18} aria-hidden />
              {title}
            </UnstyledButton>
          ) : (
            title
          )}
        </h2>
        {lead !== undefined && <p className={styles.lead}>{lead}</p>}
        {folded && <span className={styles.foldedAs}>{foldedAs}</span>}
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </header>
      <div id={body} className={styles.body} hidden={folded}>
        <InViewContext value={entry?.isIntersecting ?? true}>{children}</InViewContext>
      </div>
    </section>
  );
}
