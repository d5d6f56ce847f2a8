import type { Input } from '../../layout/blanks.ts';
import { BARS } from '../../layout/forms/grading-formulas.ts';
import { textInput } from '../../layout/forms/inputs.ts';
import { certain } from '../../model/certain.ts';
import { Decimal } from '../../model/decimal.ts';
import { type EnteredKey, isEntered } from '../../model/grading/result.ts';
import { ARRANGED } from '../../model/leading/scorer.ts';
import { type Shelf, scoreStore } from '../../results/score-store.ts';
import type { EnteredValue, GivenScore, Scores, UnitScores } from '../../results/scores.ts';
import type { ReportFault } from '../../text/report-facts.ts';
import { type AskedScore, askedOfOffice, askedScores } from './asked.ts';
import { faulty, orFault } from './faults.ts';
import { type FoundForm, type KnownUnit, type KnownUnits, type Reporting, readScoresFile } from './file.ts';
import { valueIn } from './items.ts';
import { type Found, listIn, mappingIn, maybeIn, memberOf, textIn } from './json.ts';

/**
 * Reads what departments gave and the office entered from the data file of what was collected, in pieces, with the cells
 * in which it stood, or says why nothing of it can be used. It is a foreign file: every value must be one that the form
 * takes that was sent out of the edition as it is now.
 */
export function readScores(pieces: Iterable<Uint8Array>, office: Reporting): Scores | ReportFault {
  return orFault(() =>
    readScoresFile(pieces, office, (units, forms) => {
      const gathering = gatheringOf(units, office);
      for (const form of forms) gatherForm(form, gathering);
      return new Map(
        [...gathering.units].map(([id, { given, self, known: _, ...entered }]) => [
          id,
          { ...entered, given: given.scores, self: self.of(''), hasResolved: gathering.resolved.has(id) },
        ]),
      );
    }),
  );
}

/** What is put together of a unit. */
interface Gathered extends Pick<UnitScores, 'entered' | 'bar' | 'open' | 'unsettled'> {
  readonly known: KnownUnit;
  readonly given: Shelf;
  readonly self: Shelf;
}

interface Gathering {
  readonly units: ReadonlyMap<string, Gathered>;
  readonly asked: AskedScore;
  /** The units of which somebody decided something. */
  readonly resolved: Set<string>;
  /** The forms of which rows are kept, with the numbers of the first of them: every row keeps one score. */
  readonly kept: { readonly place: string; readonly first: number }[];
}

function gatheringOf(units: KnownUnits, office: Reporting): Gathering {
  const store = scoreStore();
  const inputs = askedOfOffice(office);
  const gathered = new Map(
    [...units].map(([id, known]): [string, Gathered] => [
      id,
      { known, given: store.shelf(), self: store.shelf(), ...enteredOf(known, inputs) },
    ]),
  );
  const resolved = [...gathered].filter(([, { entered }]) => [...entered.values()].some((each) => each.isResolved));
  return {
    units: gathered,
    asked: askedScores(office),
    resolved: new Set(resolved.map(([id]) => id)),
    kept: [],
  };
}

/** Adds what a form that is used says of units. */
function gatherForm({ about, rows }: FoundForm, gathering: Gathering): void {
  const member = (key: string): string => textIn(memberOf(about, key));
  if (member('use') !== 'used') return;
  const kind = member('form');
  if (kind === 'summary') return;
  const file = member('file');
  const isSelf = kind === 'self' || kind === 'blank';
  const scorer = kind === 'arranged' ? ARRANGED : isSelf ? undefined : member('department');
  let first: number | undefined;
  for (const row of rows) {
    const number = gatherRow({ file, row, scorer }, gathering);
    if (first === undefined) gathering.kept.push({ place: about.place, first: number });
    first ??= number;
  }
}

/** A row of a form; who scores, undefined for a unit that speaks of itself. */
interface FormRow {
  readonly file: string;
  readonly row: Found;
  readonly scorer: string | undefined;
}

