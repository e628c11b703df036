import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { optimizers } from '../../engine/optimizers';
import type { FrozenStep } from '../../state/microscope';
import { parameterIn, type Selection } from '../../state/selection';
import { phaseOf, type Stage } from '../../state/stages';
import { aDigit } from '../a-digit';
import { DerivationPanel } from './derivation-panel';
import { equationOf } from './equation';
import { figure } from './figures';
import { Maths } from './maths';
import { ideaWord, layerName, parameterName, stageWord, theUnit } from './names';
import styles from './stage-card.module.css';
import { TermList } from './term-list';
import { TermMaps } from './term-maps';
import { UpdateFigures } from './update-figures';
import { useMarks } from './use-marks';
import shared from './xray.module.css';

export interface StageProps {
  readonly step: FrozenStep;
  readonly stage: Stage;
  readonly selection: Selection;
  readonly onSelection: (selection: Selection) => void;
}

/** Which stage it is, and of which layer. */
export function StageTitle({ step, stage }: Pick<StageProps, 'step' | 'stage'>) {
  const { t } = useTranslation(['xray', 'common']);
  return (
    <h3 className={styles.stageTitle} aria-live="polite">
      {t(`stage.${stageWord(step, stage)}`)}
      {stage.layer > 0 && (
        <span className={styles.stageLayer}> {layerName(t, step, stage.layer)}</span>
      )}
    </h3>
  );
}

/** One stage: its idea, its formula, and the same formula with the numbers in it. */
export function StageCard({ step, stage, selection, onSelection }: StageProps) {
  const { t } = useTranslation(['xray', 'common']);
  const heading = useId();
  const { area, pinned, pin } = useMarks();
  const more = (count: number) => t('more', { count });
  const { formula, numbers, parts, sum } = equationOf(step, stage, selection, more);
  return (
    <div className={styles.card} ref={area} data-phase={phaseOf(stage)}>
      <div className={styles.said}>
        <p className={shared.idea}>
          {t(`idea.${ideaWord(step, stage)}`, {
            optimizer: optimizers[step.settings.optimizer.name].label,
          })}
        </p>
        <section className={styles.formula} aria-label={t('formula')}>
          {formula.map((latex) => (
            <div key={latex}>
              <Maths latex={latex} />
            </div>
          ))}
        </section>
      </div>

      {stage.kind === 'update' && (
        <UpdateFigures step={step} selection={selection} onSelection={onSelection} />
      )}
      <h4 id={heading} className={styles.numbersTitle}>
        {t('numbers', { what: whatOf(t, step, stage, selection) })}
      </h4>
      <section className={styles.numbers} aria-labelledby={heading}>
        {numbers.map((latex, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
          <div key={line}>
            <Maths latex={latex} />
          </div>
        ))}
      </section>
      {step.B > 1 && (stage.kind === 'loss' || stage.kind === 'outputDelta') && (
        <p className={shared.note}>{t('batchNote', { count: step.B })}</p>
      )}

      <ul className={styles.parts} aria-label={t('symbols')}>
        {parts.map(({ mark, latex, name, value }) => (
          <li key={`${mark} ${name}`}>
            <button
              type="button"
              className={styles.part}
              data-mark={mark}
              aria-pressed={pinned === mark}
              onClick={() => pin(mark)}
            >
              <span className={styles.symbol}>
                <Maths latex={latex} />
              </span>
              <span>{t(`parts.${name}`)}</span>
              {value !== null && <span className={shared.value}>{figure(value)}</span>}
            </button>
          </li>
        ))}
      </ul>

      {stage.kind === 'outputDelta' && <DerivationPanel step={step} selection={selection} />}
      <TermMaps step={step} stage={stage} selection={selection} onSelection={onSelection} />
      {sum && <TermList key={stage.kind} step={step} stage={stage} sum={sum} />}
    </div>
  );
}

type Translate = Parameters<typeof theUnit>[0];

/** Whose numbers stand in the formula. */
function whatOf(t: Translate, step: FrozenStep, stage: Stage, selection: Selection): string {
  const { kind, layer } = stage;
  if (kind === 'weightGradient' || kind === 'biasGradient' || kind === 'update') {
    return parameterName(t, step, parameterIn(step, stage, selection));
  }
  if (kind === 'loss') {
    if (step.B === 1) return t('unit.thisImage');
    const { example } = selection;
    return t('unit.image', { number: example + 1, digit: aDigit(step.labels[example]!) });
  }
  const what = theUnit(t, step, layer, selection.units[layer]!);
  if (step.B === 1) return what;
  const { example } = selection;
  return t('ofImage', { what, number: example + 1, digit: aDigit(step.labels[example]!) });
}
