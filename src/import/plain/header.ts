import { columnKind } from './columns.ts';
import type { Line } from './lines.ts';

/** The header of a table of which each cell has a line of its own, or several. */
export interface Header {
  readonly names: readonly { readonly lines: readonly Line[]; readonly name: string }[];
  /** How many lines it takes. */
  readonly length: number;
}

/** How many columns a table has at most, and how many lines a name that was cut. */
const MOST = { columns: 16, lines: 3 } as const;

/** How many names must be known for lines to be a header, unless they are one of titles and one of what is scored alone. */
const KNOWN = 3;

/** The header that begins at a line, or undefined: names of columns one below the other, of which most are known, and one says what is assessed. */
export function headerAt(lines: readonly Line[], at: number): Header | undefined {
  if (isTitle(lines[at]?.text ?? '')) return undefined;
  const names: Header['names'][number][] = [];
  const kinds: (string | undefined)[] = [];
  let next = at;
  while (names.length < MOST.columns) {
    const name = nameAt(lines, next);
    if (name === undefined) break;
    names.push(name);
    kinds.push(columnKind(name.name));
    next += name.lines.length;
  }
  const isPair = names.length === 2 && kinds.includes('level') && kinds.includes('content');
  const isKnown = isPair || kinds.filter((kind) => kind !== undefined).length >= KNOWN;
  const isAssessment = kinds.includes('level') || kinds.includes('content');
  return isKnown && isAssessment ? { names, length: next - at } : undefined;
}

/** Whether a line above names of columns is what their table is called: 县（区）工作考核指标. */
function isTitle(text: string): boolean {
  return columnKind(text) === undefined && /.{2}(?:考核|考评|评价|测评)指标$/u.test(text);
}

/** A name of a column at a line: one that is known, by itself or with the lines after it; or one that is not, if one that is known comes next. */
function nameAt(lines: readonly Line[], at: number): Header['names'][number] | undefined {
  const known = knownAt(lines, at);
  if (known !== undefined) return known;
  const line = lines[at];
  const mayBeName = line !== undefined && line.text.length <= 14 && !NO_NAME.test(line.text);
  return mayBeName && knownAt(lines, at + 1) !== undefined ? { lines: [line], name: line.text } : undefined;
}

/** What names no column: a sentence, an entry of a list, or what a document is called. */
const NO_NAME = /[\d。；;：:]|^附件|(?:体系|办法|细则|方案|标准|表)$/u;

/** What a table is called, or stands above that, is no part of the name of its first column. */
const NAMES_TABLE = /^附件|(?:体系|办法|方案|表)$/u;

function knownAt(lines: readonly Line[], at: number): Header['names'][number] | undefined {
  for (let length = 1; length <= MOST.lines; length += 1) {
    const some = lines.slice(at, at + length);
    const name = some.map(({ text }) => text).join('');
    const isOneName = some.slice(0, -1).every(({ text }) => !NAMES_TABLE.test(text));
    if (some.length === length && isOneName && columnKind(name) !== undefined) return { lines: some, name };
  }
  return undefined;
}
