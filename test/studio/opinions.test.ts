import { describe, expect, it } from 'vitest';
import type { Studio } from '../../src/studio/asked.ts';
import { fileNameIn } from '../../src/studio/opinions/returned.ts';
import type { OpinionsView, OpinionView } from '../../src/studio/protocol/opinions.ts';
import type { Wish } from '../../src/studio/protocol.ts';
import { SMALL_DRAFT } from '../support/authoring.ts';
import { changed } from '../support/fixtures.ts';
import { decided, LIST } from '../support/opinions.ts';
import { studioOf } from '../support/studio.ts';

/** Letters of two bodies that want other points of the same item. */
const letter = (points: string): string =>
  `对征求意见稿的意见\n\n一、县（区）指标体系\n1. 对“基层宣讲”，建议分值由2分调整为${points}分。\n`;
const draft = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });

async function withLetters() {
  const opened = await studioOf(SMALL_DRAFT);
  for (const [name, points] of [
    ['市委宣传部意见.txt', '1.5'],
    ['市委组织部意见.txt', '3'],
  ] as const)
    expect(await opened.studio.returned('2020', draft(name, letter(points)), undefined)).toMatchObject({
      kind: 'done',
    });
  return opened;
}

async function opinionsIn(studio: Studio): Promise<OpinionsView> {
  const view = await studio.opinions('2020');
  if (view === undefined) throw new Error('there is such an edition');
  return view;
}

const numbered = ({ groups }: OpinionsView, number: number): OpinionView | undefined =>
  groups.flatMap(({ opinions }) => opinions).find((each) => each.number === number);

const deciding = <Kind extends object>(kind: Kind): Wish =>
  ({ edition: '2020', system: 'county', numbers: [1], ...kind }) as unknown as Wish;

describe('the opinions', () => {
  it('are read out of what came back, with who wants what, what it does to sums, and which contradict each other', async () => {
    const { studio } = await withLetters();
    const view = await opinionsIn(studio);
    expect(view.groups).toMatchObject([{ place: { system: 'county', item: 'lectures' } }]);
    expect(numbered(view, 1)).toMatchObject({
      who: '市委宣传部',
      contrary: [2],
      sides: { wanted: '1.5' },
      decision: null,
    });
    expect(numbered(view, 1)?.effects.join()).toContain('3.5');
    expect(numbered(view, 2)?.contrary).toEqual([1]);
  });

  it('are accepted, adapted and rejected as the commands do it, and all of it can be undone', async () => {
    for (const [wish, outcome, given] of [
      [{ kind: 'accept' }, 'adopted', {}],
      [{ kind: 'adapt', to: '1.8', reason: '折中' }, 'adapted', { to: '1.8', reason: '折中' }],
      [{ kind: 'reject', reason: '不必' }, 'rejected', { reason: '不必' }],
    ] as const) {
      const { studio, world } = await withLetters();
      const before = new Map([...world.texts].map(([path, text]) => [path, String(text)]));
      const by = { by: 'organization', on: '2026-11-30' };
      expect(await studio.do(deciding({ ...wish, ...by }))).toMatchObject({ kind: 'done' });
      expect(world.texts).toEqual((await decided(before, outcome, [1], { ...given, ...by })).files);
      expect(numbered(await opinionsIn(studio), 1)?.decision).not.toBeNull();
      expect(await studio.step('undo')).toMatchObject({ kind: 'done' });
      expect(world.texts).toEqual(before);
    }
  });

  it('are left as they are where the command refuses', async () => {
    const { studio, world } = await withLetters();
    const before = new Map(world.texts);
    expect(await studio.do(deciding({ kind: 'reject', reason: '' }))).toMatchObject({ kind: 'refused' });
    expect(await studio.do(deciding({ kind: 'accept', numbers: [9] }))).toMatchObject({ kind: 'refused' });
    expect(world.texts).toEqual(before);
  });

  it('come of nothing that cannot be read, and of nothing while the data have errors', async () => {
    const { studio, world } = await studioOf(SMALL_DRAFT);
    const before = new Map(world.texts);
    for (const name of ['坏.docx', '坏.xlsx', '坏.pdf', '坏.csv', '坏.exe'])
      expect(await studio.returned('2020', draft(name, 'PK\u0003\u0004 nothing'), undefined)).toMatchObject({
        kind: 'refused',
      });
    expect(await studio.returned('2030', draft('意见.txt', letter('1')), undefined)).toMatchObject({ kind: 'refused' });
    expect(world.texts).toEqual(before);
    const file = 'indicators/2020/county/1-ideology.yaml';
    const wrong = await studioOf(
      changed(
        SMALL_DRAFT,
        file,
        '组建宣讲队伍，每季度开展宣讲\n            points: 2',
        '组建宣讲队伍，每季度开展宣讲\n            points: 3',
      ),
    );
    expect(await wrong.studio.returned('2020', draft('意见.txt', letter('1')), undefined)).toMatchObject({
      kind: 'refused',
    });
    expect(wrong.world.texts.has(LIST)).toBe(false);
  });

  it.each(['zh', 'en'] as const)('say what to do in the page where nobody is named (%s)', async (language) => {
    const { studio } = await studioOf(SMALL_DRAFT, language);
    const told = await studio.returned('2020', draft('a.txt', letter('1')), undefined);
    expect(told).toMatchObject({ said: expect.stringMatching(/请先撤销，填上提出单位|undo it, fill in who made it/) });
    expect(JSON.stringify(told)).not.toMatch(/--|yaml/);
  });

  it('keep of the name of a file what no system takes for a way to another', () => {
    expect(fileNameIn('../../etc/意见.docx')).toBe('意见.docx');
    expect(fileNameIn('C:\\temp\\意见.docx')).toBe('意见.docx');
    for (const none of ['', '..', 'a/', 'a\u0000b', 'x'.repeat(256)]) expect(fileNameIn(none)).toBeUndefined();
  });
});
