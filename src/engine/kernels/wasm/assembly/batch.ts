import { NUMBER, storeUpTo } from './lanes';
import { workspace } from './workspace';

/**
 * 1/255 as a sum of two, the first of only nine bits: for every byte, byte·HIGH is exact, and
 * adding byte·LOW gives the very bits of byte / 255, in less time than a division takes.
 */
const HIGH: f32 = 257.0 / 65536;
const LOW: f32 = 5.983839201917363e-8;

/**
 * x (B, I) = images (count, I) at the given places / 255: `columns` of I, from those at which x and
 * images begin
 */
export function gather(
  x: usize,
  images: usize,
  places: usize,
  B: i32,
  I: i32,
  columns: i32,
): void {
  touch(images, places, B, I, columns);
  for (let example = 0; example < B; example++) {
    const place: usize = load<u32>(places + (<usize>example << 2));
    const image = images + place * I;
    const row = x + <usize>example * <usize>I * NUMBER;
    let i = 0;
    for (; i + 16 <= columns; i += 16) {
      const bytes = v128.load(image + i);
      const low = i16x8.extend_low_i8x16_u(bytes);
      const high = i16x8.extend_high_i8x16_u(bytes);
      const at = row + <usize>i * NUMBER;
      v128.store(at, scaled(i32x4.extend_low_i16x8_u(low)));
      v128.store(at, scaled(i32x4.extend_high_i16x8_u(low)), 16);
      v128.store(at, scaled(i32x4.extend_low_i16x8_u(high)), 32);
      v128.store(at, scaled(i32x4.extend_high_i16x8_u(high)), 48);
    }
    for (; i < columns; i += 4) {
      const four = i16x8.extend_low_i8x16_u(v128.load32_zero(image + i));
      storeUpTo(columns - i, row + <usize>i * NUMBER, scaled(i32x4.extend_low_i16x8_u(four)));
    }
  }
}

/**
 * Reads a byte of every cache line of the images.
 *
 * They lie anywhere in a data set that no cache holds. This loop has nothing to wait for, so a
 * dozen lines are under way at once, and the images are there when their turn comes.
 */
function touch(images: usize, places: usize, B: i32, I: i32, columns: i32): void {
  let seen: u32 = 0;
  for (let example = 0; example < B; example++) {
    const image = images + <usize>load<u32>(places + (<usize>example << 2)) * I;
    for (let i = 0; i < columns; i += 64) seen |= load<u8>(image + i);
  }
  store<u32>(workspace, seen); // or the compiler would leave out the loop
}

/** Four bytes / 255. */
// @ts-ignore: only AssemblyScript has decorators on functions
@inline
function scaled(bytes: v128): v128 {
  // As signed numbers: as unsigned ones, gathering a batch would take 1.4 times as long.
  const numbers = f32x4.convert_i32x4_s(bytes);
  return f32x4.add(
    f32x4.mul(numbers, f32x4.splat(HIGH)),
    f32x4.mul(numbers, f32x4.splat(LOW)),
  );
}

/**
 * y = a ⊙ mask, where a mask element is 0 if the hash of its place and the key falls below
 * `silenced`, and else `kept`.
 */
export function dropout(
  y: usize,
  a: usize,
  mask: usize,
  silenced: u32,
  kept: f32,
  key: u32,
  count: i32,
): void {
  let places = i32x4(0, 1, 2, 3);
  for (let left = count; left > 0; left -= 4) {
    const hashed = hash(v128.xor(i32x4.splat(key), hash(places)));
    const factors = v128.andnot(f32x4.splat(kept), u32x4lt(hashed, silenced));
    storeUpTo(left, mask, factors);
    storeUpTo(left, y, f32x4.mul(v128.load(a), factors));
    places = i32x4.add(places, i32x4.splat(4));
    y += 4 * NUMBER;
    a += 4 * NUMBER;
    mask += 4 * NUMBER;
  }
}

// @ts-ignore: only AssemblyScript has decorators on functions
@inline
function u32x4lt(a: v128, b: u32): v128 {
  return i32x4.lt_u(a, i32x4.splat(b));
}

/** `hash` of `../../../random.ts`. */
// @ts-ignore: only AssemblyScript has decorators on functions
@inline
function hash(x: v128): v128 {
  let h = v128.xor(x, i32x4.shr_u(x, 17));
  h = i32x4.mul(h, i32x4.splat(0xed5ad4bb));
  h = v128.xor(h, i32x4.shr_u(h, 11));
  h = i32x4.mul(h, i32x4.splat(0xac4c1b51));
  h = v128.xor(h, i32x4.shr_u(h, 15));
  h = i32x4.mul(h, i32x4.splat(0x31848bab));
  return v128.xor(h, i32x4.shr_u(h, 14));
}

/** y = y ⊙ mask */
export function applyMask(y: usize, mask: usize, count: i32): void {
  for (let left = count; left > 0; left -= 4) {
    storeUpTo(left, y, f32x4.mul(v128.load(y), v128.load(mask)));
    y += 4 * NUMBER;
    mask += 4 * NUMBER;
  }
}
