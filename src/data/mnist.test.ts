import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type GetMnistOptions, getMnist } from '../../scripts/get-mnist';
import { readMnist } from '../../scripts/read-mnist';
import { PIXELS } from './dataset';
import { DataError, DataUnavailableError } from './errors';
import { type DataProgress, loadMnist } from './load-mnist';
import type { MnistFile, MnistFiles } from './mnist';
import { idxFile } from './testing';

/** Four small files in MNIST's form: 12 training and 4 test images. */
const contents: Record<string, Uint8Array<ArrayBuffer>> = {
  'train-images': idxFile(
    [12, 28, 28],
    Uint8Array.from({ length: 12 * PIXELS }, (_, i) => i),
  ),
  'train-labels': idxFile(
    [12],
    Uint8Array.from({ length: 12 }, (_, i) => i % 10),
  ),
  'test-images': idxFile(
    [4, 28, 28],
    Uint8Array.from({ length: 4 * PIXELS }, (_, i) => 3 * i),
  ),
  'test-labels': idxFile([4], Uint8Array.of(4, 3, 2, 1)),
};

const names = Object.keys(contents);
const packedNames = names.map((name) => `${name}.gz`).sort();
const gz = (name: string) => gzipSync(contents[name]!);

function described(name: string): MnistFile {
  return {
    name,
    bytes: contents[name]!.length,
    sha256: createHash('sha256').update(contents[name]!).digest('hex'),
    downloadBytes: gz(name).length,
  };
}

const files: MnistFiles = {
  trainImages: described('train-images'),
  trainLabels: described('train-labels'),
  testImages: described('test-images'),
  testLabels: described('test-labels'),
};

const patience = { response: 300, silence: 300, total: 5000 };

const servers: Server[] = [];
let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'scratchnet-'));
});

afterEach(async () => {
  vi.unstubAllGlobals();
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
  await rm(directory, { recursive: true, force: true });
});

/** The file's name that a request asks for, without folder and `.gz`. */
const nameOf = (url = '') => url.replace(/.*\//, '').replace('.gz', '');

/** A real server on this machine, its address, and what it was asked for. */
async function serve(listener: RequestListener): Promise<{ url: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(nameOf(request.url));
    listener(request, response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, asked };
}

const good: RequestListener = (request, response) => response.end(gz(nameOf(request.url)));
const missing: RequestListener = (_, response) => response.writeHead(404).end('not here');
const silent: RequestListener = () => {};
const webPage: RequestListener = (_, response) => response.end('\n<!doctype html><html></html>');
const damaged: RequestListener = (request, response) => {
  const bytes = new Uint8Array(contents[nameOf(request.url)]!);
  bytes[bytes.length - 1]! ^= 1;
  response.end(gzipSync(bytes));
};
const cutOff: RequestListener = (request, response) => {
  const bytes = gz(nameOf(request.url));
  response.writeHead(200, { 'Content-Length': bytes.length });
  response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
};
const halfFile: RequestListener = (request, response) => {
  const bytes = gz(nameOf(request.url));
  response.end(bytes.subarray(0, bytes.length / 2));
};
const stalling: RequestListener = (request, response) => {
  response.write(gz(nameOf(request.url)).subarray(0, 20));
};
const endless: RequestListener = (_, response) => {
  const more = () => {
    if (!response.destroyed) response.write(Buffer.alloc(65_536), more);
  };
  more();
};
const unpackedOnTheWay: RequestListener = (request, response) =>
  response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gz(nameOf(request.url)));

/** An address at which nobody answers: connections are refused. */
async function nobody(): Promise<string> {
  const { url } = await serve(missing);
  const server = servers.pop()!;
  await new Promise((resolve) => server.close(resolve));
  return url;
}

