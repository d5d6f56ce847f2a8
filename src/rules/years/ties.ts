import type { Edition } from '../../model/model.ts';
import type { Registers } from '../../model/registers.ts';
import type { TieDecision } from '../../model/years/year-data.ts';
import { type Diagnostic, finding } from '../../text/diagnostic.ts';
import { nearest } from '../../text/suggest.ts';
import { hasKey, mentionsAt, placeOf } from '../../text/written.ts';
import { gradesOf, knownGrade } from './grades.ts';
import { assessed, saidTwice } from './units.ts';

/** What people decided of equals is about a grade that is given by rank, in one system, once; and those who get it are some of them (《办法》六（二）). */
export function* judgeTies(ties: readonly TieDecision[], edition: Edition, registers: Registers): Iterable<Diagnostic> {
  yield* saidTwice(
    'tie',
    ties.map(({ system, grade, units, written }) => ({
      key: JSON.stringify([system, grade, [...units].sort()]),
      of: units,
      place: placeOf(written, 'units'),
    })),
  );
  for (const tie of ties) yield* judgeTie(tie, edition, registers);
}

function* judgeTie(tie: TieDecision, edition: Edition, registers: Registers): Iterable<Diagnostic> {
  const { system: id, grade, units, ground, written } = tie;
  const system = edition.systems.find((each) => each.id === id);
  if (system !== undefined) {
    yield* knownGrade(grade, placeOf(written, 'grade'), gradesOf(system, edition), true);
    for (const { id: unit, place } of mentionsAt(written, 'units')) {
      yield* assessed(unit, place, { year: edition.year, system: id }, registers);
    }
  } else if (id !== '') {
    const suggestion = nearest(
      id,
      edition.systems.map((each) => each.id),
    );
    yield finding('system-unknown', placeOf(written, 'system'), { id, suggestion });
  }
  for (const { id: unit, place } of mentionsAt(written, 'given')) {
    if (!units.includes(unit)) yield finding('tie-outside', place, { id: unit, suggestion: nearest(unit, units) });
  }
  const isByLots = /抽签|抓阄|摇号/.test(ground);
  if (isByLots && !hasKey(written, 'lots')) yield finding('tie-lots', placeOf(written, 'ground'), {});
}
