import { namedClasses } from '../model/classes/of-unit.ts';
import { hasClass } from '../model/classes.ts';
import { Decimal } from '../model/decimal.ts';
import { exactly, times, total } from '../model/grading/ratio.ts';
import type { Criterion, Edition, System } from '../model/model.ts';
import { fullMarksFor, isCounted, worthBelow } from '../model/totals.ts';
import type { FoundRow } from './compare.ts';
import { withoutSpace } from './normalise.ts';

/** What the points of a unit class in a file add to, against the full marks (满分). */
export interface Addition {
  readonly system: string;
  /** The id and the name of the unit class. */
  readonly unitClass: string;
  readonly className: string;
  readonly expected: Decimal;
  /** Undefined when a number could not be read or a row is missing: the differences say which. */
  readonly found: Decimal | undefined;
}

/** Adds the points up that stand in a file, for every unit class whose points are in it: once for each set of tables of the same system and classes (a view, or the departments' tables together). */
export function addUp(rows: readonly FoundRow[], { systems }: Edition): readonly Addition[] {
  return [...groups(rows).values()].flatMap((group) => {
    const scored = group[0]?.table.scored;
    const system = systems.find(({ id }) => id === scored?.system);
    if (scored === undefined || system === undefined) return [];
    const classes = new Set(scored.columns.flatMap((column) => column.classes));
    return [...classes].flatMap((unitClass) => addFor(system, unitClass, group) ?? []);
  });
}

function groups(rows: readonly FoundRow[]): ReadonlyMap<string, readonly FoundRow[]> {
  const found = new Map<string, FoundRow[]>();
  for (const row of rows) {
    const key = JSON.stringify(row.table.scored);
    const group = found.get(key);
    if (group === undefined) found.set(key, [row]);
    else group.push(row);
  }
  return found;
}

function addFor(system: System, unitClass: string, rows: readonly FoundRow[]): Addition | undefined {
  const index = system.classes.findIndex(({ id }) => id === unitClass);
  const expected = fullMarksFor(system, index);
  if (index < 0 || expected === undefined) return undefined;
  const byId = new Map(system.items.flatMap((item) => (item.kind === 'criterion' ? [[item.id, item] as const] : [])));
  const counted = rows.filter(({ criterion }) => counts(byId.get(criterion), index));
  const points = counted.map((row) => {
    const parent = byId.get(row.criterion)?.parent;
    const [own, worth] = [pointsIn(row, index, system), worthBelow(parent ?? system, system, index)];
    return own && worth && times(worth, own);
  });
  const known = points.filter((each) => each !== undefined);
  const wanted = [...byId.values()].filter((item) => counts(item, index)).length;
  return {
    system: system.id,
    unitClass,
    className: system.classes[index]?.name ?? unitClass,
    expected,
    found: known.length === wanted ? exactly(total(known)) : undefined,
  };
}

/** Whether a criterion is in the sum of a class. */
function counts(criterion: Criterion | undefined, index: number): boolean {
  return criterion !== undefined && isCounted(criterion) && hasClass(criterion.applies, index);
}

/** The points of a class in a row: those that stand behind the name of the class, else the general ones before all names. Undefined for a cell that is written in no such way. */
function pointsIn({ table, cells, around }: FoundRow, index: number, system: System): Decimal | undefined {
  const id = system.classes[index]?.id ?? '';
  const column = table.scored?.columns.find((each) => each.classes.includes(id))?.column;
  const text = bare(betweenThese(column === undefined ? '' : (cells[column] ?? ''), around));
  const words = text.length > LONGEST ? undefined : wordsFrom(text, namesIn(system), 0, 'start', new Set());
  const own = words?.findIndex((word) => typeof word !== 'string' && word.has(index)) ?? -1;
  const points = words?.slice(own + 1).find((word) => typeof word === 'string');
  return points === undefined ? undefined : Decimal.parse(points);
}

