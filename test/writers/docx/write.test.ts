import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { expectedIn } from '../../../src/artifact/expected.ts';
import { normalise } from '../../../src/artifact/normalise.ts';
import {
  type Block,
  cell,
  cellParagraphs,
  type Document,
  paragraph,
  type Row,
  type Table,
} from '../../../src/layout/document.ts';
import { setSection } from '../../../src/layout/setting/flow.ts';
import type { PagePart } from '../../../src/layout/setting/pages.ts';
import { readDocx } from '../../../src/readers/docx.ts';
import { writeDocx } from '../../../src/writers/docx/write.ts';
import { arbitraryDocument, sampleDocument, sampleTable } from '../../support/documents.ts';

describe('a Word file', () => {
  it('holds the sample with its hostile wording', async () => {
    await holds(sampleDocument());
  });

  it('holds any document', async () => {
    await fc.assert(fc.asyncProperty(arbitraryDocument, holds), { numRuns: 60 });
  });

  it('is the same bytes twice, and says nothing of the time at which it was made', () => {
    const file = writeDocx(sampleDocument());
    expect(writeDocx(sampleDocument())).toEqual(file);
    expect(partOf(file, 'docProps/core.xml').match(/\d{4}-\d\d-\d\dT[\d:]+Z/gu)).toEqual([
      '2020-01-01T00:00:00Z',
      '2020-01-01T00:00:00Z',
    ]);
    expect(datesOf(file)).toEqual(new Set([1980]));
  });

  it('has no date when the edition has no year', () => {
    const document = sampleDocument();
    const file = writeDocx({ ...document, identity: { ...document.identity, year: undefined } });
    expect(partOf(file, 'docProps/core.xml')).not.toContain('dcterms:created');
  });

  it('says which edition and product it is, and names the check codes', () => {
    const properties = partOf(writeDocx(sampleDocument()), 'docProps/custom.xml');
    for (const value of ['2020', 'annex-1-sample', '8F3A-22C1-90DE-4B17']) {
      expect(properties).toContain(`<vt:lpwstr>${value}</vt:lpwstr>`);
    }
  });

  it('keeps the grid of 22 lines and 28 characters upright, and turns the margins with the page', () => {
    const [portrait, landscape] = sectionsOf(writeDocx(sampleDocument()));
    expect(portrait).toContain('<w:docGrid w:type="linesAndChars" w:linePitch="580" w:charSpace="-848"/>');
    expect(portrait).toContain('<w:pgMar w:top="2098" w:right="1471" w:bottom="1980" w:left="1587"');
    expect(16838 - 2098 - 1980).toBe(22 * 580);
    expect(11906 - 1471 - 1587).toBe(28 * 316);
    expect(landscape).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
    expect(landscape).toContain('<w:pgMar w:top="1587" w:right="2098" w:bottom="1474" w:left="1984"');
    expect(landscape).not.toContain('charSpace');
  });

  it('sets what a cell says halfway down it, in every cell', () => {
    const cells = partOf(writeDocx(sampleDocument()), 'word/document.xml').match(/<w:tcPr>.*?<\/w:tcPr>/gs) ?? [];
    expect(cells.length).toBeGreaterThan(20);
    expect(cells.filter((cell) => !cell.includes('<w:vAlign w:val="center"/>'))).toEqual([]);
  });

  it('numbers odd and even pages at their own sides, or all in the middle', () => {
    const document = sampleDocument();
    const standard = writeDocx(document);
    expect(partOf(standard, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
    for (const orientation of ['portrait', 'landscape']) {
      expect(partOf(standard, `word/footer-${orientation}-odd.xml`)).toContain('"PageNumberOdd"');
      expect(partOf(standard, `word/footer-${orientation}-even.xml`)).toContain('"PageNumberEven"');
    }
    expect(partOf(standard, 'word/footer-landscape-odd.xml')).toContain('vert="vert"');
    const centred = writeDocx({ ...document, printing: { ...document.printing, pageNumbers: 'centred' } });
    expect(partOf(centred, 'word/settings.xml')).not.toContain('evenAndOddHeaders');
    expect(Object.keys(unzipSync(centred)).filter((name) => name.includes('footer'))).toHaveLength(2);
    expect(partOf(centred, 'word/footer-portrait-odd.xml')).toContain('"PageNumberCentred"');
  });

  it('names the official families and ships none', () => {
    const file = writeDocx(sampleDocument());
    expect(partOf(file, 'word/styles.xml')).toContain('w:eastAsia="方正小标宋简体"');
    expect(partOf(file, 'word/fontTable.xml')).toContain(
      '<w:font w:name="仿宋_GB2312"><w:altName w:val="FangSong_GB2312,仿宋,FangSong"/>',
    );
    expect(Object.keys(unzipSync(file)).filter((name) => !/\.(xml|rels)$/u.test(name))).toEqual([]);
  });

  it('refuses a character that XML cannot hold', () => {
    const withCharacter = (text: string): Document => ({ ...sampleDocument(), title: text });
    expect(() => writeDocx(withCharacter('甲\u0007乙'))).toThrow('U+0007');
    expect(() => writeDocx(withCharacter('甲\ud800乙'))).toThrow('U+D800');
  });

  it('holds tabs, line feeds and spaces of a paragraph', async () => {
    const file = writeDocx(withBlocks([paragraph('body', '甲\t乙\n丙  丁')]));
    expect((await readDocx(file)).blocks).toEqual([{ kind: 'text', text: '甲 乙\n丙 丁' }]);
    expect(partOf(file, 'word/document.xml')).toContain('<w:t xml:space="preserve">丙  丁</w:t>');
  });
});

describe('a list of annexes', () => {
  it('aligns every name with the first one', () => {
    const items = (numbers: readonly (number | undefined)[]) =>
      bodyOf([{ kind: 'attachments', items: numbers.map((number) => ({ number, title: '考核指标体系' })) }]);
    const indents = (xml: string) => [...xml.matchAll(/leftChars="(\d+)"[^>]*?(?:hangingChars="(\d+)"|\/)/gu)];
    expect(indents(items([1, 2])).map((each) => each.slice(1))).toEqual([
      ['600', '400'],
      ['600', '100'],
    ]);
    expect(indents(items([9, 10])).map((each) => each.slice(1))).toEqual([
      ['650', '450'],
      ['650', '150'],
    ]);
    expect(indents(items([undefined])).map((each) => each.slice(1))).toEqual([['500', '300']]);
  });
});

describe('a table', () => {
  it('repeats its header and has widths in its grid', () => {
    const xml = bodyOf([sampleTable(['甲', '乙'])]);
    expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(1);
    // The first column heads its rows, as readers of screens tell it: by name, and by the bits for older programs.
    const [, bits = ''] = /<w:tblLook w:val="([0-9A-F]{4})" w:firstRow="1" w:firstColumn="1"/u.exec(xml) ?? [];
    expect(Number.parseInt(bits, 16) & 0x00a0).toBe(0x00a0);
    const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/gu)].map(([, width]) => Number(width));
    expect(widths).toHaveLength(5);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(12756);
  });

  it('has strong totals', () => {
    const strong = bodyOf([sampleTable(['甲'])]).match(/<w:r><w:rPr><w:rStyle w:val="Strong"\/>.*?<\/w:r>/gu) ?? [];
    expect(strong.map((run) => run.replaceAll(/<[^>]+>/gu, ''))).toEqual(['合计', '200']);
  });

  it('stays apart from the table that follows it', async () => {
    const other: Table = { ...sampleTable(['丙']), columns: sampleTable(['丙']).columns.toReversed() };
    const blocks = [sampleTable(['甲', '乙']), other];
    await holds(withBlocks(blocks));
    expect(bodyOf(blocks)).not.toMatch(/<\/w:tbl><w:(?:tbl|sectPr)>/u);
  });

  it('says labels again where a page begins, and only there', async () => {
    const long = sampleTable(Array.from({ length: 60 }, (_, index) => `第${index}项`));
    await holds(withBlocks([long]));
    await holds(withBlocks([withNumbers(long)]));
    expect(bodyOf([long]).match(/思想建设/gu)).toHaveLength(planOf(long).length);
    expect(planOf(long).length).toBeGreaterThan(2);
    expect(bodyOf([sampleTable(['甲', '乙', '丙', '丁'])]).match(/思想建设/gu)).toHaveLength(1);
  });

  it('has rows as high as their pages are planned, which no text is cut off by', () => {
    const long = sampleTable(Array.from({ length: 60 }, (_, index) => `第${index}项`));
    const written = [...bodyOf([long]).matchAll(/<w:trHeight w:val="(\d+)" w:hRule="(\w+)"\/>/gu)];
    const planned = planOf(long).flatMap(({ heights = [] }) =>
      heights.map((points) => String(Math.round(points * 20))),
    );
    expect(written.slice(1).map(([, height]) => height)).toEqual(planned);
    expect(new Set(written.map(([, , rule]) => rule))).toEqual(new Set(['atLeast']));
  });

  it('begins a page, or the heading above it does, where the one before has no room', () => {
    const long = sampleTable(Array.from({ length: 20 }, (_, index) => `第${index}项`));
    const beginning = (lines: number, ...blocks: readonly Block[]) => {
      const filled = Array.from({ length: lines }, () => paragraph('body', '坚持以上率下'));
      const body = bodyOf([...filled, ...blocks]);
      return [...body.matchAll(/<w:pStyle w:val="(\w+)"\/><w:pageBreakBefore\/>/gu)].map(([, style]) => style);
    };
    expect(beginning(6, long)).toEqual([]);
    expect(beginning(12, long)).toEqual(['TableHeader']);
    expect(beginning(12, paragraph('heading-1', '一、市委组织部'), long)).toEqual(['Heading2']);
  });

  it('lets a page end within a row only where the row would fill it', () => {
    const splitting = (text: string) => bodyOf([group(1, text)]).match(/<w:cantSplit\/>/gu)?.length;
    expect(splitting('甲'.repeat(300))).toBe(2);
    expect(splitting('甲'.repeat(900))).toBe(1);
  });
});

