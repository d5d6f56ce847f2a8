import { type FileMerge, mergeFile } from '../../merge/file.ts';
import { mergeLines, mergeParagraphs, type SideNames, type ThreeTexts } from '../../merge/marks.ts';
import { mergeRegister, type RegisterMerge } from '../../merge/register-file.ts';
import { type Register, registerOfPath } from '../../merge/registers.ts';
import { mergeScheme, type SchemeMerge } from '../../merge/settings/settings-file.ts';

/** What became of a file of which two people made something: by items, entries or settings, with their conflicts; by paragraphs; or by lines, where a file of items could not be read, or is of another kind. */
export type MergedText =
  | ({ readonly kind: 'items' } & FileMerge)
  | ({ readonly kind: 'entries'; readonly register: Register } & RegisterMerge)
  | ({ readonly kind: 'settings' } & SchemeMerge)
  | { readonly kind: 'paragraphs' | 'lines' | 'unread'; readonly text: string; readonly disputes: number };

/** A file of a level-1 indicator. */
const ITEMS = /^(?:.*\/)?indicators\/([^/]+)\/([^/]+)\/[^/]+\.yaml$/;

/** The edition and the system that a file of indicators belongs to, by its path in the repository. */
export function systemOfPath(path: string): { readonly edition: string; readonly system: string } | undefined {
  const [, edition, system] = ITEMS.exec(path) ?? [];
  return edition === undefined || system === undefined ? undefined : { edition, system };
}

/** The edition whose scheme a file is, by its path in the repository. */
export function schemeOfPath(path: string): string | undefined {
  return /^(?:.*\/)?indicators\/([^/]+)\/scheme\.yaml$/.exec(path)?.[1];
}

/** Puts two changes of a file together, in the way of its kind. */
export function mergedText(path: string, texts: ThreeTexts, names: SideNames): MergedText {
  if (path.endsWith('.md')) return { kind: 'paragraphs', ...mergeParagraphs(texts, names) };
  const unread = (): MergedText => ({ kind: 'unread', ...mergeLines(texts, names) });
  if (systemOfPath(path) !== undefined) {
    const merged = mergeFile(texts, names);
    return merged === undefined ? unread() : { kind: 'items', ...merged };
  }
  if (schemeOfPath(path) !== undefined) {
    const merged = mergeScheme(texts, names);
    return merged === undefined ? unread() : { kind: 'settings', ...merged };
  }
  const register = registerOfPath(path);
  if (register === undefined) return { kind: 'lines', ...mergeLines(texts, names) };
  const merged = mergeRegister(texts, register, names);
  return merged === undefined ? unread() : { kind: 'entries', register, ...merged };
}
