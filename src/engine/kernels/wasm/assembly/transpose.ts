import { NUMBER, VECTOR } from './lanes';

/**
 * The panel (count, rows) = up to so many rows of `count` numbers, transposed.
 *
 * @param panelRow bytes from one row of the panel to the next
 * @param step bytes from one row of the matrix to the next
 */
export function packTransposed(
  panel: usize,
  panelRow: usize,
  matrix: usize,
  step: usize,
  rows: i32,
  count: i32,
): void {
  for (let row = 0; row < rows; row += 4) {
    // Past the last row, the last row is packed again.
    let row0 = matrix + <usize>row * step;
    let row1 = row0 + <usize>min(1, rows - 1 - row) * step;
    let row2 = row0 + <usize>min(2, rows - 1 - row) * step;
    let row3 = row0 + <usize>min(3, rows - 1 - row) * step;
    let out = panel + <usize>row * NUMBER;
    for (let left = count; left > 0; left -= 4) {
      const a = v128.load(row0);
      const b = v128.load(row1);
      const c = v128.load(row2);
      const d = v128.load(row3);
      const ab01 = v128.shuffle<f32>(a, b, 0, 4, 1, 5);
      const ab23 = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
      const cd01 = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
      const cd23 = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
      v128.store(out, v128.shuffle<f64>(ab01, cd01, 0, 2));
      v128.store(out + panelRow, v128.shuffle<f64>(ab01, cd01, 1, 3));
      v128.store(out + 2 * panelRow, v128.shuffle<f64>(ab23, cd23, 0, 2));
      v128.store(out + 3 * panelRow, v128.shuffle<f64>(ab23, cd23, 1, 3));
      out += 4 * panelRow;
      row0 += VECTOR;
      row1 += VECTOR;
      row2 += VECTOR;
      row3 += VECTOR;
    }
  }
}
