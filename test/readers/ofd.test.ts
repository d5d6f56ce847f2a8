import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readOfd } from '../../src/readers/ofd.ts';
import { Unreadable } from '../../src/readers/reading.ts';

const root = (name: string, content: string, more = '') =>
  `<ofd:${name} xmlns:ofd="http://www.ofdspec.org/2016"${more}>${content}</ofd:${name}>`;
const BODY = '<ofd:DocBody><ofd:DocInfo/><ofd:DocRoot>/D/Document.xml</ofd:DocRoot></ofd:DocBody>';
const text = (id: number, said: string) =>
  `<ofd:TextObject ID="${id}" Boundary="9 9 90 9" Font="1" Size="5"><ofd:TextCode X="0" Y="5">${said}</ofd:TextCode></ofd:TextObject>`;
const page = (content: string) => root('Page', `<ofd:Content><ofd:Layer ID="2">${content}</ofd:Layer></ofd:Content>`);

/** A package as another program might write it: pages by their contents, and tags. */
function packaged(pages: readonly string[], tags = '', parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const listed = pages.map((_, index) => `<ofd:Page ID="${index + 1}" BaseLoc="./p/../P${index}.xml"/>`).join('');
  const all: Readonly<Record<string, string>> = {
    'OFD.xml': root('OFD', BODY),
    'D/Document.xml': root(
      'Document',
      `<ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>${listed}</ofd:Pages>${tags === '' ? '' : '<ofd:CustomTags>Tags.xml</ofd:CustomTags>'}`,
    ),
    ...Object.fromEntries(pages.map((content, index) => [`D/P${index}.xml`, page(content)])),
    ...(tags === ''
      ? {}
      : { 'D/Tags.xml': root('CustomTags', '<ofd:CustomTag><ofd:FileLoc>S.xml</ofd:FileLoc></ofd:CustomTag>') }),
    'D/S.xml': root('Structure', tags, ' xmlns="urn:t"'),
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, part]) => [name, strToU8(part)])));
}

const reference = (object: number, on = 1) => `<ofd:ObjectRef PageRef="${on}">${object}</ofd:ObjectRef>`;

async function reasonOf(bytes: Uint8Array): Promise<string> {
  const error = await readOfd(bytes).then(
    () => undefined,
    (each: unknown) => each,
  );
  return error instanceof Unreadable ? error.reason : String(error);
}

describe('the reader of OFD', () => {
  it('reads a page without tags as one text', async () => {
    const { blocks } = await readOfd(packaged([text(3, '附件1') + text(4, '满分2分')]));
    expect(blocks).toEqual([{ kind: 'text', text: '附件1\n满分2分' }]);
  });

  it('reads paragraphs and tables in the order of their tags, merged cells as they are told', async () => {
    const cells = (...ids: readonly number[]) => ids.map((id) => `<TD>${reference(id)}</TD>`).join('');
    const tags = `<P>${reference(9)}</P><Table><TR><TD RowSpan="2">${reference(3)}</TD>${cells(4)}</TR><TR>${cells(5)}</TR><TR><TD ColSpan="2">${reference(6)}</TD></TR></Table>`;
    const { blocks } = await readOfd(
      packaged([['甲', '乙', '丙', '丁'].map((each, at) => text(at + 3, each)).join('') + text(9, '题')], tags),
    );
    expect(blocks).toEqual([
      { kind: 'text', text: '题' },
      {
        kind: 'table',
        rows: [
          ['甲', '乙'],
          ['甲', '丙'],
          ['丁', '丁'],
        ],
      },
    ]);
  });

  it('calls what is no such package damaged', async () => {
    const none = [new Uint8Array(), strToU8('不是文件'), zipSync({ 'a.xml': strToU8('<a/>') })];
    const without = packaged([text(3, '甲')], '', {
      'D/Document.xml': root('Document', '<ofd:Pages><ofd:Page BaseLoc="x.xml"/></ofd:Pages>'),
    });
    for (const bytes of [...none, without, packaged([], '', { 'OFD.xml': root('OFD', '') }), packaged(['<a>'])]) {
      expect(await reasonOf(bytes)).toBe('damaged');
    }
  });

  it('opens nothing that lies elsewhere, and none of which programs show different documents', async () => {
    const place = (where: string) => root('OFD', BODY.replace('/D/Document.xml', where));
    for (const where of ['file:///etc/passwd', 'http://example.org/D.xml', '../../etc/passwd']) {
      expect(await reasonOf(packaged([], '', { 'OFD.xml': place(where) }))).toBe('damaged');
    }
    expect(await reasonOf(packaged([], '', { 'OFD.xml': root('OFD', BODY + BODY) }))).toBe('unsafe');
    const entities = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>';
    expect(await reasonOf(packaged([], '', { 'D/x.xml': entities }))).toBe('unsafe');
  });

  it('does not work long on what is made to take long', async () => {
    const count = 1000;
    const pages = Array.from({ length: count }, (_, index) => text(index + 3, '甲'));
    const everywhere = `<Table>${pages.map((_, index) => `<TR><TD>${reference(index + 3, index + 1)}</TD></TR>`).join('')}</Table>`;
    expect(await reasonOf(packaged(pages, everywhere))).toBe('unsafe');
    const wide = `<Table>${'<TR><TD ColSpan="999" RowSpan="999"/></TR>'.repeat(5000)}<TR><TD>${reference(3)}</TD></TR></Table>`;
    const { blocks } = await readOfd(packaged([text(3, '甲')], wide));
    expect(blocks).toHaveLength(1);
    const deep = `${'<ofd:PageBlock>'.repeat(100)}${text(3, '甲')}${'</ofd:PageBlock>'.repeat(100)}`;
    expect(await reasonOf(packaged([deep]))).toBe('unsafe');
    expect(
      await reasonOf(
        packaged(
          Array.from({ length: 1990 }, () => ''),
          '',
          {
            'D/Document.xml': root('Document', `<ofd:Pages>${'<ofd:Page BaseLoc="P0.xml"/>'.repeat(2001)}</ofd:Pages>`),
          },
        ),
      ),
    ).toBe('too-large');
  });

  it('lists no more attachments than a document has: each may lead to the same large file', async () => {
    const listed = (count: number) =>
      packaged([''], '', {
        'D/Document.xml': root(
          'Document',
          '<ofd:Pages><ofd:Page ID="1" BaseLoc="P0.xml"/></ofd:Pages><ofd:Attachments>A.xml</ofd:Attachments>',
        ),
        'D/A.xml': root(
          'Attachments',
          '<ofd:Attachment Name="a"><ofd:FileLoc>S.xml</ofd:FileLoc></ofd:Attachment>'.repeat(count),
        ),
      });
    expect((await readOfd(listed(1000))).attached).toHaveLength(1000);
    expect(await reasonOf(listed(1001))).toBe('too-large');
  });
});
