/** A point of a skeleton: x to the right, y down; the digit is about 1 high and at most 1 wide. */
export type Point = readonly [x: number, y: number];

/** What the pen draws without lifting: smooth through its points, but for a point given twice. */
export type Stroke = readonly Point[];

/** One way of writing a digit. */
export interface Skeleton {
  /** What sets it apart. */
  readonly style: string;
  /** How often it is chosen, compared with the digit's other styles. */
  readonly weight: number;
  readonly strokes: readonly Stroke[];
}

/** Reads "x y, x y, …" with both in hundredths; "x y!" is a corner, that is, a point given twice. */
function stroke(points: string): Stroke {
  return points.split(',').flatMap((text): Point[] => {
    const [x, y] = text.replace('!', '').trim().split(' ');
    const point: Point = [Number(x) / 100, Number(y) / 100];
    return text.endsWith('!') ? [point, point] : [point];
  });
}

function way(style: string, weight: number, ...strokes: readonly string[]): Skeleton {
  return { style, weight, strokes: strokes.map(stroke) };
}

/** Ten digits, and the ways in which people write each: our own drawings, nobody's handwriting. */
export const SKELETONS: readonly (readonly Skeleton[])[] = [
  [
    way('closed oval', 3, '50 0, 22 12, 6 48, 18 86, 48 100, 80 88, 94 52, 82 14, 50 0'),
    way(
      'begun at the right, overlapping',
      2,
      '72 8, 44 0, 14 22, 5 62, 26 97, 62 98, 90 68, 92 30, 70 4, 42 4',
    ),
    way('open at the top', 1, '40 2, 14 26, 5 62, 26 96, 62 97, 92 66, 92 28, 66 6'),
    way('tail inside', 1, '58 6, 22 12, 5 50, 20 92, 56 99, 90 70, 92 28, 62 2, 40 16'),
  ],
  [
    way('plain line', 12, '50 0, 50 50, 50 100'),
    way('bent line', 2, '54 0, 48 50, 50 100'),
    way('with a flag', 1, '28 22, 52 0!, 52 50, 52 100'),
    way('with a flag and a foot', 1, '26 20, 50 0!, 50 50, 50 100', '22 100, 80 100'),
    way('slanted, with a wide foot', 2, '20 24, 58 0!, 50 50, 44 100', '4 100, 50 99, 94 98'),
  ],
  [
    way('flat foot', 4, '10 22, 34 2, 68 4, 82 28, 60 62, 8 99!, 50 98, 96 97'),
    way('loop at the foot', 4, '12 20, 38 1, 72 8, 76 36, 48 76, 16 98, 4 86, 22 76, 54 90, 98 92'),
    way('wavy foot', 2, '8 26, 36 1, 72 8, 78 34, 50 70, 6 96!, 30 86, 66 97, 100 90'),
    way('big head, short foot', 1, '6 30, 30 2, 76 4, 88 34, 66 72, 28 99!, 60 99, 92 97'),
    way(
      'round head, small loop',
      3,
      '14 34, 30 4, 70 2, 84 32, 62 74, 22 97, 4 84, 22 72, 54 88, 104 82',
    ),
    way('narrow, long foot', 2, '20 14, 46 0, 66 16, 56 50, 20 94!, 60 96, 116 90'),
  ],
  [
    way('two bows', 4, '10 12, 42 0, 78 14, 68 38, 36 48!, 74 56, 86 78, 52 99, 4 92'),
    way(
      'two bows, waist loop',
      3,
      '12 10, 46 0, 80 16, 64 42, 36 50, 34 44, 66 50, 86 74, 60 98, 4 94',
    ),
    way('flat top', 1, '10 4, 80 2!, 42 40!, 76 50, 86 76, 52 99, 6 92'),
    way('soft waist', 2, '8 16, 40 0, 74 16, 56 44, 76 58, 82 80, 46 100, 4 88'),
    way('hooked tail', 2, '16 10, 54 0, 72 14, 38 42!, 66 52, 72 74, 40 95, 2 100'),
    way('small head', 2, '22 10, 50 0, 66 14, 48 34, 28 40!, 72 50, 84 74, 50 99, 6 86'),
  ],
  [
    way('open, straight bar', 4, '16 2, 8 30, 4 54!, 44 54, 88 50', '80 0, 74 50, 68 100'),
    way('open, round', 4, '14 4, 6 34, 16 54, 52 54, 80 40', '84 2, 78 50, 70 100'),
    way('closed, pointed', 2, '70 0, 36 32, 2 64!, 50 64, 98 62', '70 0, 68 50, 66 100'),
    way('closed, in one go', 1, '64 100, 68 50, 72 2!, 38 30, 6 60!, 52 60, 96 56'),
    way('open, bar beyond the stem', 2, '24 0, 14 26, 4 54!, 50 54, 98 50', '70 16, 66 56, 62 100'),
  ],
  [
    way(
      'hat drawn apart',
      4,
      '24 6, 16 42!, 50 38, 80 58, 72 88, 40 100, 4 90',
      '24 6, 58 4, 96 0',
    ),
    way('in one go', 3, '92 2, 56 4, 24 6!, 16 44!, 48 40, 78 58, 72 86, 38 100, 2 92'),
    way('like an S', 2, '90 2, 56 4, 28 20, 34 42, 66 56, 76 76, 48 98, 2 94'),
    way('flat belly', 2, '94 4, 34 4!, 24 36!, 58 48, 70 72, 46 96, 4 98'),
    way(
      'short, wide hat',
      2,
      '34 14, 22 44!, 54 44, 70 62, 56 90, 24 100, 2 92',
      '34 14, 70 8, 116 0',
    ),
  ],
  [
    way('round', 3, '74 2, 40 18, 12 52, 8 80, 34 100, 72 92, 82 68, 56 54, 14 74'),
    way('straight stem', 3, '56 0, 30 34, 8 72, 26 99, 66 94, 72 66, 44 60, 14 82'),
    way('hooked top', 2, '84 10, 60 0, 26 22, 6 60, 18 94, 56 100, 84 78, 68 54, 34 58, 10 76'),
    way('wide open bow', 1, '50 0, 20 36, 6 74, 34 99, 82 92, 92 70, 62 60, 24 84'),
    way('long stem, small bow', 4, '66 0, 34 34, 10 74, 24 99, 60 94, 72 74, 50 64, 16 84'),
    way('leaning, flat bow', 2, '80 0, 36 36, 4 78, 30 99, 76 88, 84 66, 50 66, 16 88'),
  ],
  [
    way('plain', 5, '4 6, 46 6, 88 4!, 66 46, 44 100'),
    way('curved stem', 4, '2 10, 40 8, 84 4, 78 30, 54 66, 42 100'),
    way('with a serif', 2, '6 26, 8 4!, 46 6, 88 4!, 62 48, 50 100'),
    way('with a bar', 2, '4 6, 46 6, 88 4!, 62 50, 42 100', '32 50, 84 46'),
    way('drooping roof', 2, '2 24, 30 6, 60 12, 88 4!, 76 48, 66 100'),
    way('wide roof with a hook', 2, '2 22, 14 8, 50 8, 104 0!, 66 44, 46 100'),
  ],
  [
    way('S and back', 4, '78 12, 46 0, 18 20, 46 46, 78 74, 48 100, 14 80, 46 48, 80 22, 72 8'),
    way(
      'two ovals',
      1,
      '50 0, 22 10, 24 36, 50 46, 76 36, 78 10, 50 0',
      '50 46, 16 60, 16 88, 50 100, 84 88, 84 60, 50 46',
    ),
    way('open at the top', 2, '84 8, 44 4, 22 22, 44 44, 68 66, 64 92, 34 100, 14 82, 44 50, 92 2'),
    way('lean crossing', 2, '64 2, 34 6, 30 30, 62 62, 66 88, 38 100, 18 84, 42 54, 78 24, 64 2'),
    way('big head', 2, '80 14, 44 0, 12 18, 40 48, 68 72, 44 100, 24 82, 52 52, 88 26, 74 8'),
    way(
      'begun in the middle',
      2,
      '52 48, 24 30, 34 4, 66 2, 74 24, 46 50, 22 80, 44 100, 68 86, 50 50',
    ),
  ],
  [
    way('straight stem', 4, '80 10, 46 0, 12 20, 18 44, 50 46, 80 12!, 76 56, 70 100'),
    way('hooked stem', 1, '82 12, 48 0, 14 18, 20 44, 54 44, 82 14!, 84 58, 66 94, 26 96'),
    way('leaning stem', 3, '78 14, 48 2, 12 26, 14 46, 46 44, 78 12!, 62 52, 40 100'),
    way('round, in one bow', 3, '68 22, 44 2, 12 16, 16 44, 54 42, 72 12, 80 34, 72 68, 60 100'),
    way('small head, long stem', 3, '70 12, 44 0, 18 14, 22 34, 52 36, 72 10!, 70 52, 62 100'),
    way('flat head', 2, '84 6, 40 4, 10 22, 26 38, 66 30, 86 4!, 66 50, 48 100'),
  ],
];
