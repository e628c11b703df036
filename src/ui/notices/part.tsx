import { Button } from '@mantine/core';
import { type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react';
import { ErrorBoundary, type FallbackProps } from 'react-error-boundary';
import { useTranslation } from 'react-i18next';
import { NoticeCard } from './notice-card';
import styles from './notices.module.css';

interface PartProps {
  readonly children: ReactNode;
  readonly onError?: () => void;
  /** When a person asks for what failed once more. */
  readonly onReset?: () => void;
}

/**
 * A part of the page that may fail by itself: a card then says so in its place, and all else goes on.
 * React would take the whole page away.
 */
export function Part({ children, ...handlers }: PartProps) {
  return (
    <ErrorBoundary FallbackComponent={Failed} {...handlers}>
      {children}
    </ErrorBoundary>
  );
}

function Failed({ error, resetErrorBoundary }: FallbackProps) {
  const { t } = useTranslation('notices');
  return (
    <NoticeCard
      kind="error"
      title={t('part.title')}
      action={
        <Button size="xs" variant="default" onClick={resetErrorBoundary}>
          {t('part.retry')}
        </Button>
      }
    >
      <p className={styles.text}>{t('part.text')}</p>
      <details className={styles.detail}>
        <summary>{t('exactly')}</summary>
        <p className={styles.text} lang="en">
          {String(error)}
        </p>
      </details>
    </NoticeCard>
  );
}

/** Takes out the style sheets that could not be fetched: who tries again would take them for there. */
function forgetFailedStyles(): void {
  const links = document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]');
  for (const link of links) if (link.sheet === null) link.remove();
}

/**
 * A part of the page whose code is fetched when it is first shown. It may not come: the network is
 * gone, or the page has been renewed and the file is another one now.
 *
 * @param load fetches the code
 * @param Waiting what stands in its place until then
 */
export function later(load: () => Promise<ComponentType>, Waiting?: ComponentType): ComponentType {
  const fetched = () => lazy(async () => ({ default: await load() }));
  let newest = fetched();
  const renew = () => {
    forgetFailedStyles();
    newest = fetched(); // what has failed once would fail for ever
  };
  return function Later() {
    const [Loaded, setLoaded] = useState(() => newest);
    return (
      <Part onError={renew} onReset={() => setLoaded(() => newest)}>
        <Suspense fallback={Waiting && <Waiting />}>
          <Loaded />
        </Suspense>
      </Part>
    );
  };
}
