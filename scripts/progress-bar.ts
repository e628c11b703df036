/** Where messages and progress bars go: a terminal, a file, or nowhere. */
export interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const BAR_WIDTH = 30;

/** A bar on one line that redraws itself; where there is no terminal it draws nothing. */
export function createProgressBar(output: Output) {
  const draw = (text: string) => {
    if (output.isTTY) output.write(`\r\x1b[K${text}`);
  };
  return {
    /** @param share how much is done, 0 … 1 */
    show: (share: number, text: string) => {
      const bar = '█'.repeat(Math.round(share * BAR_WIDTH)).padEnd(BAR_WIDTH, '░');
      draw(`${bar} ${Math.floor(100 * share)} %  ${text}`);
    },
    clear: () => draw(''),
  };
}
