import { align } from '../../artifact/align.ts';
import type { Edition } from '../../model/model.ts';
import type { SuggestedPlace, Suggestion } from '../../model/opinions/suggestion.ts';
import { objectionTo, type Said, suggestion } from '../made.ts';
import { saidOfParagraph } from '../measures/paragraph-edit.ts';
import type { SentParagraph } from '../measures/sent-text.ts';
import { alikeInOrder } from '../table/likeness.ts';
import { type AuthorView, originalText, type Undone, viewsOf } from '../table/views.ts';
import { inHouseStyle, sameKey } from '../table/wording.ts';
import { linesOf, type TextBlock } from './text-blocks.ts';

/** A file whose paragraphs are looked at. */
export interface TextSource {
  readonly file: string;
  readonly edition: Edition;
  /** Whether it is the measures: what is new between their paragraphs is wording, elsewhere it is a word on the draft. */
  readonly isMeasures: boolean;
  /** Whether it is filled in: what is not marked is an entry, no change. */
  readonly isForm: boolean;
}

/** What somebody changed in the paragraphs of a document outside of its tables, in their order; what goes in one place and comes in another was moved. */
export function textChanges(
  blocks: readonly TextBlock[],
  missing: readonly SentParagraph[],
  source: TextSource,
): { readonly suggestions: readonly Suggestion[]; readonly left: number } {
  const found = blocks.flatMap((block) => [...trackedChanges(block, source), ...untrackedChanges(block, source)]);
  const gone = missing.filter((each) => !UNMEANT.has(each.role));
  const isPart = !source.isMeasures || (gone.length >= MOST_MISSING && gone.length > blocks.length);
  const missed = gone.map(({ text }) =>
    suggestion(source.file, {}, { field: 'paragraph', before: text, untracked: true }),
  );
  const isLeft = source.isMeasures && isPart;
  return { suggestions: withMoves([...found, ...(isPart ? [] : missed)]), left: isLeft ? gone.length : 0 };
}

/** So many paragraphs nobody takes out one by one, where they are more than all that are left. */
const MOST_MISSING = 10;

/** What nobody means to suggest anything by: the foot with the check code, and marks of annexes. */
const UNMEANT: ReadonlySet<string> = new Set(['foot', 'annex-mark', 'stage']);

function trackedChanges(block: TextBlock, source: TextSource): readonly Suggestion[] {
  const old = linesOf(originalText(block.pieces));
  return viewsOf(block.pieces).flatMap((view) =>
    view.undoes === undefined
      ? linePairs(old, linesOf(view.text)).flatMap((pair) => changeOf(pair, block, view, source))
      : [objectionIn(block, view.undoes, view, source)],
  );
}

function objectionIn(
  block: TextBlock,
  undone: Undone,
  { author, stamp, over }: AuthorView,
  { file }: TextSource,
): Suggestion {
  const place: SuggestedPlace = { ...headed(block), paragraph: block.after + 1 };
  return suggestion(file, place, { ...objectionTo(undone.kind, over?.value.trim() ?? ''), author, stamp, over });
}

/** Lines of the one text beside those of the other that they became; nothing on a side where nothing stands. */
interface LinePair {
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Where the first of each stands among the lines, counted from 0. */
  readonly at: readonly [before: number, after: number];
}

/** The lines that are not the same: pairs where one became the other, several where they were joined or parted. */
function linePairs(old: readonly string[], now: readonly string[]): readonly LinePair[] {
  const pairs: LinePair[] = [];
  let [a, b] = [0, 0];
  for (const part of align(old, now, sameKey)) {
    if (part.kind === 'match') {
      [a, b] = [a + 1, b + 1];
      continue;
    }
    pairs.push(...pairsIn(part.expected, part.found, [a, b]));
    [a, b] = [a + part.expected.length, b + part.found.length];
  }
  return pairs;
}

