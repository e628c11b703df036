import { DataError } from './errors';

/** Whether the bytes begin like a gzip stream. Names and headers prove nothing: servers unpack. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes.length >= 2 && bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/**
 * Unpacks a gzip stream, but never more than one byte past `enough`.
 *
 * That byte is how a caller sees that there is more than there should be; a few kilobytes that
 * would unpack to gigabytes therefore cost no more than the file they pretend to be.
 *
 * @param file the name that an error gives
 * @returns at most enough + 1 bytes
 * @throws DataError when the stream is damaged, cut off, or followed by something else
 */
export async function gunzip(
  bytes: Uint8Array<ArrayBuffer>,
  file: string,
  enough: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const limit = enough + 1;
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = new Blob([bytes])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'))
    .getReader();
  try {
    while (length < limit) {
      const { done, value } = await reader.read();
      if (done) break;
      chunks.push(value);
      length += value.length;
    }
  } catch (error) {
    throw new DataError(
      `${file}: expected a whole gzip stream, but found one that is damaged or cut off. Get the file again.`,
      { cause: error },
    );
  }
  if (length >= limit) {
    await reader.cancel();
  } else if (length % 2 ** 32 !== statedLength(bytes)) {
    // Browsers refuse what follows the end of a stream, Node ignores it. The last four bytes of a
    // stream state its unpacked length (RFC 1952), so bytes that follow are seen there.
    throw new DataError(
      `${file}: expected a single gzip stream of ${length} unpacked bytes, but found other bytes after its end. Get the file again.`,
    );
  }
  return joined(chunks, Math.min(length, limit));
}

/** The unpacked length, modulo 2³², that the end of a gzip stream states. */
function statedLength(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 4, 4).getUint32(0, true);
}

/** The chunks one after the other, cut at `length` bytes. */
export function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    const part = chunk.subarray(0, length - offset);
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
