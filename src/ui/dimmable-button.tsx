import { ActionIcon, type ActionIconProps, Button, type ButtonProps } from '@mantine/core';
import type { ComponentPropsWithRef } from 'react';

type Dimmable<Props> = Props &
  Omit<ComponentPropsWithRef<'button'>, keyof Props | 'onClick'> & {
    readonly dimmed: boolean;
    readonly onClick: () => void;
  };

/** A button that, dimmed, does nothing but keeps the keyboard: a disabled one would lose it. */
export function DimmableButton({ dimmed, onClick, ...button }: Dimmable<ButtonProps>) {
  return (
    <Button
      {...button}
      data-disabled={dimmed}
      aria-disabled={dimmed}
      onClick={() => dimmed || onClick()}
    />
  );
}

/** The same with a picture only. */
export function DimmableIcon({ dimmed, onClick, ...icon }: Dimmable<ActionIconProps>) {
  return (
    <ActionIcon
      {...icon}
      data-disabled={dimmed}
      aria-disabled={dimmed}
      onClick={() => dimmed || onClick()}
    />
  );
}
