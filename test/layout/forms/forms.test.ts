import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Source } from '../../../src/artifact/generator.ts';
import type { Document, Table } from '../../../src/layout/document.ts';
import { textOfCell } from '../../../src/layout/document.ts';
import { coverings } from '../../../src/layout/grid.ts';
import { hasClass } from '../../../src/model/classes.ts';
import { Decimal, sum } from '../../../src/model/decimal.ts';
import { printedRatio, product, type Ratio, total, whole } from '../../../src/model/grading/ratio.ts';
import type { Item } from '../../../src/model/model.ts';
import { FORM_WIDTH } from '../../../src/model/printing/paper.ts';
import { unitsOf } from '../../../src/model/registers.ts';
import { isCounted } from '../../../src/model/totals.ts';
import { writeXlsx } from '../../../src/writers/xlsx/write.ts';
import { changed, SHIPPED, SMALL, unlocked } from '../../support/fixtures.ts';
import { cellAt, formsOf, tablesOf } from '../../support/form-products.ts';
import { repositoryOf, sourceOf } from '../../support/sources.ts';
import { arbitrarySystem } from '../../support/systems.ts';

let source: Source;
let forms: ReadonlyMap<string, Document>;
beforeAll(async () => {
  source = await sourceOf(SHIPPED);
  forms = await formsOf(source);
});

const decimal = (text: string): Decimal => Decimal.parse(text) ?? Decimal.zero;

/** The most that may be scored on a table, criterion by criterion. */
function mostOf(table: Table, key: string): ReadonlyMap<string, Decimal> {
  return new Map(
    table.rows.flatMap((row) => {
      const input = cellAt(table, row, key)?.input;
      return row.criterion === undefined || input?.kind !== 'number' ? [] : [[row.criterion, input.most]];
    }),
  );
}

/** What points of an item are in the scale of the level-1 indicators. */
function scaledUp(points: Ratio, { parent }: Item, index: number): Ratio {
  if (parent === undefined) return points;
  const own = parent.scale && parent.points[index];
  const above = own && parent.scale ? product(points, { over: own, under: parent.scale }) : points;
  return scaledUp(above, parent, index);
}

/** Every unit and criterion of some scoring forms, with the most that may be scored. */
function scoredOn(some: readonly (readonly [string, Document])[]): readonly (readonly [string, string, Decimal])[] {
  return some
    .flatMap(([, form]) => tablesOf(form))
    .flatMap((table) =>
      table.rows.flatMap((row) => {
        const input = cellAt(table, row, 'score')?.input;
        const [criterion = '', unit = ''] = row.keys ?? [];
        return input?.kind === 'number' ? [[unit, criterion, input.most] as const] : [];
      }),
    );
}

describe('every form', () => {
  it('covers every cell of its tables once, as wide as the page', () => {
    for (const [name, form] of forms) {
      for (const table of tablesOf(form)) {
        expect(() => coverings(table), name).not.toThrow();
        expect(
          table.columns.reduce((width, column) => width + column.width, 0),
          name,
        ).toBe(FORM_WIDTH);
      }
    }
  });

  it('says which form it is, of which data', () => {
    const digests = new Map(source.proof.systems.map(({ id, digest }) => [id, digest]));
    for (const { form } of forms.values()) {
      expect(form?.['edition']).toBe('2020');
      expect(form?.['digest']).toMatch(/^[0-9a-f]{64}$/);
      expect(form?.['digest']).toBe(digests.get(form?.['system'] ?? ''));
    }
    const identities = [...forms.values()].map(({ form }) => JSON.stringify(form));
    expect(new Set(identities).size).toBe(forms.size);
  });

  it('keeps to one column for one key, and to sheets with names of their own', () => {
    for (const [name, form] of forms) {
      const tables = tablesOf(form);
      expect(new Set(tables.map((table) => table.name)).size, name).toBe(tables.length);
      for (const { columns } of tables) {
        const keys = columns.flatMap(({ key }) => key ?? []);
        expect(new Set(keys).size, name).toBe(keys.length);
      }
    }
  });
});

