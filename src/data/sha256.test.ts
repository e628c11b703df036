import { afterEach, describe, expect, it, vi } from 'vitest';
import { sha256 } from './sha256';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('sha256', () => {
  it('gives the digest of the standard’s example, with and without crypto.subtle', async () => {
    const abc = new TextEncoder().encode('abc'); // FIPS 180-2, appendix B.1
    const digest = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(await sha256(abc)).toBe(digest);
    vi.stubGlobal('crypto', {}); // as on a page over plain http
    expect(await sha256(abc)).toBe(digest);
  });
});
