import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive, usePage } from '../use-page';
import styles from './network.module.css';
import { shownValues } from './shown-values';
import { useHasWeights } from './use-live-network';

/** Says why there are no weights, gradients or updates to show, while there are none. */
export function QuantityNote() {
  const { t } = useTranslation('network');
  const live = useLive();
  const quantity = usePage((state) => state.quantity);
  const past = usePage((state) => state.moment !== null);
  const pretrained = usePage((state) => state.weightsFrom !== 'run');
  const there = useSyncExternalStore(
    live.inspected.subscribe,
    () => shownValues(live, quantity) !== null,
  );
  const built = useHasWeights();
  if (built && (quantity === 'weights' || there)) return null;
  const why = past ? 'past' : pretrained ? 'pretrained' : 'soon';
  return (
    <p className={styles.note} role="status">
      {!built || quantity === 'weights'
        ? t('quantity.unbuilt')
        : t(`quantity.${why}`, { quantity: t(`quantity.of.${quantity}`) })}
    </p>
  );
}
