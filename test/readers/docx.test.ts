import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../src/readers/docx.ts';
import { type ReadBlock, Unreadable } from '../../src/readers/reading.ts';
import { writeDocx } from '../../src/writers/docx/write.ts';
import { sampleDocument } from '../support/documents.ts';

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const VML = 'xmlns:v="urn:schemas-microsoft-com:vml"';
const RELATIONS = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

describe('the reader of Word files', () => {
  it('reads paragraphs of any style, each by itself', async () => {
    expect(
      await textsOf(`${p('甲', 'Heading1')}${p('乙', 'ListParagraph')}${p('丙', 'Title')}<w:p/>${p('丁')}`),
    ).toEqual(['甲', '乙', '丙', '丁']);
  });

  it('reads tracked changes as accepted', async () => {
    const change = `<w:p>${r('总分')}<w:del>${r('190', 'delText')}</w:del><w:ins>${r('200')}</w:ins>${r('分')}</w:p>`;
    expect(await textsOf(change)).toEqual(['总分200分']);
    const row = `<w:tr><w:trPr><w:del/></w:trPr>${tc('旧')}</w:tr>`;
    expect(await tableOf(`<w:tr>${tc('甲')}</w:tr>${row}`)).toEqual([['甲']]);
  });

  it('takes text boxes, notes, comments, instructions of fields and pictures for no content', async () => {
    const box = `<w:r><w:pict><v:rect ${VML}><v:textbox><w:txbxContent>${p('框')}</w:txbxContent></v:textbox></v:rect></w:pict></w:r>`;
    const note = '<w:r><w:footnoteReference w:id="7"/></w:r><w:r><w:commentReference w:id="3"/></w:r>';
    const field = `<w:r><w:instrText> PAGE </w:instrText></w:r><w:fldSimple w:instr=" DATE ">${r('2020年')}</w:fldSimple>`;
    const picture = `<w:r><w:pict><v:shape ${VML}><v:imagedata r:id="图" ${RELATIONS}/></v:shape></w:pict></w:r>`;
    expect(await textsOf(`<w:p>${r('甲')}${box}${note}${field}${picture}${r('乙')}</w:p>`)).toEqual(['甲2020年乙']);
  });

  it('reads merged cells in full, also where header rows are not marked', async () => {
    const rows = [
      `<w:tr>${tc('一')}${tc('二')}</w:tr>`,
      `<w:tr>${tc('甲', '<w:vMerge w:val="restart"/>')}${tc('乙')}</w:tr>`,
      `<w:tr>${tc('', '<w:vMerge/>')}${tc('丙')}</w:tr>`,
      `<w:tr>${tc('合计', '<w:gridSpan w:val="2"/>')}</w:tr>`,
    ];
    const grid = [
      ['一', '二'],
      ['甲', '乙'],
      ['甲', '丙'],
      ['合计', '合计'],
    ];
    expect(await tableOf(rows.join(''))).toEqual(grid);
    const [header = '', ...body] = rows;
    expect(await tableOf(header.replace('<w:tr>', '<w:tr><w:trPr><w:tblHeader/></w:trPr>') + body.join(''))).toEqual(
      grid,
    );
  });

  it('suffers a table in a table and rows of different length', async () => {
    const nested = `<w:tc><w:tbl><w:tr>${tc('内')}</w:tr></w:tbl>${p('外')}</w:tc>`;
    expect(await tableOf(`<w:tr>${nested}</w:tr><w:tr>${tc('甲')}${tc('乙')}</w:tr>`)).toEqual([
      ['内\n外', ''],
      ['甲', '乙'],
    ]);
    expect(await tableOf(`<w:tr>${tc('甲', '<w:vMerge/>')}${p('乱')}</w:tr>`)).toBeDefined();
  });

  it('refuses what is no Word file', async () => {
    for (const parts of [{}, { '甲.txt': strToU8('甲') }, { 'word/document.xml': strToU8('<甲>') }]) {
      expect(await refusal(zipSync(parts))).toBe('damaged');
    }
    expect(await refusal(strToU8('考核办法'))).toBe('damaged');
  });

  it('refuses XML that would keep it busy', async () => {
    const deep = (name: string, depth: number) => `<w:${name}>`.repeat(depth) + `</w:${name}>`.repeat(depth);
    expect(await refusal(word(deep('p', 20_000)))).toBe('unsafe');
    expect(await refusal(word('<w:p/>'.repeat(1_000_000)))).toBe('too-large');
    expect(await refusal(word(`<w:tbl>${`<w:tr>${'<w:tc/>'.repeat(1_000)}</w:tr>`.repeat(1_000)}</w:tbl>`))).toBe(
      'too-large',
    );
    const attributes = Array.from({ length: 5_000 }, (_, index) => ` a${index}=""`).join('');
    expect(await refusal(word(`<w:p${attributes}/>`))).toBe('read');
    const blanks = ' '.repeat(1_000_000);
    expect(await refusal(word(`<w:p>${r(blanks, 'instrText')}${r('甲')}</w:p>`))).toBe('read');
    expect(await refusal(word(`<w:p><w:r><w:t>甲${blanks}乙</w:t></w:r></w:p>`))).toBe('read');
  });

  it('says nothing but that it cannot read, whatever is spoilt in the document', async () => {
    const parts = unzipSync(writeDocx(sampleDocument()));
    const text = new TextDecoder().decode(parts['word/document.xml']);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(text.length),
        fc.nat(200),
        fc.constantFrom('', '<', '</w:tc>', '"', '&'),
        async (at, cut, put) => {
          const spoilt = strToU8(text.slice(0, at) + put + text.slice(at + cut));
          expect(await refusal(zipSync({ ...parts, 'word/document.xml': spoilt }))).toMatch(/^(read|damaged|unsafe)$/u);
        },
      ),
      { numRuns: 40 },
    );
  });
});

function r(text: string, element = 't'): string {
  return `<w:r><w:${element} xml:space="preserve">${text}</w:${element}></w:r>`;
}

function p(text: string, style = 'Normal'): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${r(text)}</w:p>`;
}

function tc(text: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
}

/** A Word file with nothing but a body. */
function word(body: string): Uint8Array {
  return zipSync({ 'word/document.xml': strToU8(`<w:document ${WORD}><w:body>${body}</w:body></w:document>`) });
}

async function blocksOf(body: string): Promise<readonly ReadBlock[]> {
  return (await readDocx(word(body))).blocks;
}

async function textsOf(body: string): Promise<readonly unknown[]> {
  return (await blocksOf(body)).map((block) => block.kind === 'text' && block.text);
}

async function tableOf(rows: string): Promise<readonly (readonly string[])[] | undefined> {
  const table = (await blocksOf(`<w:tbl>${rows}</w:tbl>`)).find((block) => block.kind === 'table');
  return table?.kind === 'table' ? table.rows : undefined;
}

/** Why a file is refused; `read` when it is not. Any error of another kind fails the test. */
async function refusal(file: Uint8Array): Promise<Unreadable['reason'] | 'read'> {
  try {
    await readDocx(file);
    return 'read';
  } catch (error) {
    if (error instanceof Unreadable) return error.reason;
    throw error;
  }
}
