import { lazy, Suspense, useCallback, useState } from 'react';
import styles from './app.module.css';
import { BuildPanel } from './build/build-panel';
import { DrawPanel } from './draw/draw-panel';
import { Header } from './header/header';
import { HelpDialog } from './keyboard/help-dialog';
import { useShortcuts } from './keyboard/use-shortcuts';
import { NetworkPanel } from './network/network-panel';
import { FirstVisit } from './notices/first-visit';
import { Notices } from './notices/notices';
import { Panel } from './panel';

/** The charts bring a large library: the rest of the page does not wait for it. */
const ProgressPanel = lazy(async () => ({
  default: (await import('./progress/progress-panel')).ProgressPanel,
}));

/**
 * The page. Someone who trains wants to watch and to draw without scrolling, so on a wide screen
 * all panels share one screenful, and only the long build panel scrolls by itself.
 * In the document the panels stand as a phone shows them, one beneath the other.
 */
export function App() {
  const [help, setHelp] = useState(false);
  const openHelp = useCallback(() => setHelp(true), []);
  useShortcuts(openHelp);
  return (
    <>
      <Header onHelp={openHelp} />
      <main className={styles.main}>
        <div className={styles.above}>
          <Notices />
          <FirstVisit />
        </div>
        <div className={styles.panels}>
          <div className={styles.draw}>
            <DrawPanel />
          </div>
          <div className={styles.progress}>
            <Suspense fallback={<Panel title="Progress" />}>
              <ProgressPanel />
            </Suspense>
          </div>
          <div className={styles.network}>
            <NetworkPanel />
          </div>
          <div className={styles.build}>
            <BuildPanel />
          </div>
        </div>
      </main>
      <HelpDialog opened={help} onClose={() => setHelp(false)} />
    </>
  );
}
