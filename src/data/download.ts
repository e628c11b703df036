import { DataUnavailableError, reasonOf } from './errors';
import { joined } from './gzip';

export interface Patience {
  /** How long until the server must have answered, in milliseconds. */
  readonly response: number;
  /** How long it may then be silent. */
  readonly silence: number;
  /** How long the whole download may take. */
  readonly total: number;
}

export const PATIENCE: Patience = { response: 6_000, silence: 15_000, total: 300_000 };

export interface DownloadOptions {
  readonly patience?: Patience;
  /** Called with each part as it comes, and all that came so far. */
  readonly onBytes?: (received: number, part: Uint8Array) => void;
}

/**
 * Downloads a file; whatever a silent, slow, endless or broken server does, this ends.
 *
 * @param enough no more than this many bytes are wanted; one more may be returned, to tell
 * @throws DataUnavailableError when no answer came in time, the status is not 2xx, or it broke off
 */
export async function download(
  url: string,
  enough: number,
  { patience = PATIENCE, onBytes }: DownloadOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const abort = new AbortController();
  const giveUp = (reason: string) => () => abort.abort(new Error(reason));
  const seconds = (milliseconds: number) => `${milliseconds / 1000} s`;
  const inAll = setTimeout(giveUp(`not done after ${seconds(patience.total)}`), patience.total);
  let silence = setTimeout(giveUp(`no answer in ${seconds(patience.response)}`), patience.response);
  try {
    const response = await fetch(url, { signal: abort.signal });
    if (!response.ok) {
      await response.body?.cancel();
      throw new Error(`the server answered ${response.status}`);
    }
    if (response.body === null) throw new Error('the answer is empty');
    const reader = response.body.getReader();
    const chunks: Uint8Array[] = [];
    let received = 0;
    while (received <= enough) {
      clearTimeout(silence);
      silence = setTimeout(giveUp(`silent for ${seconds(patience.silence)}`), patience.silence);
      const { done, value } = await reader.read();
      if (done) break;
      chunks.push(value);
      received += value.length;
      onBytes?.(received, value);
    }
    if (received > enough) await reader.cancel();
    return joined(chunks, Math.min(received, enough + 1));
  } catch (error) {
    const reason = abort.signal.aborted ? abort.signal.reason : error;
    throw new DataUnavailableError(`${url}: ${reasonOf(reason)}`, { cause: error });
  } finally {
    clearTimeout(silence);
    clearTimeout(inAll);
  }
}
