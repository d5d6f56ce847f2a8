import type { Input } from '../../layout/blanks.ts';
import { WANTING } from '../../layout/quoted.ts';
import { SELF_KEYS, type SelfKey, type SelfValue } from '../../model/self-report.ts';
import { FORBIDDEN, maybeForbidden } from '../../text/forbidden.ts';
import { readInput } from '../input.ts';
import { faulty } from './faults.ts';
import { type Found, listIn, mappingIn, maybeIn, memberOf, textIn } from './json.ts';

/** What a self-assessment form asks for, by the ids of criteria and the keys of columns. */
export type AskedOf = ReadonlyMap<string, ReadonlyMap<string, Input>>;

type Items = Map<string, ReadonlyMap<SelfKey, SelfValue>>;

/** Reads the rows of the form of a unit: what it said of each criterion. Throws a fault for what the form cannot hold. */
export function readItems(rows: Iterable<Found>, unit: string, asked: AskedOf): Items {
  const items: Items = new Map();
  const places = new Map<string, string>();
  for (const each of rows) {
    const criterion = memberOf(each, 'criterion');
    const id = textIn(criterion);
    const inputs = asked.get(id);
    if (inputs === undefined) throw faulty('shape', { place: criterion.place });
    const whose = memberOf(each, 'unit');
    if (textIn(whose) !== unit) throw faulty('shape', { place: whose.place });
    textIn(memberOf(each, 'sheet'));
    const other = places.get(id);
    if (other !== undefined) throw faulty('twice', { place: each.place, other });
    places.set(id, each.place);
    items.set(id, valuesIn(each, inputs));
  }
  return items;
}

function valuesIn(row: Found, inputs: ReadonlyMap<string, Input>): ReadonlyMap<SelfKey, SelfValue> {
  const values = new Map<SelfKey, SelfValue>();
  const keep = (key: string, value: SelfValue): void => {
    const own = SELF_KEYS.find((one) => one === key);
    if (own !== undefined) values.set(own, value);
  };
  const stated = mappingIn(memberOf(row, 'values'));
  for (const [key, found] of stated) keep(key, { text: valueIn(found, inputs.get(key)) });
  const refused = maybeIn(row, 'refused');
  for (const column of refused === undefined ? [] : listIn(refused)) {
    const key = textIn(column);
    if (!inputs.has(key) || stated.has(key)) throw faulty('shape', { place: column.place });
    keep(key, 'unused');
  }
  return values;
}

/** Excel's limit for the text of a cell: nothing longer can have been filled in. */
const LONGEST = 32_767;

/** A value that was read from a cell, as it was read, for printing. Throws a fault unless it is one that the cell takes. */
export function valueIn(found: Found, input: Input | undefined): string {
  if (input === undefined) throw faulty('shape', { place: found.place });
  const value = memberOf(found, 'value');
  const text = textIn(value);
  const cell = memberOf(found, 'cell');
  if (!/^[A-Z]{1,3}[1-9]\d{0,6}$/.test(textIn(cell))) throw faulty('shape', { place: cell.place });
  const kind = input.kind === 'number' ? 'number' : 'text';
  const read =
    text.length > LONGEST ? undefined : readInput(input, { row: 0, column: 0, text, kind, isFormula: false });
  const isOwn = read !== undefined && !('code' in read) && read.text === text && text !== '' && !read.isNegated;
  if (!isOwn) throw faulty('value', { place: value.place, value: text });
  return printable(text);
}

/** A text as it can be printed: in place of what no page can show, or what turns the direction of writing, stands a dot. What is put together of several characters is one where there is one. */
function printable(text: string): string {
  const lines = text.replace(/\r\n?/gu, '\n').replaceAll('\t', ' ');
  const plain = lines.replace(PICTURES, WANTING).replace(LOOKS, '').normalize('NFC');
  return maybeForbidden(plain) ? plain.replace(FORBIDDEN, '·') : plain;
}

/** Pictures that people send each other, with what joins and colours them and says of which country a flag is: no face for documents has them. */
const PICTURES = /[\u{1f000}-\u{1faff}](?:[\u{1f000}-\u{1faff}\u{e0020}-\u{e007f}]|\u200d|\ufe0f)*/gu;

/** What says only how the character before it looks, and is none by itself: selectors of variants, the key around a figure. */
const LOOKS = /[\ufe00-\ufe0f\u20e3\u{e0100}-\u{e01ef}]/gu;
