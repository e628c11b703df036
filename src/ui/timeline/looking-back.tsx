import { Button } from '@mantine/core';
import { useInViewport } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { count } from '../format';
import { useActions, usePage } from '../use-page';
import { RunName } from './run-name';
import styles from './timeline.module.css';

/** Says that the page looks back wherever the timeline itself cannot be seen. */
export function LookingBack() {
  const { t } = useTranslation('timeline');
  const { showMoment } = useActions();
  const { ref, inViewport } = useInViewport<HTMLDivElement>();
  const moment = usePage((state) => state.moment);
  return (
    <>
      <div ref={ref} className={styles.place} />
      <div className="visually-hidden" role="status">
        {moment === null ? <RunName /> : t('announced')}
      </div>
      {moment !== null && !inViewport && (
        <div className={styles.floating}>
          {t('lookingBackAt', { step: count(moment) })}
          <Button className={styles.back!} size="compact-sm" onClick={() => showMoment(null)}>
            {t('toNow')}
          </Button>
        </div>
      )}
    </>
  );
}
