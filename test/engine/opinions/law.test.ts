import fc from 'fast-check';
import { dump } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { examine } from '../../../src/engine/examine/examine.ts';
import { stateOf } from '../../../src/merge/state.ts';
import { isNobody, without } from '../../../src/model/classes.ts';
import { Decimal } from '../../../src/model/decimal.ts';
import type { Edition, Indicator, Item, System } from '../../../src/model/model.ts';
import { identityOf } from '../../../src/model/opinions/identity.ts';
import { generalPoints } from '../../../src/model/opinions/meant.ts';
import { saidNow } from '../../../src/model/opinions/said.ts';
import type { SuggestedField, Suggestion } from '../../../src/model/opinions/suggestion.ts';
import type { Registers } from '../../../src/model/registers.ts';
import { partsOf, statedFor, sumFor } from '../../../src/model/totals.ts';
import { effectsOf } from '../../../src/opinions/deciding/effect.ts';
import { relationOf } from '../../../src/opinions/deciding/relation.ts';
import { suggestion } from '../../../src/opinions/made.ts';
import { adorned } from '../../support/adorned.ts';
import { arbitraryChooser } from '../../support/drafts.ts';
import { memoryWorld } from '../../support/memory-world.ts';
import { decided, LIST, withSuggestions } from '../../support/opinions.ts';
import { repositoryOf, sourceOf } from '../../support/sources.ts';
import { arbitrarySystem } from '../../support/systems.ts';

/** What is asked of a system: of which item, and what. */
interface Asked {
  readonly at: number;
  readonly kind: number;
  readonly other: number;
}

const arbitraryAsked = fc.array(fc.record({ at: fc.nat(), kind: fc.nat(), other: fc.nat() }), {
  minLength: 3,
  maxLength: 12,
});

const MORE = Decimal.parse('0.05') as Decimal;

/** What suggestions are made of. */
interface About {
  readonly item: Item;
  readonly system: System;
  readonly index: number;
  readonly other: number;
  readonly leaf: Indicator;
  readonly made: (field: SuggestedField, said: Partial<Suggestion>) => Suggestion;
  readonly field: (name: SuggestedField, after: string | undefined) => Suggestion;
}

/** Points that are a little more; none where the item states none. */
function more({ item, made }: About, before: string | undefined, classes?: readonly string[]): Suggestion | undefined {
  const isGroup = item.kind === 'indicator' && item.groups;
  if (before === undefined || item.weight !== undefined || isGroup) return undefined;
  const after = Decimal.parse(before)?.plus(MORE).toString();
  return made('points', { before, after, ...(classes && { classes }) });
}

const KINDS: readonly ((about: About) => Suggestion | undefined)[] = [
  (about) => more(about, generalPoints(about.item, about.system)),
  (about) => {
    const own = about.other % about.system.classes.length;
    return more(about, about.item.points[own]?.toString(), [about.system.classes[own]?.id ?? '']);
  },
  ({ item, index, field }) =>
    item.kind === 'criterion' && item.textFor.length === 0 ? field('text', `${item.text}（第${index}次）`) : undefined,
  ({ item, field }) => (item.kind === 'indicator' ? field('title', `新${item.title}`) : undefined),
  ({ index, field }) => field('remark', `第${index}条说明`),
  ({ other, field }) => field('cooperating', other % 2 === 0 ? '市委组织部' : undefined),
  ({ index, field }) => field('evidence', `第${index}种材料、台账`),
  ({ item, made }) =>
    item.kind === 'criterion' ? made('delete', { before: { text: item.text, points: undefined } }) : undefined,
  ({ leaf, other, index, made }) =>
    made('insert', {
      ...{ item: undefined, under: leaf.id, afterItem: leaf.children[other % leaf.children.length]?.id },
      after: { text: `增加第${index}款`, points: '0.35' },
    }),
  // A weight is another share of other points, and below an indicator that is for more it may be for more.
  ({ item, leaf, other, made }) =>
    item.kind === 'criterion' && leaf !== item.parent && item.weight === undefined && isFor(item.parent, leaf)
      ? made('move', { under: leaf.id, afterItem: leaf.children[other % leaf.children.length]?.id })
      : undefined,
];