/** The points within a text, written as in a cell of their own: of `（1分，城市区1.5分）` `1城市区1.5`. The whole text where nothing stands around them, and nothing where something else does. */
function betweenThese(text: string, around: FoundRow['around']): string {
  if (around === undefined) return text;
  const [before, after] = around.map(withoutSpace) as [string, string];
  if (!text.startsWith(`${before}（`) || !text.endsWith(`分）${after}`)) return '';
  return text.slice(before.length + 1, text.length - after.length - 2).replaceAll('分，', '');
}

/** Without what stands between a name that ends in a figure and its points. */
function bare(text: string): string {
  return withoutSpace(text).replaceAll('：', '');
}

/** No cell of points is as long, in characters, and a longer one of a hostile file is not taken apart. */
const LONGEST = 2000;

/** A word in a cell of points: digits, or the indexes of the classes that are named. */
type Word = string | ReadonlySet<number>;

/** What may be named: a class, with all its units that are classes of their own; one of these alone. */
interface Name {
  readonly name: string;
  readonly indexes: readonly number[];
}

function namesIn({ classes, declared }: System): readonly Name[] {
  return namedClasses({ classes, declared }).map((named) => ({
    name: bare(named.name),
    indexes: classes.flatMap((each, index) => (each === named || each.of === named ? [index] : [])),
  }));
}

/** What may stand at a place: points first of all; behind points a name; behind a name points, or 和 or 、 and another name. */
type Place = 'start' | 'points' | 'name' | 'and';

/**
 * Takes a cell apart: `1县和城市区1.5`, white space left out. With digits in names there can be several ways (`12类3` with
 * classes called 2类 and 12类): only one of them reads the cell to its end. `dead` has what was tried in vain, so that
 * no cell takes long.
 */
function wordsFrom(
  text: string,
  names: readonly Name[],
  at: number,
  before: Place,
  dead: Set<string>,
): readonly Word[] | undefined {
  if (at === text.length && before === 'points') return [];
  const key = `${at} ${before}`;
  if (dead.has(key)) return undefined;
  dead.add(key);
  for (const { word, length, place } of wordsAt(text.slice(at), names, before)) {
    const rest = wordsFrom(text, names, at + length, place, dead);
    if (rest !== undefined) return word === undefined ? rest : [word, ...rest];
  }
  return undefined;
}

interface Step {
  readonly word: Word | undefined;
  readonly length: number;
  readonly place: Place;
}

function wordsAt(text: string, names: readonly Name[], before: Place): readonly Step[] {
  if (before === 'points' || before === 'and') {
    return names.flatMap(({ name, indexes }): readonly Step[] => {
      if (name === '' || !text.startsWith(name)) return [];
      const whole: Step = { word: new Set(indexes), length: name.length, place: 'name' };
      const but = exceptedFrom(text.slice(name.length), names);
      if (but === undefined) return [whole];
      const left = indexes.filter((each) => !but.indexes.has(each));
      return [{ ...whole, word: new Set(left), length: name.length + but.length }, whole];
    });
  }
  const digits = /^\d{1,20}(?:\.\d{1,20})?/.exec(text)?.[0] ?? '';
  const points = Array.from({ length: digits.length }, (_, cut) => digits.slice(0, digits.length - cut))
    .filter((each) => !each.endsWith('.'))
    .map((word): Step => ({ word, length: word.length, place: 'points' }));
  return before === 'name' && /^[、和]/.test(text) ? [{ word: undefined, length: 1, place: 'and' }] : points;
}

/** The classes that are taken out behind the name of one, `（甲县、乙县除外）`, and how long that is. */
function exceptedFrom(
  text: string,
  names: readonly Name[],
): { readonly indexes: ReadonlySet<number>; readonly length: number } | undefined {
  const [all = '', list] = /^（([^（）]+)除外）/.exec(text) ?? [];
  const excepted = list?.split('、').map((each) => names.find(({ name }) => name === each)?.indexes);
  if (excepted === undefined || excepted.some((each) => each === undefined)) return undefined;
  return { indexes: new Set(excepted.flatMap((each) => each ?? [])), length: all.length };
}
