import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/layout/document.ts';
import { changed, TOWN } from '../../support/fixtures.ts';
import { formsOf, tablesOf } from '../../support/form-products.ts';
import { sourceOf } from '../../support/sources.ts';

const SAFETY = 'indicators/2026/town/1-safety.yaml';
const SHARED = changed(TOWN, SAFETY, 'department: [emergency, police]', 'department: { emergency: 60%, police: 40% }');

/** All cells of the form of a department. */
async function cellsOf(files: ReadonlyMap<string, string>): Promise<readonly Cell[]> {
  const form = (await formsOf(await sourceOf(files))).get('score-1-town-police');
  if (form === undefined) throw new Error('there is no form');
  return tablesOf(form).flatMap(({ rows }) => rows.flatMap(({ cells }) => cells));
}

const wordsOf = async (files: ReadonlyMap<string, string>) => JSON.stringify(await cellsOf(files));

describe('a criterion of which each department scores a part', () => {
  it('has the points of the part, and says whose the others are and that its scoring is for the whole', async () => {
    const said = await wordsOf(SHARED);
    expect(said).toContain('分别评分：县应急管理局60%、县公安局40%，共15分，评分标准中的分数按比例折算');
  });

  it('says nothing of a scoring that it has not', async () => {
    const scoring = /\n {8}scoring:\n(?: {10}- .*\n)+/.exec(SHARED.get(SAFETY) ?? '')?.[0] ?? '';
    const said = await wordsOf(changed(SHARED, SAFETY, scoring, '\n'));
    expect(said).toContain('分别评分：县应急管理局60%、县公安局40%，共15分"');
  });

  it('has its part of what may be taken off beyond the item', async () => {
    const capped = changed(SHARED, SAFETY, 'minus: 30, from: total', 'minus: 30, upTo: 120, from: total');
    const inputs = (await cellsOf(capped)).flatMap(({ input }) => (input?.kind === 'number' ? [input] : []));
    expect(inputs.map(({ least, most }) => `${least} ${most}`)).toContain('-48 6');
  });

  it('says nothing of others where nobody has a part', async () => {
    expect(await wordsOf(TOWN)).not.toContain('分别评分');
  });
});
