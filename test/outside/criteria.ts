import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { python } from './programs.ts';

/** What an annex among the products is of: a whole system, or what is for one unit class. */
interface Annex {
  /** The system with the number of its annex, `1-county`: the end of the name of its CSV. */
  readonly system: string;
  /** The id of a unit class; undefined for the annex of all. */
  readonly unitClass: string | undefined;
}

/** A criterion as the CSV has it. */
export interface Criterion {
  readonly id: string;
  readonly number: string;
  /** The titles of the level-1, level-2 and level-3 indicators. */
  readonly labels: readonly string[];
  /** One line, or one for each wording with the classes that it is for. */
  readonly wordings: readonly string[];
  /** By the name of a unit class. */
  readonly points: ReadonlyMap<string, string>;
  readonly department: string;
}

/** The criteria of an annex with the names of the unit classes whose points it has. */
interface Criteria {
  readonly criteria: readonly Criterion[];
  readonly names: readonly string[];
}

/** All annexes in a folder of products, each behind the name of its files without an ending. */
export function annexesIn(folder: string): readonly (readonly [name: string, annex: Annex])[] {
  return readdirSync(folder).flatMap((file) => {
    const [, name = '', system = '', unitClass] = /^(annex-(\d+-[a-z]+)(?:-class-([a-z-]+))?)\.docx$/.exec(file) ?? [];
    return name === '' ? [] : [[name, { system, unitClass }] as const];
  });
}

/** The criteria of an annex in their order, read from the CSV by Python; of a unit class only what is for it, in its wording. */
export async function criteriaOf(folder: string, { system, unitClass }: Annex): Promise<Criteria> {
  const rows = (await python('read-data.py', join(folder, `criteria-${system}.csv`))) as readonly Row[];
  const classes = await classesOf(folder, system);
  const names = classes.map(({ name }) => name);
  const criteria = rows.map((row) => criterion(row, names));
  if (unitClass === undefined) return { criteria, names };
  const name = classes.find(({ id }) => id === unitClass)?.name ?? '';
  return {
    criteria: criteria.filter(({ points }) => points.has(name)).map((each) => forClass(each, name, names)),
    names: [name],
  };
}

/** The names in a text; one that is part of a longer one in the same place is not counted. */
export function namesIn(text: string, names: readonly string[]): readonly string[] {
  let rest = text;
  return names
    .toSorted((a, b) => b.length - a.length)
    .filter((name) => {
      const isThere = rest.includes(name);
      rest = rest.replaceAll(name, '\n');
      return isThere;
    });
}

type Row = Readonly<Record<string, string>>;

interface System {
  readonly id: string;
  readonly content: {
    readonly annex: string;
    readonly classes: readonly { readonly id: string; readonly name: string }[];
  };
}

async function classesOf(folder: string, system: string): Promise<System['content']['classes']> {
  const { systems } = (await python('read-data.py', join(folder, 'indicators.json'))) as { systems: readonly System[] };
  const found = systems.find(({ id, content }) => `${content.annex}-${id}` === system);
  if (found === undefined) throw new Error(`indicators.json has no ${system}`);
  return found.content.classes;
}

function criterion(row: Row, names: readonly string[]): Criterion {
  const points = names.map((name) => [name, row[`分值（${name}）`] ?? row['分值'] ?? ''] as const);
  return {
    id: row['编号'] ?? '',
    number: row['序号'] ?? '',
    labels: [row['一级指标'] ?? '', row['二级指标'] ?? '', row['三级指标'] ?? ''],
    wordings: (row['考核内容'] ?? '').split('\n'),
    points: new Map(points.filter(([, each]) => each !== '')),
    department: row['考核单位'] ?? '',
  };
}

function forClass(item: Criterion, name: string, names: readonly string[]): Criterion {
  const points = new Map([[name, item.points.get(name) ?? '']]);
  if (item.wordings.length < 2) return { ...item, points };
  const own = item.wordings.find((line) => namesIn(line.slice(0, line.indexOf('：')), names).includes(name)) ?? '';
  return { ...item, points, wordings: [own.slice(own.indexOf('：') + 1)] };
}
