import { applied } from '../edit/applied/applied.ts';
import { openFile } from '../edit/applied/open-system.ts';
import type { ItemEdit } from '../edit/item-edit.ts';
import { asWritten } from '../text/written.ts';
import { mergeLines, type SideNames, type ThreeTexts, withMarks } from './marks.ts';
import { isSameConflict, type MergeConflict, type MergeState, type Side } from './merge.ts';
import { stateOf } from './state.ts';
import { mergeStates } from './three-way.ts';
import { sameState } from './values.ts';

/** What two changes of a file of indicators make together. */
export interface FileMerge {
  readonly text: string;
  readonly conflicts: readonly MergeConflict[];
  /** The file as it would be with all conflicts decided for ours but one, which is decided for a side. */
  readonly decided: (conflict: MergeConflict, side: Side) => string;
  /** Comments of theirs that are not in the text: what comes from there comes as values. */
  readonly lost: readonly string[];
  readonly states: Readonly<Record<'base' | 'ours' | 'theirs', MergeState>>;
}

/**
 * Puts two changes of a file of one level-1 indicator together, by items. The text is ours, byte for byte, but for what
 * comes from theirs; where all lines of both go together and say what the items say, with the comments of both. Where
 * they are in conflict both sides stand between marks. Undefined where a file is no sound YAML of items, or cannot be
 * changed safely: then nobody knows what lines mean. A base without a text is that of a file which both put in.
 */
export function mergeFile(texts: ThreeTexts, names: SideNames): FileMerge | undefined {
  const [base, ours, theirs] = [stateIn(texts.base), stateIn(texts.ours), stateIn(texts.theirs)];
  if (base === undefined || ours === undefined || theirs === undefined) return undefined;
  const states = { base, ours, theirs };
  const [own, other] = [mergeStates(states), mergeStates(states, () => 'theirs')];
  const [mine, yours] = [withEditsIn(texts.ours, own.edits), withEditsIn(texts.ours, other.edits)];
  if (mine === undefined || yours === undefined) return undefined;
  if (!isState(mine, own.merged) || !isState(yours, other.merged)) return undefined;
  const { conflicts } = own;
  if (conflicts.length > 0) {
    const { text, disputes } = withMarks(mine, yours, names);
    if (disputes === 0) return undefined;
    const decided = (conflict: MergeConflict, side: Side): string => {
      if (side === 'ours') return mine;
      const { edits } = mergeStates(states, (each) => (isSameConflict(each, conflict) ? side : 'ours'));
      return withEditsIn(texts.ours, edits) ?? mine;
    };
    return { text, conflicts, decided, lost: lostComments(texts, text), states };
  }
  const lines = mergeLines(texts, names);
  const text = lines.disputes === 0 && isState(lines.text, own.merged) ? lines.text : mine;
  return { text, conflicts, decided: () => text, lost: lostComments(texts, text), states };
}

/** The file whose place in the system does not matter here: what is merged is its text. */
const FOLDER = 'indicators/0000/system';

function stateIn(text: string): MergeState | undefined {
  if (text === '') return { roots: [], items: new Map() };
  const source = { path: `${FOLDER}/1.yaml`, text };
  const yaml = openFile(source, undefined)?.yaml;
  return yaml && stateOf([asWritten(yaml, yaml.value)]);
}

/** A file after edits. Undefined where they cannot be made, or leave none or more than one. */
function withEditsIn(text: string, edits: readonly ItemEdit[]): string | undefined {
  const source = { path: `${FOLDER}/1-file.yaml`, text };
  const result = applied(FOLDER, [source], edits);
  if ('refused' in result) return undefined;
  if (result.changes.length === 0) return text;
  const after = result.changes.flatMap((change) => change.after ?? []);
  return after.length === 1 ? after[0]?.text : undefined;
}

/** Whether a text says just what a state does. */
function isState(text: string, state: MergeState): boolean {
  const read = stateIn(text);
  return read !== undefined && sameState(read, state);
}

/** Comments of theirs, by their lines, that neither the base nor a text has. */
export function lostComments({ base, theirs }: ThreeTexts, text: string): readonly string[] {
  const known = new Set([...commentsIn(base), ...commentsIn(text)]);
  return commentsIn(theirs).filter((each) => !known.has(each));
}

/** Comments by their lines: those that stand alone, and those behind a value. */
function commentsIn(text: string): readonly string[] {
  return text.split(/\r?\n/).flatMap((line) => /(?:^|\s)(#.*)$/.exec(line)?.[1] ?? []);
}
