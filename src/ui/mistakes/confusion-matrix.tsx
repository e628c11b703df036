import { Switch } from '@mantine/core';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CLASSES } from '../../data/dataset';
import { Explained } from '../explained';
import { count, percent } from '../format';
import { useScales } from '../use-scales';
import { cellText } from './answer-words';
import { CellArrows } from './cell-arrows';
import { cellColours } from './cell-colours';
import { type Cell, type Confusion, countAt, imagesOf, mostMistakes, sameCell } from './confusion';
import { type GridPlace, placeAfter } from './grid-keys';
import styles from './mistakes.module.css';

const DIGITS = Array.from({ length: CLASSES }, (_, digit) => digit);

interface ConfusionMatrixProps {
  readonly confusion: Confusion | null;
  readonly chosen: Cell | null;
  readonly onChoose: (cell: Cell | null) => void;
}

/** Who is taken for whom: a grid that arrow keys move in. */
export function ConfusionMatrix({ confusion, chosen, onChoose }: ConfusionMatrixProps) {
  const { t } = useTranslation('mistakes');
  const [diagonal, setDiagonal] = useState(true);
  const [active, setActive] = useState<GridPlace>({ row: 0, column: 0 });
  const title = useId();
  const table = useRef<HTMLTableElement>(null);
  const { sequential } = useScales();
  const most = confusion ? mostMistakes(confusion) : 0;

  const choose = (cell: Cell) => onChoose(sameCell(cell, chosen) ? null : cell);
  const move = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const next = placeAfter(event.key, active, CLASSES, CLASSES + 1);
    if (next === null) return;
    event.preventDefault();
    // Beside the cells stand a row and a column of headings.
    table.current?.rows[next.row + 1]?.cells[next.column + 1]?.focus();
  };

  /** The same for a finger: goes to the next cell, and chooses it. */
  const chooseNext = (key: string) => {
    const next = placeAfter(key, active, CLASSES, CLASSES + 1) ?? active;
    setActive(next);
    onChoose({ truth: next.row, answer: next.column === CLASSES ? null : next.column });
  };

  /** What every cell has: how it is reached, chosen and called. */
  const cellProps = (cell: Cell, column: number) => ({
    tabIndex: active.row === cell.truth && active.column === column ? 0 : -1,
    'aria-selected': sameCell(cell, chosen),
    onFocus: () => setActive({ row: cell.truth, column }),
    onClick: () => choose(cell),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      choose(cell);
    },
  });

  const answerCell = (truth: number, answer: number) => {
    const images = confusion ? countAt(confusion, truth, answer) : 0;
    const right = truth === answer;
    const shown = images > 0 && (!right || diagonal);
    return (
      <td
        key={answer}
        {...cellProps({ truth, answer }, answer)}
        aria-label={cellText(t, { truth, answer }, images)}
        className={styles.cell}
        data-right={right || undefined}
        data-long={images >= 1000 || undefined}
        style={right || images === 0 ? undefined : cellColours(images, most, sequential)}
      >
        {shown ? images : ''}
      </td>
    );
  };

  const accuracyCell = (truth: number) => {
    const images = confusion ? imagesOf(confusion, truth) : 0;
    const right = confusion ? countAt(confusion, truth, truth) : 0;
    const share = percent(images > 0 ? right / images : null);
    const mistakes = images - right;
    return (
      <td
        {...cellProps({ truth, answer: null }, CLASSES)}
        aria-label={t('matrix.row', { truth, share, count: mistakes, number: count(mistakes) })}
        className={styles.accuracy}
      >
        {share}
      </td>
    );
  };

  return (
    <section className={styles.matrix} aria-labelledby={title}>
      <div className={styles.head}>
        <h3 id={title} className={styles.heading}>
          <Explained what={t('matrix.what')}>{t('matrix.title')}</Explained>
        </h3>
        <Switch
          size="xs"
          labelPosition="left"
          label={t('matrix.diagonal')}
          checked={diagonal}
          onChange={(event) => setDiagonal(event.currentTarget.checked)}
        />
      </div>
      <p className={styles.note}>{t('matrix.how')}</p>
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are chosen
        role="grid"
        className={styles.grid}
        aria-labelledby={title}
        onKeyDown={move}
      >
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('matrix.corner')}</span>
            </th>
            {DIGITS.map((answer) => (
              <th key={answer} scope="col">
                {answer}
              </th>
            ))}
            <th scope="col" className={styles.accuracyHead}>
              {t('matrix.right')}
            </th>
          </tr>
        </thead>
        <tbody>
          {DIGITS.map((truth) => (
            <tr key={truth}>
              <th scope="row">{truth}</th>
              {DIGITS.map((answer) => answerCell(truth, answer))}
              {accuracyCell(truth)}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.scale} aria-hidden={most === 0}>
        0 <span className={styles.gradient} /> {count(most)} {t('matrix.scale')}
      </p>
      <CellArrows onMove={chooseNext} />
    </section>
  );
}
