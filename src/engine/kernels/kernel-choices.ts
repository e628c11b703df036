/** The kernels that one can ask for. */
export const kernelChoices = {
  simd: {
    label: 'WebAssembly SIMD',
    description: 'Four numbers at a time; the same bits on every machine.',
  },
  relaxed: {
    label: 'WebAssembly SIMD, relaxed',
    description: 'A multiplication and an addition in one; the last bits depend on the machine.',
  },
  plain: {
    label: 'plain loops',
    description: 'One number at a time, as the formulas are written; the same bits everywhere.',
  },
} as const;

export type KernelChoice = keyof typeof kernelChoices;
