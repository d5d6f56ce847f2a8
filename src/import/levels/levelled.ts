import type { Item } from '../../model/model.ts';
import type { DraftItem } from '../draft.ts';
import { groupsOf } from '../recognise/groups.ts';
import { growing, grown } from '../recognise/growing.ts';
import { type StatedSum, tree } from '../recognise/growth.ts';
import { ledger } from '../recognise/ledger.ts';
import { readRows } from '../recognise/read-rows.ts';
import type { Remark, Source, SourceTable } from '../source.ts';
import { parentsOf } from './parents.ts';
import { settledTable } from './settled.ts';

/** A source in which the titles of tables that were flattened stand on their levels, as far as these can be told, also by the items of an earlier edition, with what must be said of them. */
export function withLevels(source: Source, earlier: readonly Item[] = []): Source {
  const parents = parentsOf(earlier);
  const settled = new Map<SourceTable, SourceTable>();
  const remarks: Remark[] = [...(source.remarks ?? [])];
  for (const group of groupsOf(source, ledger())) {
    const tables = new Set(group.parts.flatMap(({ segments }) => segments.map(({ table }) => table)));
    const read = tree();
    if ([...tables].some(({ open }) => open !== undefined)) readRows(group, read, ledger());
    const total = read.sums.findLast(
      ({ over, units }) => units === undefined && [0, read.items.length].includes(over.length),
    );
    const items = grown(read.items);
    // How much of a system one of its tables has, nothing states.
    const whole = tables.size > 1 ? undefined : wholeOf(total);
    for (const table of tables) {
      if (table.open === undefined) continue;
      const found = settledTable({ ...table, open: table.open }, items, whole, parents);
      settled.set(table, found.table);
      remarks.push(...found.remarks);
    }
  }
  return {
    ...source,
    remarks,
    parts: source.parts.map((part) => (part.kind === 'table' && settled.get(part)) || part),
  };
}

/** All items as the parts of one, which counts what their total states. */
function wholeOf(total: StatedSum | undefined): DraftItem {
  const whole = growing('indicator', 0, '', []);
  if (total !== undefined) whole.points = { kind: 'points', value: total.value, sureness: 'stated' };
  whole.forUnits = total?.forUnits;
  const [item] = grown([whole]);
  return item as DraftItem;
}
