import { Slider, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { withDefaults } from '../../engine/choices';
import { type OptimizerName, optimizers } from '../../engine/optimizers';
import { ranges } from '../../training/configuration';
import { count, plain } from '../format';
import { useActions, usePage } from '../use-page';
import styles from './build.module.css';
import { TunedField } from './choice-field';
import { fromStop, toStop } from './log-scale';
import { NumberField } from './number-field';
import { Section } from './section';

/** How the network learns; all of it may change while it does. */
export function TrainingSection() {
  const { t } = useTranslation('build');
  return (
    <Section title={t('training.title')} scope="live">
      <OptimizerField />
      <LearningRateField />
      <div className={styles.pair}>
        <BatchSizeField />
        <EpochsField />
      </div>
      <RunOnSwitch />
    </Section>
  );
}

function OptimizerField() {
  const { t } = useTranslation(['build', 'choices', 'terms']);
  const optimizer = usePage((state) => state.configuration.hyperparameters.optimizer);
  const { configureHyperparameters: set } = useActions();

  const choose = (name: OptimizerName) => {
    const { learningRate } = optimizers[name];
    set({
      optimizer: withDefaults(optimizers, name),
      // A rate that suits SGD makes Adam diverge.
      ...(learningRate === optimizers[optimizer.name].learningRate ? {} : { learningRate }),
    });
  };

  return (
    <TunedField
      label={t('training.optimizer')}
      what={t('terms:optimizer')}
      table={optimizers}
      names={t('choices:optimizers', { returnObjects: true })}
      value={optimizer}
      onChoose={choose}
      onTune={(next) => set({ optimizer: next })}
    />
  );
}

/** So many times the rate at which an optimiser often learns well is worth a word. */
const FAR_ABOVE = 10;

function LearningRateField() {
  const { t } = useTranslation(['build', 'choices', 'terms']);
  const learningRate = usePage((state) => state.configuration.hyperparameters.learningRate);
  const optimizer = usePage((state) => state.configuration.hyperparameters.optimizer.name);
  const weightDecay = usePage((state) => state.configuration.hyperparameters.weightDecay);
  const { configureHyperparameters: set } = useActions();
  const suggested = optimizers[optimizer].learningRate;
  const times = learningRate / suggested;
  return (
    <div>
      <NumberField
        label={t('training.learningRate')}
        what={t('terms:learningRate')}
        value={learningRate}
        range={ranges.learningRate}
        step="decades"
        onChange={(next) => set({ learningRate: next })}
      />
      <Slider
        className={styles.slider!}
        size="sm"
        label={null}
        thumbLabel={t('training.learningRateSlider')}
        thumbValueText={(stop) => plain(fromStop(stop))}
        min={toStop(ranges.learningRate.minimum)}
        max={toStop(ranges.learningRate.maximum)}
        value={toStop(learningRate)}
        onChange={(stop) => set({ learningRate: fromStop(stop) })}
      />
      <p className={styles.note}>
        {t(times >= FAR_ABOVE ? 'training.farAbove' : 'training.suggested', {
          optimizer: t(`choices:optimizers.${optimizer}`),
          rate: plain(suggested),
          times: count(Math.round(times)),
        })}
        {optimizer === 'adamw' && weightDecay === 0 && ` ${t('training.withoutDecay')}`}
      </p>
    </div>
  );
}

function BatchSizeField() {
  const { t } = useTranslation(['build', 'terms']);
  const batchSize = usePage((state) => state.configuration.hyperparameters.batchSize);
  const { configureHyperparameters: set } = useActions();
  return (
    <NumberField
      label={t('training.batchSize')}
      what={t('terms:batchSize')}
      value={batchSize}
      range={{ ...ranges.batchSize, whole: true }}
      step="doubling"
      onChange={(next) => set({ batchSize: next })}
    />
  );
}

function EpochsField() {
  const { t } = useTranslation(['build', 'terms']);
  const epochs = usePage((state) => state.configuration.hyperparameters.epochs);
  const { configureHyperparameters: set } = useActions();
  return (
    <NumberField
      label={t('training.epochs')}
      what={t('terms:epochs')}
      value={epochs}
      range={{ ...ranges.epochs, whole: true }}
      onChange={(next) => set({ epochs: next })}
    />
  );
}

function RunOnSwitch() {
  const { t } = useTranslation('build');
  const runOn = usePage((state) => state.configuration.hyperparameters.runOn);
  const { configureHyperparameters: set } = useActions();
  return (
    <Switch
      label={t('training.runOn')}
      size="sm"
      checked={runOn}
      onChange={(event) => set({ runOn: event.currentTarget.checked })}
    />
  );
}
