import { NativeSelect } from '@mantine/core';
import { type KernelChoice, kernelChoices } from '../../engine/kernels/kernel-choices';
import { count } from '../format';
import { useActions, usePage } from '../use-page';
import { words } from '../words';
import styles from './build.module.css';
import { Section } from './section';

/** Images a second to choose from; null is as many as the machine can. */
const PACES = [null, 10_000, 1_000, 100] as const;

const choices = Object.keys(kernelChoices) as KernelChoice[];

/** How fast it goes, and what makes it fast: neither changes what is learned. */
export function SpeedSection() {
  const pace = usePage((state) => state.pace);
  const kernels = usePage((state) => state.kernels);
  const running = usePage((state) => state.status.kernels);
  const { setPace, chooseKernels } = useActions();
  return (
    <Section title="Speed" scope="live">
      <NativeSelect
        label="Training speed"
        size="sm"
        value={String(pace)}
        description={words.speed}
        inputWrapperOrder={['label', 'input', 'description']}
        data={PACES.map((each) => ({
          value: String(each),
          label: each === null ? 'As fast as it can' : `${count(each)} images a second`,
        }))}
        onChange={(event) => {
          const chosen = PACES.find((each) => String(each) === event.currentTarget.value);
          if (chosen !== undefined) setPace(chosen);
        }}
      />
      <NativeSelect
        label="Arithmetic"
        size="sm"
        value={kernels}
        description={words.kernels}
        inputWrapperOrder={['label', 'input', 'description']}
        data={choices.map((each) => ({ value: each, label: kernelChoices[each].label }))}
        onChange={(event) => {
          const chosen = choices.find((each) => each === event.currentTarget.value);
          if (chosen !== undefined) chooseKernels(chosen);
        }}
      />
      <p className={styles.note}>
        {kernelChoices[kernels].description}
        {running === '' ? '' : ` Running: ${running}.`}
      </p>
    </Section>
  );
}
