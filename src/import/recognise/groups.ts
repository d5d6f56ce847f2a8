import { bare, trimmed, wholeOf, withoutContinued } from '../said/piece.ts';
import type { Source, SourceParagraph, SourcePart, SourceTable } from '../source.ts';
import { cellsOf, startingIn } from '../table/grid.ts';
import { isScored, type Segment, segmentsOf } from '../table/segment.ts';
import { besideEachOther } from '../table/side-by-side.ts';
import {
  FOR_UNITS,
  isSection,
  isTitle,
  MARKS_ALONE,
  onlyTitle,
  titleAmong,
  titleOfOnlyPart,
} from '../table/titles-above.ts';
import { sumKindOf } from '../table/totals.ts';
import { unreadHeadings } from '../table/unread.ts';
import { type Ledger, remark, use } from './ledger.ts';

/** Tables that make one system, with the title above them. */
export interface Group {
  readonly title: SourceParagraph | undefined;
  /** Whom it is for, as a line in brackets above the table says. */
  readonly units: string | undefined;
  /** What its sheet is called, where the workbook has several and a person named it. */
  readonly sheet: string | undefined;
  /** A line of its own above the table that says what all of it counts: （1000分）. */
  readonly marks: SourceParagraph | undefined;
  readonly parts: GroupPart[];
}

/** Tables below titles of their own within a system: 一、共性指标（60分）, and where they are nested （一）党建（20分） below that. */
interface GroupPart {
  readonly sections: readonly SourceParagraph[];
  readonly segments: Segment[];
}

/** The tables that make a system each. A table without a header of its own, or with that of the one before and no title between them, goes on; so does one whose title is a part of the system with what it counts. */
export function groupsOf({ parts }: Source, book: Ledger): readonly Group[] {
  const groups: Group[] = [];
  const onlyPart = titleOfOnlyPart(parts.filter((part) => part.kind === 'paragraph'));
  let between: SourceParagraph[] = [];
  for (const part of parts.flatMap(apart)) {
    if (part.kind === 'paragraph') between.push(part);
    else {
      const added = addedTo(groups.at(-1), part, headOf(between, groups.at(-1), onlyPart), book);
      if (added !== undefined) groups.push({ ...added, sheet: isNamedSheet(part, parts) ? part.name : undefined });
      between = [];
    }
  }
  return groups;
}

/** Adds a table to the group before where it goes on there, and tells one that is no table of indicators; gives the group that it begins. */
function addedTo(
  group: Group | undefined,
  part: SourceTable,
  above: Head,
  book: Ledger,
): Omit<Group, 'sheet'> | undefined {
  const { sections, between } = above;
  const segments = segmentsOf(part);
  const isOver = between.some(endsTable) || (above.repeated.some(isTitle) && isSummed(group));
  if (group !== undefined && !isOver && goesOn(segments[0], above, group)) {
    goOn(group, segments);
    for (const { text } of above.repeated) use(book, 'repeated', trimmed(wholeOf(text)));
    return undefined;
  }
  if (!segments.some(isScored)) {
    tellUnused(part, book);
    return undefined;
  }
  const isPart = sections.length > 0;
  // A title that is there once more is the title of a table that does not go on.
  const title = above.title ?? (isPart ? undefined : (above.repeated.findLast(isTitle) ?? above.only));
  const own = { sections, segments: [...segments] };
  if (isPart && title === undefined && hasSections(group)) {
    group?.parts.push(own);
    return undefined;
  }
  const marks = between.findLast(({ text }) => MARKS_ALONE.test(text.text.trim()));
  const units = between.map(({ text }) => FOR_UNITS.exec(text.text.trim())?.[1]).findLast((each) => each !== undefined);
  return { title, units, marks, parts: [own] };
}

/** The last rows of a group so far. */
function lastOf({ parts }: Group): Segment | undefined {
  return parts.at(-1)?.segments.at(-1);
}

function apart(part: SourcePart): readonly SourcePart[] {
  return part.kind === 'table' ? besideEachOther(part) : [part];
}

/** What stands above a table: all lines, its title, the parts of a system that it is in, and titles that only say that it goes on. */
interface Head {
  readonly between: readonly SourceParagraph[];
  readonly title: SourceParagraph | undefined;
  /** What may name the table where nothing says that it does. */
  readonly only: SourceParagraph | undefined;
  readonly sections: readonly SourceParagraph[];
  readonly repeated: readonly SourceParagraph[];
}

