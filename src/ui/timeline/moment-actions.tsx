import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconArrowBarToRight, IconArrowFork, IconFlag3 } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { optimizers } from '../../engine/optimizers';
import { DimmableButton } from '../dimmable-button';
import { count } from '../format';
import { handFocus } from '../hand-focus';
import { TOOLTIP_EVENTS } from '../tooltip-events';
import { useActions, usePage } from '../use-page';
import { sliderOrTrain } from './moment-slider';
import { placeOf } from './moments';
import styles from './timeline.module.css';
import { useCheckpoints, useOverfittingMoment } from './use-moments';

/** A tap has forked already. */
const FORK_EVENTS = { ...TOOLTIP_EVENTS, touch: false };

/** Returns to the newest weights; its room is kept while there is nothing to return from. */
export function BackToNow({ shown }: { readonly shown: boolean }) {
  const { t } = useTranslation('timeline');
  const { showMoment } = useActions();
  return (
    <Button
      key={String(shown)} // another once it is hidden, so that this one goes, and with it the keyboard
      ref={handFocus(sliderOrTrain)}
      className={styles.back!}
      data-hidden={!shown || undefined}
      size="compact-sm"
      rightSection={<IconArrowBarToRight size={15} aria-hidden />}
      title={t('toNowHint')}
      onClick={() => showMoment(null)}
    >
      {t('toNow')}
    </Button>
  );
}

/** Jumps to where the validation loss was lowest, once that has passed. */
export function OverfittingButton() {
  const { t } = useTranslation('timeline');
  const { showMoment } = useActions();
  const moment = useOverfittingMoment();
  const step = moment?.step ?? 0;
  return (
    <Tooltip
      label={`${t('overfitting')}. ${t('overfittingHint', { step: count(step) })}`}
      events={TOOLTIP_EVENTS}
      multiline
      w={280}
      disabled={moment === null}
    >
      <ActionIcon
        className={styles.overfitting!}
        data-hidden={moment === null || undefined}
        variant="subtle"
        size="lg"
        aria-label={t('overfitting')}
        onClick={() => showMoment(step)}
      >
        <IconFlag3 size={20} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

/** Begins another run from the moment that is shown. */
export function ForkButton({ disabled }: { readonly disabled: boolean }) {
  const { t } = useTranslation(['timeline', 'choices']);
  const { fork } = useActions();
  // Who has forked needs no explanation, which would stay over the page.
  const [pressed, setPressed] = useState(false);
  const checkpoints = useCheckpoints();
  const moment = usePage((state) => state.moment);
  const checkpoint = checkpoints[placeOf(checkpoints, moment)];
  const optimizer = usePage((state) => state.configuration.hyperparameters.optimizer.name);
  const forgets =
    optimizers[optimizer].memories > 0 && checkpoint?.memory === null && checkpoint.step > 0;
  const hint = t('forkHint', { step: count(checkpoint?.step ?? 0) });
  const label = forgets
    ? `${hint} ${t('forkEmpty', { optimizer: t(`choices:optimizers.${optimizer}`) })}`
    : hint;
  return (
    <Tooltip label={label} events={FORK_EVENTS} multiline w={280} disabled={disabled || pressed}>
      <DimmableButton
        variant="default"
        size="compact-sm"
        dimmed={disabled}
        leftSection={<IconArrowFork size={15} aria-hidden />}
        onClick={() => {
          setPressed(true);
          fork();
        }}
        onPointerLeave={() => setPressed(false)}
        onBlur={() => setPressed(false)}
      >
        {t('fork')}
      </DimmableButton>
    </Tooltip>
  );
}
