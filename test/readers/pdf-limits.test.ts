import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../src/readers/pdf.ts';
import { isUnreadable } from '../../src/readers/reading.ts';
import { pageOf, pdfOf, streamOf } from '../support/pdf-objects.ts';

const LINE = 'BT /F 12 Tf 20 200 Td (Annex 1) Tj ET';
const MANY = 100_000;

async function outcomeOf(bytes: Uint8Array): Promise<string> {
  return readPdf(bytes).then(
    ({ blocks }) => `${blocks.length} blocks`,
    (error: unknown) => (isUnreadable(error) ? error.reason : String(error)),
  );
}

const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join('');
const each = (count: number, text: (number: number) => string): readonly string[] =>
  Array.from({ length: count }, (_, index) => text(index + 6));
const packed = (text: string): string =>
  streamOf(deflateSync(Buffer.from(text)).toString('latin1'), '/Filter/FlateDecode');

/** Structure with so many children of its root, all of the one page. */
function structured(count: number): Uint8Array {
  const kids = times(count, (index) => `${index + 8} 0 R `);
  const root = `<</Type/StructTreeRoot/K[${kids}]/ParentTree<</Nums[0 7 0 R]>>>>`;
  const elements = each(count, () => '<</Type/StructElem/S/P/P 6 0 R/Pg 3 0 R/K 0>>');
  const content = streamOf(`/P <</MCID 0>> BDC ${LINE} EMC`);
  return pageOf(content, { page: '/StructParents 0', catalogue: '/MarkInfo<</Marked true>>/StructTreeRoot 6 0 R' }, [
    root,
    `[${kids}]`,
    ...elements,
  ]);
}

/** Forms each of which draws the next one twice. */
function doubling(levels: number): Uint8Array {
  const forms = each(levels, (number) =>
    streamOf('/X Do /X Do', `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X ${number + 1} 0 R>>>>`),
  );
  return pageOf(streamOf('/X Do'), { resources: '/XObject<</X 6 0 R>>' }, [...forms, streamOf(LINE, '/Subtype/Form')]);
}

/** Pages that all have one content. */
function sharing(pages: number, content: string): Uint8Array {
  return pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${times(pages, (index) => `${index + 5} 0 R `)}]/Count ${pages}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    content,
    ...each(pages, () => '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</Font<</F 3 0 R>>>>>>'),
  ]);
}

/** A font with a table of what its codes mean. */
function meaning(ranges: string): Uint8Array {
  const font = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 7 0 R>>';
  const table = streamOf(
    `begincmap 1 begincodespacerange <00><ff> endcodespacerange beginbfrange ${ranges} endbfrange`,
  );
  return pageOf(streamOf(LINE), { resources: '/Font<</F 6 0 R>>' }, [font, table]);
}

describe('the limits of the reader of PDF', () => {
  it.each<readonly [string, Uint8Array]>([
    ['structure with 100,000 children of its root', structured(MANY)],
    ['forms that double at each of 30 levels', doubling(30)],
    [
      'forms that double at each of 8 levels, in a hundred thousand places',
      pageOf(streamOf(times(MANY, () => '/X Do ')), { resources: '/XObject<</X 6 0 R>>' }, [
        streamOf(
          times(MANY, () => '(a) Tj '),
          '/Subtype/Form',
        ),
      ]),
    ],
    ['states that are saved 100,000 times', pageOf(streamOf(times(MANY, () => 'q ')))],
    ['marks that are begun 100,000 times', pageOf(streamOf(times(MANY, () => '/P BMC (a) Tj ')))],
    ['2,000 pages of one large content', sharing(2000, packed(times(20_000, () => '1 0 Td (a) Tj ')))],
    ['a content of two million operators', pageOf(packed(times(2 * 10 ** 6, () => '1 0 Td (a) Tj ')))],
    [
      '100,000 fonts',
      pageOf(
        streamOf(LINE),
        { resources: `/Font<<${times(MANY, (index) => `/F${index} ${index + 6} 0 R`)}>>` },
        each(MANY, () => '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'),
      ),
    ],
    ['contents packed by runs', pageOf(streamOf('\x81 '.repeat(MANY), '/Filter/RunLengthDecode'))],
    ['ranges of codes without end', meaning(times(1000, () => '<00000000> <00ffffff> <0041> '))],
    [
      'widths for a milliard of codes',
      pageOf(streamOf(LINE), { resources: '/Font<</F 6 0 R>>' }, [
        '<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[7 0 R]>>',
        '<</Type/Font/Subtype/CIDFontType2/BaseFont/A/W[0 1000000000 500]>>',
      ]),
    ],
    [
      'a tree of pages that is 1,000 deep',
      pdfOf([
        '<</Type/Catalog/Pages 2 0 R>>',
        ...times(1000, (index) => `<</Type/Pages/Kids[${index + 3} 0 R]/Count 1>>|`).split('|'),
      ]),
    ],
  ])('refuse in seconds %s', { timeout: 30_000 }, async (_, bytes) => {
    expect(await outcomeOf(bytes)).toBe('unsafe');
  });

  it('count objects before anything is read', async () => {
    expect(
      await outcomeOf(
        pageOf(
          streamOf(LINE),
          {},
          each(200_001, () => '0'),
        ),
      ),
    ).toBe('too-large');
  });

  it('let pass what is many and harmless', { timeout: 30_000 }, async () => {
    expect(
      await outcomeOf(
        pageOf(
          streamOf(LINE),
          {},
          each(MANY, () => '<</A 1>>'),
        ),
      ),
    ).toBe('1 blocks');
    expect(await outcomeOf(structured(500))).toBe('500 blocks');
    expect(await outcomeOf(doubling(4))).toBe('1 blocks');
    expect(await outcomeOf(meaning('<00> <ff> <0041> '))).toBe('1 blocks');
  });
});
