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
  const found = parts.flatMap((part) => targetIn(part, classes) ?? []);
  if (found.length < parts.length) {
    return parts.length > 1 || applying.length === 0 ? undefined : new Map(applying.map((id) => [id, text]));
  }
  const targets = new Map(found.flatMap(({ ids, target }) => ids.map((id) => [id, target] as const)));
  // A unit has what its class has unless it has another one: what it is taken out of must not be its own.
  const isLeft = (id: string): boolean => applying.includes(id) && !targets.has(id);
  return found.some(({ excepted }) => excepted?.some(isLeft) ?? true) ? undefined : targets;
}

/** A target behind the names of classes, which may be without some units: 县和城市区1000万元, 县（甲县除外）1000万元. `excepted` is undefined where a word there names none. */
function targetIn(part: string, classes: readonly UnitClass[]) {
  for (let length = part.length - 1; length > 0; length -= 1) {
    const ids = classesNamedIn(part.slice(0, length), classes);
    if (ids === undefined) continue;
    const [, names, target = ''] = /^(?:（([^（）]{1,200})除外）)?[：:]?(.*)$/su.exec(part.slice(length)) ?? [];
    return { ids, target, excepted: names === undefined ? [] : classesNamedIn(names, classes) };
  }
  return undefined;
}
