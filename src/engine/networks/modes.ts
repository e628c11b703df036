/** The three ways of writing the network, in the order in which to read them. */
export const modes = {
  static: {
    label: 'Static',
    description: 'A fixed network, 784 → 128 → 64 → 10, with every derivative spelled out.',
  },
  dynamic: {
    label: 'Dynamic',
    description: 'Any number of layers of any size: the derivatives follow one pattern.',
  },
  flat: {
    label: 'One array',
    description: 'The same network as functions over one big array.',
  },
} as const;

export type Mode = keyof typeof modes;

/** The shape of the static network. */
export const STATIC_SIZES = [784, 128, 64, 10] as const;
