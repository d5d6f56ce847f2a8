import { zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../src/layout/document.ts';
import type { ReturnedDraft, Sent, SentDocument } from '../../src/opinions/returned.ts';
import { suggestionsIn } from '../../src/opinions/suggestions-in.ts';
import { openContainer } from '../../src/readers/container.ts';
import { writeDocx } from '../../src/writers/docx/write.ts';
import { writeXlsx } from '../../src/writers/xlsx/write.ts';
import { sampleDocument } from '../support/documents.ts';
import { SHIPPED } from '../support/fixtures.ts';
import { sentOf } from '../support/real/returned.ts';
import { sourceOf } from '../support/sources.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a file that came back for opinions', () => {
  let editions: readonly Sent[];
  const document = (name: string, edition = '2021'): Document => {
    const own = editions.find((each) => each.edition.id === edition)?.documents.find((each) => each.name === name);
    return (own as SentDocument).document();
  };
  const said = async (name: string, bytes: Uint8Array): Promise<ReturnedDraft> => suggestionsIn(name, bytes, editions);

  beforeAll(async () => {
    editions = [await sentOf(await sourceOf(SHIPPED, '2020')), await sentOf(await sourceOf(SHIPPED, '2021'))];
  });

  it.each(['annex-1-county', 'annex-2-municipal', 'measures', 'revision', 'revision-department-publicity'])(
    'says nothing where nobody changed anything: %s',
    async (name) => {
      const books = name === 'measures' ? [] : [['x.xlsx', await writeXlsx(document(name))] as const];
      for (const [file, bytes] of [['x.docx', writeDocx(document(name))] as const, ...books]) {
        const nothing = { suggestions: [], agreements: [], unread: [], left: 0, product: name, isOfOtherState: false };
        expect(await said(file, bytes)).toMatchObject({ kind: 'read', edition: '2021', ...nothing });
      }
    },
  );

  it('is known for the edition that it is of, whatever it is called', async () => {
    const draft = await said('2021附件1.docx', writeDocx(document('annex-1-county', '2020')));
    expect(draft).toMatchObject({ kind: 'read', edition: '2020', suggestions: [] });
  });

  it.each(['annex-1-county', 'annex-2-municipal', 'measures'])(
    'is refused where it is of another year: %s',
    async (name) => {
      const open = [await sentOf(await sourceOf(SHIPPED, '2021'), editions.slice(0, 1))];
      const books = name === 'measures' ? [] : [['x.xlsx', await writeXlsx(document(name, '2020'))] as const];
      for (const [file, bytes] of [['x.docx', writeDocx(document(name, '2020'))] as const, ...books]) {
        expect(await suggestionsIn(file, bytes, open)).toEqual({ kind: 'refused', file, reason: 'other-year' });
      }
    },
  );

  it('is told to be of another state of the edition by its check code', async () => {
    const parts = Object.fromEntries(openContainer(writeDocx(document('annex-2-municipal'))));
    const xml = new TextDecoder().decode(parts['word/document.xml']);
    const other = xml.replace(/[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}/gu, '0000-1111-2222-3333');
    const draft = await said('附件2.docx', zipSync({ ...parts, 'word/document.xml': bytesOf(other) }));
    expect(draft).toMatchObject({ kind: 'read', edition: '2021', suggestions: [], isOfOtherState: true });
  });

  it('has only a part of what was sent where most rows are gone: they are not taken for struck out', async () => {
    const parts = Object.fromEntries(openContainer(writeDocx(document('annex-2-municipal'))));
    const xml = new TextDecoder().decode(parts['word/document.xml']);
    let row = 0;
    const part = xml.replace(/<w:tr>.*?<\/w:tr>/gsu, (whole) => {
      row += 1;
      return row > 40 ? '' : whole;
    });
    const draft = await said('附件2.docx', zipSync({ ...parts, 'word/document.xml': bytesOf(part) }));
    expect(draft).toMatchObject({ kind: 'read', suggestions: [] });
    expect(draft.kind === 'read' && draft.left).toBeGreaterThan(10);
  });

  it.each([
    ['意见.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'to-convert'],
    ['意见.wps', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'to-convert'],
    ['意见.et', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'to-convert'],
    ['意见.pdf', bytesOf('%PDF-1.7\n'), 'to-convert'],
    ['意见.jpg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'to-convert'],
    ['意见.txt', bytesOf('今天天气很好。\n'), 'foreign'],
    ['意见.csv', bytesOf('姓名,电话\n甲,1\n'), 'foreign'],
    ['意见.docx', bytesOf('PK\u0003\u0004'), 'damaged'],
    ['意见.odt', new Uint8Array(), 'damaged'],
    ['意见.zip', zipSync({ 'a.txt': bytesOf('甲') }), 'foreign'],
  ] as const)('is refused with its reason where it is no draft: %s', async (name, bytes, reason) => {
    expect(await said(`收件/${name}`, bytes)).toEqual({ kind: 'refused', file: name, reason });
  });

  it('is refused where it is a document of somebody else', async () => {
    const foreign = sampleDocument();
    expect(await said('通知.docx', writeDocx(foreign))).toMatchObject({ reason: 'foreign' });
    expect(await said('通知.xlsx', await writeXlsx(foreign))).toMatchObject({ reason: 'foreign' });
  });

  it('never ends the program, however damaged it is', async () => {
    const parts = Object.fromEntries(openContainer(writeDocx(document('annex-2-municipal'))));
    const xml = new TextDecoder().decode(parts['word/document.xml']);
    for (let turn = 0; turn < 60; turn += 1) {
      const at = (turn * 7919) % xml.length;
      const cuts = [xml.slice(0, at) + xml.slice(at + 17), xml.slice(0, at) + xml.slice(at - 40), xml.slice(0, at)];
      const bytes = zipSync({ ...parts, 'word/document.xml': bytesOf(cuts[turn % 3] ?? '') });
      expect(['read', 'refused']).toContain((await said('附件2.docx', bytes)).kind);
    }
  });
});
