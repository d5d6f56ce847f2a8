import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { programOf } from '../../editors/vscode/src/program.ts';
import { statusOf } from '../../editors/vscode/src/status.ts';
import { PAGE } from '../../src/lsp/pages.ts';
import type { Totals } from '../../src/lsp/totals.ts';
import { vsixEntries, vsixName, writeVsix } from '../../tools/package/vsix.ts';
import { startEditor } from '../support/editor.ts';
import { ROOT, SMALL } from '../support/fixtures.ts';
import { folderWith } from '../support/program.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'zhunsheng-vsix-'));
let files: Readonly<Record<string, Uint8Array>>;
beforeAll(async () => {
  await writeVsix(join(FOLDER, vsixName()));
  files = unzipSync(readFileSync(join(FOLDER, vsixName())));
});
const textOf = (path: string): string => new TextDecoder().decode(files[path]);

describe('the extension for VS Code', () => {
  it('has the same bytes each time', async () => {
    // What is packed; that the same is packed into the same bytes is seen elsewhere (`packages.outside.ts`).
    const again = await vsixEntries();
    expect(again.map(({ path }) => path)).toEqual(Object.keys(files));
    for (const { path, bytes } of again) expect(Buffer.compare(bytes(), files[path] ?? Buffer.of())).toBe(0);
  });

  it('has what its manifests name, and a type for every file', () => {
    const manifest = JSON.parse(textOf('extension/package.json'));
    expect(files).toHaveProperty([join('extension', manifest.main)]);
    for (const [, path = ''] of textOf('extension.vsixmanifest').matchAll(/ Path="([^"]+)"/g)) {
      expect(Object.keys(files)).toContain(path);
    }
    const types = textOf('[Content_Types].xml');
    for (const path of Object.keys(files).filter((each) => each !== '[Content_Types].xml')) {
      const [, ending] = /\.([^./]+)$/.exec(path) ?? [];
      expect(types).toContain(ending === undefined ? `PartName="/${path}"` : `Extension="${ending}"`);
    }
    expect(textOf('extension.vsixmanifest')).toContain(
      `Version="${manifest.version}" Publisher="${manifest.publisher}"`,
    );
    expect(manifest.version).toBe(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version);
  });

  it('says in every language what its manifest says', () => {
    const wanted = [...textOf('extension/package.json').matchAll(/%(\w+)%/g)].map(([, key]) => key);
    expect(wanted).toContain('preview');
    for (const name of ['package.nls', 'package.nls.zh-cn', 'package.nls.zh-tw']) {
      expect(Object.keys(JSON.parse(textOf(`extension/${name}.json`))).sort()).toEqual([...new Set(wanted)].sort());
    }
    expect(textOf('extension/package.nls.zh-tw.json')).toBe(textOf('extension/package.nls.zh-cn.json'));
    expect(textOf('extension/package.nls.json')).not.toMatch(/[\u4e00-\u9fff]{3}/);
    expect(textOf('extension.vsixmanifest')).toContain(
      `<DisplayName>${JSON.parse(textOf('extension/package.nls.zh-cn.json')).name}</DisplayName>`,
    );
  });

  it('brings the licences of what is bundled in it', () => {
    for (const name of ['vscode-languageclient', 'minimatch', 'semver']) {
      expect(textOf('extension/licences.txt')).toContain(`${name} `);
    }
  });

  it('brings a program that serves an editor and sets its pages by itself', async () => {
    const unpacked = folderWith(new Map(Object.entries(files).filter(([path]) => path.includes('/program/'))));
    const editor = await startEditor(folderWith(SMALL), {
      program: join(unpacked, 'extension/program/dist/zhunsheng.cjs'),
    });
    expect(await editor.settled()).toMatchObject({ errors: 0, warnings: 0 });
    const page = await editor.connection.sendRequest(PAGE, {
      textDocument: { uri: editor.addressOf('indicators/2020/scheme.yaml') },
      ...{ position: { line: 0, character: 0 }, shown: null, page: null, follows: 'always' },
    });
    expect(page).toMatchObject({ kind: 'page', page: 1, system: 'county' });
    expect(await editor.stop()).toBe(0);
  });

  it('runs the program of a repository only where that is trusted', () => {
    const folder = folderWith(new Map([['dist/zhunsheng.cjs', '']]));
    const asked = { set: '', folders: [dirname(folder), folder], isTrusted: true, extension: '/extension' };
    const own = join('/extension', 'program/dist/zhunsheng.cjs');
    expect(programOf(asked)).toBe(join(folder, 'dist/zhunsheng.cjs'));
    expect(programOf({ ...asked, set: '/other.cjs' })).toBe('/other.cjs');
    expect(programOf({ ...asked, set: '/other.cjs', isTrusted: false })).toBe(own);
    expect(programOf({ ...asked, folders: [] })).toBe(own);
  });

  it('shows the totals of the edition of the file, and how much is wrong', () => {
    const editions = ['2020', '2021'].map((id) => ({ id, brief: `县 ${id}/10`, text: `${id} 正式稿` }));
    const totals: Totals = { root: 'file:///考核', errors: 0, warnings: 0, editions, versions: {} };
    const other: Totals = { ...totals, root: 'file:///other', errors: 2, warnings: 1, editions: [] };
    expect(statusOf([], undefined)).toBeUndefined();
    expect(statusOf([other, totals], 'file:///考核/indicators/2020/scheme.yaml')?.text).toBe(
      '准绳 $(check) 2020 县 2020/10',
    );
    expect(statusOf([totals, other], 'file:///x.yaml')?.text).toBe('准绳 $(check) 2021 县 2021/10');
    expect(statusOf([other], undefined)?.text).toBe('准绳 $(error) 2 $(warning) 1');
  });
});
