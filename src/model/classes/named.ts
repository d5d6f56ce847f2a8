import type { UnitClass } from '../model.ts';

/** The ids of the classes or units that a list names: 县、县级市和城市区. Undefined where a word names none. */
export function classesNamedIn(text: string, classes: readonly UnitClass[]): readonly string[] | undefined {
  const ids: string[] = [];
  let rest = text.trim();
  const ordered = [...classes].sort((a, b) => b.name.length - a.name.length);
  while (rest !== '') {
    const next = ordered.find(({ name }) => name !== '' && rest.startsWith(name));
    if (next === undefined) return undefined;
    ids.push(next.id);
    rest = rest.slice(next.name.length).replace(/^\s*[、，,和及]\s*/u, '');
  }
  return ids.length === 0 ? undefined : ids;
}

/**
 * Targets by the ids of the classes that have them, as they are printed: one for all, or parts with the classes in front
 * (县和城市区1000万元；类型1：3个). `applying` are the ids of the classes that one for all is of. Undefined where
 * nobody can tell whose they are; none of an empty text.
 */
export function targetsNamedIn(
  text: string,
  applying: readonly string[],
  classes: readonly UnitClass[],
): ReadonlyMap<string, string> | undefined {
  if (text === '') return new Map();
  const parts = text.split(/[；;\n]/u).map((each) => each.trim());
  const found = parts.map((part) => targetIn(part, classes));
  if (found.every((each) => each !== undefined)) {
    return new Map(found.flatMap(({ ids, target }) => ids.map((id) => [id, target] as const)));
  }
  if (parts.length > 1 || applying.length === 0) return undefined;
  return new Map(applying.map((id) => [id, text]));
}

/** A target behind the names of classes: 县和城市区1000万元. */
function targetIn(part: string, classes: readonly UnitClass[]) {
  for (let length = part.length - 1; length > 0; length -= 1) {
    const ids = classesNamedIn(part.slice(0, length), classes);
    if (ids !== undefined) return { ids, target: part.slice(length).replace(/^[：:]/u, '') };
  }
  return undefined;
}
