import { pairOf } from '../../layout/revision/marks.ts';
import { scoringText } from '../../layout/scoring-text.ts';
import { aboutOf } from '../../model/opinions/said.ts';
import type { Suggestion } from '../../model/opinions/suggestion.ts';
import {
  agreedLines,
  countsOf,
  inOrder,
  type Listed,
  type OpinionSaid,
  opinionsSaid,
} from '../../report/opinions/list.ts';
import { wishedField } from '../../report/opinions/wished.ts';
import type { OpinionWords } from '../../words/opinions.ts';
import type { Look } from '../look.ts';
import type { OpinionGroupView, OpinionsView, OpinionView } from '../protocol/opinions.ts';

/** What was said of the draft of an edition: what is open first to be decided, each with what it would do to sums. Undefined where there is no such edition. */
export function opinionsOf({ held }: Look, id: string, words: OpinionWords): OpinionsView | undefined {
  const found = held.find(({ edition }) => edition.id === id);
  if (found === undefined) return undefined;
  const { edition, registers } = found;
  const all = edition.opinions?.all ?? [];
  const listed: Listed = { edition, registers, scoringOf: scoringText };
  const groups: OpinionGroupView[] = [];
  for (const said of opinionsSaid(all, inOrder(all, listed), listed, words)) {
    const { subject } = said;
    const place = placeOf(said.opinion.suggestion, listed);
    const last = groups.at(-1);
    const own = viewOf(said, listed, words);
    if (last?.subject === subject && last.place?.system === place?.system)
      groups.splice(-1, 1, { ...last, opinions: [...last.opinions, own] });
    else groups.push({ subject, place, opinions: [own] });
  }
  const counts = [words.counts(id, countsOf(all)), ...agreedLines(all, listed, words)];
  return { counts, office: edition.office ?? null, groups };
}

function placeOf(suggestion: Suggestion, { edition }: Listed): OpinionGroupView['place'] {
  const { system, item } = aboutOf(suggestion, edition);
  return system === undefined || item === undefined ? null : { system: system.id, item: item.id };
}

function viewOf(said: OpinionSaid, listed: Listed, words: OpinionWords): OpinionView {
  const { opinion, who, wish, notes, contrary, alike, now, effects, decision } = said;
  return {
    number: opinion.number ?? 0,
    who,
    sides: sidesOf(opinion.suggestion, listed, words),
    ...{ wish, notes, contrary, alike },
    effects: [...now, ...effects],
    decision: decision ?? null,
  };
}

/** What a field was and is to be, with the characters marked; null of what is no change of a field. */
function sidesOf(suggestion: Suggestion, listed: Listed, words: OpinionWords): OpinionView['sides'] {
  const { field, before, after } = suggestion;
  const isChange = field !== 'comment' && field !== 'disagree' && field !== 'move';
  if (!isChange || typeof before !== 'string' || typeof after !== 'string') return null;
  return { field: wishedField(suggestion, listed, words), ...pairOf('text', '', before, after), wanted: after };
}
