import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FrozenStep, freezeStepInParts, outcomeOf, requestOf } from '../../state/microscope';
import { messageOf } from '../../state/notices';
import { below, type Selection } from '../../state/selection';
import { DimmableButton } from '../dimmable-button';
import { count, percent } from '../format';
import { Panel } from '../panel';
import styles from './alone-panel.module.css';
import { figure } from './figures';
import { MapFigure, MapFigures } from './map-figure';
import { unitName } from './names';
import shared from './xray.module.css';

/** A step on one image, and what the network says of that image after it. */
interface Alone {
  readonly step: FrozenStep;
  readonly after: ReturnType<typeof outcomeOf>;
}

async function learnAlone(step: FrozenStep, example: number): Promise<Alone> {
  const alone =
    step.B === 1
      ? step
      : await freezeStepInParts({
          ...requestOf(step),
          x: below(step, 1, example),
          labels: step.labels.subarray(example, example + 1),
        });
  return { step: alone, after: outcomeOf(alone, alone.after) };
}

/** What came of an image, and which one that was. */
interface Answer {
  readonly to: FrozenStep;
  readonly example: number;
  readonly outcome: 'waited for' | Alone | { readonly failed: string };
}

interface AlonePanelProps {
  readonly step: FrozenStep;
  readonly selection: Selection;
}

/** One step on one image alone, and what changed by it. */
export function AlonePanel({ step, selection }: AlonePanelProps) {
  const { t } = useTranslation(['xray', 'common']);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const { example } = selection;
  const isMine = (one: Answer | null) => one?.to === step && one.example === example;
  const outcome = answer && isMine(answer) ? answer.outcome : null;
  const told = typeof outcome === 'object' ? outcome : null;
  const alone = told && 'after' in told ? told : null;

  const learn = () => {
    const mine = (outcome: Answer['outcome']): Answer => ({ to: step, example, outcome });
    setAnswer(mine('waited for'));
    // It may come late, when another image is looked at.
    const settle = (outcome: Answer['outcome']) =>
      setAnswer((now) => (isMine(now) ? mine(outcome) : now));
    learnAlone(step, example).then(settle, (error: unknown) =>
      settle({ failed: messageOf(error) }),
    );
  };
  return (
    <Panel title={t('alone.title')}>
      <p className={shared.idea}>{t('alone.what')}</p>
      <DimmableButton
        variant="light"
        dimmed={outcome === 'waited for' || alone !== null}
        onClick={learn}
      >
        {t('alone.button')}
      </DimmableButton>
      <div role="status">
        {alone && <Told alone={alone} />}
        {told && 'failed' in told && (
          <p className={shared.verdict}>
            {t('alone.failed')} <span lang="en">{told.failed}</span>
          </p>
        )}
        <p className={shared.note}>{t('alone.copy')}</p>
      </div>
      {alone && (
        <>
          <Outputs alone={alone} />
          <WeightPictures step={alone.step} unit={selection.units[1]!} />
        </>
      )}
    </Panel>
  );
}

/** In percent, with as many digits as it takes for what is not sure not to be called 100 %. */
const shareText = (share: number): string =>
  percent(share, share < 1 ? Math.min(Math.max(1, Math.ceil(-Math.log10(1 - share)) - 2), 6) : 1);

/** What happened, in sentences. */
function Told({ alone: { step, after } }: { alone: Alone }) {
  const { t } = useTranslation('xray');
  const digit = step.labels[0]!;
  const moved = step.after.reduce((sum, value, i) => sum + (value === step.before[i] ? 0 : 1), 0);
  return (
    <>
      <p className={shared.verdict}>
        {t('alone.sentence', {
          digit,
          before: shareText(step.layers.at(-1)!.a[digit]!),
          after: shareText(after.outputs[digit]!),
          lossBefore: figure(step.loss.mean),
          lossAfter: figure(after.loss.mean),
        })}
      </p>
      <p className={shared.note}>
        {t('alone.moved', { moved: count(moved), total: count(step.after.length) })}
      </p>
    </>
  );
}

function Outputs({ alone: { step, after } }: { alone: Alone }) {
  const { t } = useTranslation('xray');
  const before = step.layers.at(-1)!.a;
  return (
    <ul className={styles.outputs} aria-label={t('alone.outputs')}>
      {Array.from(before, (value, digit) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: an output is its digit
          key={digit}
          aria-label={t('alone.output', {
            digit,
            before: shareText(value),
            after: shareText(after.outputs[digit]!),
          })}
        >
          <span aria-hidden="true">{digit}</span>
          <span className={styles.bars} aria-hidden="true">
            <span className={styles.barBefore} style={{ width: `${100 * value}%` }} />
            <span
              className={styles.barAfter}
              style={{ width: `${100 * after.outputs[digit]!}%` }}
            />
          </span>
          <span className={styles.value} aria-hidden="true">
            {shareText(value)} → {shareText(after.outputs[digit]!)}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The weights from the pixels to one neuron: before, after, and what is between. */
function WeightPictures({ step, unit }: { step: FrozenStep; unit: number }) {
  const { t } = useTranslation(['xray', 'common']);
  const { columns, rows } = step.layout.pieces[0]!;
  const weightsIn = (values: Float32Array) =>
    Float32Array.from({ length: rows }, (_, i) => values[i * columns + unit]!);
  const before = weightsIn(step.before);
  const after = weightsIn(step.after);
  const change = after.map((value, i) => value - before[i]!);
  const largest = (values: Float32Array) =>
    values.reduce((best, value, i) => (Math.abs(value) > Math.abs(values[best]!) ? i : best), 0);
  const place = largest(change);
  const pictures = [
    ['before', before],
    ['after', after],
    ['difference', change],
  ] as const;
  return (
    <>
      <p className={shared.note}>
        {t('alone.picture', {
          to: unitName(t, step, 1, unit),
          pixel: unitName(t, step, 0, place),
        })}
      </p>
      <MapFigures>
        {pictures.map(([name, values]) => (
          <MapFigure
            key={name}
            values={values}
            signed
            label={t(`alone.${name}`)}
            selected={place}
            unitName={unitName(t, step, 0, place)}
          />
        ))}
      </MapFigures>
    </>
  );
}
