/**
 * The SHA-256 of the bytes, as 64 hexadecimal digits.
 *
 * A page that came over plain http from another machine (a classroom's network) has no
 * `crypto.subtle`; there a script does the sum, loaded only then.
 */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  // The type says that `subtle` is always there; in an insecure context it is not.
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  const digest = subtle
    ? new Uint8Array(await subtle.digest('SHA-256', bytes))
    : (await import('@noble/hashes/sha2.js')).sha256(bytes);
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
