import { isDeepStrictEqual } from 'node:util';
import type { LinesElsewhere } from '../../edit/applied/entries.ts';
import { fieldsEdit } from '../../edit/applied/fields.ts';
import { openFile } from '../../edit/applied/open-system.ts';
import { edited } from '../../edit/edit.ts';
import { linesOfItem, shifted } from '../../edit/items.ts';
import { rawAt, valueFrom } from '../../edit/raw.ts';
import { asWritten } from '../../text/written.ts';
import { lostComments } from '../file.ts';
import { mergeLines, type SideNames, type ThreeTexts, withMarks } from '../marks.ts';
import type { Side } from '../merge.ts';
import { isMapping, type RawMapping } from '../values.ts';
import { mergeSettings, type SettingConflict } from './settings.ts';

/** What two changes of a scheme make together. */
export interface SchemeMerge {
  readonly text: string;
  readonly conflicts: readonly SettingConflict[];
  /** The file as it would be with all conflicts decided for ours but one, which is decided for a side. */
  readonly decided: (conflict: SettingConflict, side: Side) => string;
  /** Comments of theirs that are not in the text. */
  readonly lost: readonly string[];
}

/**
 * Puts two changes of a scheme together, by key and entry. The text is ours with what comes from theirs; where the lines
 * of both go together and say what the settings say, it is these, with the comments of both. Where they are in conflict
 * both sides stand between marks. Undefined where a file is no sound YAML, or cannot be changed safely.
 */
export function mergeScheme(texts: ThreeTexts, names: SideNames): SchemeMerge | undefined {
  const [base, ours, theirs] = [settingsIn(texts.base || '{}\n'), settingsIn(texts.ours), settingsIn(texts.theirs)];
  if (base === undefined || ours === undefined || theirs === undefined) return undefined;
  const states = { base, ours, theirs };
  const { merged, conflicts } = mergeSettings(states);
  const elsewhere = linesIn(texts.theirs);
  const mine = saying(texts.ours, merged, elsewhere);
  const yours = saying(texts.ours, mergeSettings(states, () => 'theirs').merged, elsewhere);
  if (mine === undefined || yours === undefined) return undefined;
  if (conflicts.length === 0) {
    const lines = mergeLines(texts, names);
    const text = lines.disputes === 0 && isSaid(lines.text, merged) ? lines.text : mine;
    return { text, conflicts, decided: () => text, lost: lostComments(texts, text) };
  }
  const { text, disputes } = withMarks(mine, yours, names);
  if (disputes === 0) return undefined;
  const decided = (conflict: SettingConflict, side: Side): string => {
    if (side === 'ours') return mine;
    const isMeant = ({ kind, path }: SettingConflict): boolean => kind === conflict.kind && path === conflict.path;
    const other = mergeSettings(states, (each) => (isMeant(each) ? side : 'ours')).merged;
    return saying(texts.ours, other, elsewhere) ?? mine;
  };
  return { text, conflicts, decided, lost: lostComments(texts, text) };
}

function settingsIn(text: string): RawMapping | undefined {
  const yaml = openFile({ path: 'scheme.yaml', text }, undefined)?.yaml;
  const value = yaml && rawAt(yaml, [yaml.value], 0);
  return isMapping(value) ? value : undefined;
}

/** The entries of all lists of a text by what they say, in whole lines with the comments above them. */
function linesIn(text: string): LinesElsewhere {
  const yaml = openFile({ path: 'scheme.yaml', text }, undefined)?.yaml;
  const found = new Map<string, string>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [at, each] of Object.values(value).entries()) {
      const lines = yaml && Array.isArray(value) ? linesOfItem(yaml, value, at) : undefined;
      if (lines) found.set(JSON.stringify(each), shifted(text.slice(lines.start, lines.end), -lines.column));
      visit(each);
    }
  };
  visit(yaml?.value);
  return (entry) => found.get(JSON.stringify(valueFrom(entry)));
}

function isSaid(text: string, { mapping }: RawMapping): boolean {
  const read = settingsIn(text);
  return read !== undefined && isDeepStrictEqual(valueFrom(read), valueFrom({ mapping }));
}

/** A text with other settings. Undefined where it cannot be made to say just these. */
function saying(text: string, wanted: RawMapping, elsewhere: LinesElsewhere): string | undefined {
  if (isSaid(text, wanted)) return text;
  const yaml = openFile({ path: 'scheme.yaml', text }, undefined)?.yaml;
  if (yaml === undefined) return undefined;
  const root = asWritten(yaml, yaml.value);
  const kept = new Set(wanted.mapping.map(([key]) => key));
  const gone = Object.keys(root.value).filter((key) => !kept.has(key));
  const edit = fieldsEdit(root, [...gone.map((key) => [key, undefined] as const), ...wanted.mapping], elsewhere);
  const after = edit && edited(edit)?.text;
  return after !== undefined && isSaid(after, wanted) ? after : undefined;
}
