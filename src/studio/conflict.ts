import type { Hashes } from '../ports/hashes.ts';
import type { DeskWords } from '../words/desk.ts';
import { standingIn } from './items.ts';
import type { Look } from './look.ts';
import { inPage } from './naming.ts';
import type { Outcome, Wish } from './protocol.ts';
import { settingIn } from './settings/settings.ts';
import { sourceOf } from './source/source.ts';

/** What stands in the place of a value or a text that is wished where the page showed another; undefined where it is the one that it showed. */
export function conflictIn(
  wish: Wish,
  seen: Look,
  means: { readonly hashes: Pick<Hashes, 'sha256'>; readonly words: DeskWords },
): Outcome | undefined {
  const { words } = means;
  if (wish.kind === 'source') {
    const source = sourceOf(seen, wish.edition, wish.file, means);
    if (source?.kind !== 'source' || source.digest === wish.was) return undefined;
    return { kind: 'conflict', said: inPage(words.otherText(wish.file), seen, wish.edition, words), now: source.text };
  }
  const value = standingIn(seen, wish);
  if (value === undefined || !('was' in wish) || value === wish.was) return undefined;
  const isList = wish.kind === 'setting' && settingIn(seen, wish.edition, wish.path)?.spec.columns !== undefined;
  return { kind: 'conflict', said: isList ? words.otherEntries : words.otherValue(value ?? undefined), now: value };
}
