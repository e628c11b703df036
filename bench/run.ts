import { existsSync } from 'node:fs';
import { getMnist } from '../scripts/get-mnist';
import { DataError } from '../src/data/errors';
import { compare } from './commands/compare';
import { measureResponsiveness } from './commands/responsiveness';
import { measureScaling } from './commands/scaling';
import { soak } from './commands/soak';
import { measureTwoProcesses } from './commands/two-processes';
import { Chromium } from './hosts/chromium';
import { MNIST, ROOT } from './hosts/folders';
import { type Command, HELP, OptionError, type Options, parseOptions } from './options';

const commands: Record<Command, (options: Options, chromium: Chromium) => Promise<void>> = {
  compare,
  scaling: measureScaling,
  'two-processes': measureTwoProcesses,
  soak,
  responsiveness: measureResponsiveness,
};

/** MNIST for all contestants: from MNIST_DIR, from beside the page, else from the network. */
async function provideMnist(): Promise<void> {
  const ofPage = `${ROOT}public/data/mnist`;
  const from = process.env['MNIST_DIR'] || (existsSync(ofPage) ? ofPage : '');
  await getMnist({ directory: MNIST, from });
}

const chromium = new Chromium();
try {
  const options = parseOptions(process.argv.slice(2));
  if (typeof options === 'string') process.stdout.write(options);
  else {
    await provideMnist();
    await commands[options.command](options, chromium);
  }
} catch (error) {
  if (!(error instanceof OptionError || error instanceof DataError)) throw error;
  console.error(error instanceof OptionError ? `${error.message}\n\n${HELP}` : error.message);
  process.exitCode = 2;
} finally {
  await chromium.close();
}
