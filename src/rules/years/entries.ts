import type { Edition } from '../../model/model.ts';
import type { Registers } from '../../model/registers.ts';
import { actorOf, isSameActor } from '../../model/years/actors.ts';
import { type DoubleEntry, keyOfEntry, type Resolution } from '../../model/years/double-entry.ts';
import { type Diagnostic, finding } from '../../text/diagnostic.ts';
import type { Key } from '../../text/key.ts';
import { nearest } from '../../text/suggest.ts';
import { hasKey, placeOf } from '../../text/written.ts';
import { registeredDepartment } from '../references.ts';
import { assessed, saidTwice } from './units.ts';

/** What is decided of a cell is about one that a form of the edition can have, is decided once, and by nobody who typed it or whose form it is. Whether anybody typed it differently only those know who collect forms. */
export function* judgeEntries(
  { typists, resolved }: DoubleEntry,
  edition: Edition,
  registers: Registers,
): Iterable<Diagnostic> {
  yield* saidTwice(
    'entry',
    resolved.map((each) => ({
      key: each.form === undefined || each.unit === '' ? '' : keyOfEntry(each),
      of: [each.unit],
      place: placeOf(each.written, each.item === undefined ? 'unit' : 'item'),
    })),
  );
  for (const each of resolved) {
    yield* assessed(each.unit, placeOf(each.written, 'unit'), { year: edition.year }, registers);
    yield* judgeKeys(each, registers);
    yield* judgeItem(each, edition, registers);
    yield* judgeActor(each, typists, registers);
  }
}

/** A form is named by all that tells it from others, and a cell in it too. */
function* judgeKeys({ form, department, item, written }: Resolution, registers: Registers): Iterable<Diagnostic> {
  const missing: Key[] = [];
  if (form === 'department' && !hasKey(written, 'department')) missing.push('department');
  if (form === 'summary' && !hasKey(written, 'column')) missing.push('column');
  if (form !== undefined && form !== 'summary' && !hasKey(written, 'item')) missing.push('item');
  if (missing.length > 0) yield finding('key-missing', placeOf(written, 'form'), { keys: missing, of: form ?? '' });
  if (form === 'summary' && item !== undefined) {
    yield finding('key-conflict', placeOf(written, 'item'), { keys: ['form', 'item'] });
  }
  if (form === 'department' && department !== undefined) {
    yield* registeredDepartment(department, placeOf(written, 'department'), registers);
  }
}

function* judgeItem(
  { unit: id, item, written }: Resolution,
  edition: Edition,
  { units }: Registers,
): Iterable<Diagnostic> {
  const unit = units?.find((each) => each.id === id);
  const system = edition.systems.find((each) => each.id === unit?.system);
  if (system === undefined || item === undefined) return;
  const criteria = system.items.flatMap((each) => (each.kind === 'criterion' ? [each.id] : []));
  if (criteria.includes(item)) return;
  yield finding('entry-item', placeOf(written, 'item'), {
    id: item,
    system: system.id,
    suggestion: nearest(item, criteria),
  });
}

function* judgeActor(
  { by, unit, written }: Resolution,
  typists: readonly string[],
  registers: Registers,
): Iterable<Diagnostic> {
  if (by === '') return;
  const actor = actorOf(by, registers);
  const isTypist = typists.some((each) => isSameActor(actorOf(each, registers), actor));
  const isOwn = actor.unit !== undefined && actor.unit.id === unit;
  if (isTypist || isOwn)
    yield finding('entry-own', placeOf(written, 'by'), { by, reason: isTypist ? 'typist' : 'unit' });
}
