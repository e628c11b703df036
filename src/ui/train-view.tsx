import { useMediaQuery } from '@mantine/hooks';
import { type ComponentType, lazy, Suspense } from 'react';
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

function Progress() {
  const { t } = useTranslation('progress');
  return (
    <Suspense fallback={<Panel title={t('title')} />}>
      <ProgressPanel />
    </Suspense>
  );
}

function LaterTimeline() {
  return (
    <Suspense>
      <Timeline />
    </Suspense>
  );
}

const panels = {
  draw: DrawPanel,
  progress: Progress,
  network: NetworkPanel,
  timeline: LaterTimeline,
  build: BuildPanel,
} satisfies Record<string, ComponentType>;

/** As a phone shows them, one beneath the other; and as a wide screen does, from left to right. */
const beneath = ['draw', 'progress', 'network', 'timeline', 'build'] as const;
const beside = ['build', 'network', 'draw', 'progress', 'timeline'] as const;

/**
 * Where a network is built, trained and watched. Someone who trains wants to watch and to draw
 * without scrolling, so on a wide screen these panels share one screenful, and only the long build
 * panel scrolls by itself; what looks back at the run stands beneath.
 * In the document the panels stand in the order in which they are seen, for the keyboard follows it.
 */
export function TrainView() {
  const looksBack = usePage((state) => state.moment !== null);
  const isWide = useMediaQuery('(min-width: 75em)', undefined, { getInitialValueInEffect: false });
  const { t } = useTranslation(['layerStrip', 'mistakes', 'runs']);
  return (
    <>
      <div className={styles.screenful}>
        <FirstVisit />
        <div className={styles.panels} data-looking-back={looksBack || undefined}>
          {(isWide ? beside : beneath).map((name) => {
            const Shown = panels[name];
            return (
              <div key={name} className={styles[name]}>
                <Shown />
              </div>
            );
          })}
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
