import { Button, type ButtonProps } from '@mantine/core';
import type { ComponentPropsWithRef } from 'react';

interface DimmableButtonProps
  extends ButtonProps,
    Omit<ComponentPropsWithRef<'button'>, keyof ButtonProps | 'onClick'> {
  readonly dimmed: boolean;
  readonly onClick: () => void;
}

/** A button that, dimmed, does nothing but keeps the keyboard: a disabled one would lose it. */
export function DimmableButton({ dimmed, onClick, ...button }: DimmableButtonProps) {
  return (
    <Button
      {...button}
      data-disabled={dimmed}
      aria-disabled={dimmed}
      onClick={() => dimmed || onClick()}
    />
  );
}
