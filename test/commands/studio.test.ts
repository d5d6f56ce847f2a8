import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn } from '../support/authoring.ts';
import { folderWith, run, start } from '../support/program.ts';
import { serving } from '../support/serving.ts';
import { DRAFTED_YEAR, wished } from '../support/studio.ts';

const FILE = 'indicators/2021/county/1-ideology.yaml';
const RIGHT = DRAFTED_YEAR.get(FILE) ?? '';
const points = (value: string, was: string) =>
  wished({ kind: 'set', id: 'lecture-team', field: 'points', value, was } as const);

describe('studio', () => {
  it('changes the files at once, and tells its pages what an editor saves', async () => {
    const root = folderWith(DRAFTED_YEAR);
    const { post, desk, events } = await serving(root);
    const { next, stop } = await events();
    const { version } = (await next()) as { readonly version: number };
    expect(await post('/api/do', points('3', '2'))).toMatchObject({ kind: 'done' });
    expect(await next()).toEqual({ version: version + 1 });
    const saved = readFileSync(join(root, FILE), 'utf8');
    expect(saved).toBe(RIGHT.replace('每季度开展宣讲\n            points: 2', '每季度开展宣讲\n            points: 3'));
    writeFileSync(join(root, FILE), RIGHT);
    expect(await next()).toEqual({ version: version + 2 });
    expect((await desk()).findings).toEqual([]);
    stop();
  });

  it('ends when it is told to, with what was changed in the files and nothing else beside them', async () => {
    const root = folderWith(DRAFTED_YEAR);
    const { post, process, ended } = await serving(root);
    await post('/api/do', points('3', '2'));
    await post('/api/undo', {});
    process.kill('SIGINT');
    expect(await ended).toMatchObject({ code: 0, err: '', out: expect.stringContaining('工作台已结束') });
    expect(filesIn(root)).toEqual(new Map(DRAFTED_YEAR));
  });

  it('is two at once on the same data, of which neither writes over the other', async () => {
    const root = folderWith(DRAFTED_YEAR);
    const [one, other] = [await serving(root), await serving(root)];
    await Promise.all([one.desk(), other.desk()]);
    expect(await one.post('/api/do', points('3', '2'))).toMatchObject({ kind: 'done' });
    expect(await other.post('/api/do', points('1', '2'))).toMatchObject({ kind: 'conflict', now: '3' });
    expect(await other.post('/api/do', points('1', '3'))).toMatchObject({ kind: 'done' });
    expect(await one.post('/api/undo', {})).toMatchObject({ kind: 'refused' });
    expect(readFileSync(join(root, FILE), 'utf8')).toContain('每季度开展宣讲\n            points: 1');
  });

  it('says what is the matter where there are no data, and goes on where they are broken', async () => {
    const empty = folderWith(new Map());
    mkdirSync(empty, { recursive: true });
    expect(start(['studio', '--no-open', '--root', empty])).toEqual(run(['check', '--root', empty]));
    const root = folderWith(new Map([...DRAFTED_YEAR, [FILE, RIGHT.replace('title: 基层宣讲', 'title: "基层宣讲')]]));
    const { desk, post } = await serving(root);
    expect((await desk()).findings).toMatchObject([{ code: 'yaml-syntax', file: FILE }]);
    expect(await post('/api/do', points('3', '2'))).toMatchObject({ kind: 'refused' });
    writeFileSync(join(root, FILE), RIGHT);
    expect(await post('/api/do', points('3', '2'))).toMatchObject({ kind: 'done' });
  });

  it('begins by undoing what was cut short', async () => {
    const root = folderWith(DRAFTED_YEAR);
    const steps = [
      { kind: 'replace', path: FILE, before: 'id: before\n', after: RIGHT },
      {
        kind: 'replace',
        path: 'indicators/retired.yaml',
        before: DRAFTED_YEAR.get('indicators/retired.yaml'),
        after: '半',
      },
    ];
    writeFileSync(join(root, 'indicators/.zhunsheng-undo'), JSON.stringify({ pid: 2 ** 22, steps }));
    const { process, ended } = await serving(root);
    process.kill('SIGINT');
    expect((await ended).err).toContain(FILE);
    expect(readFileSync(join(root, FILE), 'utf8')).toBe('id: before\n');
  });
});

describe('the documents', () => {
  it('are, file for file and byte for byte, what build writes', async () => {
    const root = folderWith(DRAFTED_YEAR);
    const { get } = await serving(root);
    const { files } = (await get('/api/products?edition=2021')).json as {
      readonly files: readonly { readonly name: string }[];
    };
    // What pages are made of is written as OFD where that is asked for.
    for (const format of [[], ['--format', 'ofd']]) {
      expect(run(['build', '2021', '--root', root, '-o', join(root, 'output'), ...format]).code).toBe(0);
    }
    const built = [...filesIn(root).keys()]
      .filter((path) => /^output\/2021\/[^/]+$/.test(path))
      .map((path) => path.slice('output/2021/'.length));
    const names = files.map(({ name }) => name);
    expect(built.filter((name) => !names.includes(name)).sort()).toEqual(['SHA256SUMS', 'SM3SUMS', 'manifest.json']);
    for (const name of names) {
      const { bytes } = await get(`/files/2021/${encodeURIComponent(name)}`);
      expect(bytes.equals(readFileSync(join(root, 'output/2021', name))), name).toBe(true);
    }
  });
});
