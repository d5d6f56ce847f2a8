import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { parse } from 'yaml';
import type { Side } from '../../../src/merge/merge.ts';
import type { SettingConflict } from '../../../src/merge/settings/settings.ts';
import { mergeScheme } from '../../../src/merge/settings/settings-file.ts';
import { arbitraryParts, mixedParts, type Parts, partsAsYaml } from './scheme-parts.ts';

const NAMES = { ours: '本方', theirs: '对方' };

/** A scheme as its law sees it: every value by the way to it, members of lists by their ids or names. */
type Flat = ReadonlyMap<string, string>;
type Three<Value> = Readonly<Record<'base' | Side, Value>>;

interface ClassOf {
  readonly id: string;
  readonly name: string;
}
interface SystemOf {
  readonly id: string;
  readonly title: string;
  readonly fullMarks: number;
  readonly classes: readonly ClassOf[];
  readonly thresholds: {
    readonly advanced?: number;
    readonly unqualified?: { readonly last: number; readonly atMost: number };
  };
}
interface Scheme {
  readonly title: string;
  readonly step?: number;
  readonly systems: readonly SystemOf[];
  readonly parts: Parts;
}

const word = fc.constantFrom('甲', '乙', '丙');
const figure = fc.integer({ min: 1, max: 3 });
const arbitraryClasses = fc
  .tuple(fc.shuffledSubarray(['a', 'b', 'c', 'd'], { minLength: 1 }), fc.array(word, { minLength: 4, maxLength: 4 }))
  .map(([ids, names]) => ids.map((id, at) => ({ id, name: names[at] ?? '' })));
const arbitrarySystem = fc.record({
  title: word,
  fullMarks: figure,
  classes: arbitraryClasses,
  thresholds: fc.record(
    { advanced: figure, unqualified: fc.record({ last: figure, atMost: figure }) },
    { requiredKeys: ['advanced'] },
  ),
});
const arbitraryScheme: fc.Arbitrary<Scheme> = fc
  .record(
    {
      title: word,
      step: figure,
      systems: fc.array(arbitrarySystem, { minLength: 1, maxLength: 3 }),
      parts: arbitraryParts,
    },
    { requiredKeys: ['title', 'systems', 'parts'] },
  )
  .map((scheme) => ({ ...scheme, systems: scheme.systems.map((each, at) => ({ id: `s${at}`, ...each })) }));

/** A scheme of which somebody took some parts of another one: in each system its own value, or that of the other. */
const changed = (base: Scheme): fc.Arbitrary<Scheme> =>
  fc.tuple(arbitraryScheme, fc.infiniteStream(fc.constantFrom(false, false, true))).map(([other, turns]) => {
    const either = <Value>(own: Value, another: Value): Value => (turns.next().value === true ? another : own);
    const systems = base.systems.flatMap((each, at): readonly SystemOf[] => {
      const fresh = other.systems[at] ?? each;
      if (at > 0 && turns.next().value === true && turns.next().value === true) return [];
      const keys = ['title', 'fullMarks', 'classes', 'thresholds'] as const;
      return [{ ...each, ...Object.fromEntries(keys.map((key) => [key, either(each[key], fresh[key])])) } as SystemOf];
    });
    const added = turns.next().value === true ? [{ ...(other.systems[0] as SystemOf), id: 's9' }] : [];
    const step = either(base.step, other.step);
    return {
      ...{ title: either(base.title, other.title), systems: [...systems, ...added] },
      ...(step === undefined ? {} : { step }),
      parts: mixedParts(base.parts, other.parts, turns),
    };
  });

/** A scheme in house style, with a comment above every class and every entry of its method. */
function fileOf({ title, step, systems, parts }: Scheme, who: string): string {
  const classes = (all: readonly ClassOf[]): string =>
    all.map(({ id, name }) => `      # ${who} ${id}\n      - { id: ${id}, name: ${name} }\n`).join('');
  const thresholds = ({ advanced, unqualified }: SystemOf['thresholds']): string =>
    `    thresholds:\n      advanced: ${advanced}\n${unqualified === undefined ? '' : `      unqualified: { last: ${unqualified.last}, atMost: ${unqualified.atMost} }\n`}`;
  return [
    `# 办法\ntitle: ${title}\n`,
    step === undefined ? '' : `step: ${step}\n`,
    '\nsystems:\n',
    systems
      .map(
        (each) =>
          `  - id: ${each.id}\n    title: ${each.title}\n    fullMarks: ${each.fullMarks}\n    classes:\n${classes(each.classes)}${thresholds(each.thresholds)}`,
      )
      .join('\n'),
    partsAsYaml(parts, who),
  ].join('');
}

/** Every value that is no mapping and no list, by the way to it; a member of a list of names by itself. */
function flat(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (Array.isArray(value)) {
    return value.flatMap((each: unknown) => {
      const id =
        typeof each === 'object' && each !== null ? String((each as { readonly id: string }).id) : String(each);
      return typeof each === 'object' ? flat(each, `${path}/${id}`) : [[`${path}/${id}`, 'there'] as const];
    });
  }
  if (typeof value !== 'object' || value === null) return [[path, String(value)]];
  return Object.entries(value).flatMap(([key, each]) => flat(each, `${path}/${key}`));
}

