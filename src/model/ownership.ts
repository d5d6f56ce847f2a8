import type { Edition, Item } from './model.ts';
import type { Department, Registers } from './registers.ts';

/** A file, or a folder with everything in it, and the accounts that are asked for a review when it changes. */
export interface Ownership {
  readonly kind: 'file' | 'folder';
  /** From the root of the repository, with `/`; a folder's without one at its end. */
  readonly path: string;
  /** Never empty. */
  readonly owners: readonly string[];
}

/** What the owners of an edition's files are: the files of level-1 indicators belong to the departments that lead something in them, the folder to the office that organizes the assessment, as what the year brings, which corrections of an edition share. Files that nobody with an account leads are left out. */
export function ownershipsIn({ id, year, office, systems }: Edition, registers: Registers): readonly Ownership[] {
  const departments = registers.departments ?? [];
  const organizers = ownersOf([office], departments);
  const folders = foldersOf([`indicators/${id}`, ...(year === undefined ? [] : [`results/${year}`])], organizers);
  const files = systems.flatMap(({ indicators }) =>
    indicators.map((indicator): Ownership => {
      const owners = ownersOf(leadersOf(indicator), departments, organizers);
      return { kind: 'file', path: indicator.written.yaml.source.path, owners };
    }),
  );
  return [...folders, ...files].filter(({ owners }) => owners.length > 0);
}

/** Who owns what belongs to all years: the office of the newest edition. Nothing when it has no account. */
export function ownershipsOfAll({ office }: Edition, { departments = [] }: Registers): readonly Ownership[] {
  const owners = ownersOf([office], departments);
  return owners.length > 0 ? foldersOf(['indicators', 'results'], owners) : [];
}

function foldersOf(paths: readonly string[], owners: readonly string[]): readonly Ownership[] {
  return paths.map((path) => ({ kind: 'folder', path, owners }));
}

/** The departments that lead an item below, or this one. */
function leadersOf(item: Item): readonly string[] {
  return item.kind === 'criterion' ? item.departments : item.children.flatMap(leadersOf);
}

/** The accounts of departments, in the order of the register and each once; for a department that has none, those of `otherwise`. */
function ownersOf(
  ids: readonly (string | undefined)[],
  registered: readonly Department[],
  otherwise: readonly string[] = [],
): readonly string[] {
  const named = registered.filter(({ id }) => ids.includes(id));
  const owners = named.flatMap((department) => (department.owners.length > 0 ? department.owners : otherwise));
  return [...new Set(owners)];
}
