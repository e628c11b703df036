import { memo, useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../panel';
import { EnlargeButton } from './enlarge';
import { FollowBatch } from './follow-batch';
import { Hint } from './hint';
import { Inspector } from './inspector';
import { Legend } from './legend';
import styles from './network.module.css';
import { NetworkPicture } from './network-picture';
import { QuantityChoice } from './quantity-choice';
import { QuantityNote } from './quantity-note';
import { rangeText } from './range-text';
import { usePictureView } from './use-picture-view';
import { Whose } from './whose';

/** The network, drawn: what it is, what it does with the image, and what learning changes. */
export const NetworkPanel = memo(function NetworkPanel() {
  const { t } = useTranslation('network');
  const view = usePictureView();
  const ends = useRef<HTMLSpanElement>(null);
  const tellRanges = useCallback((ranges: { least: number; most: number } | null) => {
    const text = ranges ? rangeText(ranges) : '–';
    if (ends.current && ends.current.textContent !== text) ends.current.textContent = text;
  }, []);
  const drawn = useRef<HTMLDivElement>(null);
  const focusPicture = () => drawn.current?.querySelector('canvas')?.focus({ preventScroll: true });
  const close = (event: React.KeyboardEvent) => {
    if (event.key !== 'Escape' || !view.pinned) return;
    focusPicture();
    view.pin(null);
  };
  return (
    <Panel
      title={t('title')}
      actions={
        <div className={styles.actions}>
          <Whose />
          <QuantityChoice />
          <EnlargeButton />
        </div>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only listens for Escape within */}
      <div className={styles.network} onKeyDown={close}>
        <div ref={drawn} className={styles.picture}>
          <NetworkPicture view={view} caption={<FollowBatch />} onRanges={tellRanges} />
          <QuantityNote />
        </div>
        <Inspector view={view} onClosed={focusPicture} />
        <Hint view={view} />
        <Legend view={view} ends={ends} />
      </div>
    </Panel>
  );
});