function headOf(between: readonly SourceParagraph[], group: Group | undefined, onlyPart: string | undefined): Head {
  const repeated = between.filter(({ text }) => isRepeated(text.text, group));
  const lines = between.filter((each) => !(isFoot(each) || MARKS_ALONE.test(each.text.text.trim())));
  const open = lines.filter((each) => !repeated.includes(each));
  const sections = open.slice(1 + open.findLastIndex((each) => each.text.text === onlyPart || !isSection(each)));
  const title = open.findLast((each) => !sections.includes(each) && isTitle(each));
  return { between, title, only: onlyTitle(lines), sections, repeated };
}

/** Whether nothing goes on behind a line: the foot of an annex, or whom the table below is for. */
function endsTable(line: SourceParagraph): boolean {
  return isFoot(line) || FOR_UNITS.test(line.text.text.trim());
}

/** Whether the last rows so far state what all before them adds to: a table below the same title is another one. */
function isSummed(group: Group | undefined): boolean {
  const last = group === undefined ? undefined : lastOf(group);
  if (last === undefined) return false;
  const sums = last.rows.slice(-3).map((row) => sumKindOf(startingIn({ grid: last.grid, at: row }), last.columns));
  return sums.includes('total') && sums.at(-1) !== undefined;
}

/** Whether a line ends an annex of ours: its check code stands below the table, and nothing goes on behind it. */
function isFoot({ text }: SourceParagraph): boolean {
  return /^校验码/u.test(text.text.trim());
}

/** Whether a line says only that the table before goes on: 续表, or its title again. */
function isRepeated(text: string, group: Group | undefined): boolean {
  const said = text.replace(/\s/gu, '');
  if (group === undefined || said === '') return false;
  return /^续表/u.test(said) || bare(withoutContinued(said)) === bare(titleOf(group) ?? '');
}

/** The title of a group above its first table or within it. */
function titleOf({ title, parts }: Group): string | undefined {
  const first = parts[0]?.segments[0];
  return title?.text.text ?? (first === undefined ? undefined : titleWithin(first));
}

/** The title in the rows above the header of a table. */
function titleWithin({ grid, before }: Segment): string | undefined {
  const alone = before.map((row) => cellsOf(grid[row])).filter((cells) => cells.length === 1);
  return titleAmong(alone.flat())?.text.text;
}

function hasSections(group: Group | undefined): boolean {
  return group?.parts.every(({ sections }) => sections.length > 0) === true;
}

/** Whether a table goes on with the one before. */
function goesOn(first: Segment | undefined, { title, sections }: Head, group: Group): boolean {
  const last = lastOf(group);
  if (first === undefined || last === undefined || title !== undefined || sections.length > 0) return false;
  if (first.table.columns !== last.table.columns) return false;
  if (first.header === undefined) return true;
  const own = titleWithin(first);
  if (own !== undefined && !isRepeated(own, group)) return false;
  if (first.table.isSheet === true && first.table.name !== last.table.name) return false;
  return first.columns.every(({ heading }, at) => heading === last.columns[at]?.heading);
}

/** Adds the rows of a table that goes on, read by the header of the one before where it has none. */
function goOn(group: Group, [head, ...others]: readonly Segment[]): void {
  const columns = lastOf(group)?.columns;
  if (head === undefined || columns === undefined) return;
  group.parts.at(-1)?.segments.push(head.header === undefined ? { ...head, columns } : head, ...others);
}

/** Whether a sheet has a name that a person gave it, beside other sheets. */
function isNamedSheet({ name, isSheet }: SourceTable, parts: readonly SourcePart[]): boolean {
  return isSheet === true && parts.length > 1 && !/^(?:Sheet|工作表|表)\s?\d*$/iu.test(name);
}

/** Tells a table that is none of indicators, as far as anybody can tell, with the headings by which it was judged. */
function tellUnused(table: SourceTable, book: Ledger): void {
  const { first, known, unknown, lacksNames, lacksPoints } = unreadHeadings(table);
  const at = first ?? table.rows.flat().find(({ text }) => text.text.trim() !== '');
  if (at === undefined) return;
  const lacking = [...(lacksNames ? ['考核内容'] : []), ...(lacksPoints ? ['分值'] : [])];
  const quoted = (names: readonly string[]) => names.map((each) => `“${each}”`).join('');
  const facts = { name: table.name, known: quoted(known), unknown: quoted(unknown), lacking: quoted(lacking) };
  remark(book, 'table-not-used', facts, wholeOf(at.text), lacking.length === 0);
}
