import type { Input } from '../../layout/blanks.ts';
import { BARS } from '../../layout/forms/grading-formulas.ts';
import { textInput } from '../../layout/forms/inputs.ts';
import { certain } from '../../model/certain.ts';
import { Decimal } from '../../model/decimal.ts';
import { type EnteredKey, isEntered } from '../../model/grading/result.ts';
import { ARRANGED } from '../../model/leading/scorer.ts';
import type { EnteredValue, GivenScore, Scores, UnitScores } from '../../results/scores.ts';
import type { ReportFault } from '../../text/report-facts.ts';
import { type AskedScore, askedOfOffice, askedScores } from './asked.ts';
import { faulty, isFaulty } from './faults.ts';
import { type KnownUnit, openScores, type Reporting } from './file.ts';
import { valueIn } from './items.ts';
import { type Found, listIn, mappingIn, memberOf, textIn } from './json.ts';

/**
 * Reads what departments gave and the office entered from the data file of what was collected, with the cells in which it
 * stood, or says why nothing of it can be used. It is a foreign file: every value must be one that the form takes that
 * was sent out of the edition as it is now.
 */
export function readScores(bytes: Uint8Array, office: Reporting): Scores | ReportFault {
  try {
    const { units, forms } = openScores(bytes, office);
    const gathering = gatheringOf(units, office);
    for (const form of listIn(forms)) gatherForm(form, gathering);
    return new Map([...gathering.units].map(([id, { known: _, ...scores }]) => [id, scores]));
  } catch (error) {
    if (isFaulty(error)) return error.fault;
    throw error;
  }
}

/** What is put together of a unit. */
interface Gathered extends UnitScores {
  readonly known: KnownUnit;
  readonly given: Map<string, Map<string, GivenScore>>;
  readonly self: Map<string, GivenScore>;
}

interface Gathering {
  readonly units: ReadonlyMap<string, Gathered>;
  readonly asked: AskedScore;
  readonly places: Places;
}

function gatheringOf(units: ReadonlyMap<string, KnownUnit>, office: Reporting): Gathering {
  const inputs = askedOfOffice(office);
  return {
    units: new Map(
      [...units].map(([id, known]) => [id, { known, given: new Map(), self: new Map(), ...enteredOf(known, inputs) }]),
    ),
    places: new Map(),
    asked: askedScores(office),
  };
}

/** Adds what a form that is used says of units. */
function gatherForm(found: Found, gathering: Gathering): void {
  const form = mappingIn(found);
  if (textIn(memberOf(form, 'use', found)) !== 'used') return;
  const kind = textIn(memberOf(form, 'form', found));
  if (kind === 'summary') return;
  const file = textIn(memberOf(form, 'file', found));
  const isSelf = kind === 'self' || kind === 'blank';
  const scorer = kind === 'arranged' ? ARRANGED : isSelf ? undefined : textIn(memberOf(form, 'department', found));
  for (const row of listIn(memberOf(form, 'rows', found))) gatherRow({ file, row, scorer }, gathering);
}

/** A row of a form; who scores, undefined for a unit that speaks of itself. */
interface FormRow {
  readonly file: string;
  readonly row: Found;
  readonly scorer: string | undefined;
}

function gatherRow({ file, row, scorer }: FormRow, gathering: Gathering): void {
  const mapping = mappingIn(row);
  const unit = memberOf(mapping, 'unit', row);
  const gathered = gathering.units.get(textIn(unit));
  if (gathered === undefined) throw faulty('shape', { place: unit.place });
  const criterion = memberOf(mapping, 'criterion', row);
  const id = textIn(criterion);
  const read = givenIn({ file, row, scorer }, criterion, gathered, gathering);
  if (scorer === undefined) setOnce(gathered.self, id, read, row, gathering.places);
  else {
    const all = gathered.given.get(id) ?? new Map<string, GivenScore>();
    gathered.given.set(id, all);
    setOnce(all, scorer, read, row, gathering.places);
  }
}

/** Keeps what a row says. Throws a fault where another one has said it. */
function setOnce(scores: Map<string, GivenScore>, key: string, given: GivenScore, row: Found, places: Places): void {
  const before = scores.get(key);
  if (before !== undefined) throw faulty('twice', { place: row.place, other: places.get(before) ?? '' });
  scores.set(key, given);
  places.set(given, row.place);
}

/** Where rows stand in the file that said something. */
type Places = Map<GivenScore, string>;

/** What a row says of a criterion: its score, and the reason or the note beside it. */
function givenIn(
  { file, row, scorer }: FormRow,
  criterion: Found,
  { known }: Gathered,
  { asked }: Gathering,
): GivenScore {
  const mapping = mappingIn(row);
  const values = mappingIn(memberOf(mapping, 'values', row));
  const [scoreKey, noteKey] = scorer === undefined ? ['self-score', 'self-note'] : ['score', 'reason'];
  const [score, note, refused] = [values.get(scoreKey), values.get(noteKey), mapping.get('refused')];
  const sheet = textIn(memberOf(mapping, 'sheet', row));
  const common = {
    isRefused: refused !== undefined && [...listIn(refused)].some((each) => textIn(each) === scoreKey),
    note: note === undefined ? '' : valueIn(note, textInput('')),
  };
  if (score === undefined) return { amount: undefined, at: undefined, ...common };
  const cell = textIn(memberOf(mappingIn(score), 'cell', score));
  const input = asked(known, textIn(criterion), scorer);
  if (input === undefined) throw faulty('shape', { place: criterion.place });
  const amount = Decimal.parse(valueIn(score, input));
  return { amount, at: { file, sheet, cell }, ...common };
}

/** What the office has entered of a unit. */
function enteredOf(
  { view, found }: KnownUnit,
  inputs: ReadonlyMap<string, ReadonlyMap<EnteredKey, Input>>,
): Pick<UnitScores, 'entered' | 'bar' | 'open' | 'unsettled'> {
  const own = certain(inputs.get(view.system.id));
  const mapping = mappingIn(found);
  const entered = new Map<EnteredKey, EnteredValue>();
  for (const [key, each] of mappingIn(memberOf(mapping, 'adjustments', found))) {
    const input = isEntered(key) ? own.get(key) : undefined;
    if (input === undefined || !isEntered(key)) throw faulty('shape', { place: each.place });
    const text = valueIn(each, input);
    const at = (name: string): string => textIn(memberOf(mappingIn(each), name, each));
    const amount = input.kind === 'number' ? Decimal.parse(text) : undefined;
    entered.set(key, { text, amount, at: { file: at('file'), sheet: at('sheet'), cell: at('cell') } });
  }
  const open = [...listIn(memberOf(mapping, 'open', found))].map((each) => {
    const key = textIn(each);
    if (!isEntered(key) || !own.has(key)) throw faulty('shape', { place: each.place });
    return key;
  });
  const bar = (['veto', 'ineligible'] as const).find((each) => BARS[each] === entered.get('bar')?.text);
  return { entered, bar, open: new Set(open), unsettled: [] };
}
