import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { BuildPanel } from './build/build-panel';
import { DrawPanel } from './draw/draw-panel';
import { NetworkPanel } from './network/network-panel';
import { FirstVisit } from './notices/first-visit';
import { Panel } from './panel';
import styles from './train-view.module.css';
import { usePage } from './use-page';

/** The charts bring a large library: the rest of the page does not wait for it. */
const ProgressPanel = lazy(async () => ({
  default: (await import('./progress/progress-panel')).ProgressPanel,
}));

const LayerStrip = lazy(async () => ({
  default: (await import('./layer-strip/layer-strip')).LayerStrip,
}));

const MistakesPanel = lazy(async () => ({
  default: (await import('./mistakes/mistakes-panel')).MistakesPanel,
}));

const RunsPanel = lazy(async () => ({
  default: (await import('./runs/runs-panel')).RunsPanel,
}));

/** Before anything has been trained there is nothing to look back at. */
const Timeline = lazy(async () => ({ default: (await import('./timeline/timeline')).Timeline }));

/**
 * Where a network is built, trained and watched. Someone who trains wants to watch and to draw
 * without scrolling, so on a wide screen these panels share one screenful, and only the long build
 * panel scrolls by itself; what looks back at the run stands beneath.
 * In the document the panels stand as a phone shows them, one beneath the other.
 */
export function TrainView() {
  const looksBack = usePage((state) => state.moment !== null);
  const { t } = useTranslation(['layerStrip', 'mistakes', 'progress', 'runs']);
  return (
    <>
      <div className={styles.screenful}>
        <FirstVisit />
        <div className={styles.panels} data-looking-back={looksBack || undefined}>
          <div className={styles.draw}>
            <DrawPanel />
          </div>
          <div className={styles.progress}>
            <Suspense fallback={<Panel title={t('progress:title')} />}>
              <ProgressPanel />
            </Suspense>
          </div>
          <div className={styles.network}>
            <NetworkPanel />
          </div>
          <div className={styles.timeline}>
            <Suspense>
              <Timeline />
            </Suspense>
          </div>
          <div className={styles.build}>
            <BuildPanel />
          </div>
        </div>
      </div>
      <div className={styles.below}>
        <Suspense fallback={<Panel title={t('title')} />}>
          <LayerStrip />
        </Suspense>
        <Suspense fallback={<Panel title={t('mistakes:title')} />}>
          <MistakesPanel />
        </Suspense>
        <Suspense fallback={<Panel title={t('runs:title')} />}>
          <RunsPanel />
        </Suspense>
      </div>
    </>
  );
}
