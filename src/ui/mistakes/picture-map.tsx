import {
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { Examined } from '../../state/live';
import { count } from '../format';
import { useElementSize } from '../use-element-size';
import { useActions } from '../use-page';
import { tokenColour, useScales } from '../use-scales';
import { digitColours } from './digit-colours';
import { MapTable } from './map-table';
import { nearest, neighbour, type Places, placesOf } from './map-view';
import { MapHeading, MapWords } from './map-words';
import styles from './mistakes.module.css';
import { NUMERAL, paintMap, paintNumerals } from './paint-map';
import { ShownImage } from './shown-image';
import { useMovingPlaces } from './use-moving-places';

/** How near a numeral must be to what points at it, in CSS pixels. */
const REACH = 18;

const noPoints = new Float32Array(0);

/** The images as the last hidden layer sees them: what it finds alike lies together. */
export function PictureMap({ examined }: { readonly examined: Examined | null }) {
  const { t } = useTranslation('mistakes');
  const { showImage } = useActions();
  const title = useId();
  const keys = useId();
  const room = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  const [chosen, setChosen] = useState<number | null>(null);
  const { width, height, pixelRatio } = useElementSize(room);
  const points = examined?.map?.points ?? noPoints;
  const images = points.length / 2;
  const marked = pointed ?? chosen;
  const shown = marked !== null && marked < images ? marked : null;

  const numerals = useNumerals(pixelRatio);
  const target = useMemo(
    () => (width > 0 ? placesOf(points, width, height, NUMERAL / 2) : noPoints),
    [points, width, height],
  );
  const isEmpty = examined === null;
  const paint = (places: Places) => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    if (!examined) {
      // Other images have come: those that were on the map are not among them.
      context.clearRect(0, 0, context.canvas.width, context.canvas.height);
      return;
    }
    paintMap(context, places, examined, numerals, shown, tokenColour('--accent'));
  };
  const places = useMovingPlaces(target, paint);
  // biome-ignore lint/correctness/useExhaustiveDependencies: painted anew when the picture changes
  useEffect(() => paint(places.current), [numerals, shown, width, height, isEmpty]);

  const put = (place: number | null) => {
    if (examined && place !== null) showImage(examined.split, place);
  };
  const under = ({ nativeEvent }: MouseEvent): number | null =>
    nearest(places.current, nativeEvent.offsetX, nativeEvent.offsetY, REACH);
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || images === 0) return;
    const next = neighbour(places.current, chosen ?? 0, event.key);
    if (next !== null) setChosen(next);
    else if (event.key === 'Enter') put(chosen);
    else return;
    event.preventDefault();
  };

  return (
    <section className={styles.map} aria-labelledby={title}>
      <MapHeading id={title} examined={examined} />
      <div
        ref={room}
        className={styles.canvasRoom}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys move in it
        tabIndex={0}
        role="application"
        aria-label={t('map.label', { number: count(images) })}
        aria-describedby={keys}
        onFocus={() => setChosen(chosen ?? 0)}
        onKeyDown={press}
        onPointerMove={(event) => setPointed(under(event))}
        onPointerLeave={() => setPointed(null)}
        onClick={(event) => {
          setChosen(under(event) ?? chosen);
          put(under(event));
        }}
      >
        <canvas
          ref={canvas}
          className={styles.mapCanvas}
          width={Math.round(width * pixelRatio)}
          height={Math.round(height * pixelRatio)}
          aria-hidden
        />
      </div>
      <p id={keys} className="visually-hidden">
        {t('map.keys')}
      </p>
      <ShownImage examined={examined} place={shown} />
      <MapWords examined={examined} />
      <MapTable examined={examined} />
    </section>
  );
}

/** The numerals in the colours and at the resolution of the screen. */
function useNumerals(pixelRatio: number) {
  const scales = useScales();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the scales are others in light and dark
  return useMemo(() => {
    const dark = document.documentElement.dataset['mantineColorScheme'] === 'dark';
    return paintNumerals(pixelRatio, {
      digits: dark ? digitColours.dark : digitColours.light,
      ring: tokenColour('--danger'),
      surface: tokenColour('--surface'),
    });
  }, [pixelRatio, scales]);
}
