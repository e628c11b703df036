import { ActionIcon, type ActionIconProps } from '@mantine/core';
import type { ComponentPropsWithRef } from 'react';

interface HeaderIconProps
  extends ActionIconProps,
    Omit<ComponentPropsWithRef<'button'>, keyof ActionIconProps> {
  /** What it does, for screen readers and as a hint. */
  readonly name: string;
  /** Another hint, such as one with its key. */
  readonly hint?: string;
}

/** One of the quiet icons at the end of the header. */
export function HeaderIcon({ name, hint = name, ...rest }: HeaderIconProps) {
  return (
    <ActionIcon variant="subtle" color="gray" size="lg" aria-label={name} title={hint} {...rest} />
  );
}
