import { bearingOn } from '../engine/examine/bearing.ts';
import type { Edition, System } from '../model/model.ts';
import type { EditionProof, SystemProof } from '../model/proof.ts';
import { sumFor } from '../model/totals.ts';
import { countFindings } from '../report/count.ts';
import type { DeskWords } from '../words/desk.ts';
import type { Messages } from '../words/messages.ts';
import { findingsOf } from './findings.ts';
import type { Held, Look } from './look.ts';
import type { Desk, EditionName, SystemView, TotalView } from './protocol.ts';
import { rowsOf } from './rows.ts';

/** What a desk is made of beside the data. */
export interface Around {
  readonly version: number;
  readonly undo: string | null;
  readonly redo: string | null;
  readonly messages: Messages;
  readonly words: DeskWords;
}

/** Everything that the page shows of an edition; without a name, or where there is none such any more, of the newest that can be edited, else of the newest. Undefined where none could be read. */
export function deskOf(look: Look, name: string | undefined, around: Around): Desk | undefined {
  const held = editionMeant(look.held, name);
  const proof = look.examined.editions.find(({ id }) => id === held?.edition.id);
  if (held === undefined || proof === undefined) return undefined;
  const { edition, registers, previous } = held;
  const { own } = bearingOn([edition.id], look.examined.findings);
  const others = look.examined.findings.filter((each) => !own.includes(each));
  return {
    version: around.version,
    editions: look.examined.editions.map(nameOf),
    edition: nameOf(proof),
    isFixed: edition.state === 'final' ? around.words.isFinal(edition.id) : null,
    departments: (registers.departments ?? []).map(({ id, name: called, leads }) => ({ id, name: called, leads })),
    systems: edition.systems.map((system) => viewOf(system, proof, previous)),
    findings: findingsOf(own, edition, around.messages),
    elsewhere: countFindings(others),
    undo: around.undo,
    redo: around.redo,
  };
}

/** The edition with a name that is there, else the newest that can be edited, else the newest. */
function editionMeant(held: readonly Held[], name: string | undefined): Held | undefined {
  const named = held.find(({ edition }) => edition.id === name);
  return named ?? held.findLast(({ edition }) => edition.state !== 'final') ?? held.at(-1);
}

function nameOf({ id, title, state, isLocked = false }: EditionProof): EditionName {
  return { id, title, state: state ?? null, isLocked };
}

function viewOf(system: System, { systems }: EditionProof, previous: Edition | undefined): SystemView {
  const { id, title, levels, scored } = system;
  const proof = systems.find((each) => each.id === id);
  const before = previous?.systems.find((each) => each.id === id);
  const hasBefore = before !== undefined;
  return { id, title, levels, scored, totals: totalsOf(system, proof), hasBefore, rows: rowsOf(system, before) };
}

/** The total of each class, with what its level-1 indicators add up to as they are. */
export function totalsOf(system: System, proof: SystemProof | undefined): readonly TotalView[] {
  return (proof?.classes ?? []).map(({ id, name, isUnit, fullMarks, total, scale, bonus }, index) => ({
    id,
    name,
    isUnit,
    fullMarks: fullMarks?.toString() ?? null,
    total: total?.toString() ?? null,
    sum: (system.complete ? sumFor(system.indicators, index)?.toString() : undefined) ?? null,
    scale: scale?.toString() ?? null,
    bonus: bonus?.toString() ?? null,
  }));
}
