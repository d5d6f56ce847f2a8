import type { Method } from '../../model/method.ts';
import type { Registers } from '../../model/registers.ts';
import { actorOf, isSameActor } from '../../model/years/actors.ts';
import type { AdjustmentEntry } from '../../model/years/year-data.ts';
import { type Diagnostic, finding } from '../../text/diagnostic.ts';
import { placeOf, placeOfKey } from '../../text/written.ts';
import { dayAfter } from './days.ts';

/** Who may do what with an entry and when (《办法》五（三）): nobody judges what is their own, a bonus is applied after it was reviewed, and no day comes before that of the step before. */
export function* judgeActs(entry: AdjustmentEntry, { adjustment }: Method, registers: Registers): Iterable<Diagnostic> {
  const { id, kind, applied, reviewed, written } = entry;
  yield* judgeActors(entry, registers);
  yield* judgeDays(entry);
  // What is deducted is reported by those who know: only what a unit declares for itself is reviewed first.
  const needsReview = kind === 'bonus' && adjustment.firstReview !== 'none';
  if (needsReview && applied !== undefined && reviewed === undefined) {
    yield finding('adjustment-unreviewed', placeOfKey(written, 'applied'), { id });
  }
}

function* judgeActors(entry: AdjustmentEntry, registers: Registers): Iterable<Diagnostic> {
  const { unit, proposed } = entry;
  const proposer = proposed && actorOf(proposed.by, registers);
  for (const act of ['reviewed', 'applied', 'rejected'] as const) {
    const { by = '', written } = entry[act] ?? {};
    if (by === '' || written === undefined) continue;
    const actor = actorOf(by, registers);
    const isOwn = actor.unit !== undefined && actor.unit.id === unit;
    const isProposer = act === 'reviewed' && proposer !== undefined && isSameActor(actor, proposer);
    if (!isOwn && !isProposer) continue;
    yield finding('adjustment-own', placeOf(written, 'by'), { by, act, reason: isOwn ? 'unit' : 'proposed' });
  }
}

function* judgeDays({ proposed, reviewed, applied, rejected }: AdjustmentEntry): Iterable<Diagnostic> {
  const steps = [
    ['reviewed', reviewed, 'proposed', proposed],
    ...(
      [
        ['applied', applied],
        ['rejected', rejected],
      ] as const
    ).map(([name, act]) =>
      reviewed?.on === undefined
        ? ([name, act, 'proposed', proposed] as const)
        : ([name, act, 'reviewed', reviewed] as const),
    ),
  ] as const;
  for (const [act, later, earlier, before] of steps) {
    if (later === undefined || before === undefined) continue;
    yield* dayAfter(
      { act, on: later.on, place: placeOf(later.written, 'on') },
      { act: earlier, on: before.on, place: placeOf(before.written, 'on') },
    );
  }
}
