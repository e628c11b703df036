import katex from 'katex';
import 'katex/dist/katex.min.css';
import { useLayoutEffect, useRef } from 'react';

/** A formula whose symbols and numbers bear their marks (see `marks.ts`). */
export function Maths({ latex }: { latex: string }) {
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (place.current === null) return;
    katex.render(String.raw`\displaystyle ${latex}`, place.current, {
      throwOnError: false,
      strict: false,
      trust: ({ command }) => command === '\\htmlData',
    });
  }, [latex]);
  return <span ref={place} />;
}
