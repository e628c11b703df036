import { Button } from '@mantine/core';
import { useState } from 'react';
import { count } from '../format';
import styles from './network.module.css';
import type { RangeOver } from './tiles';
import { useLiveNetwork } from './use-live-network';
import { WeightTiles } from './weight-tiles';

/** The weights of the first layer as images: what each of its neurons looks for. */
export function FirstLayer() {
  const { hidden, outputs } = useLiveNetwork();
  const [over, setOver] = useState<RangeOver>('layer');
  const [all, setAll] = useState(false);
  const [shown, setShown] = useState(0);

  const neurons = hidden[0]?.neurons ?? outputs;
  const templates = hidden.length === 0;
  const partial = shown < neurons;
  return (
    <section className={styles.first} aria-label="Weights of the first layer">
      <div className={styles.row}>
        <p className={styles.count}>
          {templates ? 'Ten templates' : 'Hidden layer 1'}
          <span className={styles.soft}>
            {partial
              ? `: ${count(shown)} of ${count(neurons)}`
              : `: ${count(neurons)} ${neurons === 1 ? 'neuron' : 'neurons'}`}
          </span>
        </p>
        {(partial || all) && (
          <Button
            className={styles.control!}
            variant="subtle"
            size="compact-sm"
            onClick={() => setAll(!all)}
          >
            {all ? 'Show what fits' : `Show all ${count(neurons)}`}
          </Button>
        )}
      </div>
      <p className={styles.explanation}>
        {templates
          ? 'One picture for each digit: ink on blue speaks for it, ink on orange against it.'
          : 'One picture for each neuron: ink on blue excites it, ink on orange silences it.'}
      </p>
      <WeightTiles
        neurons={neurons}
        templates={templates}
        over={over}
        all={all}
        onShown={setShown}
        onOver={setOver}
      />
    </section>
  );
}
