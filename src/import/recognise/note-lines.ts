import { noteOf } from '../applicability.ts';
import { linesOf, saying, trimmed, within } from '../said/piece.ts';
import type { Stretch } from '../source.ts';
import { meaningOf } from '../table/headings.ts';
import { namesIn } from './departments.ts';
import type { Growing } from './growing.ts';
import { type Ledger, remark, use } from './ledger.ts';

/** A line that says something about what stands above it in its cell. */
interface NoteLine {
  readonly as: 'scoring' | 'method' | 'evidence' | 'remark' | 'department' | 'cooperating' | 'applicability';
  readonly from: Stretch;
  readonly said: string;
}

/** A cell without the lines at its end that have a heading of their own (评分标准：…) or say whom it is for, and those lines. */
export interface Annotated {
  readonly body: Stretch;
  readonly notes: readonly NoteLine[];
}

/** Takes the lines of notes off the end of a cell; its first line is never one. */
export function annotated(piece: Stretch): Annotated {
  const lines = linesOf(piece);
  const read = lines.map((line, index) => (index === 0 ? undefined : noteLine(line)));
  const first = read.findIndex((each) => each !== undefined);
  const from = lines[first];
  if (first < 0 || from === undefined) return { body: piece, notes: [] };
  const notes: NoteLine[] = [];
  for (const [index, line] of lines.entries()) {
    if (index < first) continue;
    const own = read[index];
    const last = notes.at(-1);
    // A line without a heading goes on with the one above.
    if (own !== undefined) notes.push(own);
    else if (last !== undefined)
      notes.splice(-1, 1, { ...last, from: { ...last.from, end: line.end }, said: `${last.said}\n${saying(line)}` });
  }
  return { body: trimmed({ ...piece, end: from.start }), notes };
}

/** Gives an item what such lines say of it. */
export function annotate(item: Growing, notes: readonly NoteLine[], book: Ledger): void {
  for (const { as, from, said } of notes) {
    use(book, as, from);
    if (as === 'cooperating') item.cooperating = namesIn(said);
    else if (as === 'department') item.departments = namesIn(said);
    else item[as] = item[as] === undefined ? said : `${item[as]}\n${said}`;
  }
}

/** What a line says of what stands above it; undefined for one that is no note. */
export function noteLine(line: Stretch): NoteLine | undefined {
  const said = saying(line);
  const colon = said.search(/[：:]/u);
  if (colon > 0 && colon <= 6) {
    const as = usedAs(said.slice(0, colon));
    if (as !== undefined) return { as, from: line, said: saying(trimmed(within(line, colon + 1, said.length))) };
  }
  const [, inner = said] = /^[（(]([^（）()]*)[)）]$/u.exec(said) ?? [];
  const note = /^(?:仅|只|不)?适用|不考核/u.test(inner) ? noteOf(inner) : undefined;
  return note === undefined ? undefined : { as: 'applicability', from: line, said: inner };
}

function usedAs(heading: string): NoteLine['as'] | undefined {
  if (heading === '目标') return 'remark';
  const meaning = meaningOf(heading);
  const isNote = ['scoring', 'method', 'evidence', 'remark', 'department', 'cooperating'].includes(meaning);
  return isNote ? (meaning as NoteLine['as']) : undefined;
}

/** Leaves a note below a table among what was not used, since the data has no place for it; one that bears on totals is told. */
export function leaveNote(pieces: readonly Stretch[], book: Ledger): void {
  const said = pieces.map((each) => saying(trimmed(each)));
  if (said.every((each) => EMPTY.test(each))) use(book, 'note', ...pieces);
  else if (said.some((each) => BEARS.test(each))) remark(book, 'note-bears', { text: said.join('') }, pieces[0], true);
}

/** What a note says that changes what is added up: 满分按90分折算, 不得低于40分. */
const BEARS = /折算|满分|总分|[加扣减计得]分|分值|不得?(?:低于|少于|超过|高于|计入)|[\d０-９]\s?分/u;
/** What ends an annex, or waits to be filled in, says nothing of the system. */
const EMPTY = /^校验码|^[（(]?(?:注|备注|说明|填表说明|附注)\d?[)）]?[：:]?$/u;
