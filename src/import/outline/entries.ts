import { labelled } from '../said/labels.ts';
import { trimmed, wholeOf } from '../said/piece.ts';
import type { SourceParagraph, SourceText, Stretch } from '../source.ts';

/** An entry of an outline: a paragraph with a number, and those without one that follow it. */
export interface Entry {
  /** What its number is like (`1.`, `（一）`); entries on one level are alike. */
  readonly form: string;
  readonly label: string;
  /** All of its paragraph, with its number. */
  readonly piece: Stretch;
  readonly more: readonly Stretch[];
  readonly below: readonly Entry[];
}

/** An outline, and the paragraphs before its first entry. */
export interface Outline {
  readonly before: readonly SourceParagraph[];
  readonly entries: readonly Entry[];
}

interface Open extends Entry {
  readonly more: Stretch[];
  readonly below: Open[];
}

/** A number of a line that a program put in (`2、`), which is no entry. */
export const LINE_NUMBER = /^\d{1,5}、$/u;

/** How deep an outline is at most. */
const DEEPEST = 6;

/** The outline that paragraphs make by their numbers, whether those are text or automatic: a number of a form that is open goes on there, one of another form begins a level below. */
export function outlineOf(paragraphs: readonly SourceParagraph[]): Outline {
  const before: SourceParagraph[] = [];
  const entries: Open[] = [];
  const open: Open[] = [];
  for (const paragraph of paragraphs) {
    const piece = trimmed(wholeOf(paragraph.text));
    if (piece.end === piece.start || LINE_NUMBER.test(paragraph.text.text)) continue;
    const { form, label } = numberOf(paragraph);
    if (form === '') {
      const last = open.at(-1);
      if (last === undefined) before.push(paragraph);
      else last.more.push(piece);
      continue;
    }
    const known = open.findIndex((each) => each.form === form);
    open.length = known < 0 ? Math.min(open.length, DEEPEST - 1) : known;
    const entry: Open = { form, label, piece, more: [], below: [] };
    (open.at(-1)?.below ?? entries).push(entry);
    open.push(entry);
  }
  return { before, entries };
}

/** The number of a paragraph: what numbers it by itself, or stands before its text. Of codes the letter is the level. */
function numberOf({ text, numbering }: SourceParagraph): { readonly form: string; readonly label: string } {
  const said: SourceText = numbering === '' ? text : { ...text, text: `${numbering} 项` };
  const { form, label } = labelled(wholeOf(said));
  return { form: form === 'A1' ? label.replace(/\d.*$/u, '') : form, label };
}
