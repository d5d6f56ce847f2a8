import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/layout/document.ts';
import { readOfd } from '../../src/readers/ofd.ts';
import { readPdf } from '../../src/readers/pdf.ts';
import { writeDocx } from '../../src/writers/docx/write.ts';
import { writeHtml } from '../../src/writers/html/write.ts';
import { writeOfd } from '../../src/writers/ofd/write.ts';
import { writePdf } from '../../src/writers/pdf/write.ts';
import { writeXlsx } from '../../src/writers/xlsx/write.ts';
import { freeTypesetter } from '../support/checked.ts';
import { sampleDocument } from '../support/documents.ts';

// No font that is free has the rarest character of the sample.
const plain: Document = JSON.parse(JSON.stringify(sampleDocument()).replaceAll('𠮷', '吉'));
const coded: Document = { ...plain, printing: { ...plain.printing, pageCodes: 'qr' } };
const CODE = '8F3A-22C1-90DE-4B17';
const SAYS = `2020/ANNEX-1-SAMPLE ${CODE}`;

function partsOf(file: Uint8Array, part: RegExp): readonly string[] {
  return Object.entries(unzipSync(file)).flatMap(([name, content]) => (part.test(name) ? [strFromU8(content)] : []));
}

const pdf = (document: Document) => writePdf(document, freeTypesetter(), { standard: '1.7' });

describe('codes in feet', () => {
  it('change nothing of what is read from a PDF and an OFD document, nor how many pages there are', async () => {
    const [before, after] = [await pdf(plain), await pdf(coded)];
    expect((await readPdf(after)).blocks).toEqual((await readPdf(before)).blocks);
    expect((await readOfd(writeOfd(after, []))).blocks).toEqual((await readOfd(writeOfd(before, []))).blocks);
    const pages = (file: Uint8Array) =>
      Buffer.from(file)
        .toString('latin1')
        .match(/\/Type \/Page\b/g)?.length;
    expect(pages(after)).toBe(pages(before));
    expect(await pdf(coded)).toEqual(after);
  });

  it('stand on every page of an OFD document as one path of lines, with the check code beside it', async () => {
    const pages = partsOf(writeOfd(await pdf(coded), []), /Pages\/Page_\d+/);
    const bare = partsOf(writeOfd(await pdf(plain), []), /Pages\/Page_\d+/);
    const paths = (page: string | undefined) => page?.match(/<ofd:PathObject/g)?.length ?? 0;
    for (const [index, page] of pages.entries()) {
      expect(paths(page)).toBe(paths(bare[index]) + 1);
      expect(page).toContain(`>${CODE}<`);
    }
  });

  it('stand in every foot of a DOCX as a shape, which says to those who do not see it what it holds', () => {
    const feet = partsOf(writeDocx(coded), /footer/);
    expect(feet).toHaveLength(4);
    for (const foot of feet) {
      expect(foot).toContain(`descr="${SAYS}"`);
      expect(foot).toContain(`<v:shape style=`);
      expect(foot.match(new RegExp(`<w:t>${CODE}</w:t>`, 'g'))).toHaveLength(2);
    }
  });

  it('are on paper alone in HTML, which may show pictures that lie within it and no others', () => {
    const html = writeHtml(coded);
    expect(html).toContain("default-src 'none'; img-src data:; style-src 'unsafe-inline'");
    expect(html).toContain('@page portrait:right { @bottom-left { content: url("data:image/svg+xml,');
    expect(html).toContain('@page landscape:left { @left-bottom { content: url("data:image/svg+xml,');
  });

  it('are the check code alone in workbooks', async () => {
    const feet = partsOf(await writeXlsx(coded), /worksheets\/sheet/).flatMap(
      (sheet) => /<oddFooter>([^<]*)</.exec(sheet)?.[1] ?? [],
    );
    expect(new Set(feet)).toEqual(new Set([`&amp;L校验码 ${CODE}&amp;C第 &amp;P 页 共 &amp;N 页`]));
  });

  it('are nowhere unless printing says so', async () => {
    expect(writeHtml(plain)).not.toContain('data:image');
    expect(partsOf(writeDocx(plain), /./).join('')).not.toContain('二维码');
    expect(partsOf(await writeXlsx(plain), /worksheets/).join('')).not.toContain('校验码');
  });
});
