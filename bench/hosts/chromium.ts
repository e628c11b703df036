import { type Browser, chromium } from 'playwright';
import { build, type PreviewServer, preview } from 'vite';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/chromium';
import { getMnist } from '../../scripts/get-mnist';
import type { SubjectName } from '../subjects';
import { Unavailable } from '../subjects/subject';
import { BENCH, BENCH_PAGES, MNIST, REAL_PAGE, ROOT } from './folders';
import { askingHost, type Host } from './host';
import { peakMemoryOf, processorSecondsOf, residentMemoryOf } from './process';

/** What makes a page cross-origin isolated, and so lets it share memory between threads. */
const ISOLATING_HEADERS = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/** The opposite, said aloud: without these, the page's own configuration would isolate it. */
const OPEN_HEADERS = {
  'Cross-Origin-Opener-Policy': 'unsafe-none',
  'Cross-Origin-Embedder-Policy': 'unsafe-none',
};

/** What DevTools call it. */
type ProcessType = 'renderer' | 'GPU';

/** Builds of which each is made once, and servers of which each is started once, when needed. */
export class Chromium {
  readonly #pages = new Map<string, Promise<string>>();
  readonly #servers: PreviewServer[] = [];
  #browser: Promise<Browser> | undefined;

  /** A contestant in a worker of a page of its own. */
  async host(subject: SubjectName, isolated = false): Promise<Host> {
    const page = await (await this.browser()).newPage();
    await page.goto(await this.#benchPage(isolated));
    return askingHost(
      (question) => page.evaluate((asked) => window.ask(asked), question),
      (workload) => ({ ask: 'prepare', subject, workload }),
      {
        peakMemory: () => this.peakMemory(),
        processorSeconds: () => this.processorSeconds(),
        close: () => page.close(),
      },
    );
  }

  /** @throws Unavailable where there is no Chromium */
  browser(): Promise<Browser> {
    const executablePath = findChromium();
    if (executablePath === undefined) {
      throw new Unavailable('No Chrome or Chromium was found: install one, or set CHROMIUM.');
    }
    this.#browser ??= chromium.launch({ executablePath, args: CHROMIUM_ARGS });
    return this.#browser;
  }

  /** The address of Scratchnet itself, built as it is published. Isolated, it may use threads. */
  async realPage(isolated = false): Promise<string> {
    const options = { root: ROOT, logLevel: 'warn' as const, build: { outDir: REAL_PAGE } };
    await this.#once('page', async () => {
      await build(options);
      await getMnist({ directory: `${REAL_PAGE}/data/mnist`, from: MNIST });
      return REAL_PAGE;
    });
    const headers = isolated ? ISOLATING_HEADERS : OPEN_HEADERS;
    return await this.#once(`page ${isolated}`, () =>
      this.#serve({ ...options, preview: { port: 4190, headers } }),
    );
  }

  /** The most memory that a renderer has had: the largest is the one with the worker. */
  async peakMemory(): Promise<number | null> {
    return Math.max(0, ...(await this.#processes('renderer', peakMemoryOf))) || null;
  }

  /** The memory that such a process has now: of renderers the largest, as above. */
  async residentMemory(type: ProcessType): Promise<number | null> {
    return Math.max(0, ...(await this.#processes(type, residentMemoryOf))) || null;
  }

  /** How long all renderers have run: those of other contestants rest meanwhile. */
  async processorSeconds(): Promise<number | null> {
    const seconds = await this.#processes('renderer', processorSecondsOf);
    return seconds.reduce((sum, one) => sum + one, 0) || null;
  }

  async #processes(type: ProcessType, figure: (pid: number) => number | null): Promise<number[]> {
    const session = await (await this.browser()).newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    await session.detach();
    return processInfo.filter((one) => one.type === type).map(({ id }) => figure(id) ?? 0);
  }

  async close(): Promise<void> {
    await (await this.#browser)?.close();
    await Promise.all(this.#servers.map((server) => server.close()));
  }

  async #benchPage(isolated: boolean): Promise<string> {
    const configFile = `${BENCH}vite.config.ts`;
    await this.#once('build', async () => {
      await build({ configFile, logLevel: 'warn' });
      return BENCH_PAGES;
    });
    return await this.#once(`isolated ${isolated}`, () =>
      this.#serve({
        configFile,
        logLevel: 'warn',
        preview: { port: 4191, headers: isolated ? ISOLATING_HEADERS : {} },
      }),
    );
  }

  async #serve(options: Parameters<typeof preview>[0]): Promise<string> {
    const server = await preview(options);
    this.#servers.push(server);
    return server.resolvedUrls!.local[0]!;
  }

  #once(name: string, make: () => Promise<string>): Promise<string> {
    const made = this.#pages.get(name) ?? make();
    this.#pages.set(name, made);
    return made;
  }
}
