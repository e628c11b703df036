import { NativeSelect } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { datasetNames, shareOf } from '../../data/dataset';
import { type PresetName, presets, ranges } from '../../training/configuration';
import { chosenFrom } from '../chosen-from';
import { count } from '../format';
import { useActions, usePage } from '../use-page';
import styles from './build.module.css';
import { presetOf } from './edits';
import { NumberField } from './number-field';
import { Section } from './section';

const OWN = 'own';

/** The networks that one press chooses. */
export function PresetField() {
  const configuration = usePage((state) => state.configuration);
  return <PresetSelect current={presetOf(configuration)} />;
}

const PresetSelect = memo(function PresetSelect({ current }: { current: PresetName | null }) {
  const { t } = useTranslation(['build', 'choices']);
  const { choosePreset } = useActions();
  const names = Object.keys(presets) as PresetName[];
  return (
    <NativeSelect
      label={t('preset.label')}
      size="sm"
      value={current ?? OWN}
      description={current === null ? t('preset.changed') : t(`choices:aboutPresets.${current}`)}
      inputWrapperOrder={['label', 'input', 'description']}
      data={[
        ...names.map((name) => ({ value: name as string, label: t(`choices:presets.${name}`) })),
        ...(current === null ? [{ value: OWN, label: t('preset.own') }] : []),
      ]}
      onChange={chosenFrom(names, choosePreset)}
    />
  );
});

/** What the network learns from. */
export function DataSection() {
  const { t } = useTranslation(['build', 'terms']);
  const data = usePage((state) => state.configuration.data);
  const dataset = usePage((state) => state.dataset);
  const { configure } = useActions();
  const set = (changes: Partial<typeof data>) => configure({ data: { ...data, ...changes } });
  return (
    <Section title={t('data.title')} scope="fresh">
      <NativeSelect
        label={t('data.images')}
        size="sm"
        value={data.name}
        data={datasetNames.map((name) => ({ value: name, label: t(`data.datasets.${name}`) }))}
        onChange={chosenFrom(datasetNames, (name) => set({ name }))}
      />
      <NumberField
        label={t('data.share')}
        what={t('terms:share')}
        value={Number((data.share * 100).toPrecision(6))}
        range={{
          minimum: ranges.share.minimum * 100,
          maximum: ranges.share.maximum * 100,
          percent: true,
        }}
        step={5}
        rightSection={<span className={styles.unit}>%</span>}
        onChange={(share) => set({ share: share / 100 })}
      />
      <p className={styles.note}>
        {dataset?.name === data.name
          ? t('data.counts', {
              training: count(shareOf(dataset.training, data.share)),
              validation: count(dataset.validation),
              test: count(dataset.test),
            })
          : t('data.notLoaded')}
      </p>
    </Section>
  );
}
