import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TOWN } from '../support/fixtures.ts';
import { folderWith, run } from '../support/program.ts';

describe('a table of two levels, with full marks by class and bonuses', () => {
  it('is proved for each class, and counted by its own words', () => {
    const { code, out } = run(['check'], { cwd: folderWith(TOWN) });
    expect(code).toBe(0);
    expect(out).toMatch(/乡 +90 \/ 90，加分最多 8\n/);
    expect(out).toMatch(/街道 +100 \/ 100，加分最多 8\n/);
    expect(out).toMatch(/评分要点 \d+ 项/);
  });

  it('is built, put into forms, and read back whole', () => {
    const root = folderWith(TOWN);
    expect(run(['build', '2026'], { cwd: root }).code).toBe(0);
    expect(run(['forms', '2026'], { cwd: root }).code).toBe(0);
    for (const folder of ['output/2026', 'output/2026/forms']) {
      const { code, out } = run(['verify', folder], { cwd: root });
      expect(code, out).toBe(0);
      expect(out).not.toMatch(/不一致|内容相符/);
    }
  });

  it('prints what a share of the whole is computed from as the sources have it', () => {
    const root = folderWith(TOWN);
    expect(run(['build', '2026', '--only', 'annex', '--format', 'md'], { cwd: root }).code).toBe(0);
    const annex = readFileSync(join(root, 'output/2026/annex-1-town.md'), 'utf8');
    expect(annex).toContain('按演练完成率与分值的乘积计分，演练完成率低于60%的不得分');
  });

  it('names the folder and the option where nothing is final', () => {
    const root = folderWith(TOWN);
    expect(run(['verify'], { cwd: root })).toMatchObject({ code: 2, err: expect.stringContaining('output/2026') });
    expect(run(['collect', '.'], { cwd: root })).toMatchObject({ code: 2, err: expect.stringContaining('--year') });
  });

  it('has a single department as an id in the comparison, and several as a list', () => {
    const root = folderWith(TOWN);
    const path = 'indicators/2026/town/1-safety.yaml';
    const changed = (TOWN.get(path) ?? '').replace('department: [emergency, police]', 'department: police');
    const other = folderWith(new Map([...TOWN, [path, changed]]));
    const { out } = run(['diff', root, other, '--format', 'json'], { cwd: root });
    expect(out.replace(/\s+/g, '')).toContain(
      '{"field":"department","before":["emergency","police"],"after":"police"}',
    );
  });

  it('has no change of a criterion that is led by the same department, stated at it before and handed down now', () => {
    const root = folderWith(TOWN);
    const path = 'indicators/2026/town/1-safety.yaml';
    const changed = (TOWN.get(path) ?? '').replace('department: [emergency, police]', 'department: police');
    const other = folderWith(new Map([...TOWN, [path, changed]]));
    const there = JSON.parse(run(['diff', root, other, '--format', 'json'], { cwd: root }).out);
    const back = JSON.parse(run(['diff', other, root, '--format', 'json'], { cwd: root }).out);
    for (const { editions } of [there, back]) {
      const ids = editions[0].systems[0].items.map(
        ({ after }: { readonly after: { readonly id: string } }) => after.id,
      );
      expect(ids).toEqual(['duty', 'patrol']);
    }
  });
});
