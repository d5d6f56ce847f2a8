import type { RawItem, RawValue } from '../../edit/item-edit.ts';
import { itemLines } from '../../edit/raw.ts';
import type { Edition } from '../../model/model.ts';
import type { Remark } from '../draft.ts';
import type { ReadMeasures } from '../measures/read.ts';
import { appended } from './appended.ts';
import { changed, fresh, type WrittenFile } from './files.ts';
import { stepOf } from './step.ts';
import type { WrittenSystem } from './system.ts';
import { schemaLine } from './yaml.ts';

/** The scheme of a year with the systems of a file: a new one, or the one that is there with more behind. It is named where it is written too unusually to add to. */
export function schemeAfter(
  systems: readonly WrittenSystem[],
  measures: Pick<ReadMeasures, 'title' | 'fields'> | undefined,
  { year, edition }: { readonly year: string; readonly edition: Edition | undefined },
): { readonly file: WrittenFile; readonly remarks: readonly Remark[] } | { readonly unusual: string } {
  const path = `indicators/${year}/scheme.yaml`;
  const annexes = edition?.systems.map(({ annex }) => annex ?? 0) ?? [];
  const entries = systems.map((system, index) => entryOf(system, Math.max(0, ...annexes) + index + 1));
  if (edition !== undefined) {
    const { yaml } = edition.written;
    const after = appended(yaml, 'systems', entries, []);
    return after === undefined ? { unusual: path } : { file: changed(yaml.source, after), remarks: [] };
  }
  const title = measures?.title ?? systems[0]?.title ?? '';
  const { inForceFrom, method } = measures?.fields ?? {};
  const whole = entries.map((entry) => withThresholds(entry, measures?.fields.thresholds.get(entry.id)));
  const lines = whole.flatMap((entry, index) => [...(index > 0 ? [''] : []), ...itemLines(entry, 2)]);
  const step = stepOf(systems);
  const text = [
    ...[`year: ${year.slice(0, 4)}`, 'state: draft', ...keyed('title', title)],
    ...(inForceFrom === undefined ? [] : keyed('inForceFrom', inForceFrom)),
    ...[`step: ${step}`, '', 'systems:', ...lines],
    ...(method === undefined ? [] : ['', ...keyed('method', method)]),
    '',
  ].join('\n');
  return {
    file: fresh(path, schemaLine('../../schemas/scheme') + text),
    remarks:
      measures?.title === undefined
        ? [{ code: 'title-assumed', facts: { title }, at: undefined, changesTotal: false }]
        : [],
  };
}

/** A key at the top of a file with its value, in lines. */
function keyed(key: string, value: RawValue): readonly string[] {
  return itemLines({ id: '', fields: [[key, value]], below: undefined }, -2).slice(1);
}

function withThresholds({ id, fields, below }: RawItem, thresholds: RawValue | undefined): RawItem {
  return { id, fields: thresholds === undefined ? fields : [...fields, ['thresholds', thresholds]], below };
}

function entryOf({ id, entry }: WrittenSystem, annex: number): RawItem {
  return { id, fields: [['annex', { number: String(annex) }], ...entry], below: undefined };
}
