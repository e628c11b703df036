import { ActionIcon } from '@mantine/core';
import { IconChevronRight, IconDice5 } from '@tabler/icons-react';
import { withDefaults } from '../../engine/choices';
import { initialisers } from '../../engine/initialisers';
import { losses } from '../../engine/losses';
import { schedules } from '../../engine/schedules';
import { type Hyperparameters, ranges } from '../../training/configuration';
import { useActions, usePage } from '../use-page';
import { words } from '../words';
import styles from './build.module.css';
import { ChoiceField, TunedField } from './choice-field';
import { NumberField } from './number-field';
import { Section } from './section';

/** The plain numbers of this group. */
const numbers = [
  {
    key: 'weightDecay',
    label: 'Weight decay',
    step: 0.0001,
    note: 'Pulls weights towards 0.',
    what: words.weightDecay,
  },
  {
    key: 'dropout',
    label: 'Dropout',
    step: 0.05,
    note: 'Share of neurons silenced.',
    what: words.dropout,
  },
  {
    key: 'clipNorm',
    label: 'Gradient limit',
    step: 0.5,
    note: '0 means no limit.',
    what: words.clipNorm,
  },
] as const satisfies readonly {
  key: keyof Hyperparameters;
  label: string;
  step: number;
  note: string;
  what: string;
}[];

/** What one can do without at first. */
export function MoreSection() {
  return (
    <details className={styles.more}>
      <summary className={styles.summary}>
        <IconChevronRight size={18} aria-hidden />
        More
        <span className={styles.summaryNote}>schedule, dropout, starting weights, loss, seed</span>
      </summary>
      <div className={styles.moreBody}>
        <Regularisation />
        <Start />
      </div>
    </details>
  );
}

function Regularisation() {
  const hyperparameters = usePage((state) => state.configuration.hyperparameters);
  const { configureHyperparameters: set } = useActions();
  return (
    <Section title="Schedule and limits" scope="live">
      <TunedField
        label="Schedule of the learning rate"
        what={words.schedule}
        table={schedules}
        value={hyperparameters.schedule}
        onChoose={(name) => set({ schedule: withDefaults(schedules, name) })}
        onTune={(schedule) => set({ schedule })}
      />
      <div className={styles.pair}>
        {numbers.map(({ key, label, step, note, what }) => (
          <NumberField
            key={key}
            label={label}
            description={note}
            what={what}
            value={hyperparameters[key]}
            range={ranges[key]}
            step={step}
            onChange={(value) => set({ [key]: value })}
          />
        ))}
      </div>
    </Section>
  );
}

function Start() {
  const configuration = usePage((state) => state.configuration);
  const { configure } = useActions();
  const { network, initialiser, seed } = configuration;
  const loss = losses[network.loss];
  return (
    <Section title="Start and loss" scope="fresh">
      <ChoiceField
        label="Loss"
        what={words.outputLoss}
        table={losses}
        value={network.loss}
        formulas={[
          { name: 'Loss of one image', latex: loss.formula },
          { name: 'Output', latex: loss.outputFormula },
          { name: 'Where backpropagation begins', latex: loss.deltaFormula },
        ]}
        onChange={(name) => configure({ ...configuration, network: { ...network, loss: name } })}
      />
      <TunedField
        label="Starting weights"
        what={words.initialiser}
        table={initialisers}
        value={initialiser}
        onChoose={(name) =>
          configure({ ...configuration, initialiser: withDefaults(initialisers, name) })
        }
        onTune={(tuned) => configure({ ...configuration, initialiser: tuned })}
      />
      <NumberField
        label="Seed"
        value={seed}
        range={{ ...ranges.seed, whole: true }}
        description="The same seed gives the same run, to the last bit."
        rightSection={
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label="Roll a new seed"
            onClick={() =>
              configure({ ...configuration, seed: 1 + Math.floor(Math.random() * 9999) })
            }
          >
            <IconDice5 size={18} aria-hidden />
          </ActionIcon>
        }
        onChange={(next) => configure({ ...configuration, seed: next })}
      />
    </Section>
  );
}
