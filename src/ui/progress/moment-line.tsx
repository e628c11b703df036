import { usePlotArea, useXAxisScale } from 'recharts';
import { useLive, usePage } from '../use-page';

/** A line where the page looks back at, while it does. */
export function MomentLine() {
  const { checkpoints } = useLive();
  const moment = usePage((state) => state.moment);
  const area = usePlotArea();
  const axisX = useXAxisScale();
  const checkpoint = moment === null ? null : checkpoints.get().find(({ step }) => step === moment);
  const x = checkpoint && axisX?.(checkpoint.progress);
  if (!area || x === null || x === undefined) return null;
  return (
    <line
      data-moment={moment}
      x1={x}
      x2={x}
      y1={area.y}
      y2={area.y + area.height}
      stroke="var(--ink)"
      strokeWidth={1}
    />
  );
}
