import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../../src/cli/arguments.ts';
import { COMMANDS } from '../../../src/commands.ts';
import { CLERK_EDITS, commandsOf, type Desk } from '../../support/clerks.ts';
import { broughtBack, draftOf, gridOfDesk, sentOf, sheetNow } from '../../support/desks.ts';
import { arbitraryChooser, type Chooser } from '../../support/drafts.ts';
import { memoryWorld } from '../../support/memory-world.ts';
import { systemOf } from '../../support/sheet-merges.ts';
import { arbitrarySystem } from '../../support/systems.ts';

type Plan = readonly (readonly [string, Chooser])[];
type Files = ReadonlyMap<string, string>;

const plan: fc.Arbitrary<Plan> = fc.array(fc.tuple(fc.constantFrom(...Object.keys(CLERK_EDITS)), arbitraryChooser), {
  maxLength: 6,
});

/** A repository after commands; undefined where one would take away the last of something. What is removed may be gone already; of anything else each command must be possible. */
async function done(files: Files, commands: readonly (readonly string[])[]): Promise<Files | undefined> {
  const world = memoryWorld(files);
  for (const words of commands) {
    const { command, asked } = readArguments([...words], COMMANDS);
    try {
      await COMMANDS[command].run(
        world as unknown as Parameters<(typeof COMMANDS)['set']['run']>[0],
        asked as never,
        'zh',
      );
    } catch (error) {
      const isThere = [...world.texts.values()].some((text) => String(text).includes(`id: ${words[1]}\n`));
      if (command === 'remove' && !isThere) continue;
      if (command === 'remove' || command === 'move') return undefined;
      throw new Error(words.join(' '), { cause: error });
    }
  }
  return world.texts as Files;
}

/** Keys that may be written in several ways that say the same: what they say stands in the sheet. */
const LOOSE = new Set(['points', 'pointsFor', 'only', 'except', 'department']);

/** What a system says, row by row, and what else stands in its data, in no order; ids that nobody had before are whatever was free. */
async function saidBy(files: Files, before: Files) {
  const known = (await systemOf(before)).state.items;
  const named = (id = ''): string => (known.has(id) ? id : 'new');
  const { columns, rows } = await sheetNow(files);
  const leads = columns.findIndex(({ key }) => key === 'department');
  const shown = columns.map(({ key }) => key !== 'id' && key !== 'number');
  const { items } = (await systemOf(files)).state;
  return {
    // Who leads a new row that names nobody follows from its indicator, where a sheet states what all of its rows say.
    rows: rows
      .map(({ id, cells }) => cells.filter((_, at) => shown[at] && (known.has(id) || at !== leads)).join(' | '))
      .sort(),
    items: [...items.values()]
      .map(({ id, parent, fields }) => {
        const plain = [...fields].filter(([key]) => !LOOSE.has(key)).map((entry) => JSON.stringify(entry));
        return [named(id), named(parent), ...plain.sort()].join(' ');
      })
      .sort(),
  };
}

function edited(desk: Desk, edits: Plan): Desk {
  for (const [name, choose] of edits) CLERK_EDITS[name]?.(desk, choose);
  return desk;
}

/** Whether two people gave the same item another wording: it is put together by character, and is that of neither. */
function isReworded(...both: readonly (readonly (readonly string[])[])[]): boolean {
  const [one = [], other = []] = both.map((commands) =>
    commands.flatMap(([, id, option]) => (option === '--text' ? [id] : [])),
  );
  return one.some((id) => other.includes(id));
}

describe('a sheet that a clerk edits, in whatever order its rows are then', () => {
  it('comes back as what the commands do that say the same, onto what others have changed, or is told and changes nothing', async () => {
    const seen = { merged: 0, conflicts: 0 };
    const order = fc.oneof(fc.constant([0]), fc.array(fc.nat({ max: 99 }), { minLength: 1, maxLength: 40 }));
    await fc.assert(
      fc.asyncProperty(arbitrarySystem, plan, plan, order, async (drawn, own, others, ranks) => {
        const files = draftOf(drawn);
        const sent = await sentOf(files);
        const desk = edited(sent.desk(), own);
        const other = edited({ ...sent.desk(), made: 100 }, others);
        const meanwhile = await done(files, commandsOf(other));
        if (meanwhile === undefined) return;
        const grid = gridOfDesk(sent, desk, (row) => ranks[desk.rows.indexOf(row) % ranks.length] ?? 0);
        const back = await broughtBack(meanwhile, sent, grid);
        if (back.said.includes('没有写入任何文件')) {
          seen.conflicts += 1;
          expect(back.files).toEqual(meanwhile);
          return;
        }
        const wanted = await done(meanwhile, commandsOf(desk));
        if (wanted === undefined || isReworded(commandsOf(desk), commandsOf(other))) return;
        seen.merged += 1;
        expect(await saidBy(back.files, meanwhile)).toEqual(await saidBy(wanted, meanwhile));
      }),
      { numRuns: 60 },
    );
    expect(seen.merged).toBeGreaterThan(30);
    expect(seen.conflicts).toBeGreaterThan(0);
  });
});
