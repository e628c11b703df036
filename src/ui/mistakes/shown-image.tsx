import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Examined } from '../../state/live';
import { DigitImage } from '../digit-image';
import { count } from '../format';
import { answerText } from './answer-words';
import { InNetwork, useCurrentPlace } from './in-network';
import styles from './mistakes.module.css';
import { useImages } from './use-images';

interface ShownImageProps {
  readonly examined: Examined | null;
  /** The image that is pointed at or chosen on the map. */
  readonly place: number | null;
}

/** An image of the map, with what it is and what the network takes it for. */
export function ShownImage({ examined, place }: ShownImageProps) {
  const { t } = useTranslation('mistakes');
  const imageAt = useImages(examined, place === null ? [] : [place]);
  const inNetwork = useCurrentPlace(examined?.split ?? 'test');
  const there = examined !== null && place !== null;
  const text = there ? answerText(t, examined, place) : '';
  const spoken = useRef<HTMLOutputElement>(null);
  // Said once for each image, not again with each change of the answer.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as the comment says
  useEffect(() => {
    if (spoken.current !== null) spoken.current.textContent = text;
  }, [place]);
  return (
    <div className={styles.shown}>
      <DigitImage className={styles.image} pixels={there ? imageAt(place)?.pixels : undefined} />
      <div>
        <p className={styles.shownText}>
          {there ? (
            <>
              <strong>{text}</strong>
              <br />
              {t('map.place', { images: t(`imagesTitle.${examined.split}`), number: count(place) })}
            </>
          ) : (
            t('map.point')
          )}
        </p>
        <p className={styles.shownText}>
          <InNetwork isThere={there && place === inNetwork}>{null}</InNetwork>
        </p>
      </div>
      <output ref={spoken} className="visually-hidden" />
    </div>
  );
}
