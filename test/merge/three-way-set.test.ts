import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ItemEdit, RawValue } from '../../src/edit/item-edit.ts';
import { withEdits } from '../../src/merge/apply.ts';
import type { MergeState } from '../../src/merge/merge.ts';
import { mergeStates } from '../../src/merge/three-way.ts';
import { readCsv } from '../../src/readers/csv.ts';
import { HAS_OPINIONS, OPINIONS } from '../support/criteria-sheets.ts';
import { SHIPPED } from '../support/fixtures.ts';
import { stateOfTexts } from '../support/merges.ts';

/** What the truth says of a field or an item. */
interface Outcome {
  readonly item: string | null;
  readonly field: string;
  readonly result: string;
  readonly value?: string | { readonly text: string };
}

const FOLDER = 'indicators/2021/county/';
const FILES = [...SHIPPED].filter(([path]) => path.startsWith(FOLDER));

/** The edition as it was sent out, and as it became meanwhile: the lines of the difference that lies beside the sheet. */
function editions(): { readonly base: MergeState; readonly ours: MergeState } {
  const base = new Map(FILES);
  const ours = new Map(FILES);
  const path = `${FOLDER}2-ideology.yaml`;
  let text = ours.get(path) ?? '';
  for (const hunk of readFileSync(join(OPINIONS, '13-three-way-ours.diff'), 'utf8')
    .split(/^@@.*@@.*\n/m)
    .slice(1)) {
    const side = (sign: string): string =>
      hunk
        .split('\n')
        .filter((line) => line !== '' && (line.startsWith(' ') || line.startsWith(sign)))
        .map((line) => `${line.slice(1)}\n`)
        .join('');
    expect(text).toContain(side('-'));
    text = text.replace(side('-'), side('+'));
  }
  ours.set(path, text);
  return { base: stateOfTexts([...base.values()]), ours: stateOfTexts([...ours.values()]) };
}

async function rowsOf(name: string): Promise<readonly ReadonlyMap<string, string>[]> {
  const { blocks } = await readCsv(readFileSync(join(OPINIONS, name)));
  const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
  const [head = [], ...rest] = rows;
  return rest.map((row) => new Map(head.map((title, column) => [title.replace('\ufeff', ''), row[column] ?? ''])));
}

describe.skipIf(!HAS_OPINIONS)('the three-way set that other programs made', () => {
  it('has exactly its outcomes', async () => {
    const { base, ours } = editions();
    const [before, after] = [await rowsOf('13-criteria-base.csv'), await rowsOf('13-criteria-edited.csv')];
    const { edits, findings } = editsOf(base, before, after);
    const { merged, conflicts } = mergeStates({ base, ours, theirs: withEdits(base, edits) });
    const { results } = JSON.parse(readFileSync(join(OPINIONS, '13-three-way.expected.json'), 'utf8')) as {
      results: readonly Outcome[];
    };
    expect(results).toHaveLength(14);
    const conflicting = results.filter(({ result }) => result === 'conflict');
    expect(conflicts.map((each) => (each.kind === 'field' ? [each.id, each.key] : [each.id, 'delete']))).toEqual(
      expect.arrayContaining(conflicting.map(({ item, field }) => [item, field])),
    );
    expect(conflicts).toHaveLength(conflicting.length);
    expect(findings).toEqual(results.filter(({ result }) => result === 'finding').map(({ item }) => item));
    for (const outcome of results) expectOutcome(merged, base, outcome);
    const changed = [...ours.items.keys()].filter((id) => {
      const now = merged.items.get(id);
      return (
        now === undefined || JSON.stringify([...now.fields]) !== JSON.stringify([...(ours.items.get(id)?.fields ?? [])])
      );
    });
    const expected = results.filter(({ result }) => result === 'theirs' || result === 'merged by character');
    expect(changed.sort()).toEqual(expected.flatMap(({ item }) => item ?? []).sort());
  });
});

