import {
  attachmentLines,
  type Block,
  type Document,
  type Paragraph,
  paragraph,
  type Section,
  type Table,
} from '../../layout/document.ts';
import { sectionsFor, tablesIn } from '../../layout/sections.ts';
import { withSpareRows } from '../../layout/spare.ts';

/** What stands on one sheet, from top to bottom. */
export interface SheetPlan {
  readonly page: Omit<Section, 'blocks'>;
  readonly before: readonly Paragraph[];
  /** With its spare rows. */
  readonly table: Table | undefined;
  readonly after: readonly Paragraph[];
}

/** Where a table stands in the workbook; rows and columns are counted from 0. */
export interface Place {
  readonly sheet: string;
  /** The row below its header. */
  readonly top: number;
  readonly rows: number;
  readonly columns: number;
  /** How many hidden columns it has. */
  readonly keys: number;
}

/** Places by the names of tables. */
export type Places = ReadonlyMap<string, Place>;

/** Which table stands on which sheet, and with which paragraphs: those above it, and below it what ends its section. */
export function planSheets(document: Document): readonly SheetPlan[] {
  const plans: SheetPlan[] = [];
  let waiting: readonly Paragraph[] = [];
  for (const { blocks, ...page } of sectionsFor(document, true)) {
    const { sheets, rest } = tablesIn(blocks);
    for (const { before, table, after } of sheets) {
      const above = [...waiting, ...before.flatMap(paragraphsOf)];
      plans.push({ page, before: above, table: withSpareRows(table), after: after.flatMap(paragraphsOf) });
      waiting = [];
    }
    waiting = [...waiting, ...rest.flatMap(paragraphsOf)];
  }
  const last = plans.pop();
  if (last !== undefined) return [...plans, { ...last, after: [...last.after, ...waiting] }];
  return [{ page: document.sections[0] ?? { orientation: 'portrait' }, before: waiting, table: undefined, after: [] }];
}

/** The places of all tables by their names, for formulas; of tables with one name that of the first. */
export function placesOf(plans: readonly SheetPlan[], names: readonly string[]): Places {
  const places = new Map<string, Place>();
  for (const [index, plan] of plans.entries()) {
    const place = placeOf(plan, names[index] ?? '');
    const name = plan.table?.name;
    if (name !== undefined && place !== undefined && !places.has(name)) places.set(name, place);
  }
  return places;
}

/** Where the table of a plan stands on its sheet; undefined for a plan without one. */
export function placeOf(plan: SheetPlan, sheet: string): Place | undefined {
  const { table } = plan;
  if (table === undefined) return undefined;
  const { columns, rows } = table;
  const keys = rows.reduce((most, row) => Math.max(most, row.keys?.length ?? 0), 0);
  return { sheet, top: headerRow(plan) + 1, rows: rows.length, columns: columns.length, keys };
}

/** The row of the header of a plan's table. */
export function headerRow(plan: SheetPlan): number {
  const { before, table } = plan;
  return before.length + (hasSpacer(plan) ? 1 : 0) + (table !== undefined && hasColumnKeys(table) ? 1 : 0);
}

/** Whether an empty row parts a line of blanks from the table below: the lines to write on are the borders of their cells. */
export function hasSpacer({ before, table }: SheetPlan): boolean {
  return table !== undefined && before.at(-1)?.fields !== undefined;
}

/** Whether a hidden row above the header tells the keys of columns. */
export function hasColumnKeys({ columns }: Table): boolean {
  return columns.some(({ key }) => key !== undefined);
}

function paragraphsOf(block: Exclude<Block, { kind: 'table' }>): readonly Paragraph[] {
  return block.kind === 'paragraph' ? [block] : attachmentLines(block).map((line) => paragraph('body', line));
}
