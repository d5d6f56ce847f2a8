import { describe, expect, it } from 'vitest';
import { canonicalSystem } from '../../src/model/canonical.ts';
import { classNames } from '../../src/model/classes/names.ts';
import { classOf } from '../../src/model/classes/of-unit.ts';
import { classesIn, everyClass } from '../../src/model/classes.ts';
import type { Criterion, System } from '../../src/model/model.ts';
import { totalFor } from '../../src/model/totals.ts';
import { applicabilityNote, printedPoints } from '../../src/model/view.ts';
import { wordingFor } from '../../src/model/wordings.ts';
import { classesNamed, indicatorWith, repositoryOf, viewsOf } from '../support/sources.ts';

const CLASSES = classesNamed('县', '城市区');

/** A system of 10 points with two classes, each of three units: 第1、3、5单位 are of the first, 第2、4、6单位 of the second. */
function written(
  criteria: readonly Readonly<Record<string, unknown>>[],
  units?: readonly { id: string; fullMarks: number }[],
) {
  return repositoryOf({
    classes: CLASSES,
    fullMarks: 10,
    ...(units === undefined ? {} : { units }),
    indicators: [indicatorWith({}, criteria)],
  });
}

async function systemOf(...from: Parameters<typeof written>): Promise<System> {
  const [view] = await viewsOf(written(...from));
  if (view === undefined) throw new Error('no system');
  return view.system;
}

function criterionOf(system: System, id = 'criterion-1'): Criterion {
  return system.items.find((each) => each.id === id) as Criterion;
}

/** What is for each class, by its id. */
function byId(system: System, valueFor: (index: number) => unknown): Record<string, string> {
  return Object.fromEntries(system.classes.map(({ id }, index) => [id, String(valueFor(index))]));
}

const OWN = [
  { points: 6 },
  { points: 4, except: ['unit-1'] },
  { points: 3, only: ['unit-1'] },
  { points: 1, only: ['unit-1'] },
];

describe('a unit of which something is said alone', () => {
  it('is assessed by what is for its class and not taken out, and by what is for it alone', async () => {
    const system = await systemOf(OWN);
    expect(byId(system, (index) => totalFor(system, index))).toEqual({
      'class-1': '10',
      'class-2': '10',
      'unit-1': '10',
    });
    expect(classesIn(criterionOf(system).applies, system.classes).map(({ id }) => id)).toEqual([
      'class-1',
      'class-2',
      'unit-1',
    ]);
    expect(classesIn(criterionOf(system, 'criterion-2').applies, system.classes).map(({ id }) => id)).toEqual([
      'class-1',
      'class-2',
    ]);
    expect(classOf(system, { id: 'unit-1', class: 'class-1' })?.id).toBe('unit-1');
    expect(classOf(system, { id: 'unit-3', class: 'class-1' })?.id).toBe('class-1');
  });

  it('has the points, wording and target of its class where it has none of its own', async () => {
    const system = await systemOf([
      {
        points: 10,
        text: '完成一般任务',
        pointsFor: { 'class-1': 8, 'unit-1': 7 },
        textFor: [
          { only: ['class-1'], text: '完成县的任务' },
          { only: ['unit-1'], text: '完成第1单位的任务' },
        ],
        targets: { 'class-1': '5个', 'unit-1': '9个' },
      },
      { points: 2, only: ['class-1'], except: undefined, pointsFor: { 'unit-1': 3 } },
      { adds: 1, only: ['unit-3'] },
    ]);
    const item = criterionOf(system);
    expect(byId(system, (index) => item.points[index])).toEqual({
      'class-1': '8',
      'class-2': '10',
      'unit-1': '7',
      'unit-3': '8',
    });
    expect(byId(system, (index) => wordingFor(item, index))).toEqual({
      'class-1': '完成县的任务',
      'class-2': '完成一般任务',
      'unit-1': '完成第1单位的任务',
      'unit-3': '完成县的任务',
    });
    expect([...item.targets]).toEqual([
      ['class-1', '5个'],
      ['unit-3', '5个'],
      ['unit-1', '9个'],
    ]);
  });

  it('has full marks of its own where the scheme says so', async () => {
    const system = await systemOf([{ points: 10, pointsFor: { 'unit-2': 9 } }], [{ id: 'unit-2', fullMarks: 9 }]);
    expect(byId(system, (index) => totalFor(system, index))).toEqual({
      'class-1': '10',
      'class-2': '10',
      'unit-2': '9',
    });
  });

  it('takes its class out of what is proved with the last of the units that are in it', async () => {
    const system = await systemOf([{ points: 10, pointsFor: { 'unit-1': 10, 'unit-3': 10, 'unit-5': 10 } }]);
    expect(system.classes.map(({ id }) => id)).toEqual(['class-2', 'unit-1', 'unit-3', 'unit-5']);
    expect(system.declared.map(({ id }) => id)).toEqual(['class-1', 'class-2']);
    expect(classNames(system, everyClass(system.classes))).toBe('县和城市区');
  });
});

describe('the names of classes of which units are classes of their own', () => {
  it('never stand beside those of their units', async () => {
    const system = await systemOf(OWN);
    const setOf = (...ids: readonly string[]) =>
      ids.reduce((set, id) => set | (2 ** system.classes.findIndex((each) => each.id === id)), 0);
    expect(classNames(system, setOf('class-1', 'unit-1'))).toBe('县');
    expect(classNames(system, setOf('class-1'))).toBe('县（第1单位除外）');
    expect(classNames(system, setOf('unit-1'))).toBe('第1单位');
    expect(classNames(system, setOf('class-2', 'unit-1'))).toBe('第1单位和城市区');
  });

  it('say for whom an item is', async () => {
    const system = await systemOf(OWN);
    const view = { system, classes: everyClass(system.classes) };
    expect(system.items.map((item) => applicabilityNote(view, item)).filter((each) => each !== '')).toEqual([
      '不适用于第1单位',
      '仅适用于第1单位',
      '仅适用于第1单位',
    ]);
  });
});

describe('the canonical text', () => {
  it('lists units that have something of their own with their classes, and says what each has', async () => {
    const text = JSON.parse(canonicalSystem(await systemOf(OWN), 2020));
    expect(text.classes).toEqual([
      { id: 'class-1', name: '县' },
      { id: 'class-2', name: '城市区' },
      { id: 'unit-1', name: '第1单位', of: 'class-1' },
    ]);
  });
});

describe('points of more classes than bits of a small number', () => {
  it('are grouped, named and added as those of few', async () => {
    const names = Array.from({ length: 40 }, (_, index) => `第${index + 1}镇`);
    const classes = classesNamed(...names);
    const points = { points: 10, except: ['class-33'], pointsFor: { 'class-40': 9 } };
    const rest = [
      { points: 1, only: ['class-40'] },
      { points: 10, only: ['class-33'] },
    ];
    const [view] = await viewsOf(
      repositoryOf({ classes, fullMarks: 10, indicators: [indicatorWith({}, [points, ...rest])] }),
    );
    if (view === undefined) throw new Error('no view');
    const [item] = view.system.items.filter((each) => each.kind === 'criterion');
    expect(
      printedPoints(view, item?.points ?? []).special.map((each) => [
        classNames(view.system, each.classes),
        String(each.points),
      ]),
    ).toEqual([['第40镇', '9']]);
    expect(item && applicabilityNote(view, item)).toBe('不适用于第33镇');
    expect(classesIn(item?.applies ?? 0, view.system.classes)).toHaveLength(39);
  });
});
