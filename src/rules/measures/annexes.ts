import { printedFigure } from '../../model/figures.ts';
import type { Edition, System } from '../../model/model.ts';
import { type Diagnostic, finding } from '../../text/diagnostic.ts';
import type { AnnexLine } from '../../text/facts.ts';
import { LIST_MARK, replaceEscapes, replacePlaceholders } from '../../text/measures.ts';
import type { SourceText, Span } from '../../text/source.ts';
import { placeOf } from '../../text/written.ts';
import type { Rule } from '../rule.ts';
import { type MarkdownBlock, readBlocks } from './markdown.ts';

/** No two systems are the same annex, and no number between them is left out. */
const annexNumbers: Rule = function* ({ systems }) {
  const first = new Map<number, System>();
  for (const system of systems) {
    const { annex, written } = system;
    if (annex === undefined) continue;
    const before = first.get(annex);
    if (before === undefined) first.set(annex, system);
    else {
      const related = [{ place: placeOf(before.written, 'annex'), label: before.id }];
      yield finding('annex-duplicate', placeOf(written, 'annex'), { annex: String(annex) }, related);
    }
  }
  if (first.size === systems.length) yield* gaps(first);
};

/** Numbers are counted from 1 and leave none out; what follows from a gap before it is not said again. */
function* gaps(systems: ReadonlyMap<number, System>): Iterable<Diagnostic> {
  const numbers = [...systems.keys()].sort((a, b) => a - b);
  const at = numbers.findIndex((number, index) => number !== index + 1);
  const annex = numbers[at];
  const system = annex === undefined ? undefined : systems.get(annex);
  if (system === undefined) return;
  const facts = { annex: String(annex), missing: String(at + 1) };
  yield finding('annex-gap', placeOf(system.written, 'annex'), facts);
}

/**
 * The measures end with the list of annexes: the number and the title of every system, in the order of the numbers, exactly as
 * the annexes have them and without closing punctuation (GB/T 9704-2012, 7.3.4). A single annex needs no number.
 */
const annexList: Rule = function* (edition) {
  const { measures: source, systems } = edition;
  const wanted = annexesOf(systems);
  if (source === undefined || wanted.length === 0) return;
  const blocks = readBlocks(source);
  const at = blocks.findIndex(
    ({ kind, start, end }) => kind === 'paragraph' && LIST_MARK.test(source.text.slice(start, end)),
  );
  if (at < 0) {
    const end = source.text.trimEnd().length;
    yield complain('absent', { place: { source, start: end, end }, text: '' }, wanted);
    return;
  }
  const lines = blocks.slice(at).flatMap((block) => linesOf(block, source, edition));
  // Of a line with a placeholder that stands for nothing, that has been said.
  if (lines.every(({ text }) => !/[{}]/.test(text))) yield* compare(lines, wanted);
};

/** An annex as the list has to name it. */
interface Annex extends AnnexLine {
  readonly number: number;
  readonly title: string;
  /** A single annex may stand without its number. */
  readonly isAlone: boolean;
}

/** The annexes in the order of their numbers; none when one of them could not be read or has the number of another: that has been said. */
function annexesOf(systems: readonly System[]): readonly Annex[] {
  const annexes = systems.flatMap(({ id, annex: number, title }): Annex[] => {
    if (number === undefined || title === '' || id === '') return [];
    const placeholders = `{{systems.${id}.annex}}. {{systems.${id}.title}}`;
    return [{ number, title, printed: `${number}. ${title}`, placeholders, isAlone: systems.length === 1 }];
  });
  const isSound = new Set(annexes.map(({ number }) => number)).size === systems.length;
  return isSound ? annexes.sort((a, b) => a.number - b.number) : [];
}

/** A line of the list: its place, and its text with placeholders filled in. */
interface Line {
  readonly place: Span;
  readonly text: string;
}

/** The lines of the list in a block; the mark in front is none of the first. */
function linesOf({ kind, start, end }: MarkdownBlock, source: SourceText, edition: Edition): readonly Line[] {
  if (kind !== 'paragraph' && kind !== 'heading') return [];
  let from = start;
  return source.text
    .slice(start, end)
    .split('\n')
    .flatMap((each, index) => {
      const mark = index === 0 ? (LIST_MARK.exec(each)?.[0].length ?? 0) : 0;
      const typed = each.slice(mark).trim();
      const at = from + each.indexOf(typed, mark);
      from += each.length + 1;
      const text = replacePlaceholders(
        replaceEscapes(typed),
        (placeholder) => printedFigure(edition, placeholder) ?? placeholder.text,
      ).normalize('NFC');
      return typed === '' && mark === 0 ? [] : [{ place: { source, start: at - mark, end: at + typed.length }, text }];
    });
}

function* compare(lines: readonly Line[], wanted: readonly Annex[]): Iterable<Diagnostic> {
  const [head, ...rest] = lines;
  const entries = head?.text === '' ? rest : lines;
  const found = new Map<Annex, Line>();
  const others: Line[] = [];
  let before = 0;
  for (const line of entries) {
    const annex = wanted.find((each) => !found.has(each) && isNamed(each, line));
    if (annex === undefined) {
      others.push(line);
      continue;
    }
    found.set(annex, line);
    if (annex.number < before) yield complain('order', line, [annex]);
    before = Math.max(before, annex.number);
  }
  yield* strangers(others, wanted, found);
  yield* missing(wanted, found, head);
}

/** `1. 题名`, in whatever width the dot is typed: it is printed in one. */
const ENTRY = /^(\d{1,9})\s*([.．、)）])\s*(.*)$/;

function isNamed({ number, title, isAlone }: Annex, { text }: Line): boolean {
  const [, typed, dot = '', name] = ENTRY.exec(text) ?? [];
  if (isAlone && number === 1 && text === title) return true;
  return Number(typed) === number && name === title && '.．'.includes(dot);
}

/** Lines that name no annex exactly: each is compared with one that is not named yet, by its title or else by its number. */
function* strangers(lines: readonly Line[], wanted: readonly Annex[], found: Map<Annex, Line>): Iterable<Diagnostic> {
  let isProseSaid = false;
  for (const line of lines) {
    const [, number, , title = line.text] = ENTRY.exec(line.text) ?? [];
    const open = wanted.filter((each) => !found.has(each));
    const meant = open.find((each) => each.title === title) ?? open.find((each) => each.number === Number(number));
    if (meant !== undefined) {
      found.set(meant, line);
      yield complain('different', line, [meant]);
    } else if (number !== undefined || !isProseSaid) {
      // What stands behind the list is one thing, however long it is.
      isProseSaid ||= number === undefined;
      yield complain('surplus', line, []);
    }
  }
}

/** Annexes that no line names; the place is that of the one before. */
function* missing(
  wanted: readonly Annex[],
  found: ReadonlyMap<Annex, Line>,
  head: Line | undefined,
): Iterable<Diagnostic> {
  let before = head;
  for (const annex of wanted) {
    const line = found.get(annex);
    if (line === undefined && before !== undefined) yield complain('missing', { ...before, text: '' }, [annex]);
    before = line ?? before;
  }
}

function complain(
  problem: 'absent' | 'different' | 'missing' | 'order' | 'surplus',
  { place, text }: Line,
  annexes: readonly Annex[],
): Diagnostic {
  const expected = annexes.map(({ printed, placeholders }) => ({ printed, placeholders }));
  return finding('annex-list', place, { problem, line: text, expected });
}

/** The rules of the list of annexes. */
export const ANNEXES: readonly Rule[] = [annexNumbers, annexList];
