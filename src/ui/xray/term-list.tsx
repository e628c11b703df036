import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FrozenStep } from '../../state/microscope';
import type { Stage } from '../../state/stages';
import { bySize, type Sum, type Term } from '../../state/terms';
import { aDigit } from '../a-digit';
import { SHOWN_TERMS } from './equation-parts';
import { digitsFor, digitsOfExponent, figure } from './figures';
import { unitName } from './names';
import styles from './term-list.module.css';
import shared from './xray.module.css';

interface TermListProps {
  readonly step: FrozenStep;
  readonly stage: Stage;
  readonly sum: Sum;
}

/** Every term of a long sum, once it is asked for. */
export function TermList({ step, stage, sum }: TermListProps) {
  const { t } = useTranslation(['xray', 'common']);
  const [opened, setOpened] = useState(false);
  const { terms } = sum;
  if (terms.length <= SHOWN_TERMS) return null;
  const { kind, layer } = stage;
  const overImages = kind === 'weightGradient' || kind === 'biasGradient';
  const name = ({ from }: Term): string => {
    if (overImages) return t('unit.image', { number: from + 1, digit: aDigit(step.labels[from]!) });
    if (kind === 'dense') return unitName(t, step, layer - 1, from);
    return unitName(t, step, kind === 'inputDelta' ? layer + 1 : layer, from);
  };
  const sorted = opened ? bySize(terms).filter(({ value }) => value !== 0) : [];
  const zeros = terms.length - sorted.length;
  return (
    <div>
      <Button variant="subtle" size="xs" aria-expanded={opened} onClick={() => setOpened(!opened)}>
        {opened ? t('terms.hide') : t('terms.show', { count: terms.length })}
      </Button>
      {opened && (
        <>
          <ol className={styles.terms} aria-label={t('terms.list')}>
            {sorted.map((term) => (
              <li key={term.from}>
                <span>{name(term)}</span>
                <span className={styles.value}>
                  {written(kind, term, digitsFor(term.value, sum.total))}
                </span>
              </li>
            ))}
          </ol>
          {zeros > 0 && <p className={shared.note}>{t('terms.zeros', { count: zeros })}</p>}
        </>
      )}
    </div>
  );
}

/** A term with as many digits as it has in the sum. */
function written(kind: Stage['kind'], { factors, value }: Term, digits: number): string {
  const write = (number: number) => figure(number, digits);
  if (kind === 'output') {
    const exponent = factors[0]!;
    return `e^(${figure(exponent, digitsOfExponent(exponent))}) = ${write(value)}`;
  }
  if (kind === 'loss') return `½ · (${write(factors[1]!)})² = ${write(value)}`;
  return factors.length === 1
    ? write(value)
    : `${factors.map(write).join(' · ')} = ${write(value)}`;
}
