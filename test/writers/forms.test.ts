import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { compareBlocks } from '../../src/artifact/compare.ts';
import { expectedIn } from '../../src/artifact/expected.ts';
import type { Format } from '../../src/artifact/product.ts';
import type { Document } from '../../src/layout/document.ts';
import { sectionsFor } from '../../src/layout/sections.ts';
import type { Typesetter } from '../../src/ports/typesetter.ts';
import { readDocx } from '../../src/readers/docx.ts';
import { readHtml } from '../../src/readers/html.ts';
import { readMarkdown } from '../../src/readers/markdown.ts';
import { readPdf } from '../../src/readers/pdf.ts';
import type { Reader } from '../../src/readers/reading.ts';
import { findFonts } from '../../src/world/typesetting/fonts.ts';
import { typesetterOf } from '../../src/world/typesetting/typesetter.ts';
import { writeDocx } from '../../src/writers/docx/write.ts';
import { writeHtml } from '../../src/writers/html/write.ts';
import { writeMarkdown } from '../../src/writers/markdown/write.ts';
import { dataOf } from '../../src/writers/pdf/data.ts';
import { writePdf } from '../../src/writers/pdf/write.ts';
import { sampleForm } from '../support/forms.ts';

/** The form as it is printed, in small type, in which a line of text is lower than a hand needs. */
const FORM: Document = {
  ...sampleForm(),
  printing: { pageNumbers: 'standard', tableSize: 9, pageCodes: 'none' },
  sections: sectionsFor(sampleForm(), false),
};
/** Rows with blanks in it: four criteria, a row of the list of evidence. */
const WRITABLE = 5;

let typesetter: Typesetter;
beforeAll(() => {
  typesetter = typesetterOf(findFonts([]), 'fastest');
});

const encoded = (text: string) => new TextEncoder().encode(text);

describe('a form on paper', () => {
  it.each<[Format, () => Promise<Uint8Array>, Reader]>([
    ['docx', async () => writeDocx(FORM), readDocx],
    ['pdf', () => writePdf(FORM, typesetter, { standard: '1.7' }), readPdf],
    ['html', async () => encoded(writeHtml(FORM)), readHtml],
    ['md', async () => encoded(writeMarkdown(FORM)), readMarkdown],
  ])('holds in %s what it says, with its blanks', async (format, write, read) => {
    const { blocks } = await read(await write());
    expect(compareBlocks(expectedIn(sampleForm(), format), blocks).differences).toEqual([]);
  });

  it('has rows that are high enough to write in, and only where something is written', () => {
    const docx = strFromU8(unzipSync(writeDocx(FORM))['word/document.xml'] ?? new Uint8Array());
    const ofRows = [...docx.matchAll(/<w:trHeight w:val="(\d+)" w:hRule="atLeast"\/>(?!<w:tblHeader\/>)/g)];
    const inTwips = ofRows.map(([, value]) => Number(value));
    expect(inTwips.filter((value) => value >= 453)).toHaveLength(WRITABLE);
    const html = writeHtml(FORM);
    expect(html).toContain('.writable > td { height: 8mm; }');
    expect(html.match(/<tr class="item[^"]* writable"/g)).toHaveLength(WRITABLE);
    const heights = rowHeights(dataOf(FORM, typesetter.faces, { codes: undefined })).map(
      (points) => (points * 25.4) / 72,
    );
    expect(heights.filter((millimetres) => millimetres > 7.99)).toHaveLength(WRITABLE);
    expect(heights.filter((millimetres) => millimetres < 7)).toHaveLength(1);
  });
});

/** The heights of the rows of all tables that the template is told, in points. */
function rowHeights(data: unknown): readonly number[] {
  const { sections } = data as { sections: { blocks: { parts?: { heights: number[] }[] }[] }[] };
  return sections.flatMap(({ blocks }) => blocks.flatMap(({ parts = [] }) => parts.flatMap(({ heights }) => heights)));
}
