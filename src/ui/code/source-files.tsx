import { type CSSProperties, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import dynamicLines from '../../engine/networks/dynamic.ts?tokens';
import flatLines from '../../engine/networks/flat.ts?tokens';
import staticLines from '../../engine/networks/static.ts?tokens';
import type { Stage } from '../../state/stages';
import { InTurn } from '../in-turn';
import { useElementSize } from '../use-element-size';
import styles from './code.module.css';
import { type FileName, type Heading, headings, type Listing, lineOf, listingOf } from './listing';
import { scrollFor } from './scroll';
import { type Line, type Token, textOf } from './token';

interface SourceFile {
  readonly name: FileName;
  readonly lines: readonly Line[];
  readonly texts: readonly string[];
  readonly listing: Listing;
}

function fileOf(name: FileName, lines: readonly Line[]): SourceFile {
  const texts = lines.map(textOf);
  return { name, lines, texts, listing: listingOf(texts) };
}

/** The sources as they were built into this page. */
const files: readonly SourceFile[] = [
  fileOf('static', staticLines),
  fileOf('dynamic', dynamicLines),
  fileOf('flat', flatLines),
];

const rows = ['top', ...headings] as const;

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

  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when other lines are lit, and when all are set anew, in columns of another width
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
        {rows.map((heading) => (
          <InTurn key={heading}>
            {columns.map((file) => (
              <SourceBlock
                key={file.name}
                file={file}
                heading={heading}
                lit={
                  file.name === 'static' && !isStatic
                    ? null
                    : lineOf(file.texts, file.name, stage, layers)
                }
              />
            ))}
          </InTurn>
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
  const block = heading === 'top' ? file.listing.top : file.listing.blocks[heading];
  // The line of a block that says its heading is shown as one.
  const skipped = heading === 'top' ? 0 : block.lines.findIndex((line, i) => i > 0 && line !== '');
  const from = block.from + skipped;
  const texts = block.lines.slice(skipped);
  return (
    <div className={styles.block}>
      {heading !== 'top' && <h3 className={styles.heading}>{t(`headings.${heading}`)}</h3>}
      <pre className={styles.code}>
        {texts.map((text, i) => (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: lines never move
            key={i}
            className={styles.line}
            style={indentOf(text)}
            data-lit={from + i === lit || undefined}
          >
            {text === '' ? '\n' : file.lines[from + i]!.map(span)}
          </div>
        ))}
      </pre>
    </div>
  );
}

/** How far in a line begins, for what of it goes on below. */
const indentOf = (line: string) => ({ '--indent': `${line.search(/\S|$/)}ch` }) as CSSProperties;

function span(token: Token, place: number) {
  if (typeof token === 'string') return token;
  const [kind, text] = token;
  return (
    <span key={place} className={styles[kind]}>
      {text}
    </span>
  );
}
