import { describe, expect, it } from 'vitest';
import type { RevisionRow, RevisionView } from '../../src/studio/protocol/revision.ts';
import { changed, SHIPPED } from '../support/fixtures.ts';
import { DRAFTED_YEAR, studioOf } from '../support/studio.ts';

const FILE = 'indicators/2021/county/1-ideology.yaml';
const LECTURES = 'title: 基层宣讲\n        points: 2';

/** The rows of a revision since the year before. */
async function rowsOf(files: ReadonlyMap<string, string>): Promise<readonly RevisionRow[]> {
  const view = await revisionOf(files);
  return view.kind === 'revision' ? view.groups.flatMap(({ rows }) => rows) : [];
}

async function revisionOf(files: ReadonlyMap<string, string>, edition = '2021'): Promise<RevisionView> {
  const { studio } = await studioOf(files);
  const view = await studio.revision(edition, undefined);
  if (view === undefined) throw new Error('there is such an edition');
  return view;
}

describe('the revision', () => {
  it('has no rows where nothing changed, and says that the totals are kept', async () => {
    expect(await revisionOf(DRAFTED_YEAR)).toMatchObject({ kind: 'revision', groups: [], isGood: true });
  });

  it('marks the characters that changed, leads to the item, and adds nothing to totals where points are the same', async () => {
    const [row] = await rowsOf(
      changed(DRAFTED_YEAR, FILE, '组建宣讲队伍，每季度开展宣讲', '组建宣讲队伍，每月开展宣讲'),
    );
    expect(row).toMatchObject({ place: { system: 'county', item: 'lecture-team' }, effect: [], needsDecision: false });
    const marked = (mark: string) => row?.after.flatMap(({ runs }) => runs.filter((run) => run.mark === mark));
    expect(marked('inserted')?.map(({ text }) => text)).toEqual(['月']);
  });

  it('says of each change what it adds to the totals: all of them together are the difference of each total', async () => {
    const { studio } = await studioOf(SHIPPED);
    const view = await studio.revision('2021', undefined);
    if (view?.kind !== 'revision') throw new Error('the shipped years can be compared');
    for (const { title, tables } of view.balances) {
      const rows = view.groups.filter((group) => group.title.startsWith(title)).flatMap((group) => group.rows);
      for (const name of tables[0]?.classes ?? []) {
        const parts = rows.flatMap(({ effect }) => effect.filter((each) => each.name === null || each.name === name));
        const sum = parts.reduce((all, { by }) => all + Number(by.replace('−', '-')), 0);
        expect([name, parts.length > 0, sum]).toEqual([name, true, 0]);
      }
    }
    expect(view.isGood).toBe(true);
  });

  it.each(['zh', 'en'] as const)('sends nobody to the terminal where totals are not proved: %s', async (language) => {
    const { studio } = await studioOf(changed(DRAFTED_YEAR, FILE, LECTURES, `${LECTURES}.5`), language);
    const view = await studio.revision('2021', undefined);
    expect(view).toMatchObject({ isGood: false, verdict: expect.stringMatching(/问题|Findings/) });
    expect(view).not.toMatchObject({ verdict: expect.stringContaining('zhunsheng') });
  });

  it('says that the first edition has none before it, and that what cannot be read is not compared', async () => {
    expect(await revisionOf(DRAFTED_YEAR, '2020')).toMatchObject({
      kind: 'refused',
      said: expect.stringContaining('最早'),
    });
    const broken = changed(DRAFTED_YEAR, FILE, 'text: 组建宣讲队伍', 'words: 组建宣讲队伍');
    expect(await revisionOf(broken)).toMatchObject({ kind: 'refused' });
    const { studio } = await studioOf();
    expect(await studio.revision('2030', undefined)).toBeUndefined();
  });
});