describe('getMnist', () => {
  let written: string;
  const get = (options: GetMnistOptions) =>
    getMnist({
      directory,
      files,
      patience,
      from: '',
      output: { write: (text) => (written += text) },
      ...options,
    });

  beforeEach(() => {
    written = '';
  });

  it('downloads the four files, and does nothing when run again', async () => {
    const mirror = await serve(good);
    expect(await get({ mirrors: [mirror.url] })).toBe('downloaded');
    expect((await readdir(directory)).sort()).toEqual(packedNames);
    const { training, test } = await readMnist(directory, { files, validationCount: 2 });
    expect(training.count).toBe(10);
    expect(test.labels).toEqual(Uint8Array.of(4, 3, 2, 1));

    expect(await get({ mirrors: [mirror.url] })).toBe('already there');
    expect(mirror.asked).toEqual(names);
    expect(written).toMatch(/already in .*: nothing to do/);
  });

  it.each([
    ['lacks the files', missing],
    ['never answers', silent],
    ['falls silent', stalling],
    ['never ends', endless],
    ['breaks off', cutOff],
    ['sends half a file', halfFile],
    ['sends other bytes', damaged],
    ['sends a web page', webPage],
  ])('goes on to the next mirror when one %s', async (_, listener) => {
    const [bad, next] = [await serve(listener), await serve(good)];
    expect(await get({ mirrors: [bad.url, next.url] })).toBe('downloaded');
    expect(bad.asked).toEqual([names[0]]); // and is not asked for the other files
    expect((await readdir(directory)).sort()).toEqual(packedNames);
  });

  it('takes each file from a mirror that has it', async () => {
    const only =
      (prefix: string): RequestListener =>
      (request, response) =>
        (nameOf(request.url).startsWith(prefix) ? good : missing)(request, response);
    const mirrors = [(await serve(only('test'))).url, (await serve(only('train'))).url];
    expect(await get({ mirrors })).toBe('downloaded');
  });

  it('leaves no file, whole or half, when every mirror fails, and says why for each', async () => {
    const mirrors = [await nobody(), (await serve(cutOff)).url, (await serve(silent)).url];
    const getting = get({ mirrors });
    await expect(getting).rejects.toThrow(DataUnavailableError);
    const { message } = await getting.catch((error) => error);
    expect(message).toMatch(/ECONNREFUSED.*no answer in 0.3 s.*set MNIST_DIR/s);
    for (const mirror of mirrors) expect(message).toContain(mirror);
    expect(await readdir(directory)).toEqual([]);
  });

  it('asks each mirror only once when none can be reached', async () => {
    const mirrors = [await serve(missing), await serve(missing)];
    await expect(get({ mirrors: mirrors.map(({ url }) => url) })).rejects.toThrow('404');
    expect(mirrors.map(({ asked }) => asked.length)).toEqual([1, 1]);
  });

  it('fetches again only what is damaged or not there', async () => {
    const mirror = await serve(good);
    await get({ mirrors: [mirror.url] });
    mirror.asked.length = 0;
    await rm(join(directory, 'train-labels.gz'));
    await writeFile(join(directory, 'test-images.gz'), gz('test-images').subarray(0, 99));
    await get({ mirrors: [mirror.url] });
    expect(mirror.asked).toEqual(['train-labels', 'test-images']);
  });

  it('does not take a plain file in the folder for the packed one that the page asks for', async () => {
    for (const name of names) await writeFile(join(directory, name), contents[name]!);
    expect(await get({ mirrors: [(await serve(good)).url] })).toBe('downloaded');
    expect(await readdir(directory)).toEqual(expect.arrayContaining(packedNames));
  });

  it('packs what a server unpacked on the way', async () => {
    const mirror = await serve(unpackedOnTheWay);
    await get({ mirrors: [mirror.url] });
    for (const name of packedNames) {
      expect([...(await readFile(join(directory, name))).subarray(0, 2)]).toEqual([0x1f, 0x8b]);
    }
    expect(await get({ mirrors: [] })).toBe('already there');
  });

  it('copies from a folder, gzip or plain, without the network', async () => {
    const from = await mkdtemp(join(tmpdir(), 'scratchnet-'));
    for (const name of names.slice(0, 2)) await writeFile(join(from, `${name}.gz`), gz(name));
    for (const name of names.slice(2)) await writeFile(join(from, name), contents[name]!);
    expect(await get({ from, mirrors: [] })).toBe('copied');
    expect((await readdir(directory)).sort()).toEqual(packedNames);
    expect(await get({ mirrors: [] })).toBe('already there');
    await rm(from, { recursive: true });
  });

  it('refuses a folder that lacks a file or holds a damaged one', async () => {
    const mirror = await serve(good);
    const from = await mkdtemp(join(tmpdir(), 'scratchnet-'));
    const getting = () => get({ from, mirrors: [mirror.url] });
    await expect(getting()).rejects.toThrow(/train-images\.gz: expected .* found neither/);
    await writeFile(join(from, 'train-images'), contents['test-images']!);
    await expect(getting()).rejects.toThrow(/train-images: expected the 9424 bytes/);
    expect(existsSync(join(directory, 'train-images.gz'))).toBe(false);
    expect(mirror.asked).toEqual([]);
    await rm(from, { recursive: true });
  });

  it('draws a progress bar on a terminal, and only there', async () => {
    const mirrors = [(await serve(good)).url];
    await get({ mirrors });
    expect(written).not.toMatch(/[█░]|\r/);
    await rm(directory, { recursive: true });
    await get({ mirrors, output: { isTTY: true, write: (text) => (written += text) } });
    expect(written).toMatch(/█+░+ \d+ % {2}train-images/);
    expect(written).toMatch(/█{30} 100 % {2}test-labels/);
  });
});

