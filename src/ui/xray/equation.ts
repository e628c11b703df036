import type { FrozenStep } from '../../state/microscope';
import { parameterIn, type Selection } from '../../state/selection';
import type { Stage } from '../../state/stages';
import { sumOf } from '../../state/terms';
import {
  activationDelta,
  biasGradient,
  inputDelta,
  outputDelta,
  weightGradient,
} from './backward-equations';
import type { Builder, Equation, MoreWords } from './equation-parts';
import { activation, dense, input, loss, output } from './forward-equations';
import { updateEquation } from './update-equation';

const update: Builder = (step, stage, selection) =>
  updateEquation(step, parameterIn(step, stage, selection));

const builders: Readonly<Record<Stage['kind'], Builder>> = {
  input,
  dense,
  activation,
  output,
  loss,
  outputDelta,
  weightGradient,
  biasGradient,
  inputDelta,
  activationDelta,
  update,
};

/** The equation of a stage, for what one points at. */
export function equationOf(
  step: FrozenStep,
  stage: Stage,
  selection: Selection,
  more: MoreWords,
): Equation {
  const sum = sumOf(step, stage, selection);
  return { ...builders[stage.kind](step, stage, selection, sum, more), sum };
}
