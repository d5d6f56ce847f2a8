import type { Edition } from '../../model/model.ts';
import type { Opinion } from '../../model/opinions/opinion.ts';
import { isOfMeasures, type Suggestion } from '../../model/opinions/suggestion.ts';
import { relationOf } from './relation.ts';
import { goneWith } from './shapes.ts';

/** Of an opinion those that want the same, and those that contradict it. */
export interface Others {
  readonly alike: readonly Opinion[];
  readonly contrary: readonly Opinion[];
}

/** For each of some opinions those of the others that want the same, and those that contradict it. In a time that grows with how many are about one item. */
export function relationsIn(all: readonly Opinion[], edition: Pick<Edition, 'systems'>): ReadonlyMap<Opinion, Others> {
  const groups = new Map<string, Set<Opinion>>();
  for (const each of all) {
    for (const key of keysOf(each.suggestion, edition)) {
      const group = groups.get(key) ?? new Set();
      groups.set(key, group.add(each));
    }
  }
  const ranks = new Map(all.map((each, index) => [each, index]));
  return new Map(
    all.map((one) => {
      const near = new Set(keysOf(one.suggestion, edition).flatMap((key) => [...(groups.get(key) ?? [])]));
      const others = [...near].toSorted((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
      const standing = (wanted: 'same' | 'contrary'): readonly Opinion[] =>
        others.filter((other) => other !== one && relationOf(one.suggestion, other.suggestion, edition) === wanted);
      return [one, { alike: standing('same'), contrary: standing('contrary') }] as const;
    }),
  );
}

/** What a suggestion is about, and what it takes along or is put below: only those that have some of it in common may have to do with each other. */
function keysOf(suggestion: Suggestion, edition: Pick<Edition, 'systems'>): readonly string[] {
  const { system, item, under, setting, field, over } = suggestion;
  const isObjection = field === 'disagree' && over !== undefined && system === undefined;
  if (setting !== undefined) return [setting, 'measures'];
  if (isOfMeasures(suggestion) || isObjection) return ['measures'];
  const gone = OF_ALL_BELOW.has(field) ? goneWith(suggestion, edition) : undefined;
  const ids = gone === undefined ? [item, under] : [...gone.own, ...(field === 'delete' ? gone.emptied : [])];
  return ids.flatMap((id) => (id === undefined ? [] : [JSON.stringify([system, id])]));
}

/** What says something for all that lies below an item, too. */
const OF_ALL_BELOW: ReadonlySet<string> = new Set(['delete', 'applicability', 'department']);
