import { departmentsIn, isBody } from '../recognise/departments.ts';
import type { Growing } from '../recognise/growing.ts';
import { type Ledger, use } from '../recognise/ledger.ts';
import { saying, trimmed, within } from '../said/piece.ts';
import type { Stretch } from '../source.ts';
import { meaningOf } from '../table/headings.ts';
import type { Entry } from './entries.ts';

/** Where a text of an outline names who scores it, or who works with them. */
interface Named {
  readonly as: 'department' | 'cooperating';
  /** With its heading or brackets, and what parts it from the text. */
  readonly from: Stretch;
  /** The names alone. */
  readonly said: string;
}

/** The forms of numbers whose entries end in brackets that name departments: （组织部）. */
export type Bracketed = ReadonlySet<string>;

/** Of the entries of one form, how many must name departments, and which part of them, before a bracket at their end is taken for these. */
const LEAST = { entries: 2, part: 0.5 } as const;

/** Behind how many headings of a text names are looked for. */
const MOST_TRIED = 64;

/** Names behind a heading, with or without brackets around both: 责任单位：财政局. Brackets among the names say what part one has. */
const HEADED =
  /(?:[；;，,、\s]{0,3}[（(]|[；;，,、\s]{1,3}|(?<=^|[。；;，,、)）]))(?<heading>\p{Script=Han}{2,6})[：:](?<names>(?:(?![；;，,、\s]\p{Script=Han}{2,6}[：:])(?:[^。：:\n（）()]|[（(][^（）()\n]{1,8}[)）])){1,80})[)）]?[。；;，,]?/gu;
/** At the end, or before points that stand there. */
const AT_END = /[（(]([^（）()]{2,60})[)）](?:(?=[（(][^（）()]{1,20}分[)）][。；;]?$)|[。；;]?$)/u;
/** What a bracket begins with that says what its title comprises or leaves out. */
const COMPRISES = /^(?:含|包括|不含|除|如|指|即|各)/u;
/** What else than departments stands behind a heading. */
const OTHERS = /(?:部门|单位|[镇乡县区市村]|街道|社区)$/u;

/** The forms of which at least two entries, and half of all, end in a bracket with nothing but names, or name departments behind a heading. */
export function bracketed(entries: readonly Entry[]): Bracketed {
  const all = allOf(entries);
  return new Set(
    [...new Set(all.map(({ form }) => form))].filter((form) => {
      const own = all.filter((each) => each.form === form);
      const naming = own.filter(({ piece, more }) => [piece, ...more].some((each) => namedIn(each, true).length > 0));
      return naming.length >= LEAST.entries && naming.length >= own.length * LEAST.part;
    }),
  );
}

function allOf(entries: readonly Entry[]): readonly Entry[] {
  return entries.flatMap((each) => [each, ...allOf(each.below)]);
}

/** A text without what names departments in it: the pieces before, between and behind these, the first of which may be empty. */
export function withoutNames(piece: Stretch, hasBrackets: boolean): readonly Stretch[] {
  const found = namedIn(piece, hasBrackets);
  const starts = [piece.start, ...found.map(({ from }) => from.end)];
  const ends = [...found.map(({ from }) => from.start), piece.end];
  const pieces = starts.map((start, index) => trimmed({ ...piece, start, end: ends[index] ?? start }));
  return pieces.filter(({ start, end }, index) => index === 0 || end > start);
}

/** Gives an item the departments that a text names. */
export function nameDepartments(item: Growing, piece: Stretch, hasBrackets: boolean, book: Ledger): void {
  for (const { as, from, said } of namedIn(piece, hasBrackets)) {
    use(book, as, from);
    const { departments, cooperating } = departmentsIn(said);
    if (as === 'department') item.departments = [...new Set([...item.departments, ...departments])];
    const helping = as === 'department' ? cooperating : [...departments, ...cooperating];
    item.cooperating = [...new Set([...item.cooperating, ...helping])];
  }
}

/** The places of a text that name departments: behind headings, and in a bracket at its end. */
function namedIn(piece: Stretch, hasBrackets: boolean): readonly Named[] {
  const text = saying(piece);
  const headed: Named[] = [];
  let tried = 0;
  for (const match of text.matchAll(HEADED)) {
    headed.push(...behindHeading(match, piece));
    tried += 1;
    if (tried === MOST_TRIED) break;
  }
  const end = hasBrackets ? AT_END.exec(text) : null;
  const said = end?.[1] ?? '';
  if (end === null || COMPRISES.test(said) || !areNames(said, isBody)) return headed;
  const from = within(piece, end.index, end.index + end[0].length);
  const isApart = headed.every((each) => each.from.end <= from.start);
  return isApart ? [...headed, { as: 'department', from, said }] : headed;
}

/** What stands behind a heading, all of it or up to the next comma, where it is names. */
function behindHeading(match: RegExpExecArray, piece: Stretch): readonly Named[] {
  const { heading = '', names = '' } = match.groups ?? {};
  const as = meaningOf(heading);
  if (as !== 'department' && as !== 'cooperating') return [];
  const [first = ''] = names.split(/[；;，,]/u);
  const said = [names, first].find((each) => areNames(each, (name) => isBody(name) || OTHERS.test(name)));
  if (said === undefined) return [];
  const length = said === names ? match[0].length : match[0].indexOf(names) + said.length;
  return [{ as, from: within(piece, match.index, match.index + length), said }];
}

function areNames(text: string, isName: (name: string) => boolean): boolean {
  const { departments, cooperating } = departmentsIn(text);
  const names = [...departments, ...cooperating];
  return names.length > 0 && names.every((each) => each.length >= 2 && each.length <= 20 && isName(each));
}
