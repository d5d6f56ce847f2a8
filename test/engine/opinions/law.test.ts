import fc from 'fast-check';
import { dump } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { examine } from '../../../src/engine/examine/examine.ts';
import { stateOf } from '../../../src/merge/state.ts';
import { both, classesOf, everyClass, hasClass, isNobody } from '../../../src/model/classes.ts';
import type { ClassSet, Edition, Indicator, Item, System } from '../../../src/model/model.ts';
import { identityOf } from '../../../src/model/opinions/identity.ts';
import type { SuggestedField, Suggestion } from '../../../src/model/opinions/suggestion.ts';
import { partsOf, statedFor, sumFor } from '../../../src/model/totals.ts';
import { wordingFor } from '../../../src/model/wordings.ts';
import { effectsOf } from '../../../src/opinions/deciding/effect.ts';
import { printedParagraphs } from '../../../src/opinions/measures/printed-text.ts';
import { adorned } from '../../support/adorned.ts';
import { arbitraryChooser } from '../../support/drafts.ts';
import { memoryWorld } from '../../support/memory-world.ts';
import { independentOnes } from '../../support/opinions/drawn.ts';
import { decided, LIST, withSuggestions } from '../../support/opinions.ts';
import { repositoryOf, sourceOf } from '../../support/sources.ts';
import { arbitrarySystem } from '../../support/systems.ts';

const arbitraryDrawn = fc.array(fc.record({ at: fc.nat(), kind: fc.nat(), other: fc.nat() }), {
  minLength: 3,
  maxLength: 12,
});

/** The files of a random system that is out for opinions, in block style. */
function filesOf(written: Parameters<typeof repositoryOf>[0]): Map<string, string> {
  const files = repositoryOf(written);
  for (const [path, text] of files) {
    if (path.includes('/county/')) files.set(path, dump(JSON.parse(text), { lineWidth: -1 }));
  }
  const measures = files.get(MEASURES) ?? '';
  files.set(MEASURES, measures.replace('附件：', `${PARAGRAPHS}\n\n附件：`));
  return files.set(SCHEME, (files.get(SCHEME) ?? '').replace('state: final', 'state: draft'));
}

const SCHEME = 'indicators/2020/scheme.yaml';
const MEASURES = 'indicators/2020/measures.md';
const PARAGRAPHS = [
  '## 一、加分',
  '加分由**领导小组**研究认定，\n不得重复。',
  '各单位按时报送材料，逾期不予受理。',
].join('\n\n');

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

/** The keys under which something is said for classes. */
const BY_CLASS = ['only', 'except', 'points', 'pointsFor', 'text', 'textFor', 'targets'];

/** The keys that a suggestion may change. */
const KEYS: Partial<Record<SuggestedField, readonly string[]>> = {
  points: ['points', 'pointsFor', 'adds', 'deducts'],
  applicability: BY_CLASS,
};

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
        arbitraryDrawn,
        fc.nat(),
        async (system, looks, drawn, turn) => {
          const sent = filesOf(adorned(system, looks));
          const { edition, registers } = await sourceOf(sent);
          const all = independentOnes(drawn, edition, registers);
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
            const after = await editionOf(one);
            checkPrecise(own, before, after);
            checkByClass(own, before, after);
          }
          if (numbers.length === 0) return;
          const together = await decided(files, 'adopted', numbers);
          expect(together.code, together.said).toBeLessThan(2);
          expect(together.files).toEqual(one);
          const rejected = await decided(files, 'rejected', numbers);
          expect(new Map(rejected.files).set(LIST, '')).toEqual(new Map(files).set(LIST, ''));
        },
      ),
      { numRuns: Number(process.env['OPINIONS'] ?? 20) },
    );
  }, 300_000);
});

function checkPrecise(own: Suggestion, before: Edition, after: Edition): void {
  checkMeasures(own, before, after);
  const changed = differing(before, after);
  const { item = '', field } = own;
  if (field === 'insert') {
    const ids = new Set(changed.map((each) => each.split(' ')[0]));
    expect([...ids]).toHaveLength(1);
  } else if (field === 'delete') expect(changed.every((each) => each.startsWith(`${item} `))).toBe(true);
  else if (item === '') expect(changed).toEqual([]);
  else {
    const keys = field === 'move' ? ['parent'] : (KEYS[field] ?? [field]);
    const below = field === 'move' || field === 'applicability' ? withAllBelow(item, before) : [];
    const mayChange = [
      ...keys.map((key) => `${item} ${key}`),
      ...below.flatMap((id) => BY_CLASS.map((key) => `${id} ${key}`)),
    ];
    expect(mayChange).toEqual(expect.arrayContaining([...changed]));
  }
  const sums = new Map(sumsOf(before));
  for (const { whole, unitClass, after: sum, stated } of effectsOf(own, before)) {
    sums.set(`${whole.id} ${unitClass}`, `${sum} of ${stated ?? ''}`);
  }
  // What a share that is no decimal is a part of has no sum, and none is said; what goes for a class has none any more.
  const known = [...sumsOf(after)].filter(([, sum]) => !sum.startsWith(' ') && sum !== '0 of ');
  expect(new Map(known)).toEqual(new Map(known.map(([key]) => [key, sums.get(key)])));
}