/** Holds the state to what the truth says of one field or item. */
function expectOutcome(merged: MergeState, base: MergeState, { item, field, result, value }: Outcome): void {
  if (item === null) {
    const added = [...merged.items.values()].find(({ id }) => !base.items.has(id));
    expect([added?.fields.get('text'), added?.parent]).toEqual([
      (value as { text: string }).text,
      'civility-theme-activities',
    ]);
    return;
  }
  if (field === 'delete') expect(merged.items.has(item)).toBe(result === 'conflict');
  if (field === 'delete' || typeof value !== 'string') return;
  const fields = merged.items.get(item)?.fields;
  const own = fields?.get('pointsFor');
  const now = field === 'points' ? (own ?? fields?.get('points')) : fields?.get(field);
  const number = { number: value };
  const mapping = { mapping: [['district-without-townships', number]] };
  expect(now).toEqual(field !== 'points' ? value : own === undefined ? number : mapping);
}

type Rows = readonly ReadonlyMap<string, string>[];
const DEPARTMENTS: Readonly<Record<string, string>> = { 市委宣传部: 'publicity', 市委党史研究室: 'party-history' };
const POINTS = ['分值（县、县级市）', '分值（城市区）', '分值（无乡镇的城市区）'];

/** What a sheet says, read by what these two hold: which items it changes, and which titles were changed in some rows only. */
function editsOf(base: MergeState, before: Rows, after: Rows) {
  const known = new Map(before.map((row) => [row.get('编号') ?? '', row]));
  const left = new Set(after.map((row) => row.get('编号') ?? ''));
  const titles = saidAbove(base, after, '三级指标');
  const other = [...titles].filter(([id, said]) => !said.has(String(base.items.get(id)?.fields.get('title'))));
  const edits = [
    ...after.flatMap((row) => rowEdits(base, row, known.get(row.get('编号') ?? ''))),
    ...other.flatMap(([id, [title = '']]) => fieldEdit(id, 'title', title)),
    ...[...saidAbove(base, after, '考核单位')].flatMap(([id, [name = '', ...more]]) => {
      const stated = base.items.get(id)?.fields.get('department');
      const said = more.length === 0 ? DEPARTMENTS[name] : undefined;
      return typeof stated !== 'string' || said === undefined || said === stated
        ? []
        : fieldEdit(id, 'department', said);
    }),
    ...[...known.keys()].flatMap((id): readonly ItemEdit[] =>
      left.has(id) ? [] : [{ kind: 'remove', id, retire: undefined }],
    ),
  ];
  return { edits, findings: [...titles].flatMap(([id, said]) => (said.size > 1 ? [id] : [])) };
}

function rowEdits(base: MergeState, row: Rows[number], was: Rows[number] | undefined): readonly ItemEdit[] {
  const text = row.get('考核内容') ?? '';
  const points = POINTS.filter((key) => row.get(key) !== was?.get(key));
  const number = { number: row.get(points[0] ?? '') ?? '' };
  if (was === undefined) {
    const under = [...base.items.values()].find(({ fields }) => fields.get('title') === row.get('三级指标'))?.id;
    const fields = [['text', text] as const, ['points', number] as const];
    return [{ kind: 'add', under, after: undefined, item: { id: 'fresh', fields, below: undefined } }];
  }
  const id = row.get('编号') ?? '';
  const mapping = [['district-without-townships', number] as const];
  return [
    ...(text === was.get('考核内容') ? [] : fieldEdit(id, 'text', text)),
    ...(points.length === POINTS.length ? fieldEdit(id, 'points', number) : []),
    ...(points.length > 0 && points.length < POINTS.length ? fieldEdit(id, 'pointsFor', { mapping }) : []),
  ];
}

function fieldEdit(id: string, key: string, value: RawValue): readonly ItemEdit[] {
  return [{ kind: 'field', id, key, value }];
}

/** What the rows of each indicator have in a column; rows that are new say nothing of it. */
function saidAbove(base: MergeState, rows: Rows, column: string): ReadonlyMap<string, ReadonlySet<string>> {
  const said = new Map<string, Set<string>>();
  for (const row of rows) {
    const parent = base.items.get(row.get('编号') ?? '')?.parent;
    if (parent !== undefined) said.set(parent, (said.get(parent) ?? new Set()).add(row.get(column) ?? ''));
  }
  return said;
}