/** Whether one indicator is for all whom another one is for. */
function isFor(one: Indicator | undefined, other: Indicator): boolean {
  return one !== undefined && isNobody(without(other.applies, one.applies));
}

/** A suggestion on an item of a system; undefined where the item has nothing of the kind. */
function suggested(
  { at, kind, other }: Asked,
  index: number,
  edition: Edition,
  registers: Pick<Registers, 'departments'>,
): Suggestion | undefined {
  const [system] = edition.systems as readonly System[] as [System];
  const item = system.items[at % system.items.length] as Item;
  const leaves = system.items.filter((each): each is Indicator => each.kind === 'indicator' && each.isLeaf);
  const made: About['made'] = (field, said) =>
    suggestion('意见.docx', {}, { system: 'county', item: item.id, ...said, field });
  const field: About['field'] = (name, after) =>
    made(name, { before: saidNow(made(name, {}), { edition, registers }), after });
  const leaf = leaves[other % leaves.length] as Indicator;
  return KINDS[kind % KINDS.length]?.({ item, system, index, other, leaf, made, field });
}

/** Those that have nothing to do with each other: none goes or comes beside what another one takes away, and nothing is left empty. */
function independent(all: readonly (Suggestion | undefined)[], edition: Edition): readonly Suggestion[] {
  const items = new Map(edition.systems.flatMap((system) => system.items.map((item) => [item.id, item] as const)));
  const isLeaving = ({ field }: Suggestion): boolean => field === 'delete' || field === 'move';
  const parentOf = ({ item }: Suggestion): Indicator | undefined => items.get(item ?? '')?.parent;
  const isAlone = (each: Suggestion): boolean => isLeaving(each) && (parentOf(each)?.children.length ?? 0) < 2;
  const isApart = (one: Suggestion, each: Suggestion): boolean =>
    relationOf(one, each, edition) === 'apart' &&
    !(isLeaving(one) && isLeaving(each) && parentOf(one) === parentOf(each)) &&
    !(isLeaving(one) && one.item === each.afterItem) &&
    !(isLeaving(each) && each.item === one.afterItem) &&
    !(one.field === 'move' && each.under === one.under);
  const chosen: Suggestion[] = [];
  for (const each of all) {
    const isFit = each !== undefined && !isAlone(each);
    if (isFit && chosen.every((own) => isApart(own, each) && isApart(each, own))) chosen.push(each);
  }
  return chosen;
}

/** The files of a random system that is out for opinions, in block style. */
function filesOf(written: Parameters<typeof repositoryOf>[0]): Map<string, string> {
  const files = repositoryOf(written);
  for (const [path, text] of files) {
    if (path.includes('/county/')) files.set(path, dump(JSON.parse(text), { lineWidth: -1 }));
  }
  return files.set(SCHEME, (files.get(SCHEME) ?? '').replace('state: final', 'state: draft'));
}

const SCHEME = 'indicators/2020/scheme.yaml';

/** The edition of files that may not add up any more. */
async function editionOf(files: ReadonlyMap<string, string>): Promise<Edition> {
  let found: Edition | undefined;
  await examine(memoryWorld(files), { digests: false, visit: (edition) => (found = edition) });
  if (found === undefined) throw new Error('no edition');
  return found;
}

/** What is written of every item, by item and key, with where it stands. */
function writtenIn({ systems: [system] }: Edition): ReadonlyMap<string, string> {
  const state = stateOf(system?.indicators.map(({ written }) => written) ?? []);
  return new Map(
    [...(state?.items.values() ?? [])].flatMap(({ id, parent, fields }) => [
      [`${id} parent`, parent ?? ''] as const,
      ...[...fields].map(([key, value]) => [`${id} ${key}`, JSON.stringify(value)] as const),
    ]),
  );
}

