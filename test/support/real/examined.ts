import { annex } from '../../../generators/annex/generator.ts';
import { examine } from '../../../src/engine/examine/examine.ts';
import { type Table, textOf } from '../../../src/layout/document.ts';
import type { Edition, System } from '../../../src/model/model.ts';
import type { Registers } from '../../../src/model/registers.ts';
import { totalFor } from '../../../src/model/totals.ts';
import type { Diagnostic } from '../../../src/text/diagnostic.ts';
import { memoryWorld } from '../memory-world.ts';
import type { Entry } from './entries.ts';
import { type GridRow, gridOf } from './grid.ts';
import { repositoryOfTable } from './repository.ts';
import type { RealTable } from './tables.ts';

/** A real table, what was read from it, and what the program made of that: also where its sums do not hold. */
export interface ExaminedTable {
  readonly rows: readonly GridRow[];
  readonly entries: readonly Entry[];
  readonly findings: readonly Diagnostic[];
  readonly system: System;
  readonly registers: Registers;
  /** The annex as a full grid, the titles of its columns and the rows of its totals apart. */
  readonly columns: readonly string[];
  readonly printed: readonly GridRow[];
  readonly totals: readonly GridRow[];
}

/** Reads a table, writes it down and lays it out. Throws where it cannot be read at all. */
export async function examinedTable(table: RealTable): Promise<ExaminedTable> {
  const rows = await gridOf(table.file);
  const entries = table.read(rows);
  const held: { readonly edition: Edition; readonly registers: Registers }[] = [];
  const examined = await examine(memoryWorld(repositoryOfTable(table, entries)), {
    digests: true,
    visit: (edition, registers) => held.push({ edition, registers }),
  });
  const [source, proof, system] = [held[0], examined?.editions[0], held[0]?.edition.systems[0]];
  if (source === undefined || proof === undefined || system === undefined)
    throw new Error(`${table.file} is unreadable`);
  // Only what adds to the full marks is laid out: of the others they are what it adds to.
  const edition = { ...source.edition, systems: [{ ...system, fullMarks: totalFor(system, 0) }] };
  const [product] = await annex.products({ ...source, edition, proof }, { classes: [] });
  const blocks = product?.kind === 'document' ? product.document().sections.flatMap((section) => section.blocks) : [];
  const laidOut = blocks.find((block): block is Table => block.kind === 'table');
  if (laidOut === undefined) throw new Error(`${table.file} has no annex`);
  const columns = laidOut.columns.map(({ title }) => title);
  const items = laidOut.rows.filter(({ role }) => role === 'item').length;
  const grid = gridIn(laidOut);
  const [printed, totals] = [grid.slice(0, items), grid.slice(items)];
  const { registers } = source;
  return { rows, entries, findings: examined?.findings ?? [], system, registers, columns, printed, totals };
}

function gridIn({ rows, columns }: Table): readonly GridRow[] {
  const grid = rows.map(() => columns.map(() => ''));
  for (const [at, { cells }] of rows.entries()) {
    for (const { column, rowspan, colspan, paragraphs } of cells) {
      const text = paragraphs.map(({ runs }) => textOf(runs)).join('\n');
      for (const line of grid.slice(at, at + rowspan)) line.fill(text, column, column + colspan);
    }
  }
  return grid;
}
