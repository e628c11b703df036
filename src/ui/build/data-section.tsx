import { NativeSelect } from '@mantine/core';
import { type DatasetName, shareOf } from '../../data/dataset';
import { type PresetName, presets, ranges } from '../../training/configuration';
import { count } from '../format';
import { useActions, usePage } from '../use-page';
import { words } from '../words';
import styles from './build.module.css';
import { presetOf } from './edits';
import { NumberField } from './number-field';
import { Section } from './section';

const datasets = {
  mnist: 'MNIST, written by hand',
  generated: 'Generated digits',
} as const satisfies Record<DatasetName, string>;

const OWN = 'own';

/** The networks that one press chooses. */
export function PresetField() {
  const configuration = usePage((state) => state.configuration);
  const { choosePreset } = useActions();
  const current = presetOf(configuration);
  const names = Object.keys(presets) as PresetName[];
  return (
    <NativeSelect
      label="Start from"
      size="sm"
      value={current ?? OWN}
      description={current === null ? 'Changed by you.' : presets[current].description}
      inputWrapperOrder={['label', 'input', 'description']}
      data={[
        ...names.map((name) => ({ value: name as string, label: presets[name].label })),
        ...(current === null ? [{ value: OWN, label: 'Your own' }] : []),
      ]}
      onChange={(event) => {
        const chosen = names.find((name) => name === event.currentTarget.value);
        if (chosen !== undefined) choosePreset(chosen);
      }}
    />
  );
}

/** What the network learns from. */
export function DataSection() {
  const configuration = usePage((state) => state.configuration);
  const dataset = usePage((state) => state.dataset);
  const { configure } = useActions();
  const { data } = configuration;
  const names = Object.keys(datasets) as DatasetName[];
  const set = (changes: Partial<typeof data>) =>
    configure({ ...configuration, data: { ...data, ...changes } });
  return (
    <Section title="Data" scope="fresh">
      <NativeSelect
        label="Images"
        size="sm"
        value={data.name}
        data={names.map((name) => ({ value: name, label: datasets[name] }))}
        onChange={(event) => {
          const chosen = names.find((name) => name === event.currentTarget.value);
          if (chosen !== undefined) set({ name: chosen });
        }}
      />
      <NumberField
        label="Share of the training images"
        what={words.share}
        value={Number((data.share * 100).toPrecision(6))}
        range={{ minimum: ranges.share.minimum * 100, maximum: ranges.share.maximum * 100 }}
        step={5}
        rightSection={<span className={styles.unit}>%</span>}
        onChange={(share) => set({ share: share / 100 })}
      />
      <p className={styles.note}>
        {dataset?.name === data.name
          ? `${count(shareOf(dataset.training, data.share))} to learn from, ${count(dataset.validation)} to check with, ${count(dataset.test)} to test.`
          : 'These images are not loaded yet.'}
      </p>
    </Section>
  );
}