/** The ids of an item and of all below it. */
function withAllBelow(id: string, { systems: [system] }: Edition): readonly string[] {
  const isWithin = (item: Item | undefined): boolean => item !== undefined && (item.id === id || isWithin(item.parent));
  return system?.items.filter(isWithin).map((item) => item.id) ?? [];
}

/** That nothing is said for a class for which an item is not, where it is for anybody; and that for whom it still is, it says what it said. */
function checkByClass({ item: own, field }: Suggestion, before: Edition, after: Edition): void {
  const [was, is] = [before.systems[0], after.systems[0]] as [System, System];
  const isFor = (ids: Iterable<string>, set: ClassSet): boolean =>
    [...ids].every((id) => !isNobody(both(classesOf([id], is.classes), set)));
  const others = was.classes.map(({ id }) => is.classes.findIndex((each) => each.id === id));
  for (const item of is.items.filter(({ applies }) => !isNobody(applies))) {
    const { value } = item.written;
    const above = item.parent?.applies ?? everyClass(is.classes);
    expect([item.id, isFor([...idsAt(value['only']), ...idsAt(value['except'])], above)]).toEqual([item.id, true]);
    const variants = Object.values((value['textFor'] ?? []) as readonly { readonly only: readonly string[] }[]);
    const said = [value['pointsFor'], value['targets'], ...variants.map(({ only }) => only)].flatMap(idsAt);
    expect([item.id, isFor(said, item.applies)]).toEqual([item.id, true]);
    const then = was.items.find(({ id }) => id === item.id);
    if (then === undefined || (field !== 'applicability' && (field !== 'move' || item.id !== own))) continue;
    others.forEach((at, index) => {
      if (!hasClass(then.applies, index) || !hasClass(item.applies, at)) return;
      expect([item.id, saidFor(item, at)]).toEqual([item.id, saidFor(then, index)]);
    });
  }
}

function idsAt(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value as readonly string[];
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

/** What an item says for a class, by its place; what an indicator does not state but adds up, its parts say. */
function saidFor(item: Item, at: number): readonly unknown[] {
  if (item.kind === 'indicator') return [statesPoints(item) ? item.points[at]?.toString() : undefined];
  return [item.points[at]?.toString(), wordingFor(item, at)];
}

function statesPoints({ written: { value } }: Item): boolean {
  return 'points' in value || 'pointsFor' in value;
}

/** The paragraphs as they are printed, whatever their figures are by now. */
function paragraphsOf(edition: Edition): readonly string[] {
  const all = printedParagraphs(edition.measures?.text ?? '', edition);
  return linesIn(all.map(({ printed }) => printed).join('\n'));
}

function linesIn(text: Suggestion['before']): readonly string[] {
  return text === undefined ? [] : String(text).replaceAll(/\d+/g, '0').split('\n');
}

/** That the measures say what was wanted of them, where it was wanted, and that nothing else in them is another. */
function checkMeasures(own: Suggestion, before: Edition, after: Edition): void {
  const [was, is] = [paragraphsOf(before), paragraphsOf(after)];
  const isPassage = own.field === 'paragraph' || (own.field === 'move' && own.item === undefined);
  if (!isPassage) {
    expect(after.measures).toEqual(before.measures);
    if (own.setting !== undefined) expect(after.figures.get(own.setting)?.text).toBe(own.after);
    return;
  }
  const [gone, put] = [linesIn(own.before), linesIn(own.after)];
  const left = was.filter((line) => !gone.includes(line));
  const at = own.follows === undefined ? was.indexOf(gone[0] ?? '') : is.indexOf(put[0] ?? '');
  expect(is).toEqual(left.toSpliced(at, 0, ...put));
  if (own.follows !== undefined) expect(is.slice(0, at)).toContain(linesIn(own.follows)[0]);
}
