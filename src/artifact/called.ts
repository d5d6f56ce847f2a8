import type { Document } from '../layout/document.ts';
import type { Criterion, System } from '../model/model.ts';
import { beginning } from '../text/stretch.ts';
import type { Difference } from './compare.ts';
import { expectedIn } from './expected.ts';
import type { Format } from './product.ts';

/**
 * What criteria are called by whoever has the document and not the data, by their ids: the title above, the number that is
 * printed, the beginning of the wording, 理论武装“2. 每月……”. Criteria of which it has no row are left out.
 */
function namesIn(document: Document, format: Format, systems: readonly System[]): ReadonlyMap<string, string> {
  const tables = expectedIn(document, format).filter((block) => block.kind === 'table');
  const names = tables.flatMap(({ rows, criteria, scored }) => {
    const own = systems.filter(({ id }) => id === scored?.system);
    const items = (own.length > 0 ? own : systems).flatMap((each) => each.items);
    const known = new Map(items.map((each) => [each.id, each]));
    return criteria.flatMap((id = '', row) => {
      const item = known.get(id);
      return item?.kind === 'criterion' ? [[id, nameOf(item, rows[row] ?? [])] as const] : [];
    });
  });
  // The first row is the one that is meant where a document has several of a criterion.
  return new Map(names.toReversed());
}

/** Differences of a file with what criteria are called by the document that it should be. */
export function withNames(
  differences: readonly Difference[],
  document: Document,
  format: Format,
  systems: readonly System[],
): readonly Difference[] {
  if (differences.every(({ criterion }) => criterion === undefined)) return differences;
  const names = namesIn(document, format, systems);
  return differences.map((each) => {
    const called = each.criterion === undefined ? undefined : names.get(each.criterion);
    return called === undefined ? each : { ...each, called };
  });
}

function nameOf({ parent, text }: Criterion, cells: readonly string[]): string {
  const wording = beginning(text);
  const numbers = cells.map((cell) => numberBefore(beginning(cell), wording));
  return `${parent?.title ?? ''}“${numbers.find((each) => each !== '') ?? ''}${wording}”`;
}

/** The number of a printed wording, `2. `; empty where something else is printed, or it has none. */
function numberBefore(cell: string, wording: string): string {
  const [, number = '', rest = ''] = /^(\d+\.)(.*)$/su.exec(cell) ?? [];
  return rest !== '' && rest.startsWith(wording.slice(0, ENOUGH)) ? number : '';
}

/** So much of a wording tells it from what else stands in a row: points may stand behind it, and its end may be cut off. */
const ENOUGH = 8;
