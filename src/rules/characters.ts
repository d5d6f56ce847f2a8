import type { Edition } from '../model/model.ts';
import type { Registers } from '../model/registers.ts';
import { type Diagnostic, finding } from '../text/diagnostic.ts';
import { FORBIDDEN, forbiddenFacts, maybeForbidden } from '../text/forbidden.ts';
import { maybeWithoutGlyph } from '../text/rare.ts';
import { remembering } from '../text/remembering.ts';
import { type SourceText, type Span, startOf, textOf } from '../text/source.ts';
import { placeIn, type Yaml } from '../text/written.ts';
import type { Rule } from './rule.ts';

/** No printed text of an edition holds a character that no page can show or that turns the direction of writing. */
const characters: Rule = function* ({ written, measures, systems }) {
  yield* charactersIn(written.yaml);
  for (const system of systems) for (const indicator of system.indicators) yield* charactersIn(indicator.written.yaml);
  if (measures !== undefined) yield* forbiddenIn(measures);
};

/** As `characters`, for a text that is printed as a whole. */
export function* forbiddenIn(source: SourceText): Iterable<Diagnostic> {
  if (!maybeForbidden(source.text)) return;
  for (const match of source.text.matchAll(FORBIDDEN)) {
    const place = { source, start: match.index, end: match.index + match[0].length };
    yield complain(source.text, match, place);
  }
}

/** As `characters`, for the names and reasons in the registers. */
export function* registeredCharacters({ departments, units, retired }: Registers): Iterable<Diagnostic> {
  for (const first of [departments?.[0], units?.[0], retired[0]]) {
    if (first !== undefined) yield* charactersIn(first.written.yaml);
  }
}

/** As `characters`, for what is printed of one file. Nearly every file has neither such a character nor an escape that could stand for one, and that is all that is asked of it, once while it stays as it is read. */
export const charactersIn = remembering((yaml: Yaml): readonly Diagnostic[] => [...forbiddenOrEmpty(yaml)]);

function* forbiddenOrEmpty(yaml: Yaml): Iterable<Diagnostic> {
  const { text } = yaml.source;
  const isSuspect = text.includes('\\') || maybeForbidden(text);
  if (!isSuspect && !BLANK.test(text)) return;
  for (const { value, place, key, isOfItem } of printedTexts(yaml, yaml.value, false)) {
    if (isSuspect) yield* inValue(value, place);
    // Of what an item is called or says its own rule tells.
    if (value !== '' && value.trim() === '' && !isOfItem) yield finding('text-empty', place, { key, isItem: false });
  }
}

