import { memo, useMemo } from 'react';
import { useXAxisScale, useYAxisScale } from 'recharts';
import { linePath } from './curve-path';
import type { OtherCurve } from './other-curves';

/** The curves of other runs: paths that are computed anew only on other axes. */
export const OtherPaths = memo(function OtherPaths({
  curves,
}: {
  readonly curves: readonly OtherCurve[];
}) {
  const axisX = useXAxisScale();
  const axisY = useYAxisScale();
  const paths = useMemo(() => {
    if (!axisX || !axisY) return [];
    return curves.map((curve) => ({
      ...curve,
      path: linePath(
        curve.points,
        (value) => axisX(value),
        (value) => axisY(value),
      ),
    }));
  }, [curves, axisX, axisY]);
  return paths.map(({ id, name, colour, dashes, path }) => (
    <path key={id} d={path} stroke={colour} strokeWidth={1.25} strokeDasharray={dashes}>
      <title>{name}</title>
    </path>
  ));
});