/** The pages of a table that stands alone in its section. */
function planOf(table: Table): readonly PagePart[] {
  const { printing, sections } = withBlocks([table]);
  const [set] = sections.flatMap((section) => setSection(section, printing));
  return set?.kind === 'table' ? set.parts : [];
}

async function holds(document: Document): Promise<void> {
  const { blocks } = await readDocx(writeDocx(document));
  expect(normalise(blocks)).toEqual(normalise(expectedIn(document, 'docx')));
}

function partOf(file: Uint8Array, name: string): string {
  return new TextDecoder().decode(unzipSync(file)[name]);
}

/** The years in the local headers of the entries. */
function datesOf(file: Uint8Array): ReadonlySet<number> {
  const bytes = Buffer.from(file);
  const years = new Set<number>();
  for (let at = bytes.indexOf('PK\x03\x04'); at >= 0; at = bytes.indexOf('PK\x03\x04', at + 4)) {
    years.add(1980 + (bytes.readUInt16LE(at + 12) >> 9));
  }
  return years;
}

function sectionsOf(file: Uint8Array): readonly string[] {
  return partOf(file, 'word/document.xml').match(/<w:sectPr>.*?<\/w:sectPr>/gu) ?? [];
}

function withBlocks(blocks: readonly Block[]): Document {
  return { ...sampleDocument(), sections: [{ orientation: 'landscape', blocks }] };
}