/** White space alone between quotation marks: without them it is no text in YAML. */
const BLANK = /(["'])\s+\1/;

/** Keys whose texts are printed, by themselves or through a placeholder. (Of ids and words to choose from the schema says that they are none.) */
export const PRINTED_KEYS: ReadonlySet<string> = new Set([
  ...['title', 'name', 'group', 'levels', 'scored', 'text', 'remark', 'reason', 'evidence', 'method'],
  ...['for', 'when', 'none', 'allOrNothing', 'judgement', 'targets'],
  ...['of', 'below', 'above', 'each'],
  ...['by', 'ground', 'document', 'lots'],
  ...['number', 'asks', 'at', 'place', 'persons', 'problem', 'goal', 'measures', 'responsible'],
  ...['notices', 'grounds', 'states', 'signatures', 'periods', 'advanced', 'qualified', 'unqualified'],
]);

interface PrintedText {
  readonly value: string;
  readonly place: Span;
  /** The key under which it stands, that of its list with brackets. */
  readonly key: string;
  /** Whether it is the title or the wording of an item. */
  readonly isOfItem: boolean;
}

/** The printed texts in a value of a parsed file; of a list, or of what is written for classes, `isPrinted` says it. */
function* printedTexts(yaml: Yaml, holder: unknown, isPrinted: boolean, above = ''): Iterable<PrintedText> {
  if (typeof holder !== 'object' || holder === null) return;
  const isList = Array.isArray(holder);
  for (const [key, value] of Object.entries(holder)) {
    const isHere = isPrinted || (!isList && PRINTED_KEYS.has(key));
    if (typeof value !== 'string') {
      yield* printedTexts(yaml, value, Array.isArray(value) ? isHere : key === 'targets', key);
    } else if (isHere) {
      yield isList ? memberOf(yaml, holder, Number(key), above) : memberOf(yaml, holder, key, key);
    }
  }
}

function memberOf(yaml: Yaml, holder: object, at: string | number, name: string): PrintedText {
  const key = typeof at === 'number' ? `${name}[]` : name;
  const isOfItem = (at === 'title' || at === 'text') && 'id' in holder && 'points' in holder;
  return {
    value: (holder as Record<string | number, string>)[at] ?? '',
    place: placeIn(yaml, holder, at),
    key,
    isOfItem,
  };
}

/** Points at each character; at the whole value for those that are written as escapes, once. */
function* inValue(value: string, place: Span): Iterable<Diagnostic> {
  const typed = new Map<string, number[]>();
  for (const { 0: run, index } of textOf(place).matchAll(FORBIDDEN)) {
    const places = typed.get(run);
    if (places === undefined) typed.set(run, [index]);
    else places.push(index);
  }
  for (const places of typed.values()) places.reverse();
  let isEscapeSaid = false;
  for (const match of value.matchAll(FORBIDDEN)) {
    const index = typed.get(match[0])?.pop();
    if (index === undefined) {
      if (!isEscapeSaid) yield complain(value, match, place);
      isEscapeSaid = true;
    } else {
      const start = place.start + index;
      yield complain(value, match, { ...place, start, end: start + match[0].length });
    }
  }
}

function complain(text: string, { 0: run, index }: RegExpExecArray, place: Span): Diagnostic {
  return finding('character-forbidden', place, forbiddenFacts(text, run, index));
}

/** A character that is printed, and where it stands. */
export interface PrintedCharacter {
  readonly character: string;
  readonly place: Span;
}

/** The characters of printed texts for which a font may have no glyph, each once in a text: whether one has tells who has the fonts. In nearly every file there is none. */
export function* rareCharacters(
  { written, measures, systems }: Edition,
  { departments, units, retired }: Registers,
): Iterable<PrintedCharacter> {
  const registers = [departments?.[0], units?.[0], retired[0]].flatMap((first) => (first ? [first.written] : []));
  const indicators = systems.flatMap((system) => system.indicators.map((indicator) => indicator.written));
  for (const { yaml } of [written, ...indicators, ...registers]) {
    const { text } = yaml.source;
    if (!text.includes('\\') && !maybeWithoutGlyph(text)) continue;
    for (const { value, place } of printedTexts(yaml, yaml.value, false)) yield* rareIn(value, place);
  }
  if (measures !== undefined) yield* rareIn(measures.text, { ...startOf(measures), end: measures.text.length });
}

/** All text is printed composed. */
function* rareIn(text: string, place: Span): Iterable<PrintedCharacter> {
  if (!maybeWithoutGlyph(text)) return;
  const typed = textOf(place);
  for (const character of new Set(text.normalize('NFC'))) {
    if (maybeWithoutGlyph(character)) yield { character, place: whereTyped(typed, character, place) };
  }
}

/** Where a printed character was typed, at times as another that is the same composed; the whole value where it stands as an escape or in parts. */
function whereTyped(typed: string, character: string, place: Span): Span {
  let start = place.start;
  for (const each of typed) {
    if (each.normalize('NFC') === character) return { ...place, start, end: start + each.length };
    start += each.length;
  }
  return place;
}

/** The rules of characters that cannot be printed. */
export const CHARACTERS: readonly Rule[] = [characters];
