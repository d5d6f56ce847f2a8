import { WANTING } from '../layout/quoted.ts';
import { FAMILIES } from '../ports/families.ts';
import type { UsedFont } from '../ports/typesetter.ts';
import type { Words } from '../words/words.ts';
import type { WantingGlyphs } from '../writers/pdf/wanting.ts';

/** What a build did in a folder: names are those of files in it. */
export interface BuiltFiles {
  readonly folder: string;
  readonly written: readonly string[];
  readonly unchanged: number;
  readonly removed: readonly string[];
  /** Files that somebody had changed, with the names under which they are kept. */
  readonly kept: ReadonlyMap<string, string>;
  readonly fonts: readonly UsedFont[];
  /** Where a sign stands in PDFs for characters of units. */
  readonly wanting: readonly WantingGlyphs[];
}

/** What a build did, for people: where, which files, what was kept, which fonts stood for others. */
export function builtAsText(
  { folder, written, unchanged, removed, kept, fonts, wanting }: BuiltFiles,
  words: Words,
): string {
  const lines = [
    '',
    words.built(folder, written.length, unchanged),
    ...written.map((name) => `  ${name}`),
    ...removed.map((name) => `  ${words.removed(name)}`),
    ...[...kept].map(([name, as]) => `  ${words.kept(name, as)}`),
  ];
  const substituted = fonts.filter((font) => font.isSubstituted);
  const printed = PRINTED.filter((format) => written.some((name) => name.endsWith(`.${format.toLowerCase()}`)));
  if (printed.length > 0 && substituted.length > 0) {
    lines.push(
      words.substituted(
        substituted.map(({ family, name }) => [FAMILIES[family].official, name]),
        printed,
      ),
    );
  }
  if (wanting.length > 0) lines.push(...wantingLines(wanting, words));
  return `${lines.join('\n')}\n`;
}

/** The formats that have fonts within. */
const PRINTED = ['PDF', 'OFD'] as const;

/** So many places with such characters are listed. */
const MOST_LISTED = 20;
/** So many of the characters of a place. */
const MOST_CHARACTERS = 8;

function* wantingLines(wanting: readonly WantingGlyphs[], { failure: { scores } }: Words): Iterable<string> {
  yield scores.wanting(WANTING, wanting.length);
  for (const { unit, criterion = '', column, characters } of wanting.slice(0, MOST_LISTED)) {
    const more = characters.length > MOST_CHARACTERS ? ['……'] : [];
    const told = [...characters.slice(0, MOST_CHARACTERS).map(withCode), ...more];
    yield `  ${scores.wantingAt(unit, criterion, column, told)}`;
  }
  if (wanting.length > MOST_LISTED) yield `  ${scores.wantingMore(wanting.length - MOST_LISTED)}`;
}

/** A character with its number, by which it is known where a screen does not show it, either. */
function withCode(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `${character} U+${code}`;
}
