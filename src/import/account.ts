import type { Draft, Use } from './draft.ts';
import type { Source, SourceText, Stretch } from './source.ts';

/** For each character what it was read as. */
type Marks = (Use['as'] | undefined)[];

/** What became of every character of a source that is no white space and that somebody sees. */
export interface Account {
  readonly characters: number;
  /** How many characters were read as what. */
  readonly used: ReadonlyMap<Use['as'], number>;
  /** What was not used, in the order of the source. */
  readonly unused: readonly Stretch[];
  /** What nobody sees, which is read as nothing. */
  readonly hidden: readonly SourceText[];
  /** Characters that are neither: 0, or the reading is wrong. */
  readonly unaccounted: number;
}

/** Accounts for a source: each character counts once, as what it was first read as, or stands in what was not used. */
export function accountOf(source: Source, { uses }: Draft): Account {
  const texts = textsOf(source);
  const marks = marksOf(texts, uses);
  const used = new Map<Use['as'], number>();
  const unused = texts.flatMap((text) => {
    const line = marks.get(text.number) ?? [];
    for (const [at, as] of line.entries()) if (as !== undefined && !isBlank(text.text, at)) count(used, as);
    return unmarked(text, line);
  });
  const read = [...used.values()].reduce((sum, each) => sum + each, 0);
  const left = lengthOf(unused.map(({ text, start, end }) => text.text.slice(start, end)));
  const characters = lengthOf(texts.map(({ text }) => text));
  const { hidden } = source;
  return { characters, used, unused, hidden, unaccounted: characters - read - left };
}

function marksOf(texts: readonly SourceText[], uses: readonly Use[]): ReadonlyMap<number, Marks> {
  const marks = new Map(
    texts.map(({ number, text }): [number, Marks] => [number, Array.from({ length: text.length })]),
  );
  for (const { stretch, as } of uses) {
    const line = marks.get(stretch.text.number);
    if (line === undefined) throw new Error(`a use of text ${stretch.text.number}, which the source does not have`);
    for (let at = stretch.start; at < stretch.end; at += 1) line[at] ??= as;
  }
  return marks;
}

function count(used: Map<Use['as'], number>, as: Use['as']): void {
  used.set(as, (used.get(as) ?? 0) + 1);
}

/** The stretches of a text that nothing was read as, without white space at their ends. */
function unmarked(text: SourceText, line: Marks): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let open: number | undefined;
  let end = 0;
  for (const [at, as] of line.entries()) {
    if (isBlank(text.text, at)) continue;
    if (as === undefined) {
      open ??= at;
      end = at + 1;
    } else if (open !== undefined) {
      stretches.push({ text, start: open, end });
      open = undefined;
    }
  }
  return open === undefined ? stretches : [...stretches, { text, start: open, end }];
}

/** How many characters texts have that are no white space. */
function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.replace(/\s/gu, '').length, 0);
}

/** All texts of a source that are seen, in their order. */
export function textsOf({ parts }: Source): readonly SourceText[] {
  return parts.flatMap((part) => (part.kind === 'paragraph' ? [part.text] : part.rows.flat().map(({ text }) => text)));
}

function isBlank(text: string, at: number): boolean {
  return /\s/u.test(text[at] ?? '');
}
