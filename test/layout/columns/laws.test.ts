import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addUp } from '../../../src/artifact/addition.ts';
import { compareBlocks } from '../../../src/artifact/compare.ts';
import { expectedIn } from '../../../src/artifact/expected.ts';
import { type Section, type Table, tableSizeOf, textOf, textOfCell } from '../../../src/layout/document.ts';
import { scoringText } from '../../../src/layout/scoring-text.ts';
import { setSection } from '../../../src/layout/setting/flow.ts';
import { setTable } from '../../../src/layout/setting/set-table.ts';
import { type Departments, departmentName, departmentsById } from '../../../src/model/departments.ts';
import type { Item } from '../../../src/model/model.ts';
import { typeWidth } from '../../../src/model/printing/paper.ts';
import { fullMarksFor } from '../../../src/model/totals.ts';
import { annexSettings, withMoreSaid } from '../../support/annex-settings.ts';
import { documentOf } from '../../support/readings.ts';
import { ROUNDS } from '../../support/rounds.ts';
import { repositoryOf, sourceOf } from '../../support/sources.ts';
import { arbitrarySystem } from '../../support/systems.ts';

/** Any system with any columns, and what is drawn of it. */
const samples = fc
  .tuple(arbitrarySystem, annexSettings, fc.boolean())
  .map(([system, printing, isSame]) => ({ ...withMoreSaid(system, isSame), printing }));

type Sample = typeof samples extends fc.Arbitrary<infer Each> ? Each : never;

async function annexOf(sample: Sample) {
  const source = await sourceOf(repositoryOf(sample));
  const document = (await documentOf(source, 'annex-1-county')).document();
  const section = document.sections[0] as Section;
  return {
    source,
    document,
    section,
    table: section.blocks.find((each): each is Table => each.kind === 'table') as Table,
  };
}

/** What an item says. */
function textsOf(item: Item, departments: Departments): readonly string[] {
  const ids = [...item.departments, ...item.cooperating.map(({ id }) => id)];
  const own = item.kind === 'criterion' ? [item.text, scoringText(item)] : [item.title];
  return [
    ...own,
    ...ids.map((id) => departmentName(departments, id)),
    ...item.method,
    ...item.evidence,
    item.remark ?? '',
  ];
}

describe('an annex with any columns on any page', () => {
  it.each([
    ['docx', 6],
    ['html', 6],
    ['md', 6],
    ['pdf', 4],
    ['xlsx', 6],
  ] as const)('reads back from %s as it was meant, and adds up to the full marks', async (format, numRuns) => {
    await fc.assert(
      fc.asyncProperty(samples, async (sample) => {
        const { source, document } = await annexOf(sample);
        const { differences, rows } = compareBlocks(expectedIn(document, format), await ROUNDS[format](document));
        expect(differences).toEqual([]);
        const [system] = source.edition.systems;
        if (system === undefined) throw new Error('no system');
        const sums = new Set(addUp(rows, source.edition).map(({ unitClass, found }) => `${unitClass} ${found}`));
        const wanted = system.classes.map(({ id }, index) => `${id} ${fullMarksFor(system, index)}`);
        expect([...sums].sort()).toEqual(wanted.sort());
      }),
      { numRuns },
    );
  });

  it('says every title, wording and number of its system, and who assesses, whatever has no column', async () => {
    await fc.assert(
      fc.asyncProperty(samples, async (sample) => {
        const { source, section, table } = await annexOf(sample);
        const cells = table.rows.flatMap((row) => row.cells.map(textOfCell));
        const below = section.blocks.flatMap((each) => (each.kind === 'paragraph' ? [textOf(each.runs)] : []));
        const all = [...cells, ...below].join('\n');
        const departments = departmentsById(source.registers.departments);
        const items = source.edition.systems[0]?.items ?? [];
        for (const text of items.flatMap((item) => textsOf(item, departments))) expect(all).toContain(text);
        expect(below.some((text) => text.startsWith('校验码'))).toBe(sample.printing.checkCode === 'foot');
      }),
      { numRuns: 25 },
    );
  });

  it('is as wide as its page, with a title for each column that is stated and none broken within a word', async () => {
    await fc.assert(
      fc.asyncProperty(samples, async (sample) => {
        const { source, section, table } = await annexOf(sample);
        const { columns, paper, orientation } = sample.printing;
        expect([section.paper ?? 'A4', section.orientation]).toEqual([paper, orientation]);
        expect(table.columns.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(typeWidth(section), 6);
        const levels = sample.levels?.length ?? 3;
        expect(table.columns.length).toBe(columns.reduce((sum, { of }) => sum + (of === 'levels' ? levels : 1), 0));
        const { header } = setTable(table, tableSizeOf(section, source.edition.printing));
        for (const { paragraphs } of header) {
          const lines = paragraphs.flatMap((each) => each.lines.map(textOf));
          if (lines.length > 1) expect(Math.min(...lines.map(({ length }) => length))).toBeGreaterThan(1);
        }
        const [set] = setSection(section, source.edition.printing).filter((each) => each.kind === 'table');
        expect(set?.kind === 'table' && set.parts.at(-1)?.end).toBe(table.rows.length);
      }),
      { numRuns: 25 },
    );
  });
});
