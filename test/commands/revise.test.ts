import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add } from '../../src/commands/add.ts';
import { move } from '../../src/commands/move.ts';
import { set } from '../../src/commands/set.ts';
import type { Item } from '../../src/model/model.ts';
import { FORBIDDEN } from '../../src/text/forbidden.ts';
import { type CanonicalItem, canonicalOf, DRAFT, editionsOf, listsIn } from '../support/canonical.ts';
import { commentsIn } from '../support/decorated.ts';
import { memoryWorld } from '../support/memory-world.ts';
import { NOT_WRITTEN } from '../support/set-fields.ts';
import { hostileText } from '../support/texts.ts';

const printable = hostileText.filter((text) => !new RegExp(FORBIDDEN.source, 'u').test(text));
const points = fc.integer({ min: 1, max: 400 }).map((steps) => String(steps / 20));
const ANYWHERE = { root: '.', year: undefined, dryRun: false };
const NOTHING = {
  veto: false,
  title: undefined,
  text: undefined,
  points: undefined,
  weight: undefined,
  scale: undefined,
  adds: undefined,
  deducts: undefined,
  department: undefined,
  remark: undefined,
  note: undefined,
  class: [],
  core: false,
  only: [],
  except: [],
  cooperating: undefined,
  scoring: undefined,
  ...NOT_WRITTEN,
  clear: [],
};

const [EDITION] = await editionsOf(DRAFT);
const SYSTEMS = EDITION?.systems ?? [];
const ITEMS = SYSTEMS.flatMap((system) => system.items.map((item) => ({ system: system.id, item })));

/** The canonical forms before and after a command, and the files that it changed. */
async function outcome(command: (world: ReturnType<typeof memoryWorld>) => Promise<number>) {
  const world = memoryWorld(DRAFT);
  await command(world);
  const files = [...world.texts].filter(([path, text]) => DRAFT.get(path) !== text) as [string, string][];
  return { before: await canonicalOf(DRAFT), now: await canonicalOf(world.texts), files, said: world.printed.join('') };
}

/** The comments of the changed files, before and after, in any order. */
function commentsOf(files: readonly (readonly [string, string])[]): readonly (readonly string[])[] {
  const texts = [files.map(([path]) => DRAFT.get(path) ?? ''), files.map(([, text]) => text)];
  return texts.map((each) => each.flatMap(commentsIn).sort());
}

function itemIn(systems: { indicators: CanonicalItem[] }[], system: string, id: string) {
  const found = systems.flatMap((each) => ((each as { id?: string }).id === system ? listsIn(each.indicators) : []));
  const match = found.find(({ item }) => item.id === id);
  if (match === undefined) throw new Error(`${system} has no ${id}`);
  return match;
}

describe('set', () => {
  it('changes the points of the classes asked for, and nothing else of what is published', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ITEMS), points, fc.nat(), async ({ system, item }, number, at) => {
        const classes = Object.keys(itemIn(await canonicalOf(DRAFT), system, item.id).item.points);
        const asked = at % 3 === 0 ? ['all'] : [classes[at % classes.length] ?? ''];
        const { before, now, files } = await outcome((world) =>
          set(world, { ...ANYWHERE, ...NOTHING, system, operands: [item.id], points: number, class: asked }, 'zh'),
        );
        const changed = itemIn(before, system, item.id).item;
        for (const id of asked[0] === 'all' ? classes : asked) changed.points[id] = number;
        expect(now).toEqual(before);
        expect(files.length).toBeLessThan(2);
        const [comments, kept] = commentsOf(files);
        expect(kept).toEqual(comments);
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it('changes the wording, whatever it is, and nothing else of what is published', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ITEMS), printable, async ({ system, item }, text) => {
        const key = item.kind === 'criterion' ? 'text' : 'title';
        const { before, now } = await outcome((world) =>
          set(world, { ...ANYWHERE, ...NOTHING, system, operands: [item.id], [key]: text }, 'zh'),
        );
        const changed = itemIn(before, system, item.id).item;
        if (key === 'title') changed['title'] = text;
        const own = (each: CanonicalItem): unknown =>
          (each['wordings'] as { text: string }[] | undefined)?.map((wording) => wording.text);
        if (key === 'text') expect(own(itemIn(now, system, item.id).item)).toContain(text);
        if (key === 'text') changed['wordings'] = itemIn(now, system, item.id).item['wordings'];
        expect(now).toEqual(before);
      }),
      { numRuns: 30 },
    );
  }, 60_000);
});

