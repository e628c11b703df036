import { ActionIcon, HoverCard } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { memo, type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './formula.module.css';

/** KaTeX and its fonts come only when the first formula is looked at. */
async function loadKatex() {
  const [katex] = await Promise.all([import('katex'), import('katex/dist/katex.min.css')]);
  return katex.default;
}

/** A formula, set by KaTeX, with MathML for screen readers; its LaTeX until KaTeX has come. */
export function Formula({ latex, block = false }: { latex: string; block?: boolean }) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    let current = true;
    // Not over a formula that stands there: it stays until the next one is set.
    if (place.current?.textContent === '') place.current.textContent = latex;
    const show = async () => {
      try {
        const katex = await loadKatex();
        if (!current || place.current === null) return;
        katex.render(latex, place.current, {
          displayMode: block,
          throwOnError: false,
          strict: false,
          trust: ({ command }) => command === '\\htmlClass', // our own formulas mark their parts
        });
      } catch {
        // Without KaTeX (offline before it was ever loaded) the LaTeX itself stays readable.
        if (current && place.current !== null) place.current.textContent = latex;
      }
    };
    void show();
    return () => {
      current = false;
    };
  }, [latex, block]);
  return <span ref={place} className={block ? styles.block : undefined} />;
}

export interface NamedFormula {
  readonly name: string;
  readonly latex: string;
}

interface FormulaHintProps {
  /** What the formulas are of: `Adam`. */
  readonly of: string;
  /** What it is, in a sentence. */
  readonly what?: string | undefined;
  readonly formulas?: readonly NamedFormula[];
  /** More to say. */
  readonly children?: ReactNode;
}

/** A small button that explains, on hover, focus and touch: in words, in formulas, or both. */
export const FormulaHint = memo(function FormulaHint(props: FormulaHintProps) {
  const { of, what, formulas = [], children } = props;
  const { t } = useTranslation();
  return (
    <HoverCard
      width="max-content"
      position="top" // what is said of a field stands beneath it
      withinPortal={false}
      floatingStrategy="fixed"
      interactive
      role="tooltip"
      events={{ touch: true }}
      transitionProps={{ duration: 0 }}
    >
      <HoverCard.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t(formulas.length > 0 ? 'formulaOf' : 'whatIs', { name: of })}
        >
          <IconInfoCircle size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      </HoverCard.Target>
      <HoverCard.Dropdown className={styles.card}>
        {what !== undefined && <p className={styles.what}>{what}</p>}
        {formulas.map(({ name, latex }) => (
          <div key={name}>
            <div className={styles.name}>{name}</div>
            <Formula latex={latex} block />
          </div>
        ))}
        {children}
      </HoverCard.Dropdown>
    </HoverCard>
  );
});
