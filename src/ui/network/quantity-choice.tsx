import { SegmentedControl, Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Quantity } from '../../training/protocol';
import { useActions, usePage } from '../use-page';
import styles from './network.module.css';

const QUANTITIES = ['weights', 'gradients', 'updates'] as const satisfies Quantity[];

/** Whether the picture shows the weights, their gradients or their last change. */
export function QuantityChoice() {
  const { t } = useTranslation('network');
  const quantity = usePage((state) => state.quantity);
  const { showQuantity } = useActions();
  return (
    <Tooltip label={t(`quantity.${quantity}What`)} multiline w={280} openDelay={500}>
      <SegmentedControl
        className={styles.control!}
        size="xs"
        aria-label={t('quantity.label')}
        value={quantity}
        onChange={showQuantity}
        data={QUANTITIES.map((value) => ({ value, label: t(`quantity.${value}`) }))}
      />
    </Tooltip>
  );
}