function bodyOf(blocks: readonly Block[]): string {
  return partOf(writeDocx(withBlocks(blocks)), 'word/document.xml');
}

/** The table behind a column of numbers that are merged, but not over groups. */
function withNumbers({ columns, rows, ...table }: Table): Table {
  const moved = rows.map((row, index): Row => {
    const cells = row.cells.map((each) => ({ ...each, column: each.column + 1 }));
    const isSecond = index % 2 === 1 && index + 1 < rows.length;
    const number = cell(0, cellParagraphs('number', `${index}`), row.role === 'item' ? 2 : 1);
    return { ...row, cells: isSecond ? cells : [number, ...cells] };
  });
  return { ...table, columns: [{ title: '序号', width: 12, align: 'center' }, ...columns], rows: moved };
}

/** A table of one group, after which alone a page may end. */
function group(rows: number, text = '按要求落实'): Table {
  const made = Array.from(
    { length: rows },
    (_, index): Row => ({
      role: 'item',
      mayEndPage: index + 1 === rows,
      cells: [cell(0, cellParagraphs('text', text)), cell(1, cellParagraphs('number', '0.5'))],
    }),
  );
  const columns = [
    { title: '考核内容', width: 110, align: 'left' },
    { title: '分值', width: 115, align: 'center' },
  ] as const;
  return { kind: 'table', name: '附件1', columns, rows: made };
}