/** A scheme as its file has it, with the parts beside the systems. */
function flatScheme({ parts, ...scheme }: Scheme): Flat {
  return new Map(flat({ ...scheme, ...parts }));
}

const isWithin = (path: string, whole: string): boolean => path === whole || path.startsWith(`${whole}/`);
const taken = (text: string, side: Side): string =>
  text.replace(/^<<<<<<< .*\n([\s\S]*?)^=======\n([\s\S]*?)^>>>>>>> .*\n/gm, side === 'ours' ? '$1' : '$2');

/** What is wrong in a scheme in which all conflicts were decided for a side. */
function faultsOf(
  flats: Three<Flat>,
  text: string,
  conflicts: readonly SettingConflict[],
  side: Side,
): readonly string[] {
  const now = new Map(flat(parse(text)));
  const paths = new Set([...flats.base.keys(), ...flats.ours.keys(), ...flats.theirs.keys(), ...now.keys()]);
  return [...paths].flatMap((path) => {
    const [base, ours, theirs] = [flats.base.get(path), flats.ours.get(path), flats.theirs.get(path)];
    const isOpen = conflicts.some(({ path: whole, kind }) => kind !== 'order' && isWithin(path, whole));
    const wanted = isOpen ? flats[side].get(path) : ours === base ? theirs : ours;
    return now.get(path) === wanted ? [] : [`${path} is ${now.get(path)}, not ${wanted}`];
  });
}

/** Keys of which one side may have brought the first and the other the second, where there is one only. */
const RIVALS = /\/method\/yearEnd\/(?:performance|satisfaction|components)$/;

/** Conflicts that are none: one side left it as it was, or both made the same of it. */
function invented(conflicts: readonly SettingConflict[]): readonly string[] {
  return conflicts
    .filter(({ path }) => !isOfRivals(path, conflicts))
    .filter(({ base, ours, theirs }) =>
      [
        [base, ours],
        [base, theirs],
        [ours, theirs],
      ].some(([one, other]) => isDeepStrictEqual(one, other)),
    )
    .map(({ path }) => `${path} is in no conflict`);
}

function isOfRivals(path: string, conflicts: readonly SettingConflict[]): boolean {
  const rivals = conflicts.filter((each) => RIVALS.test(each.path)).map((each) => each.path);
  const shares = rivals.filter((each) => !each.endsWith('/components'));
  return rivals.includes(path) && shares.length > 0 && shares.length < rivals.length;
}

/** Holds the merge of schemes to its law on random triples; what is wrong with the first that breaks it, undefined where none does, and how many went together. */
export function settingsHeldToTheLaw(asked: { readonly numRuns: number; readonly seed?: number | undefined }): {
  readonly merged: number;
  readonly open: number;
} {
  const counts = { merged: 0, open: 0 };
  const triples = arbitraryScheme.chain((base) => fc.tuple(fc.constant(base), changed(base), changed(base)));
  const law = fc.property(triples, ([base, ours, theirs]) => {
    const texts = { base: fileOf(base, '注'), ours: fileOf(ours, '注'), theirs: fileOf(theirs, '注') };
    const there = mergeScheme(texts, NAMES);
    const back = mergeScheme({ ...texts, ours: texts.theirs, theirs: texts.ours }, NAMES);
    if (there === undefined || back === undefined) throw new Error('not merged');
    if (there.conflicts.length !== back.conflicts.length) throw new Error('whoever comes first changes the conflicts');
    counts[there.conflicts.length > 0 ? 'open' : 'merged'] += 1;
    if (there.conflicts.length === 0 && !isDeepStrictEqual(parse(there.text), parse(back.text))) {
      throw new Error('whoever comes first changes the result');
    }
    const flats = { base: flatScheme(base), ours: flatScheme(ours), theirs: flatScheme(theirs) };
    const sides = (['ours', 'theirs'] as const).map((side) => {
      const text = taken(there.text, side);
      return [...faultsOf(flats, text, there.conflicts, side), ...without(text)];
    });
    const faults = [...sides.flat(), ...invented(there.conflicts)];
    if (faults.length > 0) throw new Error(faults.join('\n'));
  });
  fc.assert(law, { numRuns: asked.numRuns, ...(asked.seed === undefined ? {} : { seed: asked.seed }) });
  return counts;
}

/** Classes without the comment above them that all three states have. */
function without(text: string): readonly string[] {
  const lines = text.split('\n');
  return lines.flatMap((line, at) => {
    const id = /^ {6}- \{ id: ([a-d]),/.exec(line)?.[1];
    const above = lines.slice(0, at).findLastIndex((each) => !each.trim().startsWith('#'));
    return id === undefined || lines.slice(above + 1, at).some((each) => each.trim() === `# 注 ${id}`)
      ? []
      : [`${line.trim()} without its comment`];
  });
}
