import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, type Paragraph, paragraph, type Section, textOf } from '../../../src/layout/document.ts';
import { pitchOfParagraph, type SetBlock, setSection } from '../../../src/layout/setting/flow.ts';
import { GRID } from '../../../src/layout/typography.ts';
import { PAGES } from '../../../src/model/printing/paper.ts';
import { sampleTable } from '../../support/documents.ts';
import { hostileTable } from '../../support/hostile-tables.ts';

const PRINTING = { pageNumbers: 'standard', tableSize: 10.5, pageCodes: 'none' } as const;
const WHOLE = ((PAGES.landscape.height - PAGES.landscape.top - PAGES.landscape.bottom) * 72) / 25.4;
/** Points by which floats and rounding may err. */
const SLACK = 1;

const paragraphs = fc
  .tuple(
    fc.constantFrom<Paragraph['role']>('title', 'heading-1', 'heading-2', 'body', 'body', 'field', 'foot'),
    fc.integer({ min: 1, max: 400 }),
  )
  .map(([role, length]): Block => paragraph(role, '考核'.repeat(role.startsWith('heading') ? 4 : length)));
const sections = fc
  .array(fc.oneof(paragraphs, paragraphs, hostileTable), { maxLength: 8 })
  .chain((blocks) => hostileTable.map((table): Section => ({ orientation: 'landscape', blocks: [...blocks, table] })));

/** What stands on one page: a line, or a part of a table; in points. One that is not told to begin a page does so where it has no room. */
interface Piece {
  readonly height: number;
  readonly beginsPage: boolean;
}

function piecesOf(set: SetBlock): readonly Piece[] {
  if (set.kind === 'paragraph') {
    const height = pitchOfParagraph(set.block.role);
    return set.lines.map((_, index) => ({ height, beginsPage: set.beginsPage && index === 0 }));
  }
  if (set.kind === 'flowing') return [];
  const { headerHeight } = set.table;
  return set.parts.map(({ beginsPage, heights }) => ({
    // A row that no page holds fills it.
    height: heights?.reduce((sum, height) => sum + height, headerHeight) ?? WHOLE,
    beginsPage,
  }));
}

/** The pages on which a block begins and ends. */
interface Stand {
  readonly first: number;
  readonly last: number;
}

/** Where blocks stand for a program that sets one below the other, and ends pages where it is told to or has no room. */
function standsOf(set: readonly SetBlock[]): readonly Stand[] {
  let [page, used] = [1, 0];
  return set.map((each) => {
    used += each.before * GRID.linePitch;
    const pages = piecesOf(each).map(({ height, beginsPage }) => {
      if (beginsPage || used + height > WHOLE + SLACK) [page, used] = [page + 1, 0];
      used += height;
      return page;
    });
    return { first: pages[0] ?? page, last: page };
  });
}

/** What a block says, line by line and row by row. */
function saidBy(set: SetBlock): unknown {
  if (set.kind === 'paragraph') return set.lines.map(textOf).join('');
  if (set.kind === 'flowing') return undefined;
  const rows = set.parts.flatMap(({ start, end }) => set.table.rows.slice(start, end));
  const cells = new Set(rows.flatMap((row) => row.cells));
  return [...cells].map(({ paragraphs: all }) => all.map(({ lines }) => lines.map(textOf).join('')));
}

/** What it should say. */
function meantBy(block: Block): unknown {
  if (block.kind === 'paragraph') return textOf(block.runs);
  if (block.kind !== 'table') return undefined;
  return block.rows.flatMap(({ cells }) => cells).map(({ paragraphs: all }) => all.map(({ runs }) => textOf(runs)));
}

describe('the pages of a section', () => {
  it('have every line and row once, whatever stands in them', () => {
    fc.assert(
      fc.property(sections, (section) => {
        const set = setSection(section, PRINTING);
        expect(set.map(saidBy)).toEqual(section.blocks.map(meantBy));
      }),
      { numRuns: 25 },
    );
  });

  it('have room for the parts of tables, where the plan says so', () => {
    fc.assert(
      fc.property(sections, (section) => {
        const set = setSection(section, PRINTING);
        const stands = standsOf(set);
        for (const [index, each] of set.entries()) {
          if (each.kind !== 'table' || each.parts.some(({ heights }) => heights === undefined)) continue;
          const { first = 0, last = 0 } = stands[index] ?? {};
          expect(last - first).toBe(each.parts.length - 1);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('have headings on the page on which their table begins', () => {
    fc.assert(
      fc.property(sections, (section) => {
        const set = setSection(section, PRINTING);
        const stands = standsOf(set);
        for (const [index, each] of set.entries()) {
          const top = firstHeading(set, index);
          // Headings that begin a page and leave no room for the first rows stand alone.
          const mayPart = each.kind !== 'table' || (stands[top - 1]?.last ?? 0) < (stands[top]?.first ?? 0);
          if (!mayPart) expect(stands[top]?.first).toBe(stands[index]?.first);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('begin a table in a small rest of a page only where all of it has room', () => {
    const long = sampleTable(Array.from({ length: 20 }, (_, index) => `第${index + 1}项`));
    const short = sampleTable(['每季度学习']);
    const heading = paragraph('heading-1', '一、市委组织部');
    const lastOf = (lines: number, ...blocks: readonly Block[]) => {
      const filled = Array.from({ length: lines }, () => paragraph('body', '坚持以上率下'));
      const set = setSection({ orientation: 'landscape', blocks: [...filled, ...blocks] }, PRINTING);
      return set.slice(lines).map((each) => piecesOf(each)[0]?.beginsPage);
    };
    expect(lastOf(12, long)).toEqual([true]);
    expect(lastOf(12, short)).toEqual([false]);
    expect(lastOf(6, heading, long)).toEqual([false, false]);
    expect(lastOf(12, heading, long)).toEqual([true, false]);
    expect(lastOf(12, heading, heading, long)).toEqual([true, false, false]);
  });

  it('begin behind a row that no page holds: nobody knows what is left of the last of its pages', () => {
    const sample = sampleTable(['每季度学习。'.repeat(4000)]);
    // Without its row of totals, which stands on a page of its own.
    const boundless = { ...sample, rows: sample.rows.slice(0, 1) };
    const long = sampleTable(Array.from({ length: 20 }, (_, index) => `第${index + 1}项`));
    const heading = paragraph('heading-1', '一、市委组织部');
    const begins = (...blocks: readonly Block[]) =>
      setSection({ orientation: 'landscape', blocks }, PRINTING).map((each) => piecesOf(each)[0]?.beginsPage);
    const [first] = setSection({ orientation: 'landscape', blocks: [boundless] }, PRINTING);
    expect(first?.kind === 'table' && first.parts.map(({ heights }) => heights)).toEqual([undefined]);
    expect(begins(boundless, long)).toEqual([false, true]);
    expect(begins(boundless, sampleTable(['每季度学习']))).toEqual([false, true]);
    expect(begins(boundless, heading, long)).toEqual([false, true, false]);
  });
});

/** The first of the headings right above a block, or the block. */
function firstHeading(set: readonly SetBlock[], index: number): number {
  const above = set[index - 1];
  const isHeading = above?.kind === 'paragraph' && above.block.role.startsWith('heading-');
  return isHeading ? firstHeading(set, index - 1) : index;
}
