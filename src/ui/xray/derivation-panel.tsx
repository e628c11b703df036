import { Button } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useEffect, useId, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FrozenStep } from '../../state/microscope';
import type { Selection } from '../../state/selection';
import { xray } from '../../state/xray';
import { InTurn } from '../in-turn';
import { takeTurn } from '../turns';
import { useSignal } from '../use-signal';
import { derivationOf } from './derivation';
import styles from './derivation-panel.module.css';
import { Maths } from './maths';
import shared from './xray.module.css';

interface DerivationProps {
  readonly step: FrozenStep;
  readonly selection: Selection;
}

/** Why the last layer's δ is what it is, once it is asked for. */
export function DerivationPanel({ step, selection }: DerivationProps) {
  const { t } = useTranslation('xray');
  const derivation = useSignal(xray.derivation);
  const place = useRef<HTMLDivElement>(null);
  const steps = useId();
  const opened = derivation !== 'closed';
  const Chevron = opened ? IconChevronDown : IconChevronRight;

  useEffect(() => {
    if (derivation !== 'sought') return;
    // After the parts of the view that wait for their turn, and so make the page long enough.
    return takeTurn(() => {
      place.current?.querySelector('button')?.focus({ preventScroll: true });
      place.current?.scrollIntoView({ block: 'start' });
      xray.derivation.set('open');
    });
  }, [derivation]);

  return (
    <div ref={place} className={styles.place}>
      <Button
        variant="light"
        size="sm"
        leftSection={<Chevron size={16} aria-hidden />}
        aria-expanded={opened}
        aria-controls={steps}
        onClick={() => xray.derivation.set(opened ? 'closed' : 'open')}
      >
        {t(`why.title.${step.specification.loss}`)}
      </Button>
      <div id={steps}>{opened && <Steps step={step} selection={selection} />}</div>
    </div>
  );
}

function Steps({ step, selection }: DerivationProps) {
  const { t } = useTranslation('xray');
  const steps = useMemo(
    () => derivationOf(step, selection, (count) => t('more', { count })),
    [step, selection, t],
  );
  return (
    <>
      <p className={`${shared.note} ${styles.here}`}>
        {t('why.here', { c: step.labels[selection.example], k: selection.units.at(-1) })}
      </p>
      <ol className={styles.steps} aria-label={t('why.list')}>
        {steps.map(({ name, formula, numbers }) => (
          <InTurn key={name}>
            <li>
              <p>{t(`why.steps.${name}`, { count: step.B })}</p>
              <div className={styles.formula}>
                {formula.map((latex) => (
                  <div key={latex}>
                    <Maths latex={latex} />
                  </div>
                ))}
              </div>
              {numbers !== null && (
                <div className={styles.numbers}>
                  <Maths latex={numbers} />
                </div>
              )}
            </li>
          </InTurn>
        ))}
      </ol>
    </>
  );
}
