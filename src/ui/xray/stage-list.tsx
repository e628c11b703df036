import { Fragment, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FrozenStep } from '../../state/microscope';
import { phaseOf, type Stage, sameStage } from '../../state/stages';
import { inNextFrame } from '../next-frame';
import { stageWord } from './names';
import styles from './stage-list.module.css';

interface StageListProps {
  readonly step: FrozenStep;
  readonly stages: readonly Stage[];
  readonly stage: Stage;
  readonly onStage: (stage: Stage) => void;
}

/** The numbered stages; the arrows walk through them. */
export function StageList({ step, stages, stage, onStage }: StageListProps) {
  const { t } = useTranslation('xray');
  const list = useRef<HTMLFieldSetElement>(null);
  const current = stages.findIndex((one) => sameStage(one, stage));

  // What is current stays in sight, without moving the page itself.
  useEffect(() => {
    const keepInSight = () => {
      const item = list.current?.querySelectorAll<HTMLElement>('label')[current];
      const box = list.current;
      if (!item || !box) return;
      const above = item.offsetTop - box.scrollTop;
      if (above < 0 || above + item.offsetHeight > box.clientHeight) {
        box.scrollTop = item.offsetTop - box.clientHeight / 2;
      }
    };
    return inNextFrame(keepInSight); // it measures, and so lays out all that is new
  }, [current]);

  return (
    <fieldset className={styles.stages} ref={list}>
      <legend className="visually-hidden">{t('stages')}</legend>
      {stages.map((one, index) => {
        const phase = phaseOf(one);
        const before = stages[index - 1];
        return (
          <Fragment key={`${one.kind} ${one.layer}`}>
            {(!before || phaseOf(before) !== phase) && (
              <div className={styles.phase}>{t(`phase.${phase}`)}</div>
            )}
            <label className={styles.stage} data-current={index === current || undefined}>
              <input
                type="radio"
                name="xray-stage"
                className="visually-hidden"
                checked={index === current}
                onChange={() => onStage(one)}
              />
              <span className={styles.stageNumber}>{index + 1}</span>
              <span>{t(`stage.${stageWord(step, one)}`)}</span>
              {one.layer > 0 && (
                <span className={styles.tag}>
                  {one.layer === step.layers.length
                    ? t('tag.output')
                    : t('tag.hidden', { number: one.layer })}
                </span>
              )}
            </label>
          </Fragment>
        );
      })}
    </fieldset>
  );
}
