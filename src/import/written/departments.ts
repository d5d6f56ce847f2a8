import type { Remark } from '../draft.ts';
import { departmentIds } from '../ids/name.ts';

/** A department of the register as far as names go. */
export interface KnownDepartment {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** The departments that names of a file mean: by name, and what the register lacks. */
export interface SettledDepartments {
  readonly ids: ReadonlyMap<string, string>;
  /** New entries of the register, in the order in which the file names them. */
  readonly added: readonly KnownDepartment[];
  /** Further aliases of departments that the register has, by id. */
  readonly aliases: ReadonlyMap<string, readonly string[]>;
  readonly remarks: readonly Remark[];
}

/** The names in what a cell says of departments: parted by commas of any kind, lines and white space. */
export function namesIn(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => text.split(/(?:[、，,；;／\s]|(?<!\d)\/|\/(?!\d))+/u)).filter((each) => each !== '');
}

/** A name with the part of the points that stands behind it: 市公安局40%, 应急局1/3. */
export function shareOf(name: string): { readonly name: string; readonly share: string | undefined } {
  const [, bare = name, share] =
    /^(.{1,40}?)[（(]?(\d{1,2}(?:\.\d{1,4})?[%％]|\d{1,2}\/\d{1,2})[）)]?$/u.exec(name) ?? [];
  return { name: bare, share: share?.replace('％', '%') };
}

/** Finds departments by their names and aliases; those that the register lacks get an entry and an id. A name that is another one without whose it is (组织部 of 市委组织部) is its alias, where it can be that of one alone. */
export async function settledDepartments(
  names: readonly string[],
  known: readonly KnownDepartment[],
  taken: Iterable<string>,
): Promise<SettledDepartments> {
  const registered = new Map(
    known.flatMap((each) => [each.name, ...each.aliases].map((name) => [name, each] as const)),
  );
  const unknown = [...new Set(names)].filter((name) => !registered.has(name));
  const all = [...unknown, ...known.map(({ name }) => name)];
  const fullOf = new Map(unknown.flatMap((name) => fullName(name, all).map((full) => [name, full] as const)));
  const fresh = unknown.filter((name) => !fullOf.has(name));
  const ids = await departmentIds(fresh, taken);
  const added = fresh.map((name, index) => ({
    id: ids[index] ?? '',
    name,
    aliases: unknown.filter((each) => fullOf.get(each) === name),
  }));
  const byName = new Map([...registered].map(([name, { id }]) => [name, id] as const));
  for (const { id, name } of added) byName.set(name, id);
  for (const [alias, name] of fullOf) byName.set(alias, byName.get(name) ?? '');
  return {
    ids: byName,
    added,
    aliases: new Map(known.map(({ id, name }) => [id, unknown.filter((each) => fullOf.get(each) === name)] as const)),
    remarks: [...fullOf].map(([alias, name]) => ({
      code: 'department-alias',
      facts: { name, alias },
      at: undefined,
      changesTotal: false,
    })),
  };
}

/** The one name that another is short for. */
function fullName(name: string, all: readonly string[]): readonly string[] {
  const full = all.filter((each) => each !== name && each.endsWith(name) && WHOSE.test(each.slice(0, -name.length)));
  return full.length === 1 ? full : [];
}

/** Whose a department is. */
const WHOSE = /^(?:省|市|县|区|州|旗)(?:委|直|级|政府|人民政府)?$/u;
