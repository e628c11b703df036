import { type CSSProperties, Fragment, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import dynamicSource from '../../engine/networks/dynamic.ts?raw';
import flatSource from '../../engine/networks/flat.ts?raw';
import staticSource from '../../engine/networks/static.ts?raw';
import type { Stage } from '../../state/stages';
import { useElementSize } from '../use-element-size';
import styles from './code.module.css';
import { highlight, type Token } from './highlight';
import { type FileName, type Heading, headings, type Listing, lineOf, listingOf } from './listing';
import { scrollFor } from './scroll';

interface SourceFile {
  readonly name: FileName;
  readonly lines: readonly string[];
  readonly listing: Listing;
  readonly source: string;
}

const fileOf = (name: FileName, source: string): SourceFile => ({
  name,
  source,
  lines: source.trimEnd().split('\n'),
  listing: listingOf(source),
});

/** The sources as they were built into this page. */
const files: readonly SourceFile[] = [
  fileOf('static', staticSource),
  fileOf('dynamic', dynamicSource),
  fileOf('flat', flatSource),
];

interface SourceFilesProps {
  readonly shown: readonly FileName[];
  readonly stage: Stage;
  /** How many layers the network has, the output layer included. */
  readonly layers: number;
  /** Whether the network can be the static one. */
  readonly isStatic: boolean;
}

/** The files side by side, their headings in line, the lines of the stage lit. */
export function SourceFiles({ shown, stage, layers, isStatic }: SourceFilesProps) {
  const { t } = useTranslation('code');
  const room = useRef<HTMLElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const { width, height } = useElementSize(grid);
  const columns = files.filter(({ name }) => shown.includes(name));

  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when other lines are lit, and when all are set anew: in colour, or in columns of another width
  useEffect(() => {
    const lit = [...(room.current?.querySelectorAll<HTMLElement>('[data-lit]') ?? [])];
    if (!room.current || lit.length === 0) return;
    const lines = lit.map((line) => ({
      top: line.offsetTop,
      bottom: line.offsetTop + line.offsetHeight,
    }));
    const names = room.current.querySelector<HTMLElement>(`.${styles.fileName}`);
    const top = scrollFor(lines, room.current.clientHeight, names?.offsetHeight ?? 0);
    room.current.scrollTo({ top });
  }, [stage.kind, stage.layer, shown.join(), layers, isStatic, width, height]);

  return (
    <section
      ref={room}
      className={styles.files}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keyboard too
      tabIndex={0}
      aria-label={t('files')}
      data-keys="own"
    >
      <div
        ref={grid}
        className={styles.grid}
        style={{ gridTemplateColumns: `repeat(${columns.length}, minmax(0, 1fr))` }}
      >
        {columns.map(({ name }) => (
          <div key={name} className={styles.fileName}>
            {name}.ts {name === 'static' && layers > 0 && !isStatic && <small>{t('fixed')}</small>}
          </div>
        ))}
        {(['top', ...headings] as const).map((heading) => (
          <Fragment key={heading}>
            {columns.map((file) => (
              <SourceBlock
                key={file.name}
                file={file}
                heading={heading}
                lit={
                  file.name === 'static' && !isStatic
                    ? null
                    : lineOf(file.lines, file.name, stage, layers)
                }
              />
            ))}
          </Fragment>
        ))}
      </div>
    </section>
  );
}

interface SourceBlockProps {
  readonly file: SourceFile;
  readonly heading: Heading | 'top';
  readonly lit: number | null;
}

function SourceBlock({ file, heading, lit }: SourceBlockProps) {
  const { t } = useTranslation('code');
  const tokens = useTokens(file.source);
  const block = heading === 'top' ? file.listing.top : file.listing.blocks[heading];
  // The line of a block that says its heading is shown as one.
  const skipped = heading === 'top' ? 0 : block.lines.findIndex((line, i) => i > 0 && line !== '');
  const from = block.from + skipped;
  const lines = block.lines.slice(skipped);
  return (
    <div className={styles.block}>
      {heading !== 'top' && <h3 className={styles.heading}>{t(`headings.${heading}`)}</h3>}
      <pre className={styles.code}>
        {lines.map((line, i) => (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: lines never move
            key={i}
            className={styles.line}
            style={indentOf(line)}
            data-lit={from + i === lit || undefined}
          >
            {lineContent(tokens?.[from + i], line)}
          </div>
        ))}
      </pre>
    </div>
  );
}

/** How far in a line begins, for what of it goes on below. */
const indentOf = (line: string) => ({ '--indent': `${line.search(/\S|$/)}ch` }) as CSSProperties;

function lineContent(tokens: readonly Token[] | undefined, line: string) {
  if (line === '') return '\n';
  return (
    tokens?.map(({ content, color }, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: tokens never move
      <span key={i} style={{ color }}>
        {content}
      </span>
    )) ?? line
  );
}

/** The colours of a source, once the highlighter has come; without it the text is plain. */
function useTokens(source: string) {
  const [tokens, setTokens] = useState<readonly (readonly Token[])[] | null>(null);
  useEffect(() => {
    let current = true;
    highlight(source)
      .then((lines) => current && setTokens(lines))
      .catch(() => undefined);
    return () => {
      current = false;
    };
  }, [source]);
  return tokens;
}