describe('add', () => {
  const parents = ITEMS.flatMap(({ system, item }) => (item.kind === 'indicator' ? [{ system, item }] : []));

  it('puts in what was asked, and leaves the digest of everything else', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...parents),
        printable,
        points,
        fc.nat(),
        async ({ system, item }, text, number, at) => {
          const { place, index } = placeIn(
            item.children.map(({ id }) => id),
            at,
          );
          const wording = { title: item.level < 3 ? text : undefined, text, points: number };
          const { before, now, files } = await outcome((world) =>
            add(
              world,
              { ...ANYWHERE, ...NOTHING, ...wording, ...place, under: item.id, id: undefined, system, operands: [] },
              'zh',
            ),
          );
          const [added] = itemIn(now, system, item.id).item.parts?.splice(index, 1) ?? [];
          expect(added?.id).toMatch(new RegExp(`^${item.id}-\\d+$`));
          expect(new Set(Object.values(added?.points ?? {}))).toEqual(new Set([number]));
          expect(JSON.stringify(added)).toContain(JSON.stringify(text));
          expect(now).toEqual(before);
          const [comments, kept] = commentsOf(files);
          expect(kept).toEqual(comments);
        },
      ),
      { numRuns: 30 },
    );
  }, 60_000);
});

/** One of the ways to name a place among items, with the index that it is. */
function placeIn(ids: readonly string[], at: number) {
  const beside = at % ids.length;
  const nowhere = { after: undefined, before: undefined };
  if (at % 3 === 0) return { place: { ...nowhere, after: ids[beside] }, index: beside + 1 };
  if (at % 3 === 1) return { place: { ...nowhere, before: ids[beside] }, index: beside };
  return { place: nowhere, index: ids.length };
}

describe('move', () => {
  it('puts an item with all below it elsewhere, be it in another file, and changes nothing else', async () => {
    const movable = ITEMS.filter(({ item }) => (item.parent?.children.length ?? 0) > 1);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...movable), fc.nat(), async ({ system, item }, at) => {
        const level = item.parent?.level;
        const targets = ITEMS.filter(
          (each) =>
            each.system === system &&
            each.item.kind === 'indicator' &&
            each.item.level === level &&
            each.item !== item.parent,
        );
        const target = targets[at % targets.length]?.item;
        if (target === undefined) return;
        const { before, now, files } = await outcome((world) =>
          move(
            world,
            { ...ANYWHERE, system, operands: [item.id], under: target.id, after: undefined, before: undefined },
            'zh',
          ),
        );
        const from = itemIn(before, system, item.id);
        const to = itemIn(before, system, target.id).item;
        from.list.splice(from.list.indexOf(from.item), 1);
        to.parts?.push(from.item);
        // What is handed down from above may be another thing at the new place.
        const inherited = ({
          department: _,
          classes: __,
          points: ___,
          wordings: ____,
          ...own
        }: CanonicalItem): unknown => own;
        const own = new Set(idsFrom(item));
        const bare = (systems: unknown): unknown =>
          JSON.parse(JSON.stringify(systems), (_, value) => (own.has(value?.id) ? inherited(value) : value));
        expect(bare(now)).toEqual(bare(before));
        const [comments, kept] = commentsOf(files);
        expect(kept).toEqual(comments);
        const lines = (text: string): readonly string[] =>
          text
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== '');
        expect(files.flatMap(([, text]) => lines(text)).sort()).toEqual(
          files.flatMap(([path]) => lines(DRAFT.get(path) ?? '')).sort(),
        );
      }),
      { numRuns: 30 },
    );
  }, 60_000);
});

/** The ids of an item and of all below it. */
function idsFrom(item: Item): readonly string[] {
  return [item.id, ...(item.kind === 'indicator' ? item.children.flatMap(idsFrom) : [])];
}