/** The keys that a suggestion may change. */
const KEYS: Partial<Record<SuggestedField, readonly string[]>> = { points: ['points', 'pointsFor', 'adds', 'deducts'] };

function differing(before: Edition, after: Edition): readonly string[] {
  const [was, is] = [writtenIn(before), writtenIn(after)];
  return [...new Set([...was.keys(), ...is.keys()])].filter((key) => was.get(key) !== is.get(key));
}

/** Every sum of a system, by what it is of and the class. */
function sumsOf({ systems: [system] }: Edition): ReadonlyMap<string, string> {
  if (system === undefined) return new Map();
  const wholes = [system, ...system.items.filter((each): each is Indicator => each.kind === 'indicator')];
  return new Map(
    wholes.flatMap((whole) =>
      system.classes.map(({ name }, index) => [
        `${whole.id} ${name}`,
        `${sumFor(partsOf(whole), index) ?? ''} of ${statedFor(whole, index) ?? ''}`,
      ]),
    ),
  );
}

describe('opinions on any system that have nothing to do with each other', () => {
  it('make the same of it in any order, change what they say and nothing else, and every sum as it was said', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitrarySystem,
        arbitraryChooser,
        arbitraryAsked,
        fc.nat(),
        async (drawn, looks, asked, turn) => {
          const sent = filesOf(adorned(drawn, looks));
          const { edition, registers } = await sourceOf(sent);
          const all = independent(
            asked.map((each, index) => suggested(each, index, edition, registers)),
            edition,
          );
          const files = withSuggestions(all, sent, '2020');
          const read = (await editionOf(files)).opinions?.all ?? [];
          expect(read.map(({ suggestion: each }) => identityOf(each))).toEqual(all.map(identityOf));
          const numbers = all.map((_, index) => index + 1);
          const order = numbers.toSorted((a, b) => ((a * (turn + 7)) % 13) - ((b * (turn + 7)) % 13));
          let one: ReadonlyMap<string, string> = files;
          for (const number of order) {
            const before = await editionOf(one);
            const own = all[number - 1] as Suggestion;
            const came = await decided(one, 'adopted', [number]);
            expect(came.code, `${came.said}\n${JSON.stringify(own)}`).toBeLessThan(2);
            one = came.files;
            checkPrecise(own, before, await editionOf(one));
          }
          if (numbers.length === 0) return;
          const together = await decided(files, 'adopted', numbers);
          expect(together.code, together.said).toBeLessThan(2);
          expect(together.files).toEqual(one);
          const rejected = await decided(files, 'rejected', numbers);
          expect(new Map(rejected.files).set(LIST, '')).toEqual(new Map(files).set(LIST, ''));
        },
      ),
      { numRuns: 20 },
    );
  }, 300_000);
});

function checkPrecise(own: Suggestion, before: Edition, after: Edition): void {
  const changed = differing(before, after);
  const { item = '', field } = own;
  if (field === 'insert') {
    const ids = new Set(changed.map((each) => each.split(' ')[0]));
    expect([...ids]).toHaveLength(1);
  } else if (field === 'delete') expect(changed.every((each) => each.startsWith(`${item} `))).toBe(true);
  else if (field === 'move') expect(changed).toEqual([`${item} parent`]);
  else {
    const keys = (KEYS[field] ?? [field]).map((key) => `${item} ${key}`);
    expect(keys).toEqual(expect.arrayContaining([...changed]));
  }
  const sums = new Map(sumsOf(before));
  for (const { whole, unitClass, after: sum, stated } of effectsOf(own, before)) {
    sums.set(`${whole.id} ${unitClass}`, `${sum} of ${stated ?? ''}`);
  }
  // What a share that is no decimal is a part of has no sum, and none is said.
  const known = [...sumsOf(after)].filter(([, sum]) => !sum.startsWith(' '));
  expect(new Map(known)).toEqual(new Map(known.map(([key]) => [key, sums.get(key)])));
}
