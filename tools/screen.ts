import { eastAsianWidth } from 'get-east-asian-width';

/** The size of a half-width character, in px. */
const CELL = { width: 7.2, height: 18 } as const;
const MARGIN = 14;
/** How many columns a screen has; longer lines go on below. */
const COLUMNS = 104;
const FONTS = 'Sarasa Mono SC, Noto Sans Mono CJK SC, Source Han Mono SC, Cascadia Mono, NSimSun, Consolas, monospace';

/** What the first word of a line is printed in, as `check` has it on a terminal. */
const COLOURS: readonly (readonly [RegExp, string])[] = [
  [/^错误(?= )/, '#c5221f'],
  [/^警告(?= )/, '#b06000'],
  [/^没有发现问题/, '#137333'],
  [/^一致(?= )/, '#137333'],
  [/^ *│ +\^+$/, '#c5221f'],
  [/^ +\+ .*/, '#137333'],
  [/^ +- .*/, '#c5221f'],
  [/^相关：.*/, '#5f6368'],
  [/^\$ .*/, '#174ea6'],
];

/** A picture of a terminal in which these lines stand, as SVG, with a title for those who cannot see it. The same lines give the same bytes; letters keep to the columns whatever fonts a reader has. */
export function screenOf(title: string, text: string): string {
  const rows = text.trimEnd().split('\n').flatMap(wrapped);
  const width = COLUMNS * CELL.width + 2 * MARGIN;
  const height = rows.length * CELL.height + 2 * MARGIN;
  const lines = rows.map(({ line, colour }, index) => lineAsSvg(line, colour, MARGIN + (index + 0.75) * CELL.height));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${fixed(width)} ${fixed(height)}" width="${fixed(width)}" height="${fixed(height)}">`,
    `<title>${escaped(title)}</title>`,
    `<rect x="0.5" y="0.5" width="${fixed(width - 1)}" height="${fixed(height - 1)}" rx="6" fill="#fafafa" stroke="#d0d4d9"/>`,
    `<g font-family="${FONTS}" font-size="13" fill="#202124" xml:space="preserve">`,
    ...lines,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

interface Row {
  readonly line: string;
  /** The colour of its beginning, and how long that is. */
  readonly colour: readonly [length: number, colour: string] | undefined;
}

function wrapped(line: string): readonly Row[] {
  const [colour] = COLOURS.flatMap(([pattern, each]): (readonly [number, string])[] => {
    const found = pattern.exec(line)?.[0];
    return found === undefined ? [] : [[found.length, each]];
  });
  const rows: string[] = [];
  let row = '';
  let column = 0;
  for (const character of line) {
    if (column + widthOf(character) > COLUMNS) {
      rows.push(row);
      [row, column] = ['', 0];
    }
    row += character;
    column += widthOf(character);
  }
  return [...rows, row].map((each, index) => ({
    line: each,
    colour: index === 0 || colour?.[0] === line.length ? colour : undefined,
  }));
}

function lineAsSvg(line: string, colour: Row['colour'], y: number): string {
  const runs: string[] = [];
  let column = 0;
  let index = 0;
  for (const run of runsOf(line, colour?.[0] ?? 0)) {
    const width = [...run].reduce((sum, each) => sum + widthOf(each), 0);
    const isColoured = colour !== undefined && index < colour[0];
    if (run.trim() !== '') {
      const fill = isColoured ? ` fill="${colour[1]}"` : '';
      const length = fixed(width * CELL.width);
      runs.push(
        `<text x="${fixed(MARGIN + column * CELL.width)}" y="${fixed(y)}" textLength="${length}" lengthAdjust="spacingAndGlyphs"${fill}>${escaped(run)}</text>`,
      );
    }
    column += width;
    index += run.length;
  }
  return runs.join('');
}

/** A line in pieces of which each has one colour and characters of one width. Spaces at their ends have pieces of their own: they would not be measured. */
function runsOf(line: string, coloured: number): readonly string[] {
  return [line.slice(0, coloured), line.slice(coloured)].flatMap((part) => {
    const runs: string[] = [];
    let kind = '';
    for (const character of part) {
      const next = character === ' ' ? 'space' : String(widthOf(character));
      if (next === kind) runs.push(`${runs.pop() ?? ''}${character}`);
      else runs.push(character);
      kind = next;
    }
    return runs;
  });
}

/** Columns of a character on a Chinese terminal: quotation marks and dashes are wide there, lines of tables are not. */
function widthOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return eastAsianWidth(code, { ambiguousAsWide: code < 0x2500 || code > 0x257f });
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function fixed(number: number): string {
  return String(Math.round(number * 10) / 10);
}
