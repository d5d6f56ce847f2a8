import { fieldsEdit } from '../edit/applied/fields.ts';
import { openFile } from '../edit/applied/open-system.ts';
import { edited } from '../edit/edit.ts';
import { shifted } from '../edit/items.ts';
import { lineEndOf } from '../edit/lines.ts';
import { asWritten } from '../text/written.ts';
import { lostComments } from './file.ts';
import { mergeLines, type SideNames, type ThreeTexts, withMarks } from './marks.ts';
import type { MergeConflict, MergeItem, MergeState } from './merge.ts';
import { type Register, type RegisterText, readRegister, WHOLE } from './registers.ts';
import type { ThreeStates } from './states.ts';
import { mergeStates } from './three-way.ts';
import { sameItem, sameState, sameValue } from './values.ts';

/** What two changes of a register make together. */
export interface RegisterMerge {
  readonly text: string;
  /** By entry, with the same ids as the entries of the states. */
  readonly conflicts: readonly MergeConflict[];
  readonly lost: readonly string[];
  readonly states: ThreeStates;
}

/**
 * Puts two changes of a register together, by entries. Each entry is in the lines of a side, or of both where these go
 * together, with the comments above it; what the entries say is the judge of all lines. Where they are in conflict both
 * sides stand between marks. Undefined where nobody knows what lines mean, as of a file of indicators.
 */
export function mergeRegister(texts: ThreeTexts, register: Register, names: SideNames): RegisterMerge | undefined {
  const lineEnd = lineEndOf(texts.ours);
  const read = (text: string) => readRegister(text.replace(/\r?\n/g, lineEnd), register);
  const [base, ours, theirs] = [read(texts.base), readRegister(texts.ours, register), read(texts.theirs)];
  if (base === undefined || ours === undefined || theirs === undefined) return undefined;
  const three = { base, ours, theirs };
  const states = { base: base.state, ours: ours.state, theirs: theirs.state };
  const { conflicts, merged } = mergeStates(states);
  const mine = composed(three, merged, register, lineEnd);
  const yours = composed(three, mergeStates(states, () => 'theirs').merged, register, lineEnd);
  if (mine === undefined || yours === undefined) return undefined;
  const marked = conflicts.length === 0 ? { text: mine, disputes: 1 } : withMarks(mine, yours, names);
  if (marked.disputes === 0) return undefined;
  return { text: marked.text, conflicts, lost: lostComments(texts, marked.text), states };
}

interface ThreeRegisters {
  readonly base: RegisterText;
  readonly ours: RegisterText;
  readonly theirs: RegisterText;
}

/** The text of a state; undefined where no lines say it. */
function composed(three: ThreeRegisters, merged: MergeState, register: Register, lineEnd: string): string | undefined {
  const { ours, theirs } = three;
  const [, ...ids] = merged.roots;
  const frame = (each: RegisterText): string => `${each.head}${register.list}: []${lineEnd}${each.tail}`;
  const around = saying(merged, WHOLE, register, [frame(three.base), frame(ours), frame(theirs)]);
  const split = around === undefined ? undefined : readRegister(around, register);
  const blocks = ids.map((id) => blockOf(id, three, merged, register, lineEnd));
  if (split === undefined || !blocks.every((each) => each !== undefined)) return undefined;
  const isSpaced = [ours, theirs].some(({ blocks: own }) => /^\s*\n/.test([...own.values()][1] ?? '-'));
  // Nothing parts what stands first from the key above it.
  const wasFirst = (id = ''): boolean => [ours, theirs].some(({ blocks: own }) => [...own.keys()][0] === id);
  const parted = blocks.map((block, at) => {
    if (at === 0) return wasFirst(ids[0]) ? block : block.replace(/^(?:[ \t]*\r?\n)+/, '');
    return wasFirst(ids[at]) && isSpaced && !/^\s*\n/.test(block) ? `${lineEnd}${block}` : block;
  });
  const key = ours.blocks.size > 0 === ids.length > 0 ? ours.key : keyLine(register, ids.length, lineEnd);
  const parts = [split.head, key, ...parted, split.tail].filter((part) => part !== '');
  const text = parts
    .map((part, at) => (at < parts.length - 1 && !part.endsWith('\n') ? part + lineEnd : part))
    .join('');
  const read = readRegister(text, register);
  return read !== undefined && sameState(read.state, merged) ? text : undefined;
}

function keyLine({ list }: Register, count: number, lineEnd: string): string {
  return `${list}:${count === 0 ? ' []' : ''}${lineEnd}`;
}

/** The lines of an entry as a state has it. */
function blockOf(
  id: string,
  { base, ours, theirs }: ThreeRegisters,
  merged: MergeState,
  register: Register,
  lineEnd: string,
): string | undefined {
  const head = keyLine(register, 1, lineEnd);
  const texts = [base, ours, theirs].map(({ blocks, column = 0 }) => {
    const block = blocks.get(id);
    const by = (ours.column ?? column) - column;
    return block && `${head}${by === 0 ? block : shifted(block, by)}`;
  });
  return saying(merged, id, register, texts)?.slice(head.length);
}

/** Of texts with one entry at most, as the base and both sides have them, and of what these make together, the first in which an entry says what it does in a state. */
function saying(
  { items }: MergeState,
  id: string,
  register: Register,
  [base, ours, theirs]: readonly (string | undefined)[],
): string | undefined {
  const wanted = items.get(id);
  const [side, other] = [ours ?? theirs, theirs ?? ours];
  if (wanted === undefined || side === undefined || other === undefined) return undefined;
  const lines =
    base === undefined ? undefined : mergeLines({ base, ours: side, theirs: other }, { ours: '', theirs: '' });
  const candidates = [lines?.disputes === 0 ? lines.text : side, side, other];
  const says = (text: string): boolean => {
    const item = readRegister(text, register)?.state.items.get(id);
    return item !== undefined && sameItem(item, wanted);
  };
  return candidates.find(says) ?? [side, other].map((text) => withFields(text, wanted, register)).find((each) => each);
}

/** A text with one entry at most, in which that, or the file itself, is given what an item says. */
function withFields(text: string, { id, fields }: MergeItem, register: Register): string | undefined {
  const yaml = openFile({ path: 'register.yaml', text }, undefined)?.yaml;
  const before = readRegister(text, register)?.state.items.get(id)?.fields;
  if (yaml === undefined || before === undefined) return undefined;
  const root = asWritten(yaml, yaml.value);
  const list = root.value[register.list];
  const changed = [...new Set([...before.keys(), ...fields.keys()])].flatMap((key) =>
    sameValue(before.get(key), fields.get(key)) ? [] : [[key, fields.get(key)] as const],
  );
  const edit = fieldsEdit(id === WHOLE ? root : asWritten(yaml, Array.isArray(list) ? list[0] : undefined), changed);
  return edit && edited(edit)?.text;
}
