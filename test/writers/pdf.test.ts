import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { expectedIn } from '../../src/artifact/expected.ts';
import { normalise } from '../../src/artifact/normalise.ts';
import {
  type Cell,
  cell,
  cellParagraphs,
  type Document,
  paragraph,
  type Row,
  type Table,
} from '../../src/layout/document.ts';
import { setSection } from '../../src/layout/setting/flow.ts';
import type { Typesetter } from '../../src/ports/typesetter.ts';
import { readPdf } from '../../src/readers/pdf.ts';
import { findFonts } from '../../src/world/typesetting/fonts.ts';
import { typesetterOf } from '../../src/world/typesetting/typesetter.ts';
import { MissingGlyphs } from '../../src/writers/pdf/glyphs.ts';
import { writePdf } from '../../src/writers/pdf/write.ts';
import { arbitraryDocument, HOSTILE_TEXTS, sampleDocument, sampleTable } from '../support/documents.ts';
import { hostileTable } from '../support/hostile-tables.ts';

const STANDARD = { standard: '1.7' } as const;
/** The hostile wording without 𠮷, which the free fonts do not have. */
const PRINTABLE = HOSTILE_TEXTS.map((text) => text.replace('𠮷', '吉'));

let typesetter: Typesetter;
beforeAll(() => {
  // No folder of the machine: its fonts must not decide what a test sees.
  typesetter = typesetterOf(findFonts([]), 'fastest');
});

async function expectRoundTrip(document: Document): Promise<Uint8Array> {
  const bytes = await writePdf(document, typesetter, STANDARD);
  const { blocks } = await readPdf(bytes);
  expect(normalise(blocks)).toEqual(normalise(expectedIn(document, 'pdf')));
  return bytes;
}

function annex(table: Table): Document {
  const blocks = [
    paragraph('annex-mark', '附件1'),
    paragraph('title', '样例考核指标体系'),
    table,
    paragraph('foot', '校验码'),
  ];
  return { ...sampleDocument(), sections: [{ orientation: 'landscape', blocks }] };
}

function pagesIn(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type *\/Page\b/g)?.length ?? 0
  );
}

