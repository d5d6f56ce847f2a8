import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Changes } from '../../../src/changes/changes.ts';
import { compareEditions } from '../../../src/changes/compare.ts';
import type { SystemChanges } from '../../../src/changes/facts.ts';
import type { Judgement } from '../../../src/changes/judgement.ts';
import { type Document, type Table, textOfCell } from '../../../src/layout/document.ts';
import { fullGrid } from '../../../src/layout/grid.ts';
import { revisionDocument } from '../../../src/layout/revision/document.ts';
import { entriesOf } from '../../../src/layout/revision/entries.ts';
import { hasClass } from '../../../src/model/classes.ts';
import { Decimal, sum } from '../../../src/model/decimal.ts';
import type { Item } from '../../../src/model/model.ts';
import { arbitraryChooser, type Chooser, classesOf, type Draft, readDraft, smallDraft } from '../../support/drafts.ts';
import { EDITS } from '../../support/edits.ts';
import { changed, SMALL } from '../../support/fixtures.ts';
import { sourceOf } from '../../support/sources.ts';

type Plan = readonly (readonly [string, Chooser])[];
const someEdits: fc.Arbitrary<Plan> = fc.array(fc.tuple(fc.constantFrom(...Object.keys(EDITS)), arbitraryChooser), {
  maxLength: 8,
});

function edited(draft: Draft, plan: Plan): Draft {
  for (const [name, choose] of plan) EDITS[name]?.(draft, choose);
  return draft;
}

async function changesAfter(first: Plan, second: Plan): Promise<Changes> {
  const before = edited(smallDraft(), first);
  const after = edited(structuredClone(before), second);
  return compareEditions(await readDraft(before), await readDraft(after, '2021'));
}

function layOut(changes: Changes, department?: string): Document {
  return revisionDocument(changes, { name: 'revision', views: [], department });
}

function tablesOf({ sections }: Document): readonly Table[] {
  return sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));
}

function named(document: Document, name: string): Table | undefined {
  return tablesOf(document).find((table) => table.name === name);
}

function expectMarks(rows: Table['rows'], system: SystemChanges, judgement: Judgement): void {
  const entries = entriesOf(system, judgement);
  expect(rows).toHaveLength(entries.length);
  for (const [at, { cells }] of rows.entries()) {
    const isVisible = entries[at]?.kinds.some((kind) => kind !== 'replaced' && kind !== 'regrouped');
    const isPrinted = !entries[at]?.after.some(({ item }) => hasUnprintedTargets(item, system));
    const runs = cells.slice(2, 4).flatMap(({ paragraphs }) => paragraphs.flatMap((each) => each.runs));
    if (isVisible && isPrinted)
      expect(
        runs.some(({ mark }) => mark !== undefined),
        JSON.stringify(cells),
      ).toBe(true);
  }
}

/** Targets for a class that an item is not for are an error of the data, and printed nowhere. */
function hasUnprintedTargets(item: Item, { after }: SystemChanges): boolean {
  const classes = after?.classes ?? [];
  return (
    item.kind === 'criterion' &&
    [...item.targets.keys()].some(
      (id) =>
        !hasClass(
          item.applies,
          classes.findIndex((each) => each.id === id),
        ),
    )
  );
}

const RUNS = { numRuns: 150 };

