import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Wish } from '../../src/studio/protocol.ts';
import { SMALL } from '../support/fixtures.ts';
import { DRAFTED_YEAR, studioOf, wished } from '../support/studio.ts';

const FILE = 'indicators/2021/county/1-ideology.yaml';
const TEXT = String(DRAFTED_YEAR.get(FILE));
const DIGEST = await digestOf(DRAFTED_YEAR);

/** The digest of the file as the page is told of it. */
async function digestOf(files: ReadonlyMap<string, string>): Promise<string> {
  const { studio } = await studioOf(files);
  const view = await studio.source('2021', FILE);
  return view?.kind === 'source' ? view.digest : '';
}

const rewriting = (text: string, was = DIGEST, file = FILE): Wish =>
  wished({ kind: 'source', file, text, was } as const) as Wish;

/** The file with other points of the lecture team. */
const PAID = TEXT.replace('每季度开展宣讲\n            points: 2', '每季度开展宣讲\n            points: 3');

describe('the text of a file', () => {
  it('is shown as it is written, of an edition that can be edited and of one that cannot', async () => {
    const { studio } = await studioOf();
    expect(await studio.source('2021', FILE)).toMatchObject({ kind: 'source', text: TEXT, isFixed: null });
    const final = await studio.source('2020', FILE.replace('2021', '2020'));
    expect(final).toMatchObject({ kind: 'source', isFixed: expect.stringContaining('已定稿') });
  });

  it.each([
    'indicators/2020/scheme.yaml',
    'indicators/departments.yaml',
    'indicators/2021/../2020/scheme.yaml',
    'indicators/2021/.hidden.yaml',
    'indicators/2021//scheme.yaml',
    'indicators/2021/none.yaml',
    'package.json',
    '',
  ])('is missing where it is none of the edition, and is not written: %j', async (file) => {
    const { studio, world } = await studioOf();
    const before = new Map(world.texts);
    expect(await studio.source('2021', file)).toBeUndefined();
    expect(await studio.do(rewriting('甲: 1', DIGEST, file))).toMatchObject({ kind: 'refused' });
    expect(world.texts).toEqual(before);
  });

  it('is written byte for byte as it was typed, and is taken back to the byte', async () => {
    const pieces = fc.constantFrom('# 注\n', '# 注\r\n', '#\t注\n', '\n', '# 甲');
    await fc.assert(
      fc.asyncProperty(fc.boolean(), fc.array(pieces, { maxLength: 5 }), async (isMarked, behind) => {
        const { studio, world } = await studioOf();
        const text = `${isMarked ? '\ufeff' : ''}${PAID}${behind.join('')}`;
        expect(await studio.do(rewriting(text))).toMatchObject({ kind: 'done', said: '改写“思想建设”的文件' });
        expect(world.texts.get(FILE)).toBe(text);
        await studio.step('undo');
        expect(world.texts).toEqual(new Map(DRAFTED_YEAR));
        await studio.step('redo');
        expect(world.texts.get(FILE)).toBe(text);
      }),
      { numRuns: 20 },
    );
  });

  it('is tried as it is typed, and what was told of it is what then is', async () => {
    const { studio, world } = await studioOf();
    const trial = await studio.try(rewriting(PAID));
    expect(world.texts).toEqual(new Map(DRAFTED_YEAR));
    await studio.do(rewriting(PAID));
    const desk = await studio.desk('2021');
    const [county] = desk?.systems ?? [];
    expect(trial).toMatchObject({ kind: 'trial', unread: null, totals: county?.totals, findings: desk?.findings });
    expect(county?.rows.find(({ id }) => id === 'lecture-team')?.points).toBe('3');
    expect(desk?.findings.map(({ code }) => code)).toContain('sum-mismatch');
  });

  it('is written over nothing that somebody has changed meanwhile', async () => {
    const { studio, world } = await studioOf();
    const theirs = `${TEXT}# 他人\n`;
    world.texts.set(FILE, theirs);
    expect(await studio.do(rewriting(PAID))).toMatchObject({ kind: 'conflict', now: theirs });
    expect(world.texts.get(FILE)).toBe(theirs);
  });

  it('of a final edition is not written', async () => {
    const { studio, world } = await studioOf(SMALL);
    const file = FILE.replace('2021', '2020');
    const view = await studio.source('2020', file);
    const was = view?.kind === 'source' ? view.digest : '';
    const wish: Wish = { ...rewriting(PAID, was, file), edition: '2020' };
    expect(await studio.do(wish)).toMatchObject({ kind: 'refused', said: expect.stringContaining('已定稿') });
    expect(world.texts).toEqual(new Map(SMALL));
  });
});

describe('a text that cannot be read', () => {
  const broken = TEXT.replace('title: 基层宣讲', 'title: [基层宣讲');

  it('is told with its line while it is typed, and is not written', async () => {
    const { studio, world } = await studioOf();
    const trial = await studio.try(rewriting(broken));
    expect(trial).toMatchObject({ kind: 'trial', unread: expect.stringMatching(/^没有写入：第 \d+ 行读不懂/) });
    const codes = trial.kind === 'trial' ? trial.findings.map(({ code }) => code) : [];
    expect(codes).toContain('yaml-syntax');
    expect(await studio.do(rewriting(broken))).toMatchObject({
      kind: 'refused',
      said: expect.stringContaining('读不懂'),
    });
    expect(world.texts).toEqual(new Map(DRAFTED_YEAR));
  });

  it('shows no totals of a scheme that says nothing any more, and the page as it was before', async () => {
    const { studio } = await studioOf();
    const trial = await studio.try(rewriting('title: [\n', DIGEST, 'indicators/2021/scheme.yaml'));
    if (trial.kind !== 'trial') throw new Error('what is typed is tried');
    expect(trial.unread).toMatch(/^没有写入：第 \d+ 行读不懂/);
    expect(trial.totals.map(({ total, sum }) => [total, sum])).toEqual([
      [null, null],
      [null, null],
    ]);
    const page = await studio.page({
      ...{ edition: '2021', system: 'county', document: null, item: null, page: 1 },
      trial: trial.number,
    });
    expect(page).toMatchObject({ kind: 'refused', said: expect.stringMatching(/读不出来|改正/) });
  });

  it('can be mended step by step where it stands in the file already', async () => {
    const files = new Map(DRAFTED_YEAR).set(FILE, broken);
    const { studio, world } = await studioOf(files);
    const was = await digestOf(files);
    const better = `${broken}# 还没有改完\n`;
    expect(await studio.do(rewriting(better, was))).toMatchObject({ kind: 'done' });
    expect(world.texts.get(FILE)).toBe(better);
  });
});
