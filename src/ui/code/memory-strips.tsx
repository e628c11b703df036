import { useMediaQuery } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { optimizers } from '../../engine/optimizers';
import type { FrozenStep } from '../../state/microscope';
import type { Stage } from '../../state/stages';
import styles from './code.module.css';
import { MemoryStrip } from './memory-strip';
import { litPieces, type StripName, stripsOf } from './strips';
import { useReading } from './use-reading';

interface MemoryStripsProps {
  readonly step: FrozenStep;
  readonly stage: Stage;
}

/** Parameters, gradients and the optimiser's memory: arrays of one layout, one above the other. */
export function MemoryStrips({ step, stage }: MemoryStripsProps) {
  const { t } = useTranslation('code');
  const [offset, setOffset] = useState<number | null>(null);
  const [perCell, setPerCell] = useState(1);
  const { memories } = optimizers[step.settings.optimizer.name];
  const strips = useMemo(() => stripsOf(step, stage), [step, stage]);
  const names = (['parameters', 'gradients', 'm', 'v'] as StripName[]).slice(0, 2 + memories);
  const lit = useMemo(
    () => ({
      parameters: litPieces('parameters', step, stage),
      gradients: litPieces('gradients', step, stage),
      m: litPieces('m', step, stage),
      v: litPieces('v', step, stage),
    }),
    [step, stage],
  );
  const readingAt = useReading(step, strips, names);
  const touched = useMediaQuery('(pointer: coarse)', false, { getInitialValueInEffect: false });
  const how = t(touched ? 'strips.touch' : 'strips.point');
  const reading = offset === null ? [how] : readingAt(offset);
  return (
    <section className={styles.strips} aria-label={t('strips.title')}>
      <h3 className={styles.heading}>{t('strips.title')}</h3>
      <p className={styles.soft}>
        {t('strips.lead')} {t('strips.range')}
        {perCell > 1 && ` ${t('strips.shared', { count: perCell })}`}
      </p>
      {names.map((name) => (
        <MemoryStrip
          key={name}
          name={t(`strips.${name}`)}
          values={strips[name]}
          layout={step.layout}
          lit={lit[name]}
          offset={offset}
          reading={reading.join('; ')}
          onOffset={setOffset}
          onPerCell={setPerCell}
        />
      ))}
      <p className={styles.reading}>
        {reading.map((words) => (
          <span key={words}>{words}</span>
        ))}
      </p>
    </section>
  );
}
