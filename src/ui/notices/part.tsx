import { Button } from '@mantine/core';
import { type ComponentType, lazy, memo, type ReactNode, Suspense, useState } from 'react';
import { ErrorBoundary, type FallbackProps } from 'react-error-boundary';
import { useTranslation } from 'react-i18next';
import { useActions } from '../use-page';
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
export function Part({ children, onError, onReset }: PartProps) {
  const [retried, setRetried] = useState(false);
  return (
    <ErrorBoundary
      fallbackRender={(failure) => <Failed {...failure} retried={retried} />}
      onError={() => onError?.()}
      onReset={() => {
        setRetried(true);
        onReset?.();
      }}
    >
      {children}
    </ErrorBoundary>
  );
}

interface FailedProps extends FallbackProps {
  /** Whether it has failed once more: some browsers never ask again for code that did not come. */
  readonly retried: boolean;
}

function Failed({ error, resetErrorBoundary, retried }: FailedProps) {
  const { t } = useTranslation('notices');
  const { reload } = useActions();
  return (
    <NoticeCard
      kind="error"
      title={t('part.title')}
      action={
        <>
          <Button size="xs" variant="default" onClick={resetErrorBoundary}>
            {t('part.retry')}
          </Button>
          {retried && (
            <Button size="xs" variant="light" onClick={reload}>
              {t('part.reload')}
            </Button>
          )}
        </>
      }
    >
      <p className={styles.text}>{t(retried ? 'part.again' : 'part.text')}</p>
      <details className={styles.detail}>
        <summary>{t('exactly')}</summary>
        <p className={styles.text} lang="en">
          {String(error)}
        </p>
      </details>
    </NoticeCard>
  );
}

/** Whether its rules are there: those of one that failed cannot be read, or there is no sheet. */
function hasRules({ sheet }: HTMLLinkElement): boolean {
  try {
    return sheet !== null && sheet.cssRules.length >= 0;
  } catch {
    return false;
  }
}

/** Fetches the style sheets anew that did not come: with the code of a part they are asked for only once. */
async function fetchStylesAgain(): Promise<void> {
  const links = document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]');
  const failed = [...links].filter((link) => !hasRules(link));
  await Promise.all(
    failed.map(
      (link) =>
        new Promise<void>((resolve, reject) => {
          const again = link.cloneNode() as HTMLLinkElement;
          again.addEventListener('load', () => resolve());
          again.addEventListener('error', () => {
            reject(new Error(`${again.href} could not be fetched.`));
          });
          link.replaceWith(again);
        }),
    ),
  );
}

/**
 * A part of the page whose code is fetched when it is first shown. It may not come: the network is
 * gone, or the page has been renewed and the file is another one now.
 *
 * @param load fetches the code
 * @param Waiting what stands in its place until then
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Waiting?: ComponentType,
): ComponentType<Props> {
  const code = async () => ({ default: await load() });
  let newest = lazy(code);
  const renew = () => {
    // What has failed once would fail for ever.
    newest = lazy(async () => {
      await fetchStylesAgain();
      return await code();
    });
  };
  return memo(function Later(props: Props) {
    const [Loaded, setLoaded] = useState(() => newest);
    return (
      <Part onError={renew} onReset={() => setLoaded(() => newest)}>
        <Suspense fallback={Waiting && <Waiting />}>
          <Loaded {...props} />
        </Suspense>
      </Part>
    );
  });
}
