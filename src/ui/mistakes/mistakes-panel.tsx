import { SegmentedControl } from '@mantine/core';
import { useInViewport } from '@mantine/hooks';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExaminedSplit } from '../../training/protocol';
import { InTurn } from '../in-turn';
import { Panel } from '../panel';
import { type Cell, confusionOf } from './confusion';
import { ConfusionMatrix } from './confusion-matrix';
import { Gallery } from './gallery';
import styles from './mistakes.module.css';
import { PictureMap } from './picture-map';
import { Summary } from './summary';
import { useExamined } from './use-examined';

const splits: readonly ExaminedSplit[] = ['validation', 'test'];

/** What the network gets wrong: which digits it confuses, its worst mistakes, and why. */
export function MistakesPanel() {
  const { t } = useTranslation('mistakes');
  const [split, setSplit] = useState<ExaminedSplit>('validation');
  const [cell, setCell] = useState<Cell | null>(null);
  const { ref, inViewport } = useInViewport();
  const examined = useExamined(split, inViewport);
  const noAnswers = examined?.finite === false;
  const confusion = useMemo(() => examined && confusionOf(examined), [examined]);
  const showAll = useCallback(() => setCell(null), []);
  return (
    <Panel
      title={t('title')}
      actions={
        <SegmentedControl
          size="xs"
          aria-label={t('split.label')}
          value={split}
          data={splits.map((value) => ({ value, label: t(`split.${value}`) }))}
          onChange={(value) => setSplit(value)}
        />
      }
    >
      <div ref={ref} className={styles.mistakes}>
        <Summary examined={examined} confusion={confusion} />
        {!noAnswers && (
          <div className={styles.parts}>
            <InTurn>
              <ConfusionMatrix confusion={confusion} chosen={cell} onChoose={setCell} />
            </InTurn>
            <InTurn>
              <Gallery examined={examined} cell={cell} onShowAll={showAll} />
            </InTurn>
            <InTurn>
              <PictureMap examined={examined} />
            </InTurn>
          </div>
        )}
      </div>
    </Panel>
  );
}
