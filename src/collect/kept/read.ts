import type { Decimal } from '../../model/decimal.ts';
import type { Bar, EnteredKey } from '../../model/grading/result.ts';
import type { AssessedUnit } from '../../model/registers.ts';
import type { ProvedView } from '../../model/view.ts';
import { type EnteredValue, type GivenScore, NO_SCORES, type Scores, type UnitScores } from '../../results/scores.ts';
import { type Diagnostic, finding } from '../../text/diagnostic.ts';
import { type SourceText, startOf } from '../../text/source.ts';
import { nearest } from '../../text/suggest.ts';
import type { Reporting } from '../reported/file.ts';
import { type Asked, askedOf, type Limits } from './asked.ts';
import {
  COLUMNS,
  type Fields,
  fieldsOf,
  type Line,
  lineAt,
  linesOf,
  OFFICE,
  PROVED,
  placeOfField,
  placeOfLine,
  SELF,
  withoutApostrophe,
} from './line.ts';

/** Scores that are kept in the repository, and what is wrong with them: what is wrong is not among the scores. */
export interface Kept {
  readonly scores: Scores;
  readonly findings: readonly Diagnostic[];
}

/**
 * Reads the scores of a year that are kept in the repository (存档的得分), a line each: the unit, the criterion, who
 * scored it, the points it then had, the score, and why points were taken off. Each is held to the form of the edition as
 * it is now: who scores it, range and step, and the points that it was scored by.
 */
export function readKept(source: SourceText, office: Reporting): Kept {
  const scores = new Map<string, MutableScores>();
  const findings = judgeKept(source, office, (taken) => {
    const own = scores.get(taken.unit) ?? { ...NO_SCORES, given: new Map(), self: new Map(), entered: new Map() };
    scores.set(taken.unit, own);
    take(taken, own);
  });
  return { scores, findings };
}

/** Everything that is wrong with scores that are kept; each of the others is given to who wants it. Below a head that is another one nothing is read: the file was saved in another form, and that is said once. */
export function judgeKept(
  source: SourceText,
  office: Reporting,
  onTaken: (taken: Taken) => void = () => undefined,
): readonly Diagnostic[] {
  const [first, ...lines] = linesOf(source);
  const head = first === undefined ? finding('kept-line', startOf(source), { problem: 'head' }) : headed(first);
  if (head !== undefined) return [head];
  const reading = readingOf(office, onTaken);
  return lines.flatMap((line) => {
    const fields = fieldsOf(line);
    return (
      (fields === undefined
        ? finding('kept-line', placeOfLine(line), { problem: 'form' })
        : judge(fields, line, reading)) ?? []
    );
  });
}

/** What a line says in which nothing is wrong. */
interface Taken {
  readonly unit: string;
  readonly item: string;
  /** Undefined for what a unit says of itself. */
  readonly scorer: string | undefined;
  readonly amount: Decimal | undefined;
  /** Where it is what the office entered. */
  readonly entered: { readonly key: EnteredKey; readonly bar: Bar | undefined } | undefined;
  readonly text: string;
  readonly reason: string;
  readonly line: Line;
}

interface MutableScores extends UnitScores {
  readonly given: Map<string, Map<string, GivenScore>>;
  readonly self: Map<string, GivenScore>;
  readonly entered: Map<EnteredKey, EnteredValue>;
  bar: UnitScores['bar'];
}

function take({ item, scorer, amount, entered, text, reason, line }: Taken, own: MutableScores): void {
  const at = { file: line.source.path, line: line.number };
  if (entered !== undefined) {
    own.entered.set(entered.key, { text, amount, at });
    own.bar ??= entered.bar;
    return;
  }
  const given = { amount, isRefused: false, note: withoutApostrophe(reason), at };
  if (scorer === undefined) own.self.set(item, given);
  else own.given.set(item, (own.given.get(item) ?? new Map<string, GivenScore>()).set(scorer, given));
}

