import type { ChangeEvent } from 'react';

/** Answers a select's change with the option that was chosen, known by how it is written. */
export function chosenFrom<Option>(options: readonly Option[], use: (option: Option) => void) {
  return ({ currentTarget }: ChangeEvent<HTMLSelectElement>): void => {
    const chosen = options.find((option) => String(option) === currentTarget.value);
    if (chosen !== undefined) use(chosen);
  };
}