function pairsIn(
  before: readonly string[],
  after: readonly string[],
  at: readonly [number, number],
): readonly LinePair[] {
  const isOne = before.length === 1 && after.length === 1;
  if (isOne || sameKey(before.join('')) === sameKey(after.join(''))) return [{ before, after, at }];
  const alike = alikeInOrder(before, after);
  const [a, b] = at;
  return [
    ...before.map((text, index): LinePair => {
      const other = alike.find(([one]) => one === index)?.[1];
      const own = other === undefined ? [] : [after[other] ?? ''];
      return { before: [text], after: own, at: [a + index, b + (other ?? index)] };
    }),
    ...after.flatMap((text, index): readonly LinePair[] => {
      const last = alike.findLast(([, other]) => other < index)?.[0];
      const at: LinePair['at'] = [last === undefined ? a : a + last + 1, b + index];
      return alike.some(([, other]) => other === index) ? [] : [{ before: [], after: [text], at }];
    }),
  ];
}

function changeOf(
  { before, after, at }: LinePair,
  block: TextBlock,
  { author, stamp, over }: Pick<AuthorView, 'author' | 'stamp' | 'over'>,
  { file, edition }: TextSource,
): readonly Suggestion[] {
  const place: SuggestedPlace = { ...headed(block), paragraph: block.after + at[1] + 1 };
  const from = block.before + at[0] + 1;
  const who = { author, stamp, over };
  if (before.length === 1 && after.length === 1) {
    const said = saidOfParagraph(before[0] ?? '', inHouseStyle(after[0] ?? ''), edition);
    return said.map((each) => suggestion(file, place, { ...each, ...who }));
  }
  const own = { ...wholeOf('before', before), ...wholeOf('after', after) };
  const whole: Said = { field: 'paragraph', ...who, ...own, ...(before.length > 0 ? {} : followed(block, at[0])) };
  return [suggestion(file, after.length === 0 ? { ...place, from } : place, whole)];
}

function wholeOf(side: 'before' | 'after', lines: readonly string[]): Pick<Said, 'before' | 'after'> {
  return lines.length === 0 ? {} : { [side]: lines.map(inHouseStyle).join('\n') };
}

/** The paragraph that was sent behind which a line stands that comes in before the nth line of a block. */
function followed({ lines, behind }: TextBlock, index: number): Pick<Said, 'follows'> {
  const follows = lines.slice(0, index).findLast(({ sent }) => sent !== undefined)?.sent?.text ?? behind;
  return follows === undefined ? {} : { follows };
}

function headed({ heading }: TextBlock): Pick<SuggestedPlace, 'heading'> {
  return heading === '' ? {} : { heading };
}

/** What was not sent and is marked by nobody. */
function untrackedChanges(block: TextBlock, { file, edition, isMeasures, isForm }: TextSource): readonly Suggestion[] {
  if (isForm) return [];
  return block.lines.flatMap(({ text, sent }, index): readonly Suggestion[] => {
    const place: SuggestedPlace = { ...headed(block), paragraph: block.after + index + 1 };
    const untracked = { untracked: true };
    if (sent === undefined) {
      const after = inHouseStyle(text);
      const said: Said = isMeasures
        ? { field: 'paragraph', after, ...followed(block, index) }
        : { field: 'comment', after };
      return [suggestion(file, place, { ...said, ...untracked })];
    }
    if (UNMEANT.has(sent.role) || sameKey(text) === sameKey(sent.text)) return [];
    const said = saidOfParagraph(sent.text, inHouseStyle(text), edition);
    return said.map((each) => suggestion(file, place, { ...each, ...untracked }));
  });
}

/** Paragraphs that one takes out in one place and puts in in another are moved. */
function withMoves(all: readonly Suggestion[]): readonly Suggestion[] {
  const gone = all.filter(
    ({ field, before, after }) => field === 'paragraph' && before !== undefined && after === undefined,
  );
  const taken = new Set<Suggestion>();
  return all
    .map((each) => {
      if (each.field !== 'paragraph' || each.before !== undefined || typeof each.after !== 'string') return each;
      const key = sameKey(each.after);
      const from = gone.find(
        (other) => other.author === each.author && !taken.has(other) && sameKey(String(other.before)) === key,
      );
      if (from === undefined) return each;
      taken.add(from);
      const place = { ...each.place, ...(from.place.from === undefined ? {} : { from: from.place.from }) };
      return { ...each, field: 'move' as const, before: each.after, place };
    })
    .filter((each) => !taken.has(each));
}
