import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Document, paragraph, type Section } from '../../src/layout/document.ts';
import { PAGES } from '../../src/model/printing/paper.ts';
import { writeDocx } from '../../src/writers/docx/write.ts';
import { writeHtml } from '../../src/writers/html/write.ts';
import { writeXlsx } from '../../src/writers/xlsx/write.ts';
import { sampleDocument, sampleTable } from '../support/documents.ts';

const TABLE = sampleTable(['按月集中学习，有记录', '开展宣讲']);

function documentOf(...pages: readonly Omit<Section, 'blocks'>[]): Document {
  const sections = pages.map((page) => ({ ...page, blocks: [paragraph('title', '样例'), TABLE] }));
  return { ...sampleDocument(), sections, alternatives: [] };
}

function partOf(bytes: Uint8Array, name: RegExp): string {
  const parts = Object.entries(unzipSync(bytes)).filter(([path]) => name.test(path));
  return parts.map(([, part]) => new TextDecoder().decode(part)).join('\n');
}

const A4: Omit<Section, 'blocks'> = { orientation: 'landscape' };
const A3: Omit<Section, 'blocks'> = { orientation: 'landscape', paper: 'A3', tableSize: 9 };

describe('a section on A3 with type of its own', () => {
  it('is so in Word, with the margins and the upright number of a page that is bound at its left', () => {
    const bytes = writeDocx(documentOf(A4, A3));
    const [, turned = '', upright = ''] = partOf(bytes, /word\/document\.xml$/).split('<w:sectPr>');
    expect(upright).toMatch(/<w:pgSz w:w="23811" w:h="16838" w:orient="landscape"\/>/);
    expect(upright).toContain('footer-portrait-odd');
    expect(turned).toContain('footer-landscape-odd');
    expect(PAGES['a3-landscape']).toMatchObject({ top: PAGES.portrait.top, left: PAGES.portrait.left });
  });

  it('has styles of its own in Word, and the other sections those of the document', () => {
    const bytes = writeDocx(documentOf(A4, A3));
    const [first = '', second = ''] = partOf(bytes, /word\/document\.xml$/).split('</w:tbl>');
    expect(first).toContain('w:val="TableText"');
    expect(first).not.toContain('TableText-9');
    expect(second).toContain('w:val="TableText-9"');
    expect(second).toContain('w:val="TableHeader-9"');
    const styles = partOf(bytes, /word\/styles\.xml$/);
    expect(styles).toMatch(/w:styleId="TableText-9"[\s\S]*?<w:sz w:val="18"\/>/);
    expect(partOf(writeDocx(documentOf(A4)), /word\/styles\.xml$/)).not.toContain('-9');
  });

  it('is so in a workbook', async () => {
    const sheet = partOf(await writeXlsx(documentOf(A3)), /worksheets\/sheet1\.xml$/);
    expect(sheet).toMatch(/<pageSetup[^>]*paperSize="8"/);
    expect(partOf(await writeXlsx(documentOf(A4)), /worksheets\/sheet1\.xml$/)).toMatch(/<pageSetup[^>]*paperSize="9"/);
  });

  it('is so in HTML when it is printed, and says nothing where there is none', () => {
    const html = writeHtml(documentOf(A4, A3));
    expect(html).toContain('<section class="landscape">');
    expect(html).toContain('<section class="landscape a3 type-9">');
    expect(html).toContain('@page a3-landscape { size: 420mm 297mm;');
    expect(html).toContain('.type-9 { --table: 9; }');
    expect(writeHtml(documentOf(A4))).not.toMatch(/a3|type-/);
  });

  it('points to the PDF on portrait pages that have merged labels too', () => {
    const html = writeHtml(documentOf({ orientation: 'portrait' }));
    expect(html).toContain('<section class="portrait planned">');
    expect(html).toContain('.landscape::before, .planned::before');
  });
});
