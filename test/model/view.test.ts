import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classNames } from '../../src/model/classes/names.ts';
import { hasClass } from '../../src/model/classes.ts';
import { Decimal } from '../../src/model/decimal.ts';
import type { Indicator, System } from '../../src/model/model.ts';
import { applicabilityNote, idsOf, partsIn, printedPoints, type View, wholeViews } from '../../src/model/view.ts';
import { SHIPPED } from '../support/fixtures.ts';
import { classesNamed, indicatorWith, repositoryOf, sourceOf, viewsOf } from '../support/sources.ts';

const NAMES = ['县', '县级市', '城市区', '无乡镇的城市区', '开发区', '风景区'];

/** A system of six classes with one item that is for some of them. */
async function systemWith(choice: Readonly<Record<string, readonly string[]>>): Promise<System> {
  const criteria = [{ points: 1 }, { deducts: 1, ...choice }];
  const files = repositoryOf({
    classes: classesNamed(...NAMES),
    fullMarks: 1,
    indicators: [indicatorWith({ points: 1 }, criteria)],
  });
  const [view] = await viewsOf(files);
  if (view === undefined) throw new Error('no view');
  return view.system;
}

async function noteOf(choice: Readonly<Record<string, readonly string[]>>, classes: number): Promise<string> {
  const system = await systemWith(choice);
  const item = system.items.find(({ id }) => id === 'criterion-2');
  return item === undefined ? '' : applicabilityNote({ system, classes }, item);
}

const ALL = 0b111111;
const first = (count: number): string[] => Array.from({ length: count }, (_, index) => `class-${index + 1}`);

describe('printed points', () => {
  const steps = fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined });
  const arbitraryPoints = fc
    .array(steps, { minLength: 1, maxLength: 8 })
    .map((all) => all.map((each) => (each === undefined ? undefined : Decimal.of(BigInt(each) * 5n, 1))));

  it('are those of most classes in general, and tell every class its own', () => {
    fc.assert(
      fc.property(arbitraryPoints, fc.nat(255), (points, classes) => {
        const view = { system: {} as System, classes };
        const { general, special } = printedPoints(view, points);
        const seen = points.map((each, index) => (hasClass(classes, index) ? each : undefined));
        for (const [index, each] of seen.entries()) {
          const own = special.filter((one) => hasClass(one.classes, index));
          expect(own.length).toBeLessThan(2);
          if (each !== undefined) expect((own[0]?.points ?? general)?.toString()).toBe(each.toString());
          else expect(own).toEqual([]);
        }
        const count = (value: Decimal | undefined): number =>
          seen.filter((each) => value !== undefined && each?.equals(value)).length;
        for (const one of special) expect(count(one.points)).toBeLessThanOrEqual(count(general));
        const values = [general, ...special.map((one) => one.points)].flatMap((each) => each?.toString() ?? []);
        expect(new Set(values).size).toBe(values.length);
        expect(general === undefined).toBe(seen.every((each) => each === undefined));
      }),
    );
  });

  it('are those of the first class where no value has most', () => {
    const points = ['2', '1', '1', '2'].map((text) => Decimal.parse(text));
    const { general, special } = printedPoints({ system: {} as System, classes: 0b1111 }, points);
    expect(general?.toString()).toBe('2');
    expect(special).toEqual([{ points: Decimal.one, classes: 0b0110 }]);
  });

  it('take 0.50 and 0.5 for one value', () => {
    const points = ['0.5', '0.50', '1'].map((text) => Decimal.parse(text));
    expect(printedPoints({ system: {} as System, classes: 0b111 }, points).special).toHaveLength(1);
  });

  it('leave out the classes that are not in the view', () => {
    const points = ['1', '2', '2'].map((text) => Decimal.parse(text));
    expect(printedPoints({ system: {} as System, classes: 0b001 }, points)).toEqual({
      general: Decimal.one,
      special: [],
    });
  });
});

describe('the note for whom an item is', () => {
  const EXAMPLES: readonly (readonly [Readonly<Record<string, readonly string[]>>, number, string])[] = [
    [{}, ALL, ''],
    [{ only: ['class-1'] }, ALL, '仅适用于县'],
    [{ only: ['class-1', 'class-3'] }, ALL, '仅适用于县和城市区'],
    [{ only: first(3) }, ALL, '仅适用于县和县级市和城市区'],
    [{ only: first(4) }, ALL, '不适用于开发区和风景区'],
    [{ except: ['class-6'] }, ALL, '不适用于风景区'],
    [{ except: first(5) }, ALL, '仅适用于风景区'],
    [{ only: ['class-1'] }, 0b000001, ''],
    [{ only: ['class-1'] }, 0b000011, '仅适用于县'],
    [{ only: ['class-1', 'class-2', 'class-3'] }, 0b000111, ''],
    [{ only: ['class-1', 'class-2', 'class-3'] }, 0b001111, '不适用于无乡镇的城市区'],
  ];
  for (const [choice, classes, note] of EXAMPLES) {
    it(`with ${JSON.stringify(choice)} for the classes ${classes.toString(2)} is “${note}”`, async () => {
      expect(await noteOf(choice, classes)).toBe(note);
    });
  }

  it('is not repeated at the parts of an item that has it', async () => {
    const [county] = await viewsOf(SHIPPED);
    const items = county?.system.items ?? [];
    const limited = items.filter(
      (item) => item.kind === 'indicator' && county !== undefined && applicabilityNote(county, item) !== '',
    );
    expect(limited).not.toEqual([]);
    const parts = limited
      .flatMap((item) => (item as Indicator).children)
      .filter((part) => part.applies === part.parent?.applies);
    expect(parts).not.toEqual([]);
    for (const part of parts) expect(county && applicabilityNote(county, part)).toBe('');
  });
});

describe('a view', () => {
  it('joins the names of its classes by 和, in their order', async () => {
    const system = await systemWith({});
    expect(classNames(system, 0b000101)).toBe('县和城市区');
    expect(classNames(system, 0b001000)).toBe('无乡镇的城市区');
    expect(classNames(system, 0)).toBe('');
    expect(idsOf({ system, classes: 0b101 })).toEqual(['class-1', 'class-3']);
  });

  it('has only the parts that apply to one of its classes', async () => {
    const system = await systemWith({ only: ['class-1'] });
    const level3 = system.items.find(({ id }) => id === 'study') as Indicator;
    const partsFor = (classes: number): string[] =>
      partsIn({ system, classes } satisfies View, level3).map(({ id }) => id);
    expect(partsFor(0b000001)).toEqual(['criterion-1', 'criterion-2']);
    expect(partsFor(0b000011)).toEqual(['criterion-1', 'criterion-2']);
    expect(partsFor(0b000010)).toEqual(['criterion-1']);
  });
});

describe('the views of an edition', () => {
  it('are in the order of the annexes, whatever the order of the scheme', async () => {
    const { edition, proof } = await sourceOf(SHIPPED);
    const turned = { ...edition, systems: [...edition.systems].reverse() };
    for (const each of [edition, turned]) {
      expect(wholeViews(each, proof).map(({ system, proof: { id }, classes }) => [system.id, id, classes])).toEqual([
        ['county', 'county', 0b111],
        ['municipal', 'municipal', 0b1],
      ]);
    }
  });

  it('are not made of a system of which nothing was proved', async () => {
    const { edition, proof } = await sourceOf(SHIPPED);
    expect(() => wholeViews(edition, { ...proof, systems: proof.systems.slice(1) })).toThrow(
      'nothing was proved of the system county',
    );
  });
});
