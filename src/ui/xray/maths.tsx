import katex from 'katex';
import 'katex/dist/katex.min.css';
import { useLayoutEffect, useMemo, useRef } from 'react';

/** A formula whose symbols and numbers bear their marks (see `marks.ts`). */
export function Maths({ latex }: { latex: string }) {
  const place = useRef<HTMLSpanElement>(null);
  // Set while React renders, which it does in slices: the formulas of a stage together take too long.
  const formula = useMemo(() => {
    const span = document.createElement('span');
    katex.render(String.raw`\displaystyle ${latex}`, span, {
      throwOnError: false,
      strict: false,
      trust: ({ command }) => command === '\\htmlData',
    });
    return span;
  }, [latex]);
  useLayoutEffect(() => place.current?.replaceChildren(formula), [formula]);
  return <span ref={place} />;
}