describe('a revision table', () => {
  it('tells every change of an item exactly once', async () => {
    await fc.assert(
      fc.asyncProperty(someEdits, someEdits, async (first, second) => {
        const { systems, judgement } = await changesAfter(first, second);
        for (const system of systems) {
          const told = entriesOf(system, judgement).flatMap(({ before, after }) => [
            ...new Set([...before, ...after].flatMap(({ item, parts }) => [item, ...parts])),
          ]);
          const wanted = system.items.flatMap(({ before, after }) =>
            [before, after].filter((each) => each !== undefined),
          );
          expect(told.length).toBe(new Set(told).size);
          expect(new Set(told)).toEqual(new Set(wanted));
        }
      }),
      RUNS,
    );
  });

  it('shows in every row what was deleted or inserted, but for ids, which are not printed', async () => {
    await fc.assert(
      fc.asyncProperty(someEdits, someEdits, async (first, second) => {
        const changes = await changesAfter(first, second);
        const document = layOut(changes);
        for (const [index, system] of changes.systems.entries()) {
          const { annex } = system.after ?? {};
          const isAlone = changes.after.edition.systems.length === 1;
          const name = `${annex === undefined ? `第${index + 1}套` : `附件${isAlone ? '' : annex}`}修订对照`;
          expectMarks(named(document, name)?.rows ?? [], system, changes.judgement);
        }
      }),
      RUNS,
    );
  });

  it('has a balance that adds up, for every unit class, whatever changed', async () => {
    await fc.assert(
      fc.asyncProperty(someEdits, someEdits, async (first, second) => {
        for (const table of tablesOf(layOut(await changesAfter(first, second)))) {
          if (!table.name.endsWith('分值增减')) continue;
          const rows = fullGrid(table).filter(([kind]) => kind === '一级指标');
          const total = rows.findIndex(([, title]) => title === '合计');
          if (total < 0) continue;
          table.columns.forEach((_, column) => {
            const numbers = rows.map((row) => Decimal.parse((row[column] ?? '').replace('+', '')));
            if (column < 2 || numbers.some((each) => each === undefined)) return;
            const parts = numbers.filter((each, index): each is Decimal => each !== undefined && index !== total);
            expect(sum(parts).toString()).toBe(numbers[total]?.toString());
          });
        }
      }),
      RUNS,
    );
  });

  it('prints the full marks of each class, not those of the system for all', async () => {
    const draft = smallDraft();
    Object.assign(classesOf(draft.scheme, 0)[1] ?? {}, { fullMarks: 9 });
    const [balance] = tablesOf(layOut(compareEditions(await readDraft(draft), await readDraft(smallDraft(), '2021'))));
    const [heads, full] = [balance?.columns.map(({ title }) => title), fullGrid(balance as Table)[0]];
    const at = heads?.findIndex((head) => head.startsWith('城市区')) ?? -1;
    expect(full?.slice(0, 2)).toEqual(['总分', '满分']);
    expect(full?.slice(at, at + 3)).toEqual(['9', '10', '+1']);
    expect(full?.slice(2, 5)).toEqual(['10', '10', '0']);
  });

  it('says of an edition and itself that nothing changed, but for its year', async () => {
    const document = layOut(await changesAfter([], []));
    const [balance, ...others] = tablesOf(document);
    expect(balance?.name).toBe('附件分值增减');
    expect(fullGrid(balance as Table).map((row) => row.at(-1))).toEqual(expect.arrayContaining(['0']));
    expect(new Set(fullGrid(balance as Table).map((row) => row.at(-1)))).toEqual(new Set(['0']));
    expect(others).toEqual([]);
  });

  it('is pure: the same twice, and it leaves the changes as they were', async () => {
    const changes = await changesAfter([], [['points', { number: () => 2, among: ([first]) => first }]]);
    expect(JSON.stringify(layOut(changes))).toBe(JSON.stringify(layOut(changes)));
  });
});

describe('a revision table for a department', () => {
  it('has a blank to answer in each row, and no balance', async () => {
    await fc.assert(
      fc.asyncProperty(someEdits, async (edits) => {
        for (const table of tablesOf(layOut(await changesAfter([], edits), 'publicity'))) {
          expect(table.columns.at(-1)?.title).toBe('反馈意见');
          for (const { cells } of table.rows)
            expect(cells.at(-1)).toMatchObject({ paragraphs: [], input: { kind: 'text' } });
        }
      }),
      RUNS,
    );
  });

  it('has only what the department leads or cooperates in, before or after', async () => {
    const path = 'indicators/2020/county/1-ideology.yaml';
    const files = changed(SMALL, path, 'title: 基层宣讲', 'title: 基层宣传');
    const [before, after] = [await sourceOf(SMALL), await sourceOf(files)];
    const changes = compareEditions(before, after);
    const rows = (department: string): readonly string[] =>
      tablesOf(layOut(changes, department)).flatMap(({ rows: all }) =>
        all.map(({ cells }) => textOfCell(cells[1] as never)),
      );
    expect(rows('publicity')).toEqual(['基层宣传\n思想建设／理论武装']);
    expect(rows('organization')).toEqual([]);
    expect(rows('discipline')).toEqual([]);
  });
});
