import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { MergedSheet } from '../../../src/engine/sheets/merge-sheet.ts';
import { gridOfReading, gridOfSheet } from '../../../src/import/criteria-sheet/grid.ts';
import { readCsv } from '../../../src/readers/csv.ts';
import { readFormWorkbook } from '../../../src/readers/form-workbook.ts';
import { HAS_OPINIONS, OPINIONS } from '../../support/criteria-sheets.ts';
import { SHIPPED } from '../../support/fixtures.ts';
import { merged } from '../../support/sheet-merges.ts';

const IDEOLOGY = 'indicators/2021/county/2-ideology.yaml';

/** The repository after a diff: each hunk has one line that goes and one that comes. */
function patched(files: ReadonlyMap<string, string>, diff: string): ReadonlyMap<string, string> {
  let text = files.get(IDEOLOGY) ?? '';
  for (const hunk of diff.split(/^@@.*@@.*\n/m).slice(1)) {
    const lines = hunk.split('\n').filter((line) => line !== '');
    const side = (sign: string): string =>
      lines
        .filter((line) => line.startsWith(' ') || line.startsWith(sign))
        .map((line) => line.slice(1))
        .join('\n');
    if (!text.includes(side('-'))) throw new Error(`not there: ${side('-')}`);
    text = text.replace(side('-'), side('+'));
  }
  return new Map([...files, [IDEOLOGY, text]]);
}

interface Outcome {
  readonly item: string | null;
  readonly field: string;
  readonly result: string;
  readonly value?: unknown;
  readonly class?: string;
}

// They are files that other programs made, and no part of the project: without them all of this is skipped.
describe.skipIf(!HAS_OPINIONS).each(['13-criteria-edited.xlsx', '13-criteria-edited.csv'])('%s', (file) => {
  let result: MergedSheet;
  let outcomes: readonly Outcome[];

  beforeAll(async () => {
    const bytes = readFileSync(join(OPINIONS, file));
    const book = file.endsWith('.csv') ? undefined : readFormWorkbook(bytes, file);
    const first = typeof book === 'object' ? book.sheets[0] : undefined;
    const grid = first === undefined ? gridOfReading(await readCsv(bytes)) : gridOfSheet(first);
    if (grid === undefined) throw new Error('no table');
    const now = patched(SHIPPED, readFileSync(join(OPINIONS, '13-three-way-ours.diff'), 'utf8'));
    result = await merged(grid, { before: SHIPPED, now, purpose: 'publishing', edition: '2021', system: 'county' });
    outcomes = JSON.parse(readFileSync(join(OPINIONS, '13-three-way.expected.json'), 'utf8')).results;
  });

  /** A key of an item after the merge, as its YAML has it. */
  const held = (id: string, key: string): unknown => {
    const value = result.merge.merged.items.get(id)?.fields.get(key);
    return typeof value === 'object' && 'number' in value ? value.number : value;
  };

  it('meets what the edition has become as its truth says: 14 outcomes, and nothing else', () => {
    const conflicts = result.merge.conflicts.map((each) => [each.id, each.kind === 'field' ? each.key : each.kind]);
    const expected = outcomes.filter(({ result: each }) => each === 'conflict');
    expect(conflicts).toEqual(
      expect.arrayContaining(expected.map(({ item, field }) => [item, field === 'delete' ? 'removed' : field])),
    );
    expect(conflicts).toHaveLength(expected.length);
    expect(held('people-lecture-tour', 'points')).toBe('1.5');
    expect(held('party-school-class-quota', 'text')).toContain('不少于10期');
    expect(held('key-media-reports', 'text')).toMatch(/中央级不少于12篇、省级不少于24篇/u);
    expect(held('hot-issue-response', 'text')).toContain('24小时内反应');
    expect(result.merge.merged.items.has('online-publicity-results')).toBe(false);
    expect(held('commentator-incentives', 'points')).toBe('1');
    expect(held('party-history-education', 'department')).toBe('publicity');
    expect(held('external-publicity', 'title')).toBe('对外宣传和交流');
    expect(held('model-publicity', 'title')).toBe('典型宣传');
    expect(result.remarks.map(({ code, id }) => [code, id])).toEqual([['title-in-some-rows', 'model-publicity']]);
    const added = [...result.merge.merged.items.values()].filter(({ id }) => !result.states.ours.items.has(id));
    expect(added.map(({ parent, fields }) => [parent, Object.fromEntries(fields)])).toEqual([
      ['civility-theme-activities', { text: '每年制定主题活动计划，重要活动有方案', points: { number: '0.5' } }],
    ]);
  });

  it('changes nothing but what the truth lists', () => {
    const touched = new Set(
      result.merge.edits.map((edit) => (edit.kind === 'add' ? `new below ${edit.under}` : edit.id)),
    );
    expect([...touched].toSorted()).toEqual(
      [
        ...[
          'delegate-studios-and-proposals',
          'external-publicity',
          'key-media-reports',
          'new below civility-theme-activities',
        ],
        ...['online-publicity-results', 'party-history-education', 'party-school-class-quota', 'people-lecture-tour'],
      ].toSorted(),
    );
    const termed = result.merge.edits.filter(
      (edit) => edit.kind === 'field' && edit.id === 'delegate-studios-and-proposals',
    );
    expect(termed).toEqual([
      { kind: 'field', id: 'delegate-studios-and-proposals', key: 'pointsFor', value: undefined },
    ]);
  });
});
