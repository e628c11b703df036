import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { count } from '../format';
import { handFocus } from '../hand-focus';
import { useActions, usePage } from '../use-page';
import { sliderOrTrain } from './moment-slider';
import { RunName } from './run-name';
import styles from './timeline.module.css';

interface LookingBackProps {
  /** Whether the timeline itself is on the screen, and says so. */
  readonly seen: boolean;
}

/** Says that the page looks back: to screen readers, and at the edge of the screen to all others. */
export function LookingBack({ seen }: LookingBackProps) {
  const { t } = useTranslation('timeline');
  const { showMoment } = useActions();
  const moment = usePage((state) => state.moment);
  return (
    <>
      <div className="visually-hidden" role="status">
        {moment === null ? <RunName /> : t('announced')}
      </div>
      {moment !== null && !seen && (
        <div ref={handFocus(sliderOrTrain)} className={styles.floating}>
          {t('lookingBackAt', { step: count(moment) })}
          <Button className={styles.back!} size="compact-sm" onClick={() => showMoment(null)}>
            {t('toNow')}
          </Button>
        </div>
      )}
    </>
  );
}
