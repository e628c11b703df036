import { useEffect, useMemo } from 'react';
import type { FrozenStep } from '../../state/microscope';
import type { Selection } from '../../state/selection';
import type { Stage } from '../../state/stages';
import { type Origin, xray } from '../../state/xray';
import { useHeld } from '../use-held';
import { useSignal } from '../use-signal';
import { useSlicedState } from '../use-sliced-state';

/** What stands under the microscope, all of it of the same step. */
export interface Shown {
  readonly step: FrozenStep | null;
  readonly origin: Origin | null;
  readonly stage: Stage;
  readonly selection: Selection | null;
}

/** What one points at shows at once; another step, which changes everything, is rendered in slices. */
export function useShown(): Shown {
  const step = useSignal(xray.frozen);
  const origin = useSignal(xray.origin);
  const stage = useSignal(xray.stage);
  const selection = useSignal(xray.selection);
  const [rendered, slicing] = useSlicedState(xray.frozen.get);
  useEffect(() => slicing.show(step), [slicing, step]);
  const newest = useMemo(
    () => ({ step, origin, stage, selection }),
    [step, origin, stage, selection],
  );
  return useHeld(newest, rendered !== step);
}
