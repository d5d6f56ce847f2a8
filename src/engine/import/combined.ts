import { differencesOf } from '../../import/again.ts';
import type { Draft, DraftItem, DraftSystem, Remark } from '../../import/draft.ts';

/** A file with what it was read as. */
export interface ReadDraft {
  readonly file: string;
  readonly draft: Draft;
}

/** What several files say together, and what has to be said of that. A system that two of them have alike is one; the first file that has measures gives them. */
export function combined(read: readonly ReadDraft[]): Draft {
  const systems: DraftSystem[] = [];
  const seen = new Map<string, DraftSystem>();
  const remarks: Remark[] = [];
  for (const { file, draft } of read) {
    const before = new Set(remarks.map(saying));
    const again: DraftSystem[] = [];
    for (const system of draft.systems) {
      const key = keyOf(system);
      const known = seen.get(key);
      if (known === undefined) {
        seen.set(key, system);
        systems.push(system);
        continue;
      }
      again.push(system);
      const title = system.title ?? known.title ?? '';
      const differences = differencesOf(system.items, known.items);
      const facts = { title, file, count: differences.length };
      remarks.push({ code: 'system-twice', facts, at: undefined, changesTotal: false }, ...differences);
      if (known.fullMarks === undefined && system.fullMarks !== undefined) {
        const whole = { ...known, fullMarks: system.fullMarks };
        systems[systems.indexOf(known)] = whole;
        seen.set(key, whole);
      }
    }
    const isAgain = again.length > 0 && again.length === draft.systems.length;
    remarks.push(...once(draft.remarks).filter((each) => !isAgain || !before.has(saying(each))));
  }
  const measures = read.map(({ draft }) => draft.measures).find((each) => each.length > 0) ?? [];
  return { systems, measures, remarks, uses: read.flatMap(({ draft }) => draft.uses) };
}

/** Remarks without those that say of a place what was said of it already. */
function once(remarks: readonly Remark[]): readonly Remark[] {
  const said = new Map(remarks.map((each) => [`${saying(each)} ${each.at?.text.number} ${each.at?.start}`, each]));
  return [...said.values()];
}

/** What a remark says, wherever it is. */
function saying({ code, facts }: Remark): string {
  return JSON.stringify([code, facts]);
}

/** What two systems have in common that are the same: wordings, structure and points, whatever signs stand between. */
function keyOf({ items }: DraftSystem): string {
  return JSON.stringify(items.map(itemKey));
}

function itemKey({ words, points, children }: DraftItem): unknown {
  const bare = words.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '');
  return [bare, points !== undefined && 'value' in points ? points.value : (points?.kind ?? ''), children.map(itemKey)];
}