describe('a PDF', () => {
  it('reads back as it was meant, whatever the table', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDocument, async (document) => void (await expectRoundTrip(document))),
      {
        numRuns: 8,
      },
    );
  });

  it('carries hostile wording as it stands', async () => {
    await expectRoundTrip(sampleDocument(PRINTABLE));
  });

  it('repeats merged labels on every page of a group that no page holds', async () => {
    const document = annex(sampleTable(Array.from({ length: 60 }, (_, index) => `第${index + 1}项考核内容落实到位`)));
    const bytes = await expectRoundTrip(document);
    const { blocks } = await readPdf(bytes);
    const pages = blocks.filter((block) => block.kind === 'table');
    expect(pages.length).toBeGreaterThan(3);
    for (const { rows } of pages.slice(0, -1)) expect(rows[1]?.slice(0, 1)).toEqual(['思想建设\n（35分）']);
  });

  it('has the pages that are planned, each with its rows, whatever the table', async () => {
    const long = sampleTable(Array.from({ length: 60 }, (_, index) => `第${index + 1}项考核内容落实到位`));
    await fc.assert(
      fc.asyncProperty(hostileTable, async (table) => {
        const document = annex(table);
        const parts = document.sections.flatMap((section) =>
          setSection(section, document.printing).flatMap((set) => (set.kind === 'table' ? set.parts : [])),
        );
        // A row that no page holds goes on over as many as it needs.
        fc.pre(parts.every(({ heights }) => heights !== undefined));
        const bytes = await writePdf(document, typesetter, STANDARD);
        const { blocks } = await readPdf(bytes);
        const rows = blocks.flatMap((block) => (block.kind === 'table' ? [block.rows.length - 1] : []));
        expect(rows).toEqual(parts.map(({ start, end }) => end - start));
        expect(pagesIn(bytes)).toBe(1 + parts.filter(({ beginsPage }) => beginsPage).length);
      }),
      { numRuns: 8, examples: [[long]] },
    );
  });

  it('breaks a cell that no page holds', async () => {
    const long = Array.from({ length: 500 }, (_, index) => `第${String(index).padStart(3, '0')}条须落实，`).join('');
    await expectRoundTrip(annex(sampleTable(['一般要求', long, '其他要求'])));
  });

  it('breaks a row of a table in running text that no page holds, and no other', async () => {
    const long = '须逐条落实，'.repeat(900);
    const { columns, rows } = sampleTable([...Array.from({ length: 40 }, () => '一般要求'), long, '其他要求']);
    const table: Table = {
      ...{ kind: 'table', name: '失分', isInText: true, columns: columns.slice(0, 2) },
      rows: rows.map((_, index) => ({
        ...{ role: 'item', mayEndPage: true },
        cells: [
          cell(0, cellParagraphs('label', `${index}`)),
          cell(1, cellParagraphs('text', index === 40 ? long : '要求')),
        ],
      })),
    };
    const blocks = [paragraph('title', '反馈'), table, paragraph('foot', '校验码')];
    await expectRoundTrip({ ...sampleDocument(), sections: [{ orientation: 'portrait', blocks }] });
  });

  it('has paragraphs that go on over the page end as one', async () => {
    const text = '坚持以上率下，把考核谁、考什么、怎么考统一起来谋划，使考核更加全面。';
    const blocks = Array.from({ length: 9 }, (_, index) => paragraph('body', text.repeat(index + 2)));
    blocks.unshift(...Array.from({ length: 21 }, () => paragraph('body', '一段。')));
    await expectRoundTrip({ ...sampleDocument(), sections: [{ orientation: 'portrait', blocks }] });
  });

  it('has a paragraph as one where the last line of a page ends far before the edge', async () => {
    // A line that keeps eight figures together ends up to eight characters before it.
    const figures = Array.from({ length: 2000 }, (_, index) => `${10_000_000 + index}分，`).join('');
    const marks = Array.from({ length: 3 }, (_, index) => paragraph('foot', `${'长'.repeat(index)}${figures}`));
    await expectRoundTrip({ ...sampleDocument(), sections: [{ orientation: 'portrait', blocks: marks }] });
  });

  it('has two paragraphs as two where one fills the last line of a page and the other begins the next', async () => {
    const full = Array.from({ length: 120 }, () => paragraph('foot', '满'.repeat(30)));
    await expectRoundTrip({ ...sampleDocument(), sections: [{ orientation: 'portrait', blocks: full }] });
  });

  it('carries what a revision marks, in paragraphs and in cells', async () => {
    const runs = [
      { text: '删去的1.5分', mark: 'deleted' },
      { text: '加上的2分', mark: 'inserted' },
    ] as const;
    const cells = [cell(0, [{ role: 'text', runs }]), cell(1, [])];
    const columns = ['甲', '乙'].map((title) => ({ title, width: 70, align: 'left' as const }));
    const table: Table = { kind: 'table', name: '修订', columns, rows: [{ role: 'item', mayEndPage: true, cells }] };
    const blocks = [{ kind: 'paragraph', role: 'body', runs } as const, table];
    await expectRoundTrip({ ...sampleDocument(), sections: [{ orientation: 'portrait', blocks }] });
  });

  it('may consist of a total alone', async () => {
    const total = sampleTable(['一般要求']).rows.filter(({ role }) => role === 'total');
    await expectRoundTrip(annex({ ...sampleTable(['一般要求']), rows: total }));
  });

  it('tells an empty cell from one that is merged with the row above', async () => {
    const label = (text: string) => cellParagraphs('label', text);
    const cells = [
      [cell(0, label('甲'), 2), cell(1, label('乙')), cell(2, label('丙')), cell(3, [])],
      [cell(1, []), cell(2, label('丁'), 2), cell(3, [])],
      [cell(0, label('甲')), cell(1, label('戊')), cell(3, [])],
    ];
    const rows = cells.map((each): Row => ({ role: 'item', mayEndPage: true, cells: each }));
    const columns = ['一', '二', '三', '四'].map((title) => ({ title, width: 30, align: 'left' as const }));
    await expectRoundTrip(annex({ kind: 'table', name: '附件1', columns, rows }));
  });

  it('names the characters that no font has, and where they stand, instead of printing boxes', async () => {
    const failure = await writePdf(sampleDocument(), typesetter, STANDARD).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(MissingGlyphs);
    expect((failure as MissingGlyphs).glyphs).toEqual([
      { character: '𠮷', text: HOSTILE_TEXTS.at(-1), role: 'text', criterion: 'criterion-13' },
    ]);
  });

  it('has the same bytes again, in another time zone and another folder', async () => {
    const document = annex(sampleTable(['一般要求', '其他要求']));
    const once = await writePdf(document, typesetter, STANDARD);
    const folder = process.cwd();
    vi.stubEnv('TZ', 'Pacific/Auckland');
    try {
      process.chdir('/');
      const again = await writePdf(document, typesetterOf(findFonts([]), 'fastest'), STANDARD);
      expect(Buffer.compare(once, again)).toBe(0);
    } finally {
      process.chdir(folder);
      vi.unstubAllEnvs();
    }
  });

  it('is PDF/A-2b when that is wanted, and tagged all the same', async () => {
    const document = annex(sampleTable(['一般要求']));
    const bytes = await writePdf(document, typesetter, { standard: 'a-2b' });
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/<pdfaid:part>2<.*<pdfaid:conformance>B</s);
    expect(normalise((await readPdf(bytes)).blocks)).toEqual(normalise(expectedIn(document, 'pdf')));
  });

  it('leads by bookmarks to where the cells of a table head rows, each once, and prints nothing for it', async () => {
    const table = sampleTable(Array.from({ length: 60 }, (_, index) => `第${index + 1}项考核内容落实到位`));
    const rows = table.rows.map((row, index) =>
      index === 0 ? { ...row, cells: row.cells.map((each, at) => (at === 0 ? headed(each) : each)) } : row,
    );
    const document = annex({ ...table, rows });
    const bytes = await writePdf(document, typesetter, { standard: 'ua-1' });
    expect(
      Buffer.from(bytes)
        .toString('latin1')
        .match(/\/Title \(Alpha\)/g),
    ).toHaveLength(1);
    expect(normalise((await readPdf(bytes)).blocks)).toEqual(normalise(expectedIn(document, 'pdf')));
  });

  it('is PDF/UA-1 when that is wanted, also where headings leave out levels', async () => {
    const roles = ['title', 'heading-2', 'heading-4', 'heading-1', 'heading-3'] as const;
    const blocks = roles.map((role) => paragraph(role, '组织领导'));
    const document: Document = { ...sampleDocument(), sections: [{ orientation: 'portrait', blocks }] };
    const text = Buffer.from(await writePdf(document, typesetter, { standard: 'ua-1' })).toString('latin1');
    expect(text).toMatch(/<pdfuaid:part>1</);
    expect(text).toContain('/DisplayDocTitle true');
  });
});

function headed(each: Cell): Cell {
  return { ...each, outline: 2, paragraphs: cellParagraphs('label', 'Alpha') };
}
