import { CloseButton } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive } from '../use-page';
import { useSettledSignal } from '../use-settled-signal';
import { type Focus, neuronAt } from './focus';
import styles from './inspector.module.css';
import { LinkCard } from './link-card';
import { NeuronCard } from './neuron-card';
import { useLiveNetwork } from './use-live-network';
import type { PictureView } from './use-picture-view';

interface InspectorProps {
  readonly view: PictureView;
  /** Takes the keyboard, which was in the card, when it is closed from within. */
  readonly onClosed: () => void;
}

/** The numbers of what is pointed at, beside or over the picture. */
export function Inspector({ view, onClosed }: InspectorProps) {
  const { t } = useTranslation('network');
  const live = useLive();
  const network = useLiveNetwork();
  const { focus, pinned, pin } = view;
  const card = useRef<HTMLElement>(null);
  const swapped = useRef(false);
  // What had the keyboard went with the content: without this it would be the whole page's.
  useEffect(() => {
    if (swapped.current) card.current?.querySelector('h3')?.focus();
    swapped.current = false;
  });
  const swap = (to: Focus) => {
    swapped.current = true;
    pin(to);
  };
  const weights = useSettledSignal(live.weights);
  const activations = useSettledSignal(live.activations);
  // A network that is being built has no weights yet.
  if (focus === null || weights?.specification !== network) return null;
  const { layer, neuron, input } = focus;
  const current = activations?.weights.specification === weights.specification ? activations : null;
  // The card stands where what is pointed at is not.
  const side = layer > (network.hidden.length + 1) / 2 ? 'start' : 'end';
  return (
    <section
      ref={card}
      className={styles.inspector}
      data-pinned={pinned || undefined}
      data-side={side}
      aria-label={t('card.label')}
    >
      {pinned && (
        <CloseButton
          className={styles.close!}
          size="sm"
          aria-label={t('card.close')}
          onClick={() => {
            onClosed();
            pin(null);
          }}
        />
      )}
      {input === null ? (
        <NeuronCard
          weights={weights}
          activations={current}
          layer={layer}
          neuron={neuron}
          onLink={(from) => swap({ layer, neuron, input: from })}
        />
      ) : (
        <LinkCard
          weights={weights}
          activations={current}
          link={{ layer, neuron, input }}
          onNeuron={() => swap(neuronAt(layer, neuron))}
        />
      )}
    </section>
  );
}
