import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Favourite } from '../../training/protocol';
import { count, short } from '../format';
import { useActions, usePage, usePageNow } from '../use-page';
import styles from './inspector.module.css';
import { TileImage } from './tile-image';

/** Looking through the test images costs the worker some time: not for what is only passed over. */
const LINGER_MS = 350;
/** While the weights move they are looked for again this often. */
const AGAIN_MS = 4000;
const MOST = 8;

/** The test images that excite a neuron most. */
export function Favourites({ layer, neuron }: { readonly layer: number; readonly neuron: number }) {
  const { t } = useTranslation('network');
  const { live } = usePageNow();
  const { favourites } = useActions();
  const ready = usePage((state) => state.dataset !== null && state.loading === null);
  const [found, setFound] = useState<readonly Favourite[] | null>(null);

  useEffect(() => {
    let stopped = false;
    let timer: number | undefined;
    let ofWeights: unknown = null;
    const look = async () => {
      const weights = live.weights.get();
      if (weights !== ofWeights) {
        const images = await favourites(layer, neuron, MOST).catch(() => null);
        if (stopped) return;
        if (images) {
          ofWeights = weights;
          setFound(images);
        }
      }
      timer = window.setTimeout(look, AGAIN_MS);
    };
    setFound(null);
    if (ready) timer = window.setTimeout(look, LINGER_MS);
    return () => {
      stopped = true;
      window.clearTimeout(timer);
    };
  }, [live, favourites, ready, layer, neuron]);

  return (
    <section className={styles.favourites} aria-label={t('card.favourites')}>
      <h4 className={styles.subtitle}>{t('card.favourites')}</h4>
      {!ready && <p className={styles.soft}>{t('card.noFavourites')}</p>}
      <ul className={styles.images} aria-busy={ready && found === null}>
        {(found ?? []).map(({ index, label, pixels, activation }) => (
          <li key={index}>
            <TileImage
              tile={pixels}
              size="small"
              label={t('card.favourite', {
                index: count(index),
                label,
                activation: short(activation),
              })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
