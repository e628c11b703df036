import { Slider, Switch } from '@mantine/core';
import { withDefaults } from '../../engine/choices';
import { type OptimizerName, optimizers } from '../../engine/optimizers';
import { ranges } from '../../training/configuration';
import { plain } from '../format';
import { useActions, usePage } from '../use-page';
import { words } from '../words';
import styles from './build.module.css';
import { TunedField } from './choice-field';
import { fromStop, toStop } from './log-scale';
import { NumberField } from './number-field';
import { Section } from './section';

/** How the network learns; all of it may change while it does. */
export function TrainingSection() {
  const hyperparameters = usePage((state) => state.configuration.hyperparameters);
  const { configureHyperparameters: set } = useActions();
  const { optimizer, learningRate, batchSize, epochs, runOn } = hyperparameters;
  const suggested = optimizers[optimizer.name].learningRate;

  const choose = (name: OptimizerName) => {
    const next = optimizers[name].learningRate;
    set({
      optimizer: withDefaults(optimizers, name),
      // A rate that suits SGD makes Adam diverge.
      ...(next === suggested ? {} : { learningRate: next }),
    });
  };

  return (
    <Section title="Training" scope="live">
      <TunedField
        label="Optimiser"
        what={words.optimizer}
        table={optimizers}
        value={optimizer}
        onChoose={choose}
        onTune={(next) => set({ optimizer: next })}
      />
      <div>
        <NumberField
          label="Learning rate"
          what={words.learningRate}
          value={learningRate}
          range={ranges.learningRate}
          step="decades"
          onChange={(next) => set({ learningRate: next })}
        />
        <Slider
          className={styles.slider!}
          size="sm"
          label={null}
          thumbLabel="Learning rate, as a slider"
          thumbValueText={(stop) => plain(fromStop(stop))}
          min={toStop(ranges.learningRate.minimum)}
          max={toStop(ranges.learningRate.maximum)}
          value={toStop(learningRate)}
          onChange={(stop) => set({ learningRate: fromStop(stop) })}
        />
        <p className={styles.note}>
          {optimizers[optimizer.name].label} often learns well at {plain(suggested)}.
        </p>
      </div>
      <div className={styles.pair}>
        <NumberField
          label="Batch size"
          what={words.batchSize}
          value={batchSize}
          range={{ ...ranges.batchSize, whole: true }}
          step="doubling"
          onChange={(next) => set({ batchSize: next })}
        />
        <NumberField
          label="Epochs"
          what={words.epochs}
          value={epochs}
          range={{ ...ranges.epochs, whole: true }}
          onChange={(next) => set({ epochs: next })}
        />
      </div>
      <Switch
        label="Go on after the last epoch"
        size="sm"
        checked={runOn}
        onChange={(event) => set({ runOn: event.currentTarget.checked })}
      />
    </Section>
  );
}
