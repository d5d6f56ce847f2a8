import { levelName } from '../model/levels.ts';
import type { System } from '../model/model.ts';
import type { AnnexPrinting } from '../model/printing/annex.ts';
import {
  eachLevel,
  leastWidth,
  levelOf,
  type StatedColumn,
  USUAL_COLUMNS,
  usualTitle,
} from '../model/printing/columns.ts';
import { typeWidth } from '../model/printing/paper.ts';
import { type Diagnostic, finding } from '../text/diagnostic.ts';
import { placeOf, placeOfKey } from '../text/written.ts';
import { forEachSystem, type Rule } from './rule.ts';

/** Columns of an annex are those that it can have, each once, with a title; and the wording and the labels of all levels are among them. */
const columns = forEachSystem(function* (system) {
  const { printing } = system;
  if (printing?.columns === undefined) return;
  const each = eachLevel(printing.columns, system.levels.length);
  const seen = new Set<string>();
  for (const { of, place } of each) {
    if (of !== 'blank' && seen.has(of)) yield finding('column-twice', place, { column: of });
    seen.add(of);
  }
  for (const column of printing.columns) yield* title(column);
  for (const { of, place } of printing.columns) {
    if ((levelOf(of) ?? 0) > system.levels.length) {
      yield finding('column-level', place, { column: of, levels: system.levels.length });
    }
  }
  yield* lacking(system, printing, seen);
});

/** A blank column has a title; those of levels are called as the system calls its levels. */
function* title({ of, title, place }: StatedColumn): Iterable<Diagnostic> {
  if (of === 'blank' && title === undefined) yield finding('column-title', place, { problem: 'none' });
  if (of === 'levels' && title !== undefined) yield finding('column-title', place, { problem: 'levels' });
}

function* lacking(
  system: System,
  { isComplete, written }: AnnexPrinting,
  has: ReadonlySet<string>,
): Iterable<Diagnostic> {
  if (!isComplete) return;
  const place = placeOfKey(written, 'columns');
  if (!has.has('criterion')) yield finding('column-missing', place, { scored: system.scored });
  if (has.has('indicator')) return;
  const left = system.levels.flatMap((_, index) =>
    has.has(`level-${index + 1}`) ? [] : [levelName(system, index + 1)],
  );
  if (left.length > 0) yield finding('level-unprinted', place, { levels: left });
}

/** Each column has room for a word and for its title, and all together have room on the page. */
const widths = forEachSystem(function* (system, edition) {
  const { printing } = system;
  if (printing === undefined) return;
  const size = printing.tableSize ?? edition.printing.tableSize;
  const stated = eachLevel<Pick<StatedColumn, 'of'> & Partial<StatedColumn>>(
    printing.columns ?? USUAL_COLUMNS.map((of) => ({ of })),
    system.levels.length,
  );
  const needs = stated.map(({ of, title, width, widthAt }) => {
    const called = title ?? usualTitle(of, system);
    return { called, width, widthAt, least: leastWidth(of, called, size) };
  });
  for (const { called, width, widthAt, least } of needs) {
    if (width === undefined || widthAt === undefined || width >= least) continue;
    yield finding('column-narrow', widthAt, { title: called, width: String(width), least: millimetres(least) });
  }
  const sum = needs.reduce((all, { width, least }) => all + (width ?? least), 0);
  const room = typeWidth(printing);
  if (sum <= room) return;
  const { written } = printing;
  const place = printing.columns === undefined ? placeOf(written, 'orientation') : placeOfKey(written, 'columns');
  yield finding('columns-wide', place, { sum: millimetres(sum), room: String(room), size: String(size) });
});

/** Millimetres with one place, rounded up. */
function millimetres(length: number): string {
  return String(Math.ceil(length * 10 - 1e-6) / 10);
}

/** The rules of how an annex is printed. */
export const PRINTING: readonly Rule[] = [columns, widths];
