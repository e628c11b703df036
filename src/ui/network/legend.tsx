import { SegmentedControl } from '@mantine/core';
import { type RefObject, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Explained } from '../explained';
import { usePage } from '../use-page';
import { LINKS } from './links';
import styles from './network.module.css';
import type { RangeOver } from './ranges';
import type { PictureView } from './use-picture-view';

const OVER = ['unit', 'layer', 'network'] as const satisfies RangeOver[];

interface LegendProps {
  readonly view: PictureView;
  /** Where the painter writes between which values the colours end. */
  readonly ends: RefObject<HTMLSpanElement | null>;
}

/** Which colours stand for which values, and over what one scale goes. */
export function Legend({ view, ends }: LegendProps) {
  const { t } = useTranslation('network');
  const label = useId();
  const quantity = usePage((state) => state.quantity);
  const { over, setOver } = view;
  return (
    <div className={styles.legend}>
      <span className={styles.scale}>
        <span className={styles.diverging} aria-hidden="true" />
        <span className={styles.ends}>
          <span>
            <Explained what={t('legend.what', { count: LINKS })}>
              {t(`quantity.${quantity}`)}
            </Explained>
            , {t('legend.full')}
          </span>
          <span ref={ends} className={styles.numbers} />
        </span>
      </span>
      <span className={styles.scale}>
        <span className={styles.sequential} aria-hidden="true" />
        <Explained what={t('legend.activationWhat')}>{t('legend.activation')}</Explained>
      </span>
      <span className={styles.scale}>
        <span id={label}>{t('legend.scale')}</span>
        <SegmentedControl
          className={styles.control!}
          size="xs"
          aria-labelledby={label}
          value={over}
          onChange={setOver}
          data={OVER.map((value) => ({ value, label: t(`legend.${value}`) }))}
        />
      </span>
    </div>
  );
}
