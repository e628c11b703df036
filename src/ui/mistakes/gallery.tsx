import { Button, NativeSelect } from '@mantine/core';
import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Examined } from '../../state/live';
import { chosenFrom } from '../chosen-from';
import { count, percent } from '../format';
import { handFocus } from '../hand-focus';
import { useHeld } from '../use-held';
import { useActions, usePage } from '../use-page';
import { answerText, cellText } from './answer-words';
import type { Cell } from './confusion';
import { InNetwork, useCurrentPlace } from './in-network';
import { MistakeCard } from './mistake-card';
import styles from './mistakes.module.css';
import { type OrderName, orderNamesFor, pick } from './pick';
import { useImages } from './use-images';

/** How many images come at a time. */
const AT_A_TIME = 24;

interface GalleryProps {
  readonly examined: Examined | null;
  /** Whose images are shown; null for all mistakes. */
  readonly cell: Cell | null;
  readonly onShowAll: () => void;
}

/** The images that the network gets wrong, or those of a cell of the matrix. */
export function Gallery({ examined: newest, cell, onShowAll }: GalleryProps) {
  const { t } = useTranslation('mistakes');
  const { showImage } = useActions();
  const title = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const cards = useRef<HTMLUListElement>(null);
  const [wanted, setOrder] = useState<OrderName>('confident');
  const orderNames = orderNamesFor(cell);
  const order = orderNames.includes(wanted) ? wanted : 'confident';
  const [most, setMost] = useState(AT_A_TIME);
  const { moving, held, holding } = useHolding();
  const examined = useHeld(newest, held);

  const places = useMemo(
    () => (examined ? pick(examined, cell, order) : []),
    [examined, cell, order],
  );
  const shown = places.slice(0, most);
  const split = examined?.split ?? 'test';
  const imageAt = useImages(examined, shown);
  const inNetwork = useCurrentPlace(split);
  const current = shown.find((place) => place === inNetwork) ?? null;
  const show = useCallback((place: number) => showImage(split, place), [showImage, split]);

  const number = count(places.length);
  const shares = order === 'unsure' ? examined?.trueOutput : examined?.confidence;
  return (
    <section className={styles.gallery} aria-labelledby={title}>
      <div className={styles.head}>
        <h3 ref={heading} id={title} tabIndex={-1} className={styles.heading}>
          {cell === null ? t('gallery.title') : cellText(t, cell, places.length)}
        </h3>
        {cell === null ? (
          <span className={styles.soft}>{t('gallery.all', { count: places.length, number })}</span>
        ) : (
          <Button
            ref={handFocus(() => heading.current)}
            variant="subtle"
            size="compact-sm"
            onClick={onShowAll}
          >
            {t('gallery.showAll')}
          </Button>
        )}
      </div>
      <div className={styles.head}>
        <p className={styles.note}>
          {t(order === 'unsure' ? 'gallery.legendUnsure' : 'gallery.legend')}
        </p>
        <NativeSelect
          className={styles.order!}
          size="xs"
          aria-label={t('gallery.order')}
          value={order}
          data={orderNames.map((name) => ({ value: name, label: t(`gallery.orders.${name}`) }))}
          onChange={chosenFrom(orderNames, setOrder)}
        />
      </div>
      <div className={styles.held} {...holding}>
        {examined && shown.length === 0 && <p className={styles.note}>{t('gallery.none')}</p>}
        <ul ref={cards} className={styles.cards} aria-labelledby={title}>
          {examined &&
            shown.map((place) => (
              <li key={place}>
                <MistakeCard
                  place={place}
                  name={answerText(t, examined, place, order)}
                  truth={examined.labels[place]!}
                  answer={examined.predicted[place]!}
                  share={percent(shares?.[place])}
                  pixels={imageAt(place)?.pixels}
                  current={place === current}
                  onShow={show}
                />
              </li>
            ))}
        </ul>
        {places.length > most && (
          <Button
            ref={handFocus(() => cards.current?.querySelectorAll('button')[most])}
            variant="default"
            size="compact-sm"
            onClick={() => setMost(most + AT_A_TIME)}
          >
            {t('gallery.more')}
          </Button>
        )}
      </div>
      <p className={styles.foot}>
        <InNetwork isThere={current !== null}>{t('gallery.choose')}</InNetwork>
        {moving && <span className={styles.soft}>{t('gallery.held')}</span>}
      </p>
    </section>
  );
}

/** Images that come and go under the pointer cannot be pressed: while training they are held. */
function useHolding() {
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  const room = useRef<HTMLDivElement>(null);
  const moving = usePage((state) => state.runState === 'training' && state.moment === null);
  // An image that is taken away takes the keyboard's focus along, and no event tells of it.
  useEffect(() => {
    if (focused && !room.current?.contains(document.activeElement)) setFocused(false);
  });
  const holding = {
    ref: room,
    onPointerEnter: () => setPointed(true),
    onPointerLeave: () => setPointed(false),
    onFocus: () => setFocused(true),
    onBlur: () => setFocused(false),
  };
  return { moving, held: moving && (pointed || focused), holding };
}
