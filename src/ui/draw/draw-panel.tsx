import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../panel';
import { useLive } from '../use-page';
import styles from './draw.module.css';
import { padOf } from './pad';
import { PadCanvas } from './pad-canvas';
import { PadTools } from './pad-tools';
import { PredictionList } from './prediction-list';
import { SeenDigit } from './seen-digit';
import { withAct } from './sketch';
import { StripDisclosure } from './strip-disclosure';
import { type Brush, usePen } from './use-pen';
import { Verdict } from './verdict';
import { WhoseWeights } from './whose-weights';

/** The drawing pad, what the network sees of it, and what the network makes of that. */
export const DrawPanel = memo(function DrawPanel() {
  const { t } = useTranslation('drawing');
  const pad = padOf(useLive());
  const [brush, setBrush] = useState<Brush>({ kind: 'ink', width: 22 });
  const { pen, hasKeys, handlers, undo } = usePen(pad, brush);

  const clear = () => {
    pad.change(withAct(pad.sketch.get(), { kind: 'clear' }));
    pad.keep();
  };
  const undoOnKeys = (event: React.KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.key !== 'z') return;
    event.preventDefault();
    undo();
  };

  return (
    <Panel title={t('title')} actions={<WhoseWeights />}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only listens for Ctrl+Z within */}
      <div className={styles.draw} onKeyDown={undoOnKeys}>
        <div className={styles.layout}>
          <PadCanvas pad={pad} brush={brush} pen={pen} hasKeys={hasKeys} handlers={handlers} />
          <PadTools brush={brush} onBrush={setBrush} onUndo={undo} onClear={clear} />
          <SeenDigit />
          <div className={styles.answer}>
            <Verdict />
            <PredictionList />
          </div>
        </div>
        <StripDisclosure />
      </div>
    </Panel>
  );
});
