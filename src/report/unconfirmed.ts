import type { Diagnostic } from '../text/diagnostic.ts';
import { visible } from '../text/visible.ts';
import type { Words } from '../words/words.ts';

/** As many unconfirmed indicators of an edition are shown one by one; more are a list. */
const MOST_SHOWN = 2;

/** The indicators of an edition that are not confirmed yet, where they are many. */
export interface Unconfirmed {
  /** The folder of the edition, from the root. */
  readonly folder: string;
  readonly findings: readonly Diagnostic[];
}

/** Puts the findings of each edition about indicators that are not confirmed into one, where they are many; all others stay as they are, in their order. */
export function foldUnconfirmed(findings: readonly Diagnostic[]): readonly (Diagnostic | Unconfirmed)[] {
  const groups = new Map<string, Diagnostic[]>();
  for (const each of findings) {
    if (each.code !== 'unconfirmed') continue;
    const group = groups.get(editionFolder(each));
    if (group === undefined) groups.set(editionFolder(each), [each]);
    else group.push(each);
  }
  return findings.flatMap((each): readonly (Diagnostic | Unconfirmed)[] => {
    const folder = editionFolder(each);
    const group = each.code === 'unconfirmed' ? (groups.get(folder) ?? []) : [];
    if (group.length <= MOST_SHOWN) return [each];
    return each === group[0] ? [{ folder, findings: group }] : [];
  });
}

/** How many indicators are not confirmed, and in which files. */
export function unconfirmedInWords({ folder, findings }: Unconfirmed, words: Words): string {
  const listed: { readonly folder: string; readonly files: string[] }[] = [];
  for (const { place } of findings) {
    const [, inside = '', file = ''] = place.source.path.slice(folder.length + 1).match(/^(.*)\/(.*)$/) ?? [];
    const last = listed.at(-1);
    if (last?.folder === inside) last.files.push(visible(file));
    else listed.push({ folder: visible(inside), files: [visible(file)] });
  }
  return words.unconfirmed(findings.length, listed);
}

function editionFolder({ place }: Diagnostic): string {
  return place.source.path.split('/').slice(0, 2).join('/');
}
