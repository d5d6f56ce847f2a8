import { numeralOf } from '../measures/numerals.ts';
import type { SourceCell } from '../source.ts';
import { type Grid, textAt } from '../table/grid.ts';
import { labelled } from './labels.ts';
import { wholeOf } from './piece.ts';

/** What a cell says of criteria by their numbers: 第2项以年底数据为准；第3、4项…. */
export interface NumberedParts {
  /** What it says of the criterion with a number, with what it says of all; undefined where that is nothing. */
  readonly of: (number: number) => string | undefined;
  readonly numbers: readonly number[];
  /** Whether each part is of the numbers in front of it alone: no other sentence stands below it. */
  readonly isPlain: boolean;
}

const NUMBER = '(?:\\d{1,2}|[一二三四五六七八九十])';
/** Numbers in front of what is said of them. */
const HEAD = new RegExp(`^第(${NUMBER}(?:[、,，和及]第?${NUMBER})*)[项条](?!第|指标)[：:，,]?`, 'u');
/** Where another part begins: on a line of its own, or behind a sentence. */
const PARTS = new RegExp(`(?:\\n|(?<=[；;。]))(?=\\s*第${NUMBER}[、,，和及第项条])`, 'u');

/** Reads the text of a cell part by part; undefined where no part of it names criteria by number. */
export function numberedParts(said: string): NumberedParts | undefined {
  const parts = said.split(PARTS).map((each) => {
    const text = each.trim();
    const [head = '', named = ''] = HEAD.exec(text) ?? [];
    const numbers = named.split(/[、,，和及]第?/u).flatMap((one) => numeralOf(one) ?? []);
    const rest = text.slice(head.length).replace(/[；;。]$/u, '');
    return {
      numbers: numbers.map(Number),
      isPlain: head === '' || !/[；;。]\n/u.test(rest),
      text: rest.replace(/\n/gu, ''),
    };
  });
  const all = parts.flatMap(({ numbers }) => numbers);
  if (all.length === 0) return undefined;
  const of = (number: number) => {
    const own = parts.filter(({ numbers, text }) => text !== '' && (numbers.length === 0 || numbers.includes(number)));
    return own.length === 0 ? undefined : own.map(({ text }) => text).join('；');
  };
  return { of, numbers: all, isPlain: parts.every(({ isPlain }) => isPlain) };
}

/** The numbers of the criteria in the rows that a cell covers: those in front of their wording, or where none has any their places from 1 on. */
export function numbersBeside({ row, rowspan }: SourceCell, grid: Grid, wording: number): readonly number[] {
  const rows = Array.from({ length: rowspan }, (_, index) => row + index);
  const lines = [...new Set(rows.flatMap((each) => grid[each]?.[wording] ?? []))].flatMap(({ text }) =>
    text.text.split('\n').map((line) => ({ ...text, text: line })),
  );
  const numbers = lines.flatMap((line) => {
    const { label, form } = labelled(wholeOf(line));
    return form === '1.' ? [Number(label)] : [];
  });
  const said = rows.filter((each) => textAt(grid, each, wording) !== '');
  return numbers.length > 0 ? numbers : said.map((_, index) => index + 1);
}
