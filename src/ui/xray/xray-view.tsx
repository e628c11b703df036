import { SegmentedControl } from '@mantine/core';
import { memo, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FrozenStep } from '../../state/microscope';
import { parameterIn, type Selection } from '../../state/selection';
import { type Stage, stagesOf } from '../../state/stages';
import { xray } from '../../state/xray';
import { count } from '../format';
import { InTurn } from '../in-turn';
import { Panel } from '../panel';
import { AlonePanel } from './alone-panel';
import { BatchPanel } from './batch-panel';
import { CheckPanel } from './check-panel';
import { FrozenPicture } from './frozen-picture';
import { LayerStrip } from './layer-strip';
import { SlopePanel } from './slope-panel';
import { SourceBar } from './source-bar';
import { StageCard, StageTitle } from './stage-card';
import { StageList } from './stage-list';
import { firstPlaces, type Trouble, useFrozen } from './use-frozen';
import { useShown } from './use-shown';
import { Walk } from './walk';
import './words';
import shared from './xray.module.css';
import styles from './xray-view.module.css';

/** One training step, frozen, with all its numbers: walked through stage by stage. */
export function XrayView() {
  const { t } = useTranslation('xray');
  const freezing = useFrozen();
  const { change } = freezing;
  const { step, origin, stage, selection } = useShown();
  const showBatch = useCallback(
    () => change({ source: 'training', places: firstPlaces }),
    [change],
  );
  return (
    <div className={styles.view}>
      <Panel title={t('title')} lead={t('lead')}>
        <SourceBar step={step} origin={origin} freezing={freezing} />
        {freezing.trouble && <Why trouble={freezing.trouble} />}
      </Panel>
      {step && selection && (
        <Frozen step={step} stage={stage} selection={selection} onBatch={showBatch} />
      )}
    </div>
  );
}

/** Why there is nothing to see, or nothing new. */
function Why({ trouble }: { trouble: Trouble }) {
  const { t } = useTranslation('xray');
  const text = {
    loading: t('loading'),
    noImage: t('noImage'),
    nothing: t('nothing'),
    tooLarge: t('tooLarge', {
      parameters: trouble.name === 'tooLarge' ? count(trouble.parameters) : '',
      count: trouble.name === 'tooLarge' ? trouble.images : 1,
    }),
    failed: t('failed'),
  };
  return (
    <p className={shared.verdict} role="status">
      {text[trouble.name]} {trouble.name === 'failed' && <span lang="en">{trouble.why}</span>}
    </p>
  );
}

const select = (selection: Selection): void => xray.selection.set(selection);
const goTo = (stage: Stage): void => xray.stage.set(stage);

interface FrozenProps {
  readonly step: FrozenStep;
  readonly stage: Stage;
  readonly selection: Selection;
  readonly onBatch: () => void;
}

const Frozen = memo(function Frozen({ step, stage, selection, onBatch }: FrozenProps) {
  const { t } = useTranslation('xray');
  const [pictured, setPictured] = useState<'units' | 'links'>('units');
  const stages = useMemo(() => stagesOf(step.specification), [step]);
  const parameter = parameterIn(step, stage, selection);
  const chooseExample = useCallback(
    (example: number) => select({ ...selection, example }),
    [selection],
  );
  return (
    <>
      <div className={styles.main}>
        <div className={styles.list}>
          <Panel title={t('stages')}>
            <StageList step={step} stages={stages} stage={stage} onStage={goTo} />
          </Panel>
        </div>
        <div className={styles.centre}>
          <Panel
            title={t('picture')}
            actions={
              <>
                <span className={styles.hint}>{t('pictureHint')}</span>
                <SegmentedControl
                  size="xs"
                  aria-label={t('pictureOf')}
                  value={pictured}
                  onChange={(value) => setPictured(value === 'links' ? 'links' : 'units')}
                  data={[
                    { value: 'units', label: t('units') },
                    { value: 'links', label: t('weightLinks') },
                  ]}
                />
              </>
            }
          >
            {pictured === 'links' ? (
              <FrozenPicture step={step} stage={stage} selection={selection} onSelection={select} />
            ) : (
              <LayerStrip
                step={step}
                stages={stages}
                stage={stage}
                selection={selection}
                onSelection={select}
              />
            )}
          </Panel>
          <InTurn>
            <section className={styles.paper}>
              <div className={styles.paperHead}>
                <StageTitle step={step} stage={stage} />
                <Walk stages={stages} stage={stage} onStage={goTo} />
              </div>
              <StageCard step={step} stage={stage} selection={selection} onSelection={select} />
            </section>
          </InTurn>
        </div>
      </div>
      <div className={styles.beneath}>
        <InTurn>
          <div className={styles.wide}>
            <SlopePanel step={step} />
          </div>
        </InTurn>
        <InTurn>
          <CheckPanel step={step} parameter={parameter} />
        </InTurn>
        <InTurn>
          <BatchPanel
            step={step}
            parameter={parameter}
            selection={selection}
            onExample={chooseExample}
            onBatch={onBatch}
          />
        </InTurn>
        <InTurn>
          <AlonePanel step={step} selection={selection} />
        </InTurn>
      </div>
    </>
  );
});
