import { FAMILIES } from '../ports/families.ts';
import type { UsedFont } from '../ports/typesetter.ts';
import type { Words } from '../words/words.ts';

/** What a build did in a folder: names are those of files in it. */
export interface BuiltFiles {
  readonly folder: string;
  readonly written: readonly string[];
  readonly unchanged: number;
  readonly removed: readonly string[];
  /** Files that somebody had changed, with the names under which they are kept. */
  readonly kept: ReadonlyMap<string, string>;
  readonly fonts: readonly UsedFont[];
}

/** What a build did, for people: where, which files, what was kept, which fonts stood for others. */
export function builtAsText({ folder, written, unchanged, removed, kept, fonts }: BuiltFiles, words: Words): string {
  const lines = [
    '',
    words.built(folder, written.length, unchanged),
    ...written.map((name) => `  ${name}`),
    ...removed.map((name) => `  ${words.removed(name)}`),
    ...[...kept].map(([name, as]) => `  ${words.kept(name, as)}`),
  ];
  const substituted = fonts.filter((font) => font.isSubstituted);
  if (written.some((name) => name.endsWith('.pdf')) && substituted.length > 0) {
    lines.push(words.substituted(substituted.map(({ family, name }) => [FAMILIES[family].official, name])));
  }
  return `${lines.join('\n')}\n`;
}
