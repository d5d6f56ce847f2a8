import { compareEditions } from '../changes/compare.ts';
import type { Decision } from '../changes/judgement.ts';
import { readEditionName } from '../model/edition-name.ts';
import type { Edition, Item } from '../model/model.ts';
import type { Registers } from '../model/registers.ts';
import { type Diagnostic, finding } from '../text/diagnostic.ts';
import type { DecisionReason } from '../text/facts.ts';
import type { Key } from '../text/key.ts';
import { type Span, startOf } from '../text/source.ts';
import { placeOf } from '../text/written.ts';
import { placeOfSetting } from './place.ts';

/** A correction (更正) follows a final edition of its year, and mends wordings alone: everything that has to be decided is a finding. */
export function* judgeCorrection(
  edition: Edition,
  base: Edition | undefined,
  registers: Registers,
): Iterable<Diagnostic> {
  const year = readEditionName(edition.id)?.year ?? '';
  const place = placeOf(edition.written, 'year');
  if (base === undefined || readEditionName(base.id)?.year !== year) {
    yield finding('correction-base', place, { edition: edition.id, base: year, problem: 'missing' });
    return;
  }
  if (base.state !== 'final') {
    yield finding('correction-base', place, { edition: edition.id, base: base.id, problem: 'not-final' });
    return;
  }
  const { judgement } = compareEditions({ edition: base, registers }, { edition, registers });
  for (const { reasons, subject } of judgement.decisions) {
    yield finding('correction-exceeds', placeOfSubject(subject, reasons, edition), {
      edition: edition.id,
      base: base.id,
      what: nameOf(subject),
      reasons,
    });
  }
}

type Subject = Decision['subject'];

function nameOf(subject: Subject): string {
  switch (subject.kind) {
    case 'system':
      return subject.id;
    case 'item':
      return (subject.change.after ?? subject.change.before)?.id ?? '';
    case 'setting':
      return subject.change.path;
    case 'paragraph':
      return (subject.change.after ?? subject.change.before)?.text ?? '';
  }
}

function placeOfSubject(subject: Subject, reasons: readonly DecisionReason[], edition: Edition): Span {
  switch (subject.kind) {
    case 'system':
      return placeOfSetting(edition.written, `systems.${subject.id}.fullMarks`);
    case 'item': {
      const { after, before } = subject.change;
      if (after !== undefined) return placeOf(after.written, keyFor(after, reasons));
      return placeOfGone(before, subject.system, edition);
    }
    case 'setting':
      return placeOfSetting(edition.written, subject.change.path);
    case 'paragraph':
      return placeOfParagraph(subject.change.after?.text, edition);
  }
}

/** The key under which the change stands that is the first reason; the id where it is none of one key. */
function keyFor({ kind }: Item, [reason]: readonly DecisionReason[]): Key {
  switch (reason) {
    case 'points':
    case 'scoring':
    case 'department':
      return reason;
    case 'figure':
      return kind === 'criterion' ? 'text' : 'title';
    default:
      return 'id';
  }
}

/** What was removed stood below an item that may still be there; else the system is pointed at. */
function placeOfGone(item: Item | undefined, system: string, edition: Edition): Span {
  const items = edition.systems.find(({ id }) => id === system)?.items ?? [];
  for (let above = item?.parent; above !== undefined; above = above.parent) {
    const { id } = above;
    const still = items.find((each) => each.id === id);
    if (still !== undefined) return placeOf(still.written, 'id');
  }
  return placeOfSetting(edition.written, `systems.${system}.id`);
}

function placeOfParagraph(text: string | undefined, { measures, written }: Edition): Span {
  if (measures === undefined) return placeOf(written, 'year');
  const start = text === undefined ? -1 : measures.text.indexOf(text);
  return start < 0 ? startOf(measures) : { source: measures, start, end: start + (text?.length ?? 0) };
}