interface KnownUnit {
  readonly unit: AssessedUnit;
  readonly view: ProvedView;
  /** Where the lines begin that said each thing first. */
  readonly said: Map<object | string, number>;
}

interface Reading {
  readonly units: ReadonlyMap<string, KnownUnit>;
  readonly asked: Asked;
  readonly onTaken: (taken: Taken) => void;
}

function readingOf(office: Reporting, onTaken: Reading['onTaken']): Reading {
  const units = office.systems.flatMap(({ view, units: all }) =>
    all.map((unit) => [unit.id, { unit, view, said: new Map<object, number>() }] as const),
  );
  return { units: new Map(units), asked: askedOf(office), onTaken };
}

function headed(line: Line): Diagnostic | undefined {
  const fields = fieldsOf(line);
  if (fields === undefined) return finding('kept-line', placeOfLine(line), { problem: 'head' });
  const wrong = COLUMNS.find((column, index) => fields[index] !== column);
  return wrong && finding('kept-line', placeOfField(line, wrong), { problem: 'head' });
}

/** What is wrong with a line; undefined where nothing is, which is then taken. */
function judge(fields: Fields, line: Line, reading: Reading): Diagnostic | undefined {
  const [unit, item, by, points, text, reason] = fields;
  if (unit === '' && by === PROVED) return undefined;
  const known = reading.units.get(unit);
  if (known === undefined) return unknown('unit', unit, line, [...reading.units.keys()]);
  if (by === OFFICE) return judgeEntered(fields, line, known, reading);
  const scorer = by === SELF ? undefined : by;
  const input = reading.asked.score(known, item, scorer);
  if (input === undefined) {
    const isItem = reading.asked.score(known, item, undefined) !== undefined;
    const ids = (): readonly string[] => known.view.system.items.map(({ id }) => id);
    return isItem ? unknown('scorer', by, line, []) : unknown('item', item, line, ids());
  }
  if (!input.isMost(points)) {
    return finding('kept-points', placeOfField(line, 'points'), { before: points, now: input.most });
  }
  const amount = input.amountOf(text);
  if (amount === undefined) return outside(text, line, input.limits);
  const found = sayOnce(input, line, known);
  if (found === undefined) reading.onTaken({ unit, item, scorer, amount, entered: undefined, text, reason, line });
  return found;
}

/** The same of what the office entered. */
function judgeEntered(
  [unit, item, , , text, reason]: Fields,
  line: Line,
  known: KnownUnit,
  { asked, onTaken }: Reading,
): Diagnostic | undefined {
  const input = asked.entered(known, item);
  if (input === undefined) return unknown('item', item, line, asked.keysOf(known));
  const value = input.valueOf(text);
  if (value === undefined) return outside(text, line, input.limits);
  const found = sayOnce(input.key, line, known);
  const entered = { key: input.key, bar: value.bar };
  if (found === undefined) {
    onTaken({ unit, item, scorer: undefined, amount: value.amount, entered, text, reason, line });
  }
  return found;
}

function outside(typed: string, line: Line, limits: Limits): Diagnostic {
  return finding('kept-score', placeOfField(line, 'score'), { typed, ...limits });
}

/** Notes that a line says something of a unit. Gives a finding where another one said it. */
function sayOnce(what: object | string, line: Line, { said }: KnownUnit): Diagnostic | undefined {
  const first = said.get(what);
  if (first !== undefined) {
    const place = placeOfLine(lineAt(line.source, first));
    return finding('kept-twice', placeOfField(line, 'item'), {}, [{ place, label: fieldsOf(line)?.[1] ?? '' }]);
  }
  said.set(what, line.start);
  return undefined;
}

function unknown(what: 'unit' | 'item' | 'scorer', id: string, line: Line, known: readonly string[]): Diagnostic {
  const column = what === 'scorer' ? 'by' : what;
  return finding('kept-unknown', placeOfField(line, column), { what, id, suggestion: nearest(id, known) });
}