/** Keeps what a row says, and gives the number of its score. Throws a fault where another one has said it. */
function gatherRow({ file, row, scorer }: FormRow, gathering: Gathering): number {
  const unit = memberOf(row, 'unit');
  const gathered = gathering.units.get(textIn(unit));
  if (gathered === undefined) throw faulty('shape', { place: unit.place });
  const criterion = memberOf(row, 'criterion');
  const read = givenIn({ file, row, scorer }, criterion, gathered, gathering);
  const shelf = scorer === undefined ? gathered.self : gathered.given;
  const { number, isNew } = shelf.keep(textIn(criterion), scorer ?? '', read);
  if (read.resolved !== undefined) gathering.resolved.add(gathered.known.unit.id);
  if (!isNew) throw faulty('twice', { place: row.place, other: placeOfRow(number, gathering) });
  return number;
}

/** Where the row stands in the file that has kept the score of a number. */
function placeOfRow(number: number, { kept }: Gathering): string {
  const { place, first } = certain(kept.findLast((form) => form.first <= number));
  return `${place}.rows[${number - first}]`;
}

/** What a row says of a criterion: its score, and the reason or the note beside it. */
function givenIn(
  { file, row, scorer }: FormRow,
  criterion: Found,
  { known }: Gathered,
  { asked }: Gathering,
): GivenScore {
  const values = memberOf(row, 'values');
  const [scoreKey, noteKey] = scorer === undefined ? ['self-score', 'self-note'] : ['score', 'reason'];
  const [score, note, refused] = [maybeIn(values, scoreKey), maybeIn(values, noteKey), maybeIn(row, 'refused')];
  const sheet = textIn(memberOf(row, 'sheet'));
  const common = {
    isRefused: refused !== undefined && [...listIn(refused)].some((each) => textIn(each) === scoreKey),
    note: note === undefined ? '' : valueIn(note, textInput('')),
  };
  const resolved = new Set([
    ...(isResolved(score) ? (['score'] as const) : []),
    ...(isResolved(note) ? (['note'] as const) : []),
  ]);
  const said = resolved.size === 0 ? common : { ...common, resolved };
  if (score === undefined) return { amount: undefined, at: undefined, ...said };
  const cell = textIn(memberOf(score, 'cell'));
  const input = asked(known, textIn(criterion), scorer);
  if (input === undefined) throw faulty('shape', { place: criterion.place });
  const amount = Decimal.parse(valueIn(score, input));
  return { amount, at: { file, sheet, cell }, ...said };
}

/** Whether somebody decided of a value that two people had typed differently. */
function isResolved(value: Found | undefined): boolean {
  return value !== undefined && maybeIn(value, 'resolved')?.value === true;
}

/** What the office has entered of a unit. */
function enteredOf(
  { view, adjustments, open: undecided }: KnownUnit,
  inputs: ReadonlyMap<string, ReadonlyMap<EnteredKey, Input>>,
): Pick<UnitScores, 'entered' | 'bar' | 'open' | 'unsettled'> {
  const own = certain(inputs.get(view.system.id));
  const entered = new Map<EnteredKey, EnteredValue>();
  for (const [key, each] of mappingIn(adjustments)) {
    const input = isEntered(key) ? own.get(key) : undefined;
    if (input === undefined || !isEntered(key)) throw faulty('shape', { place: each.place });
    const text = valueIn(each, input);
    const at = (name: string): string => textIn(memberOf(each, name));
    const amount = input.kind === 'number' ? Decimal.parse(text) : undefined;
    const place = { file: at('file'), sheet: at('sheet'), cell: at('cell') };
    entered.set(key, { text, amount, at: place, ...(isResolved(each) && { isResolved: true }) });
  }
  const open = [...listIn(undecided)].map((each) => {
    const key = textIn(each);
    if (!isEntered(key) || !own.has(key)) throw faulty('shape', { place: each.place });
    return key;
  });
  const bar = (['veto', 'ineligible'] as const).find((each) => BARS[each] === entered.get('bar')?.text);
  return { entered, bar, open: new Set(open), unsettled: [] };
}
