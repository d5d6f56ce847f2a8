import { type CellParagraph, textOf } from '../../layout/document.ts';
import { type CellSource, criterionCell, pointsCell, pointsParagraphs, titleCell } from '../../layout/item-cells.ts';
import { everyClass } from '../../model/classes.ts';
import { departmentsById, leaderNames } from '../../model/departments.ts';
import type { Item, System } from '../../model/model.ts';
import type { Registers } from '../../model/registers.ts';
import { printedPoints } from '../../model/view.ts';
import { runViews, type View } from '../../writers/html/runs.ts';

/** What cells of a system are written from, for all its classes. */
export function sourceOf(system: System, { departments }: Registers): CellSource {
  return { view: { system, classes: everyClass(system.classes) }, departments: departmentsById(departments) };
}

/** What an item says, as the annex prints it, without its points and without its number among others. */
export function itemCell(source: CellSource, item: Item): readonly CellParagraph[] {
  return item.kind === 'indicator' ? titleCell(source, item) : criterionCell(source, item, undefined);
}

/** The points of an item in a cell of their own, as the annex prints those of a criterion. */
export function itemPoints(source: CellSource, item: Item): readonly CellParagraph[] {
  if (item.kind === 'criterion') return pointsCell(source, item);
  return item.groups ? [] : pointsParagraphs(source.view, printedPoints(source.view, item.points));
}

/** Who leads an item, as it is printed; empty where nobody is stated. */
export function leadersOf({ departments }: CellSource, item: Item): string {
  return leaderNames(departments, item);
}

/** Paragraphs for the templates. */
export function paragraphViews(paragraphs: readonly CellParagraph[]): readonly View[] {
  return paragraphs.map(({ role, runs }) => ({ role, runs: runViews(runs) }));
}

/** Paragraphs as lines of text. */
export function linesIn(paragraphs: readonly CellParagraph[]): readonly string[] {
  return paragraphs.map(({ runs }) => textOf(runs));
}

/** The titles of the indicators above an item, from level 1 on. */
export function pathTo({ parent }: Item): readonly string[] {
  return parent === undefined ? [] : [...pathTo(parent), parent.title];
}
