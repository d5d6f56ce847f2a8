import { type FileKind, isOfResults } from '../file-kind.ts';

/** What stands at a place of a file, as the key that says how it is written: `points`, `shares[]` for what is in its list, `pointsFor{}` for what stands under a class or a unit there. Empty for a whole file. */
export function nameOfPlace(instancePath: string): string {
  const steps = instancePath.split('/').slice(1);
  const last = steps.at(-1) ?? '';
  const holder = steps.at(-2) ?? '';
  if (/^\d+$/.test(last)) return `${holder}[]`;
  return BY_CLASS.has(holder) ? `${holder}{}` : last;
}

/** The same name for what is said of it: files of `results/` have keys of the same name that are written in another way, `results.points`. */
export function keyOfWay(name: string, kind: FileKind): string {
  return isOfResults(kind) ? `results.${name}` : name;
}

/** Keys below which ids stand in the place of keys. */
const BY_CLASS: ReadonlySet<string> = new Set([
  'pointsFor',
  'targets',
  'needs',
  'first',
  'last',
  'department',
  'split',
  'grades',
  'components',
  'figures',
]);
