/** The bytes of an IDX file: for tests. */
export function idxFile(sizes: readonly number[], data: Uint8Array): Uint8Array<ArrayBuffer> {
  const header = new DataView(new ArrayBuffer(4 + 4 * sizes.length));
  header.setUint8(2, 0x08);
  header.setUint8(3, sizes.length);
  sizes.forEach((size, d) => {
    header.setUint32(4 + 4 * d, size);
  });
  const file = new Uint8Array(header.byteLength + data.length);
  file.set(new Uint8Array(header.buffer));
  file.set(data, header.byteLength);
  return file;
}