describe('a self-assessment form', () => {
  it('takes exactly the full marks of every unit, and only what applies to it', () => {
    for (const system of source.edition.systems) {
      for (const unit of unitsOf(source.registers.units ?? [], system.id, 2020)) {
        const form = forms.get(`self-${system.annex}-${system.id}-${unit.id}`);
        const [table] = form === undefined ? [] : tablesOf(form);
        if (table === undefined) throw new Error(unit.id);
        const most = mostOf(table, 'self-score');
        expect(sum(most.values()).equals(system.fullMarks ?? Decimal.zero), unit.id).toBe(true);
        const index = system.classes.findIndex(({ id }) => id === unit.class);
        const applying = system.items.filter((item) => item.kind === 'criterion' && hasClass(item.applies, index));
        expect([...most.keys()]).toEqual(applying.map(({ id }) => id));
      }
    }
  });

  it('takes the full marks of any system, for every class and every unit with something of its own', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrarySystem, async (system) => {
        const made = await sourceOf(repositoryOf(system));
        const laidOut = await formsOf(made);
        const [{ items = [], classes = [] } = {}] = made.edition.systems;
        const counted = new Map(items.filter(isCounted).map((item) => [item.id, item]));
        const { fullMarks, scale } = system;
        const wholes = [
          ...system.classes.map((each) => ({ ...each, form: `class-${each.id}` })),
          ...(system.units ?? []).map((each) => ({ ...each, form: each.id })),
        ];
        for (const each of wholes) {
          const form = laidOut.get(`self-1-county-${each.form}`);
          const [table] = form === undefined ? [] : tablesOf(form);
          const index = classes.findIndex(({ id }) => id === each.id);
          const most = table === undefined ? [] : [...mostOf(table, 'self-score')];
          const scored = most.flatMap(([id, points]) => {
            const item = counted.get(id);
            return item === undefined ? [] : [scaledUp(whole(points), item, index)];
          });
          expect(printedRatio(total(scored))).toBe(String(each.scale ?? scale ?? each.fullMarks ?? fullMarks));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('has a subtotal for each level-1 indicator, which add to the total', () => {
    const form = forms.get('self-1-county-jia-xian');
    const [table] = form === undefined ? [] : tablesOf(form);
    const totals = table?.rows.filter(({ role }) => role === 'total').map(({ cells }) => cells.map(textOfCell)) ?? [];
    expect(totals.map(([label]) => label)).toEqual([...Array.from({ length: 7 }, () => '小计'), '合计']);
    expect(sum(totals.slice(0, -1).map(([, points = '']) => decimal(points))).toString()).toBe('200');
    expect(totals.at(-1)?.[1]).toBe('200');
  });

  it('has the columns and signatures that the scheme sets', async () => {
    const settings =
      'step: 0.05\nforms:\n  selfAssessment: { columns: [scoring, reason, score, number], signatures: [经办人], evidenceRows: 3 }\n';
    const set = await formsOf(await sourceOf(changed(SMALL, 'indicators/2020/scheme.yaml', 'step: 0.05\n', settings)));
    const form = set.get('self-1-county-jia-xian');
    const [table, , evidence] = form === undefined ? [] : tablesOf(form);
    expect(table?.columns.map(({ title }) => title)).toEqual([
      ...['序号', '考核内容', '分值', '评分标准', '自评分', '核实分', '扣分原因'],
    ]);
    expect(evidence?.rows).toHaveLength(3);
    expect(JSON.stringify(form?.sections[0]?.blocks.at(-2))).toContain('经办人（签字）：');
    const reasons = table?.rows.flatMap((row) => cellAt(table, row, 'score')?.input ?? []) ?? [];
    expect(reasons.every((input) => input.kind === 'number' && input.reason?.column === 6)).toBe(true);
  });
});

describe('the scoring forms', () => {
  it('have every criterion of every unit on exactly one of them, with the points of its class', () => {
    for (const system of source.edition.systems) {
      const scored = scoredOn([...forms].filter(([name]) => name.startsWith(`score-${system.annex}-`)));
      const keys = scored.map(([unit, criterion]) => `${unit} ${criterion}`);
      expect(new Set(keys).size).toBe(keys.length);
      for (const { id } of unitsOf(source.registers.units ?? [], system.id, 2020)) {
        const own = scored.flatMap(([unit, , most]) => (unit === id ? [most] : []));
        expect(sum(own).equals(system.fullMarks ?? Decimal.zero), id).toBe(true);
      }
    }
  });

  it('let no department score itself, unless the scheme allows it', async () => {
    for (const [name, form] of forms) {
      const identity = form.form;
      if (identity?.form !== 'department') continue;
      const own =
        source.registers.units?.filter((unit) => unit.department === identity.department).map(({ id }) => id) ?? [];
      const units = tablesOf(form).flatMap(({ rows }) => rows.flatMap(({ keys }) => keys?.[1] ?? []));
      expect(
        own.filter((each) => units.includes(each)),
        name,
      ).toEqual([]);
    }
    expect(forms.has('score-2-municipal-arranged')).toBe(true);
    const scheme = 'indicators/2020/scheme.yaml';
    const allowed = await formsOf(
      await sourceOf(changed(unlocked(SHIPPED), scheme, 'ownScore: never', 'ownScore: allowed')),
    );
    expect(allowed.has('score-2-municipal-arranged')).toBe(false);
  });

  it('ask for a reason below the points, unless the scheme does not', async () => {
    const reasonOf = (all: ReadonlyMap<string, Document>): unknown => {
      const form = all.get('score-1-county-publicity');
      const table = form === undefined ? undefined : tablesOf(form)[1];
      const row = table?.rows[0];
      const input = table && row && cellAt(table, row, 'score')?.input;
      return input?.kind === 'number' && input.reason !== undefined && table?.columns[input.reason.column]?.key;
    };
    expect(reasonOf(forms)).toBe('reason');
    const optional = 'step: 0.05\nforms: { department: { reasons: optional } }\n';
    const set = await sourceOf(changed(unlocked(SHIPPED), 'indicators/2020/scheme.yaml', 'step: 0.05\n', optional));
    expect(reasonOf(await formsOf(set))).toBe(false);
  });

  it('have every table under a name of its own, whatever a unit is called', async () => {
    for (const name of ['各单位合计', '各单位合计（总表）', '合计', '序号']) {
      const units = changed(SMALL, 'indicators/units.yaml', 'name: 甲县', `name: ${name}`);
      for (const [form, document] of await formsOf(await sourceOf(units))) {
        const names = tablesOf(document).map((table) => table.name);
        expect(new Set(names).size, `${form}: ${names.join()}`).toBe(names.length);
        await expect(writeXlsx(document)).resolves.toBeInstanceOf(Uint8Array);
      }
    }
  });
});
