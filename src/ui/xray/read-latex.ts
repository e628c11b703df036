/** The group in braces that begins there, and where it ends. */
function group(latex: string, start: number): { inner: string; end: number } {
  let depth = 0;
  for (let i = start; i < latex.length; i++) {
    if (latex[i] === '{') depth += 1;
    if (latex[i] === '}') depth -= 1;
    if (depth === 0) return { inner: latex.slice(start + 1, i), end: i + 1 };
  }
  throw new Error(`A brace stays open in ${latex.slice(start)}`);
}

/** Replaces a command and its groups by what `make` makes of them, the innermost last. */
function replaced(
  latex: string,
  command: string,
  groups: number,
  make: (...g: string[]) => string,
) {
  let text = latex;
  for (let at = text.indexOf(command); at >= 0; at = text.indexOf(command)) {
    const found: string[] = [];
    let end = at + command.length;
    for (let k = 0; k < groups; k++) {
      const one = group(text, end);
      found.push(one.inner);
      end = one.end;
    }
    text = text.slice(0, at) + make(...found) + text.slice(end);
  }
  return text;
}

/** The number that a piece of LaTeX stands for, read as a person reads it. */
function evaluate(latex: string): number {
  let text = replaced(latex, String.raw`\htmlData`, 2, (_mark, inner) => inner!);
  text = text.replaceAll(/_\{\\text\{[^}]*\}\}/g, '');
  text = replaced(text, String.raw`\underbrace`, 1, (inner) => `(${inner})`);
  text = replaced(text, String.raw`\tfrac{1}`, 1, (below) => `(1/(${below}))*`);
  text = text.replaceAll(String.raw`\tfrac12 \cdot`, '0.5*');
  text = replaced(text, String.raw`\frac`, 2, (above, below) => `((${above})/(${below}))`);
  text = replaced(text, String.raw`\sqrt`, 1, (inner) => `Math.sqrt(${inner})`);
  text = replaced(text, 'e^', 1, (power) => `Math.exp(${power})`);
  text = text.replaceAll(/\^\{(-?\d+)\}/g, '**($1)').replaceAll('^2', '**2');
  text = text.replaceAll(String.raw`\max`, 'Math.max').replaceAll(String.raw`\cdot`, '*');
  text = text.replaceAll(/\\(tanh|ln) (\(|-?[\d.]+)/g, (_, name, begin) => {
    const called = name === 'ln' ? 'Math.log' : 'Math.tanh';
    return begin === '(' ? `${called}(` : `${called}(${begin})`;
  });
  text = text.replaceAll(/\\big|\\ /g, '').replace(/([\d.)]) \(/g, '$1*(');
  if (!/^(?:Math\.\w+|[\d.+\-*/(), ])+$/.test(text)) throw new Error(`${latex} is read as ${text}`);
  return new Function(`return (${text});`)() as number;
}

/** The sides of an equation with numbers in it; what stands first is the symbol. */
export const sides = (latex: string): number[] => latex.split(' = ').slice(1).map(evaluate);

/** The size of what is added up: rounding to four digits is relative to that. */
export const sizeOf = (latex: string): number =>
  Math.max(
    ...[...latex.matchAll(/(?<![\d.^{])\d+\.\d+/g)].map(([number]) => Number(number)),
    1e-12,
  );
