import type { Suggestion } from '../../../src/model/opinions/suggestion.ts';
import type { TrueSuggestion } from './returned.ts';

type Plain = Readonly<Record<string, unknown>>;

/** Whether a suggestion says exactly what is written down beside the file: about what, what, who, when, where. */
export function isSame(suggestion: Suggestion, truth: TrueSuggestion): boolean {
  return (
    isAboutTheSame(suggestion, truth) &&
    saysTheSame(suggestion, truth) &&
    isOfTheSame(suggestion, truth) &&
    standsAtTheSame(suggestion, truth)
  );
}

function isAboutTheSame({ system, item, field, setting, items, classes }: Suggestion, truth: TrueSuggestion): boolean {
  const { also, classes: ofClasses } = truth as { readonly also?: string; readonly classes?: unknown };
  const wantedItems = truth['items'] ?? (also === undefined ? [] : [also]);
  return (
    field === truth.field &&
    (item ?? null) === truth.item &&
    (truth.item === null || system === truth['system']) &&
    setting === truth['setting'] &&
    isEqual(items, wantedItems) &&
    isEqual(classes ?? 'all', ofClasses ?? 'all')
  );
}

function saysTheSame(suggestion: Suggestion, truth: TrueSuggestion): boolean {
  const { field, before, after, edits } = suggestion;
  const [wasSent, isWanted] = [truth['before'], truth['after']];
  const wanted = truth['edits'] as readonly unknown[] | undefined;
  if (wanted !== undefined && edits.length === 0) return false;
  if (typeof before === 'string' && typeof after === 'string' && edits.length > 0) {
    if (!leadsTo(before, after, edits)) return false;
  }
  if (field === 'move') return isSameMove(suggestion, truth);
  if (field === 'paragraph') return isSameParagraph(suggestion, truth);
  // A line feed in a comment stands in no file that has the two lines in one run.
  if (field === 'comment') return bare(after) === bare(isWanted);
  return isEqual(before, inOurKeys(wasSent)) && isEqual(after, inOurKeys(isWanted));
}

function bare(value: unknown): string {
  return String(value).replace(/\n/gu, '');
}

/** Whether each edit is of words that the one text has and the other has in their place, and nothing else differs. */
function leadsTo(before: string, after: string, edits: Suggestion['edits']): boolean {
  const longer = edits.reduce((sum, { from, to }) => sum + to.length - from.length, 0);
  const areThere = edits.every(({ from, to }) => before.includes(from) && after.includes(to));
  return areThere && after.length - before.length === longer;
}

/** A value of the truth in the keys of suggestions. */
function inOurKeys(value: unknown): unknown {
  if (value === null) return undefined;
  if (typeof value !== 'object') return value;
  const { text, title, points, department, criteria } = value as Plain;
  const rest = { ...(department === undefined ? {} : { department }), ...(criteria === undefined ? {} : { criteria }) };
  return { text: title ?? text, points, ...rest };
}

function isSameMove({ under, afterItem, before, after, place }: Suggestion, truth: TrueSuggestion): boolean {
  const [from, to] = [truth['before'] as Plain, truth['after'] as Plain];
  if ('text' in to) return before === from['text'] && after === to['text'] && place.from === from['paragraph'];
  return under === to['under'] && afterItem === to['after'];
}

/** The truth has the words that differ, or the two paragraphs that became one; the suggestion has whole paragraphs. */
function isSameParagraph({ before = '', after = '' }: Suggestion, truth: TrueSuggestion): boolean {
  const [from, to] = [String(truth['before']), String(truth['after'])];
  const joined = truth['joined'] as readonly string[] | undefined;
  if (joined !== undefined) {
    const lines = String(before).split('\n');
    return (
      lines.length === joined.length &&
      lines.every((line, index) => line.startsWith(joined[index] ?? '?')) &&
      String(after) === lines.join('')
    );
  }
  if (from === '') return String(after).split(to).join('') === String(before) && String(after).includes(to);
  return String(before).includes(from) && String(before).replace(from, to) === String(after);
}

function isOfTheSame({ author, date, stamp, over, typed }: Suggestion, truth: TrueSuggestion): boolean {
  return (
    author === (truth.author ?? '') &&
    date === (truth.date ?? '') &&
    (truth['stamp'] === undefined || stamp === truth['stamp']) &&
    isEqual(over, truth['over']) &&
    (truth['typed'] === undefined || typed !== undefined)
  );
}

function standsAtTheSame({ place, under, afterItem }: Suggestion, truth: TrueSuggestion): boolean {
  const wanted = truth['place'] as Plain | null;
  return (
    (truth['under'] === undefined || under === truth['under']) &&
    (truth['after_item'] === undefined || afterItem === truth['after_item']) &&
    (truth['before_row'] === undefined || place.beforeRow === truth['before_row']) &&
    (truth['toRow'] === undefined || place.toRow === truth['toRow']) &&
    Object.entries(wanted ?? {}).every(([key, value]) => isSamePlace(place as Plain, key, value))
  );
}

function isSamePlace(place: Plain, key: string, value: unknown): boolean {
  if (value === null) return place[key] === undefined;
  if (key === 'heading') return place[key] === (value as readonly string[]).join('');
  if (key === 'paragraph' && typeof value === 'string') return place['table'] === undefined;
  return place[key] === value;
}

function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
