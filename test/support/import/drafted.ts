import type { Draft, DraftItem, DraftPoints } from '../../../src/import/draft.ts';
import type { Item, System } from '../../../src/model/model.ts';
import type { Department } from '../../../src/model/registers.ts';
import { criterion, draftOf, indicator, systemOf } from './drafts.ts';

/** What a reader that understands everything makes of a printed system: names of departments, notes of classes that have other points, no ids. */
export function draftFrom(system: System, departments: readonly Department[]): Draft {
  const names = new Map(departments.map(({ id, name }) => [id, name]));
  const { title, levels, scored, fullMarks } = system;
  const stated = String(fullMarks);
  return draftOf(
    systemOf(
      system.indicators.map((each) => drafted(each, system, names)),
      {
        ...{ title, levels, scored },
        fullMarks: {
          value: stated,
          from: { text: { number: 0, text: stated, place: '表后' }, start: 0, end: stated.length },
        },
      },
    ),
  );
}

function drafted(item: Item, system: System, names: ReadonlyMap<string, string>): DraftItem {
  const { core, departments, points } = item;
  const [general] = points;
  const special = system.classes.flatMap(({ name }, index) => {
    const own = points[index];
    return own === undefined || general === undefined || own.equals(general) ? [] : [`${name}${own}分`];
  });
  const said = {
    core,
    departments: item.kind === 'criterion' ? departments.map((id) => names.get(id) ?? id) : [],
    applicability: special.length === 0 ? undefined : special.join('；'),
    points: pointsOf(item),
  };
  if (item.kind === 'criterion') return criterion(item.text, undefined, said);
  return indicator(
    item.title,
    undefined,
    item.children.map((each) => drafted(each, system, names)),
    said,
  );
}

function pointsOf(item: Item): DraftPoints | undefined {
  if (item.kind === 'criterion' && item.veto) return { kind: 'veto', sureness: 'stated' };
  if (item.kind === 'criterion' && item.adds !== undefined)
    return { kind: 'adds', value: String(item.adds), sureness: 'stated' };
  if (item.kind === 'criterion' && item.deducts !== undefined) {
    return { kind: 'deducts', value: String(item.deducts), sureness: 'stated' };
  }
  const [general] = item.points;
  return general === undefined ? undefined : { kind: 'points', value: String(general), sureness: 'stated' };
}
