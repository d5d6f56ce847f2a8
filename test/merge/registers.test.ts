import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { MergeConflict, Side } from '../../src/merge/merge.ts';
import { mergeRegister } from '../../src/merge/register-file.ts';
import { registerOfPath } from '../../src/merge/registers.ts';
import { SHIPPED } from '../support/fixtures.ts';

const NAMES = { ours: '本方', theirs: '对方' };

const registerAt = (path: string) => {
  const register = registerOfPath(path);
  if (register === undefined) throw new Error(`${path} is no register`);
  return register;
};
const UNITS = registerAt('indicators/units.yaml');
const RETIRED = registerAt('indicators/retired.yaml');

/** An entry of the register of units: another parser than ours reads what becomes of them. */
interface Unit {
  readonly id: string;
  readonly name: string;
  readonly class: string;
  readonly department?: string;
}

const KEYS = ['name', 'class', 'department'] as const;
const arbitraryUnit = fc.record(
  {
    name: fc.constantFrom('甲县', '乙县', '丙区'),
    class: fc.constantFrom('county', 'district'),
    department: fc.constantFrom('organization', 'publicity'),
  },
  { requiredKeys: ['name', 'class'] },
);
const arbitraryList: fc.Arbitrary<readonly Unit[]> = fc
  .tuple(fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f']), fc.array(arbitraryUnit, { minLength: 6, maxLength: 6 }))
  .map(([ids, units]) => ids.map((id, at) => ({ id, ...(units[at] as Omit<Unit, 'id'>) })));

/** A list that was changed: entries gone, new, in another order, or with another value. */
const changed = (list: readonly Unit[]): fc.Arbitrary<readonly Unit[]> =>
  fc
    .tuple(
      fc.array(fc.constantFrom('keep', 'keep', 'keep', 'drop', 'edit'), { minLength: 6, maxLength: 6 }),
      fc.array(arbitraryUnit, { minLength: 6, maxLength: 6 }),
      fc.subarray(['g', 'h', 'i']),
      fc.boolean(),
    )
    .map(([fates, units, added, isTurned]) => {
      const kept = list.flatMap((unit, at) => {
        const key = KEYS[at % KEYS.length] ?? 'name';
        if (fates[at] === 'drop') return [];
        return fates[at] === 'edit' ? [{ ...unit, [key]: units[at]?.[key] ?? unit[key] ?? 'reform' }] : [unit];
      });
      const fresh = added.map((id, at) => ({ id, ...(units[at] as Omit<Unit, 'id'>) }));
      return [...(isTurned ? kept.toReversed() : kept), ...fresh];
    });
const arbitraryTriple = arbitraryList.chain((base) => fc.tuple(fc.constant(base), changed(base), changed(base)));

/** A list as a file, each entry in one line or in several, with a comment above every second. */
function fileOf(list: readonly Unit[], isFlow: boolean): string {
  const lines = list.map((unit) => {
    const pairs = ['id', ...KEYS].flatMap((key) => {
      const value = unit[key as keyof Unit];
      return value === undefined ? [] : [`${key}: ${value}`];
    });
    const note = unit.id < 'c' ? `  # 关于 ${unit.id}\n` : '';
    return isFlow ? `${note}  - { ${pairs.join(', ')} }\n` : `${note}  - ${pairs.join('\n    ')}\n`;
  });
  const parted = lines.join(isFlow ? '' : '\n');
  return `# 名册\nsample: true\n\nunits:${list.length === 0 ? ' []\n' : `\n${parted}`}`;
}

const unitsIn = (text: string): readonly Unit[] => parse(text).units;
const taken = (text: string, side: Side): string =>
  text.replace(/^<<<<<<< .*\n([\s\S]*?)^=======\n([\s\S]*?)^>>>>>>> .*\n/gm, side === 'ours' ? '$1' : '$2');

type Three<Value> = Readonly<Record<'base' | Side, Value>>;

/** What one of two did to a value, else what the other did. */
const followed = <Value>({ base, ours, theirs }: Three<Value>): Value => (ours === base ? theirs : ours);

/** What is wrong in a list in which all conflicts were decided for a side. */
function faultsOf(
  lists: Three<readonly Unit[]>,
  text: string,
  conflicts: readonly MergeConflict[],
  side: Side,
): readonly string[] {
  const result = unitsIn(text);
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
  return ids.flatMap((id) => {
    const [now, ...twins] = result.filter((each) => each.id === id);
    const unit = (name: keyof typeof lists) => lists[name].find((each) => each.id === id);
    const units = { base: unit('base'), ours: unit('ours'), theirs: unit('theirs') };
    const own = conflicts.filter((each) => each.id === id);
    const isLost = now !== undefined && id < 'c' && !text.includes(`# 关于 ${id}\n`);
    const isOpen = own.some(({ kind }) => kind !== 'field');
    const isOfSide = same(now, units[side]);
    return [
      ...(twins.length > 0 ? ['twice'] : []),
      ...(isLost ? ['without its comment'] : []),
      ...(isOpen && !isOfSide ? ['is as no side has it'] : []),
      ...(isOpen ? [] : entryFaults(units, now, own, side)),
    ].map((fault) => `${id} ${fault}`);
  });
}

const same = (a: unknown, b: unknown): boolean => isDeepStrictEqual(a, b);

/** What is wrong in an entry that is not in conflict as a whole. */
function entryFaults(
  units: Three<Unit | undefined>,
  now: Unit | undefined,
  conflicts: readonly MergeConflict[],
  side: Side,
): readonly string[] {
  const { base, ours, theirs } = units;
  const isThere = followed({ base: base !== undefined, ours: ours !== undefined, theirs: theirs !== undefined });
  if (isThere !== (now !== undefined)) return [isThere ? 'lost' : 'invented'];
  if (now === undefined) return [];
  if (base === undefined) return same(now, ours ?? theirs) ? [] : ['not as it was put in'];
  return KEYS.filter((key) => {
    const isOpen = conflicts.some((each) => each.kind === 'field' && each.key === key);
    const values = { base: base[key], ours: ours?.[key], theirs: theirs?.[key] };
    return now[key] !== (isOpen ? values[side] : followed(values));
  });
}

describe('a register', () => {
  it('loses no change and invents none, whoever comes first, on random triples', () => {
    const counts = { merged: 0, open: 0 };
    fc.assert(
      fc.property(arbitraryTriple, fc.boolean(), ([base, ours, theirs], isFlow) => {
        const texts = { base: fileOf(base, isFlow), ours: fileOf(ours, isFlow), theirs: fileOf(theirs, isFlow) };
        const there = mergeRegister(texts, UNITS, NAMES);
        const back = mergeRegister({ ...texts, ours: texts.theirs, theirs: texts.ours }, UNITS, NAMES);
        if (there === undefined || back === undefined) throw new Error('not merged');
        expect(back.conflicts.length).toBe(there.conflicts.length);
        counts[there.conflicts.length > 0 ? 'open' : 'merged'] += 1;
        if (there.conflicts.length === 0) expect(unitsIn(back.text)).toEqual(unitsIn(there.text));
        for (const side of ['ours', 'theirs'] as const) {
          const text = taken(there.text, side);
          expect(text).toContain('# 名册\nsample: true\n\nunits:');
          expect(faultsOf({ base, ours, theirs }, text, there.conflicts, side)).toEqual([]);
        }
      }),
      { numRuns: 400 },
    );
    expect(Math.min(counts.merged, counts.open)).toBeGreaterThan(60);
  });

  it('is, byte for byte, what one side made of it where the other changed nothing', () => {
    for (const [path, text] of SHIPPED) {
      const register = registerOfPath(path);
      if (register === undefined) continue;
      const base = String(text);
      const dashes = base.split('\n').flatMap((line, at) => (/^ {2}- /.test(line) ? [at] : []));
      const less = base
        .split('\n')
        .toSpliced(dashes[0] ?? 0, (dashes[1] ?? 0) - (dashes[0] ?? 0))
        .join('\n');
      for (const ours of [base, less, `${base}# 末尾\n`, base.replaceAll('\n', '\r\n')]) {
        expect(mergeRegister({ base, ours, theirs: base }, register, NAMES)).toMatchObject({
          text: ours,
          conflicts: [],
        });
      }
      expect(mergeRegister({ base, ours: base, theirs: less }, register, NAMES)).toMatchObject({
        text: less,
        conflicts: [],
      });
    }
  });

  it('is begun on both sides, from an empty list or from no file at all', () => {
    const entry = (id: string): string =>
      `retired:\n  # 因为 ${id}\n  - id: ${id}\n    system: county\n    since: 2021\n`;
    for (const base of ['# 停用\nretired: []\n', '']) {
      const [ours, theirs] = ['zeta', 'alpha'].map((id) => `# 停用\n${entry(id)}`);
      if (ours === undefined || theirs === undefined) throw new Error('no sides');
      const merged = mergeRegister({ base, ours, theirs }, RETIRED, NAMES);
      expect(merged?.conflicts).toEqual([]);
      expect(merged?.text).toBe(`# 停用\n${entry('alpha')}${entry('zeta').replace('retired:\n', '')}`);
    }
  });

  it('parts its entries by blank lines where it did, whatever comes or goes in front', () => {
    const text = (ids: string): string =>
      `retired:\n${[...ids].map((id) => `  - id: ${id}\n    system: county\n    since: 2021\n`).join('\n')}`;
    for (const [base, ours, theirs, both] of [
      ['xyz', 'yz', 'xz', 'z'],
      ['xyz', 'axyz', 'bxyz', 'abxyz'],
      ['xy', 'yx', 'xyb', 'ybx'],
      ['', 'ac', 'bd', 'abcd'],
    ] as const) {
      const texts = { base: base === '' ? 'retired: []\n' : text(base), ours: text(ours), theirs: text(theirs) };
      expect(mergeRegister(texts, RETIRED, NAMES)?.text).toBe(text(both));
    }
  });

  it('keeps the same id of two systems apart', () => {
    const entry = (system: string): string => `retired:\n  - id: a\n    system: ${system}\n    since: 2021\n`;
    const merged = mergeRegister(
      { base: 'retired: []\n', ours: entry('county'), theirs: entry('towns') },
      RETIRED,
      NAMES,
    );
    expect(merged?.conflicts).toEqual([]);
    expect(parse(merged?.text ?? '').retired).toHaveLength(2);
  });

  it('takes over other names of a department from both', () => {
    const text = (aliases: string): string => `departments:\n  - id: a\n    name: 甲办\n    aliases: [${aliases}]\n`;
    const texts = { base: text('甲'), ours: text('甲, 甲一'), theirs: text('甲, 甲二') };
    const merged = mergeRegister(texts, registerAt('indicators/departments.yaml'), NAMES);
    expect(merged?.text).toBe(text('甲, 甲一, 甲二'));
  });

  it('that nobody can read by entries is left to lines', () => {
    const sound = 'units:\n  - { id: a, name: 甲县 }\n';
    for (const odd of [
      'units: [{ id: a, name: 甲县 }]\n',
      `${sound}  - { id: a, name: 乙县 }\n`,
      'units:\n  - { name: 甲县 }\n',
      'units:\n',
    ]) {
      expect(mergeRegister({ base: sound, ours: odd, theirs: sound }, UNITS, NAMES), odd).toBeUndefined();
    }
  });
});
