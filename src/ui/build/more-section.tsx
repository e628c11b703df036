import { ActionIcon } from '@mantine/core';
import { IconChevronRight, IconDice5 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { withDefaults } from '../../engine/choices';
import { initialisers } from '../../engine/initialisers';
import { losses } from '../../engine/losses';
import { schedules } from '../../engine/schedules';
import { type Hyperparameters, ranges } from '../../training/configuration';
import { useActions, usePage } from '../use-page';
import styles from './build.module.css';
import { ChoiceField, TunedField } from './choice-field';
import { NumberField } from './number-field';
import { Section } from './section';

/** The plain numbers of this group. */
const numbers = [
  { key: 'weightDecay', step: 0.0001 },
  { key: 'dropout', step: 0.05 },
  { key: 'clipNorm', step: 0.5 },
] as const satisfies readonly { key: keyof Hyperparameters; step: number }[];

/** What one can do without at first. */
export function MoreSection() {
  const { t } = useTranslation('build');
  return (
    <details className={styles.more}>
      <summary className={styles.summary}>
        <IconChevronRight size={18} aria-hidden />
        {t('more.title')}
        <span className={styles.summaryNote}>{t('more.contents')}</span>
      </summary>
      <div className={styles.moreBody}>
        <Regularisation />
        <Start />
      </div>
    </details>
  );
}

function Regularisation() {
  const { t } = useTranslation('build');
  return (
    <Section title={t('more.limits')} scope="live">
      <ScheduleField />
      <div className={styles.pair}>
        {numbers.map(({ key, step }) => (
          <PlainField key={key} name={key} step={step} />
        ))}
      </div>
    </Section>
  );
}

function ScheduleField() {
  const { t } = useTranslation(['build', 'choices', 'terms']);
  const schedule = usePage((state) => state.configuration.hyperparameters.schedule);
  const { configureHyperparameters: set } = useActions();
  return (
    <TunedField
      label={t('more.schedule')}
      what={t('terms:schedule')}
      table={schedules}
      names={t('choices:schedules', { returnObjects: true })}
      value={schedule}
      onChoose={(name) => set({ schedule: withDefaults(schedules, name) })}
      onTune={(tuned) => set({ schedule: tuned })}
    />
  );
}

function PlainField({ name, step }: { name: (typeof numbers)[number]['key']; step: number }) {
  const { t } = useTranslation(['build', 'terms']);
  const value = usePage((state) => state.configuration.hyperparameters[name]);
  const { configureHyperparameters: set } = useActions();
  return (
    <NumberField
      label={t(`more.${name}.label`)}
      description={t(`more.${name}.note`)}
      what={t(`terms:${name}`)}
      value={value}
      range={ranges[name]}
      step={step}
      onChange={(next) => set({ [name]: next })}
    />
  );
}

function Start() {
  const { t } = useTranslation('build');
  return (
    <Section title={t('more.start')} scope="fresh">
      <LossField />
      <InitialiserField />
      <SeedField />
    </Section>
  );
}

function LossField() {
  const { t } = useTranslation(['build', 'choices', 'terms']);
  const network = usePage((state) => state.configuration.network);
  const { configure } = useActions();
  const loss = losses[network.loss];
  return (
    <ChoiceField
      label={t('more.loss')}
      what={t('terms:outputLoss')}
      table={losses}
      names={t('choices:losses', { returnObjects: true })}
      value={network.loss}
      formulas={[
        { name: t('more.formulas.loss'), latex: loss.formula },
        { name: t('more.formulas.output'), latex: loss.outputFormula },
        { name: t('more.formulas.delta'), latex: loss.deltaFormula },
      ]}
      onChange={(name) => configure({ network: { ...network, loss: name } })}
    />
  );
}

function InitialiserField() {
  const { t } = useTranslation(['build', 'choices', 'terms']);
  const initialiser = usePage((state) => state.configuration.initialiser);
  const { configure } = useActions();
  return (
    <TunedField
      label={t('more.startingWeights')}
      what={t('terms:initialiser')}
      table={initialisers}
      names={t('choices:initialisers', { returnObjects: true })}
      value={initialiser}
      onChoose={(name) => configure({ initialiser: withDefaults(initialisers, name) })}
      onTune={(tuned) => configure({ initialiser: tuned })}
    />
  );
}

function SeedField() {
  const { t } = useTranslation('build');
  const seed = usePage((state) => state.configuration.seed);
  const { configure } = useActions();
  return (
    <NumberField
      label={t('more.seed')}
      value={seed}
      range={{ ...ranges.seed, whole: true }}
      description={t('more.seedNote')}
      rightSection={
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('more.roll')}
          onClick={() => configure({ seed: 1 + Math.floor(Math.random() * 9999) })}
        >
          <IconDice5 size={18} aria-hidden />
        </ActionIcon>
      }
      onChange={(next) => configure({ seed: next })}
    />
  );
}
