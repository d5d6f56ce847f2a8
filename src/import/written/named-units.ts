import { both, classesOf, everyClass, isNobody, NO_CLASSES, union, without } from '../../model/classes.ts';
import type { ClassSet } from '../../model/model.ts';

/** A class, or a unit alone with the class that it belongs to. */
export interface KnownClass {
  readonly id: string;
  readonly name: string;
  readonly of: { readonly id: string } | undefined;
}

/** The classes that notes may name, and all that have something of their own: these, and units for which something is alone. */
export interface KnownClasses {
  readonly declared: readonly KnownClass[];
  readonly classes: readonly KnownClass[];
}

/** What is known where there is no earlier edition. */
export const NO_CLASSES_KNOWN: KnownClasses = { declared: [], classes: [] };

/** What a note says by the names of an edition and nothing else. */
export interface ExactNote {
  /** For whom an item is, as far as the note says it; undefined where it says nothing of that. */
  readonly applies: ClassSet | undefined;
  readonly points: readonly { readonly set: ClassSet; readonly value: string }[];
  /** Those who are named twice in a list, or have two figures: no class stands beside its own units. */
  readonly twice: ClassSet;
}

const LIMIT = /^(仅适用于|不适用于)(.+)$/u;

/** What a note says where each of its sentences is names of known classes and units, whole; undefined for any other. */
export function exactNote(note: string, known: KnownClasses): ExactNote | undefined {
  if (!isPlain(known)) return undefined;
  const points: { set: ClassSet; value: string }[] = [];
  let applies: ClassSet | undefined;
  let stated: ClassSet = NO_CLASSES;
  let twice: ClassSet = NO_CLASSES;
  for (const said of note.split(/[；;\n]/u).map((each) => each.replace(/\s/gu, ''))) {
    const [, limit, limited = ''] = LIMIT.exec(said) ?? [];
    const figure = limit === undefined ? pointsIn(said, known) : undefined;
    const named = figure ?? setNamed(limited, known);
    if (named === undefined || (figure === undefined && applies !== undefined)) return undefined;
    twice = union(twice, named.twice);
    if (figure === undefined) {
      applies = limit === '仅适用于' ? named.set : without(everyClass(known.classes), named.set);
      continue;
    }
    twice = union(twice, both(stated, figure.set));
    stated = union(stated, figure.set);
    points.push(figure);
  }
  return { applies, points, twice };
}

/** The classes that a list means, and those that are named twice in it. */
interface NamedSet {
  readonly set: ClassSet;
  readonly twice: ClassSet;
}

/** Names and a figure behind them. A name may end in a figure, so that all ways to part the two must agree. */
function pointsIn(said: string, known: KnownClasses): (NamedSet & { readonly value: string }) | undefined {
  const found = [...said.matchAll(/\d/gu)].flatMap(({ index }) => {
    const [, value] = /^(\d{1,6}(?:\.\d{1,4})?)分?$/u.exec(said.slice(index)) ?? [];
    const named = value === undefined ? undefined : setNamed(said.slice(0, index).replace(/[：:]$/u, ''), known);
    return named === undefined || value === undefined ? [] : [{ ...named, value }];
  });
  return found.length === 1 ? found[0] : undefined;
}

/** A name that a note has, with those that are taken out of it: 县（甲县除外）. */
export interface SaidName {
  readonly name: string;
  readonly except: readonly string[];
}

/** The lists of names in the sentences of a note where each of them is nothing else, or that and a figure; undefined for any other. */
export function namesSaid(note: string): readonly (readonly SaidName[])[] | undefined {
  const lists = note.split(/[；;\n]/u).map((each) => {
    const said = each.replace(/\s/gu, '');
    const [, , limited] = LIMIT.exec(said) ?? [];
    return listed(limited ?? /^(.*[^\d.：:])[：:]?\d{1,6}(?:\.\d{1,4})?分?$/u.exec(said)?.[1] ?? '');
  });
  return lists.every((each) => each !== undefined) ? lists : undefined;
}

function listed(names: string): readonly SaidName[] | undefined {
  const parts = names.match(/[^、和（）()]+(?:[（(][^（）()]+除外[）)])?/gu) ?? [];
  const isListed = parts.length > 0 && parts.join('').length + parts.length - 1 === names.length;
  // Between 、 alone stands one name, as offices write it (市、县): a list ends in 和.
  const isOne = parts.length > 1 && !/和[^）)]*(?:[（(][^（）()]*[）)])?$/u.test(names);
  if (!isListed || isOne) return undefined;
  const said = parts.map((part) => {
    const [, name = part, except = ''] = /^([^（(]+)[（(]([^（）()]+)除外[）)]$/u.exec(part) ?? [];
    return { name, except: except.split(/[、和]/u).filter((each) => each !== '') };
  });
  return said.some(({ name, except }) => [name, ...except].some((each) => !NAME.test(each))) ? undefined : said;
}

/** What a class or a unit may be called: no words of a sentence. */
const NAME = /^[^每少缺得加扣超最其余除为计按，,。：:]{1,20}$/u;

/** The classes that a list of names means: a class with all its units, one without some of them (县（甲县除外）), units alone. */
function setNamed(names: string, known: KnownClasses): NamedSet | undefined {
  const all = [...new Set([...known.declared, ...known.classes])].sort((a, b) => b.name.length - a.name.length);
  let set: ClassSet = NO_CLASSES;
  let twice: ClassSet = NO_CLASSES;
  for (let rest = names; ; ) {
    const next = all.find(({ name }) => name !== '' && rest.startsWith(name));
    if (next === undefined) return undefined;
    rest = rest.slice(next.name.length);
    const own = classesOf([next.id], known.classes);
    const [whole, excepted] = /^[（(]([^（）()]+)除外[）)]/u.exec(rest) ?? [''];
    const taken = excepted === undefined ? { set: NO_CLASSES, twice } : setNamed(excepted, known);
    if (taken === undefined || !isNobody(without(taken.set, own))) return undefined;
    const meant = without(own, taken.set);
    twice = union(union(twice, taken.twice), both(set, meant));
    set = union(set, meant);
    rest = rest.slice(whole.length);
    if (rest === '') return { set, twice };
    if (!/^[、和]/u.test(rest)) return undefined;
    rest = rest.slice(1);
  }
}

/** Whether each name means one class or unit: none is there twice, and none reads as a list of others (镇、街道). */
function isPlain({ declared, classes }: KnownClasses): boolean {
  const names = [...new Set([...declared, ...classes])].map(({ name }) => name);
  const known = new Set(names);
  const isList = (name: string) => name.split(/[、和]/u).some((part) => part !== name && known.has(part));
  return known.size === names.length && !names.some(isList);
}
