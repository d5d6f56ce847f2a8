import type { Segment } from '../../changes/text-difference.ts';
import { textDifference } from '../../changes/text-difference.ts';
import type { Edition } from '../../model/model.ts';
import type { Said } from '../made.ts';
import { editsBetween } from '../table/wording.ts';
import { type PrintedSetting, settingsIn } from './settings.ts';

/**
 * What the change of a paragraph says: figures that are filled in from the scheme are settings, each for itself; all else
 * is wording, as a paragraph in which only that is changed.
 */
export function saidOfParagraph(before: string, after: string, edition: Edition): readonly Said[] {
  const printed = settingsIn(before, edition);
  const changes = printed.length === 0 ? [] : settingChanges(textDifference(before, after), printed);
  const reworded = withBefore(after, before, changes);
  return [
    ...changes.map(({ setting, value }): Said => {
      const { path, start, end } = setting;
      return { field: 'setting', setting: path, before: before.slice(start, end), after: value };
    }),
    ...(reworded === before ? [] : [wording(before, reworded)]),
  ];
}

function wording(before: string, after: string): Said {
  return { field: 'paragraph', before, after, edits: editsBetween(before, after) };
}

/** A figure that is to be another one, with where the new one stands in the paragraph as it is to be. */
interface SettingChange {
  readonly setting: PrintedSetting;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** The settings of a paragraph within which all of a change lies. */
function settingChanges(segments: readonly Segment[], printed: readonly PrintedSetting[]): readonly SettingChange[] {
  const spans = changedSpans(segments);
  return printed.flatMap((setting) => {
    const own = spans.filter(({ a0, a1 }) => setting.start <= a0 && a1 <= setting.end && a0 < a1);
    const [first, last] = [own[0], own.at(-1)];
    const isTouched = spans.some((each) => !own.includes(each) && each.a0 < setting.end && each.a1 > setting.start);
    if (first === undefined || last === undefined || isTouched) return [];
    const start = first.b0 - (first.a0 - setting.start);
    const end = last.b1 + (setting.end - last.a1);
    return [{ setting, start, end, value: segmentsText(segments, start, end) }];
  });
}

/** A stretch in which two texts differ, in the one and in the other; ends are exclusive. */
interface ChangedSpan {
  readonly a0: number;
  readonly a1: number;
  readonly b0: number;
  readonly b1: number;
}

function changedSpans(segments: readonly Segment[]): readonly ChangedSpan[] {
  const spans: ChangedSpan[] = [];
  let [a, b, isOpen] = [0, 0, false];
  for (const { kind, text } of segments) {
    const [a1, b1] = [kind === 'inserted' ? a : a + text.length, kind === 'deleted' ? b : b + text.length];
    if (kind !== 'same') {
      const open = isOpen ? spans.pop() : undefined;
      spans.push({ a0: open?.a0 ?? a, b0: open?.b0 ?? b, a1, b1 });
    }
    [a, b, isOpen] = [a1, b1, kind !== 'same'];
  }
  return spans;
}

function segmentsText(segments: readonly Segment[], start: number, end: number): string {
  const after = segments
    .filter(({ kind }) => kind !== 'deleted')
    .map(({ text }) => text)
    .join('');
  return after.slice(start, end);
}

/** A paragraph as it is to be, with the figures that are settings as they were. */
function withBefore(after: string, before: string, changes: readonly SettingChange[]): string {
  let text = after;
  for (const { setting, start, end } of changes.toReversed()) {
    text = text.slice(0, start) + before.slice(setting.start, setting.end) + text.slice(end);
  }
  return text;
}
