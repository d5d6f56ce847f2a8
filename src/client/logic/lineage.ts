import type { Named } from '../../studio/protocol.ts';

/** From what an item of this year has come: it has gone on, or has others of the year before in it. */
export const ORIGINS = ['same', 'splits', 'merges', 'replaces'] as const;
type Origin = (typeof ORIGINS)[number];

/** How an item that has gone on can have changed. */
export const CHANGES = [
  ...(['none', 'wording', 'points', 'scoring'] as const),
  ...(['department', 'applicability', 'requirements', 'moved'] as const),
];
export type Change = (typeof CHANGES)[number];

/** What an item says of the year before. */
export interface Lineage {
  readonly origin: Origin;
  /** The ids of the items that it has come of, or what was typed in place of one; none where it has gone on. */
  readonly of: readonly string[];
  readonly changes: readonly Change[];
  readonly reason: string;
}

/** What is typed, part by part; nothing of a part that is not there. */
export function lineageOf(typed: string | null): Lineage {
  const parts = new Map(
    (typed ?? '').split(/；(?=[a-z]+=)/u).map((part): readonly [string, string] => {
      const at = part.indexOf('=');
      return [part.slice(0, at), part.slice(at + 1)];
    }),
  );
  const origin = ORIGINS.find((each) => parts.has(each)) ?? 'same';
  const changes = (parts.get('change') ?? '').split('+');
  return {
    origin,
    of: (parts.get(origin) ?? '').split('+').filter((each) => each !== ''),
    changes: CHANGES.filter((each) => changes.includes(each)),
    reason: parts.get('reason') ?? '',
  };
}

/** The same as it is typed: empty where it says nothing. Null where it is not said what it has come of. */
export function lineageTyped({ origin, of, changes, reason }: Lineage): string | null {
  if (origin !== 'same' && of.length === 0) return null;
  const parts = [
    origin === 'same' ? '' : `${origin}=${of.join('+')}`,
    // What is in another's place has not changed: it is new.
    changes.length === 0 || origin === 'replaces' ? '' : `change=${changes.join('+')}`,
    reason.trim() === '' ? '' : `reason=${reason.trim()}`,
  ];
  return parts.filter((part) => part !== '').join('；');
}

/** With another item that it has come of: one more for what is merged, in the place of the one for all others. */
export function withFormer(lineage: Lineage, id: string): Lineage {
  const of = lineage.origin === 'merges' ? [...lineage.of.filter((each) => each !== id), id] : [id];
  return { ...lineage, of };
}

/** With a change, or without it where it was there. That nothing changed excludes all others. */
export function withChange(lineage: Lineage, change: Change): Lineage {
  const { changes } = lineage;
  if (changes.includes(change)) return { ...lineage, changes: changes.filter((each) => each !== change) };
  const others = changes.filter((each) => change !== 'none' && each !== 'none');
  return { ...lineage, changes: CHANGES.filter((each) => each === change || others.includes(each)) };
}

/** The item that is called so, or has that id; undefined where there is none, or are several. */
export function formerCalled(typed: string, items: readonly Named[]): Named | undefined {
  const sought = typed.trim();
  const found = items.filter(({ id, name }) => id === sought || name === sought || optionOf({ id, name }) === sought);
  return found.length === 1 ? found[0] : undefined;
}

/** How an item is listed to choose from: several can be called the same. */
export function optionOf({ id, name }: Named): string {
  return `${name}（${id}）`;
}
