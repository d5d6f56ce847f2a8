import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Studio } from '../../src/studio/asked.ts';
import type { Row } from '../../src/studio/protocol/rows.ts';
import type { Desk, SystemView, Wish } from '../../src/studio/protocol.ts';
import type { MemoryWorld } from '../support/memory-world.ts';
import { studioOf, wished } from '../support/studio.ts';

/** What a person may wish of a system as its page shows it: also what cannot be done. */
function wishesIn({ rows }: SystemView): fc.Arbitrary<Wish> {
  const row = fc.constantFrom(...rows);
  const spot = row.chain(({ id }) => fc.constantFrom({ under: id }, { after: id }, { before: id }));
  const points = fc.constantFrom('1', '2', '0.5', '1.25', '２', '0', '一');
  const words = fc.constantFrom('新写的内容', '组建“队伍”: 好 # 坏', ' ', '- 甲');
  return fc.oneof(
    fc
      .tuple(row, points)
      .map(([{ id, points: was }, value]) => wished({ kind: 'set', id, field: 'points', value, was } as const)),
    fc
      .tuple(row, words)
      .map(([{ id, kind, words: was }, value]) =>
        wished({ kind: 'set', id, field: kind === 'criterion' ? 'text' : 'title', value, was } as const),
      ),
    fc
      .tuple(spot, words, points)
      .map(([at, text, value]) => wished({ kind: 'add', spot: at, text, points: value } as const)),
    fc
      .tuple(spot, words, points)
      .map(([at, text, value]) => wished({ kind: 'add', spot: at, title: text, text, points: value } as const)),
    fc.tuple(row, spot).map(([{ id }, at]) => wished({ kind: 'move', id, spot: at } as const)),
    fc
      .tuple(row, BESIDE)
      .map(([each, [field, value]]) =>
        wished({ kind: 'set', id: each.id, field, value, was: standing(each, field) } as const),
      ),
    row.map(({ id }) => wished({ kind: 'remove', id, reason: '重复' } as const)),
    row.map(({ id }) => wished({ kind: 'remove', id } as const)),
    fc
      .tuple(row, fc.constantFrom('renamed', 'theory', '坏'))
      .map(([{ id }, to]) => wished({ kind: 'rename', id, to } as const)),
  ) as fc.Arbitrary<Wish>;
}

/** Values of the fields that an item need not have; an empty one takes the field away. */
const BESIDE = fc.oneof(
  fc.tuple(fc.constant('core' as const), fc.constantFrom('true', '')),
  fc.tuple(fc.constantFrom('only', 'except'), fc.constantFrom('county', 'county、district', 'other', '')),
  fc.tuple(
    fc.constantFrom('department', 'cooperating'),
    fc.constantFrom('publicity', 'publicity、organization', 'publicity=60%、organization=40%', 'nobody', ''),
  ),
  fc.tuple(fc.constant('scoring' as const), fc.constantFrom('每少1次扣0.1分', '每少1次扣0.1分；视情况扣分', '')),
  fc.tuple(fc.constantFrom('remark', 'note'), fc.constantFrom('注', '')),
  fc.tuple(
    fc.constant('worth' as const),
    fc.constantFrom('points=2', 'adds=1', 'deducts=unlimited', 'veto', 'grouping', ''),
  ),
  fc.tuple(
    fc.constant('lineage' as const),
    fc.constantFrom('splits=theory', 'change=wording+points；reason=改；写', '坏', ''),
  ),
);

/** What the page shows in such a field. */
function standing(row: Row, field: (typeof BESIDE extends fc.Arbitrary<infer Pair> ? Pair : never)[0]): string | null {
  switch (field) {
    case 'core':
      return row.core ? 'true' : null;
    case 'only':
    case 'except':
      return row.applies?.key === field ? row.applies.ids.join('、') : null;
    case 'department':
      return row.leading;
    case 'scoring':
      return row.rule?.text ?? null;
    case 'worth':
    case 'lineage':
      return row.more.find((each) => each.field === field)?.value ?? null;
    default:
      return row[field];
  }
}

/** Seeds by which each next wish is drawn from what the page then shows. */
const SESSIONS = fc.array(fc.nat(), { minLength: 1, maxLength: 8 });

const drawn = (county: SystemView, seed: number): Wish => fc.sample(wishesIn(county), { seed, numRuns: 1 })[0] as Wish;
const systemIn = (desk: Desk | undefined): SystemView => desk?.systems[0] as SystemView;

describe('whatever a person does in the page', () => {
  it('is first told as it then is, changes nothing where it is refused, and is undone to the byte', async () => {
    await fc.assert(
      fc.asyncProperty(SESSIONS, async (seeds) => {
        const { studio, world, county } = await studioOf();
        const states = [new Map(world.texts)];
        let shown = county;
        for (const seed of seeds) {
          const [wish, before] = [drawn(shown, seed), new Map(world.texts)];
          const trial = await studio.try(wish);
          expect(world.texts).toEqual(before);
          const outcome = await studio.do(wish);
          const desk = await studio.desk('2021');
          if (outcome.kind === 'done') expect(trial).toMatchObject(toldOf(desk));
          else expect(world.texts).toEqual(before);
          if (outcome.kind === 'refused') expect(trial.kind).toBe('refused');
          if (!isSame(world.texts, before)) states.push(new Map(world.texts));
          shown = systemIn(desk);
        }
        await undoneAndDoneAgain(studio, world, states);
      }),
      { numRuns: 60 },
    );
  });

  it('is shown as a program shows it that has seen nothing before', async () => {
    await fc.assert(
      fc.asyncProperty(SESSIONS, async (seeds) => {
        const { studio, world, county } = await studioOf();
        let shown = county;
        for (const seed of seeds) {
          const wish = drawn(shown, seed);
          await studio.try(wish);
          await studio.do(wish);
          const { version: _, undo: __, redo: ___, ...desk } = (await studio.desk('2021')) as Desk;
          const fresh = (await studioOf(world.texts as ReadonlyMap<string, string>)).studio;
          expect(await fresh.desk('2021')).toMatchObject(desk);
          shown = systemIn(desk as Desk);
        }
      }),
      { numRuns: 30 },
    );
  });
});

/** Undoes all changes one by one, and does them again. */
async function undoneAndDoneAgain(studio: Studio, { texts }: MemoryWorld, states: readonly unknown[]): Promise<void> {
  for (const state of states.slice(0, -1).toReversed()) {
    expect(await studio.step('undo')).toMatchObject({ kind: 'done' });
    expect(texts).toEqual(state);
  }
  expect((await studio.desk('2021'))?.undo).toBeNull();
  for (const state of states.slice(1)) {
    expect(await studio.step('redo')).toMatchObject({ kind: 'done' });
    expect(texts).toEqual(state);
  }
}

/** What a trial says of a state. */
function toldOf(desk: Desk | undefined): object {
  const { totals, rows } = systemIn(desk);
  const off = rows.filter((row) => row.off.length > 0).map((row) => ({ id: row.id, off: row.off }));
  return { kind: 'trial', totals, off, findings: desk?.findings };
}

function isSame(one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): boolean {
  return one.size === other.size && [...one].every(([path, text]) => other.get(path) === text);
}
