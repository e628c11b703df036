import { Button, NativeSelect, SegmentedControl } from '@mantine/core';
import { IconSnowflake } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { optimizers } from '../../engine/optimizers';
import { originOf } from '../../state/live';
import type { FrozenStep } from '../../state/microscope';
import type { Origin } from '../../state/xray';
import { DimmableButton } from '../dimmable-button';
import { count, percent, plain, short } from '../format';
import { useLive, usePage, useSettledPage } from '../use-page';
import { useSignal } from '../use-signal';
import { Digit } from './digit';
import styles from './source-bar.module.css';
import { BATCH, type Freezing, firstPlaces } from './use-frozen';
import shared from './xray.module.css';

const randomPlaces = (amount: number, images: number): number[] =>
  Array.from({ length: amount }, () => Math.floor(Math.random() * images));

interface SourceBarProps {
  readonly step: FrozenStep | null;
  readonly origin: Origin | null;
  readonly freezing: Freezing;
}

/** Which weights and which images are under the microscope. */
export function SourceBar({ step, origin, freezing }: SourceBarProps) {
  return (
    <div className={styles.source}>
      <WeightsChoice step={step} origin={origin} freezing={freezing} />
      <ImageChoice step={step} origin={origin} freezing={freezing} />
      {step && origin && <Notes step={step} origin={origin} />}
    </div>
  );
}

function WeightsChoice({ step, origin, freezing }: SourceBarProps) {
  const { t } = useTranslation('xray');
  const { weights, checkpoints } = useLive();
  const kept = useSignal(checkpoints);
  useSettledPage(({ status }) => status.step);
  const moment = usePage((state) => state.moment);
  const now = weights.get();
  const isShown = step !== null && now?.parameters === step.before;
  const { wanted, change, freezeShown } = freezing;
  const choose = (value: string) => {
    const one = kept.find(({ step }) => String(step) === value);
    change({ checkpoint: one ? { runId: one.runId, step: one.step } : null });
  };
  const frozen = origin?.weights;
  const nameOfFrozen = (): string => {
    if (frozen && !isShown && wanted.checkpoint === null) {
      return frozen.from === 'run'
        ? t('source.frozen', { step: count(frozen.step) })
        : t(`source.${frozen.from}`);
    }
    return moment === null ? t('source.newest') : t('source.shown', { step: count(moment) });
  };
  const options = kept.map((one) => ({
    value: String(one.step),
    label: t('source.atStep', { step: count(one.step) }),
  }));
  return (
    <div className={styles.sourcePart}>
      <NativeSelect
        label={t('source.weights')}
        value={wanted.checkpoint === null ? '' : String(wanted.checkpoint.step)}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
        data={[{ value: '', label: nameOfFrozen() }, ...options]}
      />
      <div className={styles.sourceColumn}>
        <DimmableButton
          variant="light"
          size="sm"
          leftSection={<IconSnowflake size={16} aria-hidden />}
          dimmed={isShown}
          onClick={freezeShown}
        >
          {moment === null ? t('source.freeze') : t('source.freezeShown')}
        </DimmableButton>
        <span className={`${shared.note} ${styles.frozen}`}>
          {frozen &&
            (frozen.from === 'run'
              ? t('source.frozenAt', { step: count(frozen.step) })
              : t(`source.frozenFrom.${frozen.from}`))}
          {step !== null &&
            !isShown &&
            now?.from === 'run' &&
            wanted.checkpoint === null &&
            ` ${t('source.nowAt', { step: count(now.step) })}`}
          {moment !== null &&
            wanted.checkpoint !== null &&
            wanted.checkpoint.step !== moment &&
            ` ${t('source.elsewhere', { step: count(moment) })}`}
        </span>
      </div>
    </div>
  );
}

function ImageChoice({ step, origin, freezing: { wanted, change } }: SourceBarProps) {
  const { t } = useTranslation('xray');
  const { image } = useLive();
  const images = usePage(({ dataset }) => dataset?.training ?? 0);
  const current = useSignal(image);
  const isBatch = wanted.source === 'training' && wanted.places.length > 1;
  const amount = isBatch ? 'batch' : 'one';
  return (
    <div className={styles.sourcePart}>
      {step && <Digit pixels={step.x} place={0} size={64} />}
      <div className={styles.sourceColumn}>
        <SegmentedControl
          aria-label={t('source.image')}
          value={wanted.source === 'current' ? 'current' : amount}
          onChange={(value) => {
            if (value === 'current') change({ source: 'current' });
            else change({ source: 'training', places: value === 'one' ? [0] : firstPlaces });
          }}
          data={[
            {
              value: 'current',
              label: t(originOf(current) === 'drawing' ? 'source.drawing' : 'source.shownDigit'),
              disabled: !current.pixels,
            },
            { value: 'one', label: t('source.one') },
            { value: 'batch', label: t('source.batch') },
          ]}
        />
        {wanted.source === 'training' && (
          <div className={shared.row}>
            {isBatch && (
              <Button variant="default" size="xs" onClick={() => change({ places: firstPlaces })}>
                {t('source.first')}
              </Button>
            )}
            <Button
              variant="default"
              size="xs"
              disabled={images === 0}
              onClick={() => change({ places: randomPlaces(isBatch ? BATCH : 1, images) })}
            >
              {t(isBatch ? 'source.random' : 'source.another')}
            </Button>
            {step && origin && !isBatch && (
              <span className={shared.note}>
                {t('source.place', { place: count((origin.places[0] ?? 0) + 1) })}.{' '}
                {t('source.isA', { digit: step.labels[0] })}
              </span>
            )}
          </div>
        )}
        {wanted.source === 'current' && step && (
          <Label step={step} origin={origin} change={change} />
        )}
      </div>
    </div>
  );
}

interface LabelProps {
  readonly step: FrozenStep;
  readonly origin: Origin | null;
  readonly change: Freezing['change'];
}

/** What the current image is; of a drawing, the person says it. */
function Label({ step, origin, change }: LabelProps) {
  const { t } = useTranslation('xray');
  const digit = step.labels[0]!;
  const pixels = origin?.image?.label === null ? origin.image.pixels : null;
  if (pixels === null) {
    return <span className={shared.note}>{t('source.isA', { digit })}</span>;
  }
  const say = (said: number) => change({ label: { pixels, digit: said } });
  return (
    <div className={shared.row}>
      <span className={shared.note}>{t('source.labelAsk')}</span>
      <NativeSelect
        aria-label={t('source.label')}
        size="xs"
        value={String(digit)}
        onChange={({ currentTarget }) => say(Number(currentTarget.value))}
        data={Array.from('0123456789')}
      />
    </div>
  );
}

/** What sets this step apart from the one that training would make. */
function Notes({ step, origin }: { step: FrozenStep; origin: Origin }) {
  const { t } = useTranslation(['xray', 'choices']);
  const { optimizer, learningRate } = step.settings;
  const { planned } = origin;
  const { label } = optimizers[optimizer.name];
  return (
    <p className={shared.note}>
      {label}, η = {short(learningRate, 4)}
      {learningRate !== planned.learningRate &&
        t('source.scheduled', {
          schedule: t(`choices:schedules.${planned.schedule.name}`),
          planned: plain(planned.learningRate),
        })}
      .{origin.forgotten && ` ${t('source.memoryForgotten', { optimizer: label })}`}
      {origin.dropout > 0 && ` ${t('source.dropout', { share: percent(origin.dropout, 0) })}`}
    </p>
  );
}
