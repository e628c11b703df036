/** One chart: cost against one thing that grows. */
export interface Panel {
  readonly title: string;
  readonly what: string;
  readonly values: readonly number[];
  readonly lines: readonly {
    readonly label: string;
    /** Of time for an image, one for each value. */
    readonly microseconds: readonly number[];
  }[];
}

const WIDTH = 330;
const HEIGHT = 250;
const MARGIN = { left: 52, top: 44, bottom: 46, between: 24 };
/** Told apart by the colour-blind: Okabe and Ito, "Color Universal Design", 2008. */
const COLOURS = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00', '#555555'];

/** Panels side by side as an SVG; both axes are logarithmic, but for one that begins at 0. */
export function chartsOf(panels: readonly Panel[], caption: string): string {
  const all = panels.flatMap(({ lines }) => lines.flatMap(({ microseconds }) => microseconds));
  const finite = all.filter(Number.isFinite);
  const low = 10 ** Math.floor(Math.log10(Math.min(...finite)));
  const high = 10 ** Math.ceil(Math.log10(Math.max(...finite)));
  const y = (value: number) =>
    round(MARGIN.top + HEIGHT * (1 - Math.log(value / low) / Math.log(high / low)));
  const labels = panels[0]?.lines.map(({ label }) => label) ?? [];
  const width = panels.length * (WIDTH + MARGIN.left + MARGIN.between);
  const height = MARGIN.top + HEIGHT + MARGIN.bottom + 18 * labels.length + 34;
  const decades: number[] = [];
  for (let value = low; value <= high * 1.01; value *= 10) decades.push(value);
  const legendAt = MARGIN.top + HEIGHT + MARGIN.bottom + 18;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="12" role="img" aria-label="Training time for an image against width, depth and batch size">
<rect width="100%" height="100%" fill="#fff"/>
${panels.map((panel, i) => panelOf(panel, i, decades, y)).join('\n')}
${labels.map((label, i) => legendOf(label, i, legendAt + 18 * i)).join('\n')}
<text x="${MARGIN.left}" y="${height - 12}" fill="#666" font-size="10">${escaped(caption)}</text>
</svg>
`;
}

function panelOf(
  { title, what, values, lines }: Panel,
  index: number,
  decades: readonly number[],
  y: (value: number) => number,
): string {
  const left = MARGIN.left + index * (WIDTH + MARGIN.left + MARGIN.between);
  const position = values[0] === 0 ? (value: number) => value : Math.log;
  const [first, last] = [position(values[0]!), position(values.at(-1)!)];
  const x = (value: number) => round(left + (WIDTH * (position(value) - first)) / (last - first));
  const bottom = MARGIN.top + HEIGHT;
  const grid = decades.map(
    (value) =>
      `<path d="M${left} ${y(value)}h${WIDTH}" stroke="#ddd"/><text x="${left - 6}" y="${y(value) + 4}" text-anchor="end" fill="#444">${value}</text>`,
  );
  const ticks = values.map(
    (value) =>
      `<text x="${x(value)}" y="${bottom + 16}" text-anchor="middle" fill="#444">${value}</text>`,
  );
  const curves = lines.map(({ microseconds }, i) => {
    const points = values.map((value, j) => `${x(value)},${y(microseconds[j]!)}`);
    const dots = points.map((point) => {
      const [cx, cy] = point.split(',');
      return `<circle cx="${cx}" cy="${cy}" r="3" fill="${colourOf(i)}"/>`;
    });
    return `<polyline points="${points.join(' ')}" fill="none" stroke="${colourOf(i)}" stroke-width="2"/>${dots.join('')}`;
  });
  return `<text x="${left}" y="18" font-weight="600">${escaped(title)}</text>
<text x="${left}" y="34" fill="#666" font-size="11">µs an image, in training</text>
${[...grid, ...ticks, ...curves].join('\n')}
<text x="${left + WIDTH / 2}" y="${bottom + 34}" text-anchor="middle" fill="#444">${escaped(what)}</text>`;
}

const legendOf = (label: string, i: number, y: number): string =>
  `<path d="M${MARGIN.left} ${y - 4}h22" stroke="${colourOf(i)}" stroke-width="3"/><text x="${MARGIN.left + 30}" y="${y}">${escaped(label)}</text>`;

const colourOf = (i: number): string => COLOURS[i % COLOURS.length]!;

const round = (value: number): number => Math.round(10 * value) / 10;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
