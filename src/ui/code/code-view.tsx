import { SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { STATIC_SIZES } from '../../engine/networks/modes';
import { type FrozenStep, MOST_PARAMETERS } from '../../state/microscope';
import { type Stage, sameStage, stagesOf } from '../../state/stages';
import { type Origin, xray } from '../../state/xray';
import { DimmableButton } from '../dimmable-button';
import { count } from '../format';
import { useWalkKeys } from '../keyboard/use-walk-keys';
import { Panel } from '../panel';
import { usePage } from '../use-page';
import { useSignal } from '../use-signal';
import { stageWord } from '../xray/names';
import { type Trouble, useFrozen } from '../xray/use-frozen';
import styles from './code.module.css';
import type { FileName } from './listing';
import { MemoryStrips } from './memory-strips';
import { SameNumbersBadge } from './same-numbers-badge';
import { SourceFiles } from './source-files';
import { ValuesTable } from './values-table';
import './words';

const files: readonly FileName[] = ['static', 'dynamic', 'flat'];

/** The sources of the three networks, and one step of learning that walks through them. */
export function CodeView() {
  const { t } = useTranslation('code');
  const { trouble } = useFrozen();
  const step = useSignal(xray.frozen);
  const origin = useSignal(xray.origin);
  const shared = useSignal(xray.stage);
  const mode = usePage((state) => state.configuration.mode);
  const [chosen, setChosen] = useState<FileName | 'all' | null>(null);
  const wide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });

  // One column fits on a phone: that of the network that is trained.
  const shown = chosen === null || (chosen === 'all' && !wide) ? (wide ? 'all' : mode) : chosen;
  const names = shown === 'all' ? files : [shown];
  const isStatic = step !== null && `${step.sizes}` === `${STATIC_SIZES}`;
  const stages = step ? stagesOf(step.specification) : [];
  const stage = stages.find((one) => sameStage(one, shared)) ?? stages[0];
  const named = names.includes('dynamic') && !isStatic ? 'dynamic' : names[0]!;

  return (
    <Panel title={t('title')}>
      <div className={styles.view}>
        <p className={styles.lead}>{t('lead')}</p>
        <div className={styles.bar}>
          <SegmentedControl
            aria-label={t('files')}
            value={shown}
            onChange={setChosen}
            data={[
              ...(wide ? [{ value: 'all' as const, label: t('all') }] : []),
              ...files.map((name) => ({ value: name, label: `${name}.ts` })),
            ]}
          />
          {step && stage && <Walk step={step} stages={stages} stage={stage} />}
        </div>
        {step ? <SameNumbersBadge step={step} /> : <WhyNoStep trouble={trouble} />}
        {step && origin && <WhoseNumbers step={step} origin={origin} />}
        <div className={styles.work}>
          <SourceFiles
            shown={names}
            stage={stage ?? { kind: 'input', layer: 0 }}
            layers={step?.layers.length ?? 0}
            isStatic={isStatic}
          />
          {step && stage && (
            <ValuesTable
              step={step}
              stage={stage}
              file={names.length === 1 || isStatic ? named : 'dynamic'}
            />
          )}
        </div>
        {step && stage && <MemoryStrips step={step} stage={stage} />}
      </div>
    </Panel>
  );
}

function WhyNoStep({ trouble }: { readonly trouble: Trouble | null }) {
  const { t } = useTranslation('code');
  const words = {
    loading: t('loadingStep'),
    noImage: t('noImage'),
    nothing: t('noStep'),
    tooLarge: t('tooLarge', { most: count(MOST_PARAMETERS) }),
    failed: t('noStep'),
  };
  return <output className={styles.badge}>{words[trouble?.name ?? 'loading']}</output>;
}

interface WhoseNumbersProps {
  readonly step: FrozenStep;
  readonly origin: Origin;
}

/** Of which weights and which images the numbers are. */
function WhoseNumbers({ step, origin }: WhoseNumbersProps) {
  const { t } = useTranslation('code');
  const { weights, image, places } = origin;
  const digit = step.labels[0];
  return (
    <p className={styles.soft}>
      {weights.from === 'run'
        ? t('whose.step', { step: count(weights.step) })
        : t(`whose.${weights.from}`)}{' '}
      {places.length > 1
        ? t('whose.batch', { count: places.length })
        : image !== null
          ? t('whose.current', { digit })
          : t('whose.image', { place: count(places[0]! + 1), digit })}{' '}
      {t('whose.choose')}
    </p>
  );
}

interface WalkProps {
  readonly step: FrozenStep;
  readonly stages: readonly Stage[];
  readonly stage: Stage;
}

/** Goes from line to line, in the order in which they work; the X-ray follows. */
function Walk({ step, stages, stage }: WalkProps) {
  const { t } = useTranslation('code');
  const place = stages.indexOf(stage);
  const first = place === 0;
  const last = place === stages.length - 1;
  const go = (to: number) => xray.stage.set(stages[to] ?? stage);
  useWalkKeys(
    () => go(place - 1),
    () => go(place + 1),
  );
  return (
    <fieldset className={styles.walk} aria-label={t('walk')}>
      <DimmableButton
        variant="default"
        size="sm"
        dimmed={first}
        leftSection={<IconArrowLeft size={16} aria-hidden />}
        onClick={() => go(place - 1)}
      >
        {t('back')}
      </DimmableButton>
      <DimmableButton
        variant="light"
        size="sm"
        dimmed={last}
        rightSection={<IconArrowRight size={16} aria-hidden />}
        onClick={() => go(place + 1)}
      >
        {t('next')}
      </DimmableButton>
      <output className={styles.stage}>
        <small>{t('place', { number: place + 1, count: stages.length })}</small>{' '}
        {t(`stages.${stageWord(step, stage)}`, { layer: stage.layer })}
      </output>
    </fieldset>
  );
}
