import type { Edition } from '../../model/model.ts';
import type { Registers } from '../../model/registers.ts';
import { actorOf } from '../../model/years/actors.ts';
import type { Task } from '../../model/years/rectifications.ts';
import { type Diagnostic, finding } from '../../text/diagnostic.ts';
import { hasKey, placeOf } from '../../text/written.ts';
import { twice } from '../identity.ts';
import { knownItems } from './items.ts';
import { assessed } from './units.ts';

/** Rectification tasks are of units that were assessed when the problem was found, and of what these are assessed by; those of a year before stand here where that has no file, and nobody confirms their own (《办法》七（四）). `earlier` are those in the files of the years before. */
export function* judgeRectifications(
  tasks: readonly Task[],
  edition: Edition,
  registers: Registers,
  earlier: readonly Task[],
): Iterable<Diagnostic> {
  yield* twice(tasks);
  for (const task of tasks) {
    const { year, isCarried, unit, item, done, written } = task;
    yield* assessed(unit, placeOf(written, 'unit'), { year }, registers);
    const items = item === undefined ? [] : [{ id: item, place: placeOf(written, 'item') }];
    yield* knownItems(unit, items, edition, registers, isCarried);
    if (isCarried) yield* judgeYear(task, edition, earlier);
    const { by = '' } = done ?? {};
    if (done !== undefined && by !== '' && actorOf(by, registers).unit?.id === unit) {
      yield finding('own-affair', placeOf(done.written, 'by'), { by, act: 'done' });
    }
  }
}

function* judgeYear({ year, written }: Task, { year: own }: Edition, earlier: readonly Task[]): Iterable<Diagnostic> {
  if (year === undefined || own === undefined || !hasKey(written, 'carriedFrom')) return;
  const hasFile = earlier.some((each) => !each.isCarried && each.year === year);
  if (year < own && !hasFile) return;
  const facts = { year: String(year), own: String(own), hasFile };
  yield finding('task-year', placeOf(written, 'carriedFrom'), facts);
}
