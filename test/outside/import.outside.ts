import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { accountOf } from '../../src/import/account.ts';
import type { DraftItem } from '../../src/import/draft.ts';
import { recognised } from '../../src/import/recognise/recognise.ts';
import { sourceOf } from '../../src/import/sources/source-of.ts';
import { remarked, worthOf } from '../support/real/imported.ts';
import { convert, python } from './programs.ts';

/** An item in short: its title with what it counts, and what lies below it. */
type Short = readonly [text: string, items: readonly Short[]];

function inShort(items: readonly DraftItem[]): readonly Short[] {
  return items.map(({ children, ...item }) => [`${item.words} ${worthOf(item)}`, inShort(children)]);
}

async function read(folder: string, file: string) {
  const source = await sourceOf(readFileSync(join(folder, file)), file);
  if (source === undefined) throw new Error(`${file} is not read`);
  const draft = recognised(source);
  return { draft, items: inShort(draft.systems[0]?.items ?? []), account: accountOf(source, draft) };
}

/** What each file says, and what is remarked of it. */
const TRUTHS: Readonly<Record<string, { readonly items: readonly Short[]; readonly remarks?: readonly string[] }>> = {
  'reordered.docx': {
    items: [
      [
        '组织建设 5.5',
        [
          ['按季度召开会议 3', []],
          ['建立工作台账 2.5', []],
        ],
      ],
      ['宣传教育 4.5', [['开展集中学习 4.5', []]]],
    ],
  },
  'nested.docx': {
    items: [
      [
        '组织建设 10',
        [
          ['召开会议 6', []],
          ['建立台账 4', []],
        ],
      ],
    ],
  },
  'parted.docx': {
    items: [
      [
        '组织建设 10',
        [
          ['会议 6', [['召开会议 6', []]]],
          ['台账 4', [['建立台账 4', []]]],
        ],
      ],
    ],
  },
  'workbook.xlsx': {
    items: [
      [
        '组织建设 0.3',
        [
          ['会议 0.1', [['召开会议 0.1', []]]],
          ['台账 0.2', [['建立台账 0.2', []]]],
        ],
      ],
    ],
    remarks: ['hidden-texts'],
  },
};

describe('tables that other programs made', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhunsheng-import-'));
  beforeAll(async () => {
    await python('make-tables.py', folder);
  });

  it.each(Object.keys(TRUTHS))('%s is read as what it says', async (file) => {
    const { draft, items, account } = await read(folder, file);
    expect(items).toEqual(TRUTHS[file]?.items);
    expect(remarked(draft)).toEqual(TRUTHS[file]?.remarks ?? []);
    expect(account.unaccounted).toBe(0);
  });

  it('names departments and methods in whatever order the columns stand', async () => {
    const { draft } = await read(folder, 'reordered.docx');
    const [first, second] = draft.systems[0]?.items ?? [];
    expect(first?.children.map(({ departments }) => departments)).toEqual([
      ['市委组织部'],
      ['市委组织部', '市委宣传部'],
    ]);
    expect([second?.departments, second?.children[0]?.method]).toEqual([['市委宣传部'], '查阅资料']);
    expect(draft.systems[0]?.title).toBe('年度工作考核评分表');
  });

  it('are a system a sheet, of which each says what its cells show', async () => {
    const { draft, account } = await read(folder, 'sheets.xlsx');
    expect(draft.systems.map(({ title, items }) => [title, inShort(items)])).toEqual(
      [
        ['乡镇', '召开会议'],
        ['部门', '建立台账'],
      ].map(([title, content]) => [
        title,
        [
          [
            '组织建设 100',
            [
              [`${content} 40`, []],
              ['集中学习 60', []],
            ],
          ],
        ],
      ]),
    );
    expect(draft.systems[0]?.items[0]?.children.map((each) => each.remark)).toEqual(['目标值：95.5%', '目标值：100%']);
    expect([remarked(draft), account.unaccounted]).toEqual([
      ['table-not-used', 'weights-as-points', 'weights-as-points'],
      0,
    ]);
  });

  it('says the same when LibreOffice saved it again', async () => {
    const files = ['reordered.docx', 'nested.docx', 'parted.docx'];
    const saved = {
      format: 'docx',
      folder: join(folder, 'saved'),
      profile: join(folder, 'profile'),
      fonts: inject('fonts'),
    };
    await convert(
      files.map((file) => join(folder, file)),
      saved,
    );
    for (const file of files) expect((await read(saved.folder, file)).items, file).toEqual(TRUTHS[file]?.items);
  });
});
