import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type KernelChoice, kernelChoices } from '../../engine/kernels/kernel-choices';
import { chosenFrom } from '../chosen-from';
import { count } from '../format';
import { useActions, usePage } from '../use-page';
import styles from './build.module.css';
import { Section } from './section';

/** Images a second to choose from; null is as many as the machine can. */
const PACES = [null, 10_000, 1_000, 100] as const;

const choices = Object.keys(kernelChoices) as KernelChoice[];

/** How fast it goes, and what makes it fast: neither changes what is learned. */
export function SpeedSection() {
  const { t } = useTranslation(['build', 'choices', 'terms']);
  const pace = usePage((state) => state.pace);
  const kernels = usePage((state) => state.kernels);
  const { setPace, chooseKernels } = useActions();
  return (
    <Section title={t('speed.title')} scope="live">
      <NativeSelect
        label={t('speed.pace')}
        size="sm"
        value={String(pace)}
        description={t('terms:speed')}
        inputWrapperOrder={['label', 'input', 'description']}
        data={PACES.map((each) => ({
          value: String(each),
          label: each === null ? t('speed.unlimited') : t('speed.limited', { images: count(each) }),
        }))}
        onChange={chosenFrom(PACES, setPace)}
      />
      <NativeSelect
        label={t('speed.arithmetic')}
        size="sm"
        value={kernels}
        description={t('terms:kernels')}
        inputWrapperOrder={['label', 'input', 'description']}
        data={choices.map((each) => ({ value: each, label: t(`choices:kernels.${each}`) }))}
        onChange={chosenFrom(choices, chooseKernels)}
      />
      <p className={styles.note}>
        {t(`choices:aboutKernels.${kernels}`)} <Running />
      </p>
    </Section>
  );
}

/** What the worker has chosen, which changes while it measures. */
function Running() {
  const { t } = useTranslation('build');
  const kernels = usePage((state) => state.status.kernels);
  return kernels === '' ? null : t('speed.running', { kernels });
}