describe('loadMnist', () => {
  const load = (baseUrl: string, mirror: string, onProgress?: DataProgress) =>
    loadMnist({ baseUrl, mirror, files, patience }, onProgress);

  it.each([
    ['as they are', good],
    ['unpacked on the way', unpackedOnTheWay],
  ])('loads the files beside the page, served %s', async (_, listener) => {
    const page = await serve((request, response) =>
      (request.url?.startsWith('/lesson/data/mnist/') ? listener : missing)(request, response),
    );
    const { training, test } = await load(`${page.url}lesson/index.html`, await nobody());
    expect(training.count).toBe(12);
    expect(training.images).toEqual(contents['train-images']!.slice(16));
    expect(test.labels).toEqual(Uint8Array.of(4, 3, 2, 1));
  });

  it('says how far it is, never backwards, up to all bytes', async () => {
    for (const listener of [good, unpackedOnTheWay]) {
      const seen: number[] = [];
      const total = names.reduce((sum, name) => sum + gz(name).length, 0);
      await load((await serve(listener)).url, await nobody(), (progress) => {
        expect(progress.total).toBe(total);
        expect(names).toContain(progress.what);
        seen.push(progress.done);
      });
      expect(seen).toEqual([...seen].sort((a, b) => a - b));
      expect(seen.at(0)).toBe(0);
      expect(seen.at(-1)).toBe(total);
    }
  });

  it('measures a file that comes unpacked by its unpacked length', async () => {
    const page = await serve((request, response) => {
      const bytes = contents[nameOf(request.url)]!;
      response.write(bytes.subarray(0, bytes.length / 4));
      setTimeout(() => response.end(bytes.subarray(bytes.length / 4)), 30);
    });
    const seen: number[] = [];
    await load(page.url, await nobody(), ({ done }) => seen.push(done));
    expect(seen[1]).toBeCloseTo(gz('train-images').length / 4, 5);
  });

  it.each([
    ['404', missing],
    ['the page itself', webPage],
    ['no answer', silent],
  ])('takes the mirror where the page’s server gives %s', async (_, listener) => {
    const [page, mirror] = [await serve(listener), await serve(good)];
    expect((await load(page.url, mirror.url)).training.count).toBe(12);
    expect(mirror.asked).toEqual(names);
  });

  it.each([
    ['damaged', damaged, /data\/mnist\/train-images\.gz: expected the SHA-256/],
    ['half', halfFile, /data\/mnist\/train-images\.gz: expected a whole gzip stream/],
    ['endless', endless, /data\/mnist\/train-images\.gz: expected the 9424 bytes .* found more/],
  ])(
    'refuses a %s file beside the page, and does not ask the mirror',
    async (_, listener, message) => {
      const [page, mirror] = [await serve(listener), await serve(good)];
      const error = await load(page.url, mirror.url).catch((reason) => reason);
      expect(error).toBeInstanceOf(DataError);
      expect(error).not.toBeInstanceOf(DataUnavailableError);
      expect(error.message).toMatch(message);
      expect(mirror.asked).toEqual([]);
    },
  );

  it.each([
    ['cannot be reached', undefined, /ECONNREFUSED/],
    ['lacks the files', missing, /answered 404/],
    ['sends a log-in page', webPage, /expected the 9424 bytes/],
    ['sends damaged files', damaged, /SHA-256/],
  ])('says that MNIST is unavailable when the mirror %s', async (_, listener, message) => {
    const page = await serve(missing);
    const mirror = listener ? (await serve(listener)).url : await nobody();
    const error = await load(page.url, mirror).catch((reason) => reason);
    expect(error).toBeInstanceOf(DataUnavailableError);
    expect(error.message).toMatch(message);
    expect(error.message).toMatch(/npm run data/);
  });

  describe('with the browser’s cache', () => {
    /** Node has no Cache Storage; this one keeps what the page needs of it. */
    function stubCaches() {
      const kept = new Map<string, Response>();
      const cache = {
        match: async (url: string) => kept.get(url)?.clone(),
        put: async (url: string, response: Response) => void kept.set(url, response),
        delete: async (url: string) => kept.delete(url),
      };
      vi.stubGlobal('caches', { open: async () => cache });
      return { kept, cache };
    }

    it('asks the mirror only the first time', async () => {
      stubCaches();
      const [page, mirror] = [await serve(missing), await serve(good)];
      await load(page.url, mirror.url);
      const { training } = await load(page.url, mirror.url);
      expect(training.images).toEqual(contents['train-images']!.slice(16));
      expect(mirror.asked).toEqual(names);
    });

    it('throws out what is damaged in it, and fetches it again', async () => {
      const { kept } = stubCaches();
      const [page, mirror] = [await serve(missing), await serve(good)];
      await load(page.url, mirror.url);
      kept.set(`${mirror.url}test-labels.gz`, new Response('damaged'));
      expect((await load(page.url, mirror.url)).test.count).toBe(4);
      expect(mirror.asked).toEqual([...names, 'test-labels']);
    });

    it('throws out what is damaged in it even if it cannot be had again', async () => {
      const { kept } = stubCaches();
      const [page, mirror] = [await serve(missing), await nobody()];
      kept.set(`${mirror}train-images.gz`, new Response('damaged'));
      await expect(load(page.url, mirror)).rejects.toThrow(DataUnavailableError);
      expect(kept.size).toBe(0);
    });

    it('keeps nothing that is not right', async () => {
      const { kept } = stubCaches();
      const [page, mirror] = [await serve(missing), await serve(damaged)];
      await expect(load(page.url, mirror.url)).rejects.toThrow(DataUnavailableError);
      expect(kept.size).toBe(0);
    });

    it('loads MNIST all the same where nothing can be kept', async () => {
      const [page, mirror] = [await serve(missing), await serve(good)];
      const { cache } = stubCaches();
      cache.put = async () => {
        throw new DOMException('The disc is full', 'QuotaExceededError');
      };
      expect((await load(page.url, mirror.url)).training.count).toBe(12);
      const damagedStorage = async () => {
        throw new DOMException('The storage is damaged', 'UnknownError');
      };
      Object.assign(cache, { match: damagedStorage, delete: damagedStorage });
      expect((await load(page.url, mirror.url)).training.count).toBe(12);
      vi.stubGlobal('caches', {
        open: async () => {
          throw new DOMException('A private window', 'SecurityError');
        },
      });
      expect((await load(page.url, mirror.url)).training.count).toBe(12);
    });
  });
});
