import { useMediaQuery } from '@mantine/hooks';
import { type ComponentType, Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { BuildPanel } from './build/build-panel';
import { DrawPanel } from './draw/draw-panel';
import { InTurn } from './in-turn';
import { useEnlarged } from './network/enlarge';
import { NetworkPanel } from './network/network-panel';
import { FirstVisit } from './notices/first-visit';
import { later, Part } from './notices/part';
import { Panel } from './panel';
import styles from './train-view.module.css';
import { usePage } from './use-page';

/** What stands in the place of a panel whose code is on its way. */
const EmptyProgress = () => <Panel title={useTranslation('progress').t('title')} />;
const EmptyStrip = () => <Panel title={useTranslation('layerStrip').t('title')} />;
const EmptyMistakes = () => <Panel title={useTranslation('mistakes').t('title')} />;
const EmptyRuns = () => <Panel title={useTranslation('runs').t('title')} />;

/** The charts bring a large library: the rest of the page does not wait for it. */
const ProgressPanel = later(
  async () => (await import('./progress/progress-panel')).ProgressPanel,
  EmptyProgress,
);

const LayerStrip = later(
  async () => (await import('./layer-strip/layer-strip')).LayerStrip,
  EmptyStrip,
);

const MistakesPanel = later(
  async () => (await import('./mistakes/mistakes-panel')).MistakesPanel,
  EmptyMistakes,
);

const RunsPanel = later(async () => (await import('./runs/runs-panel')).RunsPanel, EmptyRuns);

/** Before anything has been trained there is nothing to look back at. */
const Timeline = later(async () => (await import('./timeline/timeline')).Timeline);

const panels = {
  draw: DrawPanel,
  progress: ProgressPanel,
  network: NetworkPanel,
  timeline: Timeline,
  build: BuildPanel,
} satisfies Record<string, ComponentType>;

/**
 * As phones and upright tablets show them, one beneath the other, with the build panel folded; as a tablet
 * on its side does; as a wide screen does, from left to right; and as it does while the network is large.
 */
const upright = ['draw', 'build', 'progress', 'network', 'timeline'] as const;
const onSide = ['draw', 'network', 'build', 'progress', 'timeline'] as const;
const beside = ['build', 'network', 'draw', 'progress', 'timeline'] as const;
const around = ['draw', 'network', 'timeline', 'build', 'progress'] as const;

/**
 * Where a network is built, trained and watched. Someone who trains wants to watch and to draw
 * without scrolling, so on a wide screen these panels share one screenful, and only the long build
 * panel scrolls by itself; what looks back at the run stands beneath.
 * In the document the panels stand in the order in which they are seen, for the keyboard follows it.
 */
export function TrainView() {
  const looksBack = usePage((state) => state.moment !== null);
  const isWide = useMediaQuery('(min-width: 75em)', undefined, { getInitialValueInEffect: false });
  const isUpright = useMediaQuery('(max-width: 61.99em)', undefined, {
    getInitialValueInEffect: false,
  });
  const isLarge = useEnlarged() && isWide;
  const order = isLarge ? around : isWide ? beside : isUpright ? upright : onSide;
  return (
    <>
      <div className={styles.screenful}>
        <FirstVisit />
        <div
          className={styles.panels}
          data-looking-back={looksBack || undefined}
          data-large={isLarge || undefined}
        >
          {order.map((name) => {
            const Shown = panels[name];
            const Arrival = name === 'draw' ? Fragment : InTurn; // what is beside the pad has the room that it leaves
            return (
              <div key={name} className={styles[name]}>
                <Arrival>
                  <Part>
                    <Shown />
                  </Part>
                </Arrival>
              </div>
            );
          })}
        </div>
      </div>
      <div className={styles.below}>
        <InTurn>
          <LayerStrip />
        </InTurn>
        <InTurn>
          <MistakesPanel />
        </InTurn>
        <InTurn>
          <RunsPanel />
        </InTurn>
      </div>
    </>
  );
}
