import { describe, expect, it } from 'vitest';
import { examine } from '../../src/engine/examine/examine.ts';
import type { System } from '../../src/model/model.ts';
import { sumChangesAsText } from '../../src/report/sum-changes.ts';
import { authoring } from '../../src/words/zh/authoring.ts';
import { changed, SMALL } from '../support/fixtures.ts';
import { memoryWorld } from '../support/memory-world.ts';

async function systemOf(files: ReadonlyMap<string, string>): Promise<System> {
  const systems: System[] = [];
  await examine(memoryWorld(files), { digests: false, visit: (edition) => systems.push(...edition.systems) });
  const [system] = systems;
  if (system === undefined) throw new Error('there is no system');
  return system;
}

describe('the sums that are told after a change', () => {
  it('are called equal only where all parts could be read', async () => {
    const whole = await systemOf(SMALL);
    expect(sumChangesAsText(whole, whole, ['lectures'], authoring)).not.toContain('未能核对');
    const gone = new Map(SMALL);
    gone.set('indicators/2020/county/2-organization.yaml', 'id: organization\ntitle: [\n');
    const torn = await systemOf(gone);
    const [total = ''] = sumChangesAsText(torn, torn, ['lectures'], authoring).trimEnd().split('\n').slice(-1);
    expect(total).toContain('有的分值没有读出来，未能核对');
    const right = '        title: 基层宣讲\n        points: 2\n';
    const unread = await systemOf(
      changed(SMALL, 'indicators/2020/county/1-ideology.yaml', right, right.replace('2', '两分')),
    );
    expect(sumChangesAsText(unread, unread, ['lectures'], authoring)).not.toMatch(/本级 无.*相符/);
  });
});
