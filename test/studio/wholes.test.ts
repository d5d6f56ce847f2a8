import { describe, expect, it } from 'vitest';
import { setting, settingsIn, studioOf } from '../support/studio.ts';

describe('what holds only together', () => {
  it('is begun, changed in a part and taken away, each as a whole, and undone to the byte', async () => {
    const { studio, world } = await studioOf();
    const shown = settingsIn(await studio.settings('2021'));
    const wholes = shown.filter(({ kind }) => kind === 'entry');
    expect(wholes.map(({ path }) => path)).toEqual([
      'systems.county.thresholds.unqualified',
      ...['method.deduction', 'method.fraud'],
    ]);
    for (const { path, entries, value } of wholes) {
      const before = new Map(world.texts);
      expect(shown.filter(({ list }) => list === path).length).toBe(entries?.columns.length);
      const required = (entries?.columns ?? []).filter(({ isRequired }) => isRequired);
      expect(required.length, path).toBeGreaterThan(1);
      const typed = (figure: string) =>
        JSON.stringify(Object.fromEntries(required.map((each) => [each.path[0], figure])));
      const [first = ''] = required.map((each) => each.path[0] ?? '');
      const part = JSON.stringify({ [first]: '0' });
      const missing = required[1]?.path[0] ?? '';
      expect(await studio.do(setting(path, part, value))).toMatchObject({
        kind: 'refused',
        setting: `${path}.${missing}`,
      });
      let was = value;
      for (const next of [typed('0'), typed('2'), '']) {
        expect(await studio.do(setting(path, next, was)), `${path} ${next}`).toMatchObject({ kind: 'done' });
        was = settingsIn(await studio.settings('2021')).find((each) => each.path === path)?.value ?? null;
        expect(was ?? '').toBe(next);
      }
      for (let step = 0; step < 3; step += 1) await studio.step('undo');
      expect(world.texts).toEqual(before);
    }
  });
});
