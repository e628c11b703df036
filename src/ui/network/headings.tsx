import { UnstyledButton } from '@mantine/core';
import { type Ref, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParameterLayout } from '../../engine/layout';
import type { NetworkSpecification } from '../../engine/specification';
import { count } from '../format';
import type { Geometry, LayerBlock } from './geometry';
import styles from './headings.module.css';
import { slotWidths } from './slots';

/** In slots narrower than these, names are short, and then the activations are left out. */
const ROOM_FOR_NAME = 74;
const ROOM_FOR_ACTIVATION = 84;
const ROOM_FOR_SOME_AND_ACTIVATION = 108;
const ROOM_FOR_PARAMETERS = 124;
/** In slots narrower than this, "4 of 64" is a fraction. */
const ROOM_FOR_SOME = 64;
/**
 * What each character of "/64" takes, in a fraction on two lines, and in a small one: where there is
 * no room for that either, the 4 stands alone, and the total is said to screen readers.
 */
const ROOM_FOR_CHARACTER = 7.5;
const ROOM_FOR_SMALL_CHARACTER = 6.5;
/** In a panel whose picture and headings are lower than this, the numbers of parameters are left out. */
const HIGH = 300;

interface HeadingsProps {
  readonly ref: Ref<HTMLElement>;
  /** How large the picture and its headings are together. */
  readonly room: { readonly width: number; readonly height: number };
  readonly geometry: Geometry;
  readonly network: NetworkSpecification;
  readonly layout: ParameterLayout;
  readonly onAll: (layer: number) => void;
}

/** What stands above each column of the picture: the layer, its size and its activation. */
export function Headings({ ref, room, geometry, network, layout, onAll }: HeadingsProps) {
  const { t } = useTranslation('network');
  const slots = slotWidths(geometry);
  const isMeasured = geometry.width > 0;
  const columns = isMeasured
    ? slots.map((width) => `${width}px`).join(' ')
    : `repeat(${slots.length}, minmax(0, 1fr))`; // a row of them, as high as it soon is
  const first = slots[0] ?? 0;
  const [list, minHeight] = useSteadyHeight(`${room.width} ${room.height} ${layout.sizes}`);
  return (
    <section ref={ref} aria-label={t('layers')}>
      <ol
        ref={list}
        className={styles.headings}
        data-measured={isMeasured}
        style={{ gridTemplateColumns: columns, minHeight }}
      >
        <li className={styles.heading}>
          <span className={styles.name}>
            {t(first < ROOM_FOR_NAME ? 'tiny.input' : 'short.input')}
          </span>
          <span className={styles.size}>
            {first < ROOM_FOR_ACTIVATION
              ? count(network.inputs)
              : t('pixels', { total: count(network.inputs) })}
          </span>
        </li>
        {geometry.blocks.map((block, k) => (
          <Heading
            key={block.layer}
            block={block}
            width={slots[k + 1] ?? 0}
            high={room.height >= HIGH}
            network={network}
            layout={layout}
            onAll={onAll}
          />
        ))}
      </ol>
    </section>
  );
}

/**
 * The height that the list has once had, as its least from then on, as long as all is said of the
 * same: higher headings make the picture lower, its columns change, and with them what has room above
 * them, so without this the two could take turns for ever.
 */
function useSteadyHeight(same: string) {
  const list = useRef<HTMLOListElement>(null);
  const [least, setLeast] = useState({ same, height: 0 });
  useLayoutEffect(() => {
    const height = list.current?.offsetHeight ?? 0;
    if (same !== least.same || height > least.height) setLeast({ same, height });
  });
  return [list, least.same === same ? least.height : 0] as const;
}

interface HeadingProps extends Omit<HeadingsProps, 'ref' | 'room' | 'geometry'> {
  readonly block: LayerBlock;
  readonly width: number;
  readonly high: boolean;
}

function Heading({ block, width, high, network, layout, onAll }: HeadingProps) {
  const { t } = useTranslation('network');
  const { t: choice } = useTranslation('choices');
  const { layer, neurons, shown } = block;
  const { hidden, loss } = network;
  const output = layer > hidden.length;
  const what = output
    ? choice(`losses.${loss}`).split(',')[0]!.toLowerCase() // names the output function first
    : choice(`activations.${hidden[layer - 1]!.activation}`);
  const length = width < ROOM_FOR_NAME ? 'tiny' : 'short';
  const parameters = layout.pieces.reduce(
    (sum, piece) => sum + (piece.layer === layer ? piece.length : 0),
    0,
  );
  const some = { shown: count(shown), total: count(neurons) };
  const fraction = width < ROOM_FOR_SOME;
  const roomForCharacter = width / `/${some.total}`.length;
  const someText = fraction ? `${some.shown}/${some.total}` : t('some', some);
  const hide = (room: number) => (width < room ? 'visually-hidden' : undefined);
  const roomForBoth = shown < neurons ? ROOM_FOR_SOME_AND_ACTIVATION : ROOM_FOR_ACTIVATION;
  return (
    <li
      className={styles.heading}
      data-tight={(!output && roomForCharacter < ROOM_FOR_CHARACTER) || undefined}
    >
      <span className={styles.name}>
        {output && layer === 1
          ? t('templates')
          : t(`${length}.${output ? 'output' : 'hidden'}`, { number: layer })}
      </span>
      <span className={styles.size}>
        {shown < neurons ? (
          <UnstyledButton
            className={styles.all!}
            aria-label={t('showAll', { some: someText, layer })}
            onClick={() => onAll(layer)}
          >
            {fraction ? (
              <>
                {some.shown}
                <wbr />
                {roomForCharacter >= ROOM_FOR_SMALL_CHARACTER && `/${some.total}`}
              </>
            ) : (
              someText
            )}
          </UnstyledButton>
        ) : (
          count(neurons)
        )}
        <span className={hide(roomForBoth)}> {what}</span>
      </span>
      <span className={hide(high ? ROOM_FOR_PARAMETERS : Infinity) ?? styles.parameters}>
        {t('layerParameters', { total: count(parameters) })}
      </span>
    </li>
  );
}
