import { canonicalSystem } from '../../src/model/canonical.ts';
import type { Edition } from '../../src/model/model.ts';
import { examiner } from './examined.ts';
import { changed, ofEdition, SHIPPED, unlocked } from './fixtures.ts';

/** The shipped edition as a draft, which may be changed. */
export const DRAFT: ReadonlyMap<string, string> = changed(
  unlocked(ofEdition(SHIPPED, '2020')),
  'indicators/2020/scheme.yaml',
  'state: final',
  'state: draft',
);

/** An item in the canonical form of a system: what its digest is made of. */
export interface CanonicalItem {
  readonly id: string;
  points: Record<string, string>;
  parts?: CanonicalItem[];
  [key: string]: unknown;
}

/** The editions of a repository. */
export async function editionsOf(files: ReadonlyMap<string, unknown>): Promise<readonly Edition[]> {
  found = [];
  await examineNext(files as ReadonlyMap<string, string>);
  return found;
}

let found: Edition[] = [];
const examineNext = examiner({ digests: false, visit: (edition) => found.push(edition) });

/** Every system of a repository in its canonical form, to be compared and changed. */
export async function canonicalOf(files: ReadonlyMap<string, unknown>): Promise<{ indicators: CanonicalItem[] }[]> {
  const editions = await editionsOf(files);
  return editions.flatMap(({ systems, year }) => systems.map((system) => JSON.parse(canonicalSystem(system, year))));
}

/** Every item of a system with the list in which it is. */
export function listsIn(list: CanonicalItem[]): { readonly list: CanonicalItem[]; readonly item: CanonicalItem }[] {
  return list.flatMap((item) => [{ list, item }, ...listsIn(item.parts ?? [])]);
}
