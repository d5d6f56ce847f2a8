import type { Opinion } from '../model/opinions/opinion.ts';
import type { SuggestedAnswer, SuggestedItem, SuggestedPlace, SuggestedValue } from '../model/opinions/suggestion.ts';
import type { Written } from '../text/written.ts';
import { type Edit, editOf } from './edit.ts';
import type { RawValue } from './item-edit.ts';
import { gapIn, put } from './items.ts';
import { setKey } from './keys.ts';
import { lineEndOf } from './lines.ts';
import { keyed, sourceOf, valueFrom } from './raw.ts';

/** A key of an opinion with its value. */
type Entry = readonly [key: string, value: RawValue];

/** The edit that puts opinions behind those of a file, each with a blank line before it. Undefined where the list is written too unusually. */
export function addOpinions(file: Written, opinions: readonly Omit<Opinion, 'written'>[]): Edit | undefined {
  const entries = opinions.map(entriesOf);
  const values = entries.map((each) => valueFrom({ mapping: each }));
  const { yaml, value } = file;
  const list = Array.isArray(value.opinions) ? (value.opinions as readonly unknown[]) : [];
  const { text } = yaml.source;
  const all = { ...value, opinions: [...list, ...values] };
  if (list.length === 0) {
    const writing = (_: unknown, column: number) => `\n${linesOf(entries, column + 2)}`;
    return editOf(yaml, [setKey(file, 'opinions', writing)], [[file.value, all]]);
  }
  const gap = gapIn(yaml, list, list.length);
  if (gap === undefined) return undefined;
  const lines = `${linesOf(entries, gap.column)}\n`.replaceAll('\n', lineEndOf(text));
  return editOf(yaml, [put(text, { ...gap, blank: 'before' }, lines)], [[list, all.opinions]]);
}

function linesOf(opinions: readonly (readonly Entry[])[], column: number): string {
  return opinions
    .map((entries) =>
      entries
        .map(([key, value], index) => {
          const indent = ' '.repeat(column);
          return `${indent}${index === 0 ? '- ' : '  '}${keyed(key, sourceOf(value, 'block', column + 2))}`;
        })
        .join('\n'),
    )
    .join('\n\n');
}

/** What an opinion says, in the order of the schema; the decision is written when there is one. */
function entriesOf({ number, unit, suggestion }: Omit<Opinion, 'written'>): readonly Entry[] {
  const { author, date, stamp, file, place, untracked, system, item, items, setting, field } = suggestion;
  const { under, afterItem, before, after, over, typed } = suggestion;
  const isWhole = field === 'insert' || field === 'delete';
  const whole = field === 'insert' ? after : field === 'delete' ? before : undefined;
  const entries: readonly (readonly [string, RawValue | undefined])[] = [
    ['number', { number: String(number ?? 0) }],
    ['unit', unit],
    ['author', textOrNone(author)],
    ['on', textOrNone(date)],
    ['stamp', textOrNone(stamp)],
    ['file', file],
    ['place', placeOf(PARTS.map((part) => [part, place[part]]))],
    ['untracked', untracked ? true : undefined],
    ['unsure', suggestion.unsure === true ? true : undefined],
    ['settled', suggestion.settled === true ? true : undefined],
    ['system', system],
    ['item', item],
    ['items', items.length > 1 ? items : undefined],
    ['classes', suggestion.classes],
    ['about', suggestion.about],
    ['setting', setting],
    ['field', field],
    ['under', under],
    ['behind', afterItem],
    ['follows', suggestion.follows],
    ['before', isWhole ? undefined : valueOrNone(before, field === 'points')],
    ['after', isWhole ? undefined : valueOrNone(after, field === 'points')],
    ['whole', typeof whole === 'string' ? itemValue({ text: whole, points: undefined }) : whole && itemValue(whole)],
    ['over', over && { mapping: Object.entries(over) }],
    ['typed', typed],
    ['answers', answersOf(suggestion.answers ?? [])],
  ];
  return entries.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
}

/** The parts of a place, in the order of the schema. */
const PARTS = [
  ...(['table', 'row', 'toRow', 'beforeRow', 'from', 'column', 'sheet', 'cell'] as const),
  ...(['heading', 'paragraph', 'number', 'line', 'record'] as const),
] as const satisfies readonly (keyof SuggestedPlace)[];

function answersOf(answers: readonly SuggestedAnswer[]): RawValue | undefined {
  if (answers.length === 0) return undefined;
  return answers.map(({ author, date, text }) => {
    const said = [
      ['author', author],
      ['on', date],
      ['text', text],
    ] as const;
    return { mapping: said.filter(([, value]) => value !== '') };
  });
}

function textOrNone(text: string): string | undefined {
  return text === '' ? undefined : text;
}

function placeOf(parts: readonly (readonly [string, string | number | undefined])[]): RawValue | undefined {
  const known = parts.flatMap(([key, value]): readonly Entry[] =>
    value === undefined || value === '' ? [] : [[key, typeof value === 'number' ? { number: String(value) } : value]],
  );
  return known.length === 0 ? undefined : { mapping: known };
}

function valueOrNone(value: SuggestedValue | undefined, isPoints: boolean): RawValue | undefined {
  if (typeof value !== 'string' || value === '') return undefined;
  return isPoints && /^\d+(?:\.\d+)?$/.test(value) ? { number: value } : value;
}

function itemValue({ text, points, scoring, department, criteria }: SuggestedItem): RawValue {
  const entries: readonly (readonly [string, RawValue | undefined])[] = [
    ['text', text],
    ['points', points === undefined ? undefined : { number: points }],
    ['scoring', scoring],
    ['department', department],
    ['criteria', criteria?.map(itemValue)],
  ];
  return { mapping: entries.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])) };
}
