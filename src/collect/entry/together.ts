import type { Resolution } from '../../model/years/double-entry.ts';
import type { DeliveryCode, DeliveryFinding } from '../../text/delivery.ts';
import type { DeliveredForm } from '../delivered-form.ts';
import type { Sent } from '../forms.ts';
import { sameForm } from '../repeated.ts';
import type { DoubleEntered, EntryDifference } from './difference.ts';
import { joiner, nameOf } from './join-form.ts';
import { resolving } from './resolving.ts';
import { differenceFinding } from './said.ts';

/** What came in a folder, once repeated forms are judged. */
export interface Came {
  readonly forms: readonly DeliveredForm[];
  /** The files of which nothing could be read, with the codes that say why. */
  readonly unread: ReadonlyMap<string, DeliveryCode>;
  readonly findings: readonly DeliveryFinding[];
}

/** By what two folders are held against each other. */
export interface Holding {
  readonly sent: Sent;
  /** What people decided of what differs. */
  readonly resolved: readonly Resolution[];
  /** The files whose bytes are those of a file in the other folder. */
  readonly copied: ReadonlySet<string>;
}

/**
 * Holds what two people typed of the same forms against each other, cell by cell: what agrees is as if it had come once,
 * with both cells; what differs is used only where somebody decided, and counts as what was refused elsewhere. Of a form
 * that only one of them has, or that was copied and not typed twice, nothing is used, unless it was accepted by name.
 */
export function holdTogether(
  first: Came,
  second: Came,
  holding: Holding,
): { readonly came: Came; readonly entered: DoubleEntered } {
  const settled = resolving(holding.resolved);
  const join = joiner(holding.sent, settled);
  const others = new Map(usedOf(second).map((form) => [sameForm(form), form]));
  const findings: DeliveryFinding[] = [];
  const pairs = new Map<string, string>();
  const entered: { forms: number; agreed: number; differences: EntryDifference[] } = {
    forms: 0,
    agreed: 0,
    differences: [],
  };
  const forms = first.forms.map((form) => {
    const other = form.refused === undefined ? others.get(sameForm(form)) : undefined;
    if (form.refused !== undefined) return form;
    if (other === undefined) return single(form, 'first', second, holding, findings);
    pairs.set(other.file, form.file);
    if (!form.isEmpty && holding.copied.has(form.file) && holding.copied.has(other.file))
      return copied(form, other, findings);
    const joined = join(form, other);
    entered.forms += 1;
    entered.agreed += joined.agreed;
    entered.differences.push(...joined.differences);
    findings.push(...joined.differences.map(differenceFinding), ...joined.findings);
    return joined.form;
  });
  const rest = second.forms.flatMap((form) => {
    if (form.refused !== undefined) return [form];
    return pairs.has(form.file) ? [] : [single(form, 'second', first, holding, findings)];
  });
  const isStanding = standing(pairs, entered.differences);
  const own = first.findings.filter(isStanding);
  const said = new Set(own.map((each) => JSON.stringify(each)));
  const theirs = second.findings.filter(
    (each) => isStanding(each) && !said.has(JSON.stringify(withFile(each, pairs.get(each.place.file)))),
  );
  return {
    came: {
      forms: [...forms, ...rest],
      unread: new Map([...first.unread, ...second.unread]),
      findings: [...own, ...theirs, ...findings, ...settled.finish()],
    },
    entered,
  };
}

function usedOf({ forms }: Came): readonly DeliveredForm[] {
  return forms.filter(({ refused }) => refused === undefined);
}

/** What is judged again of both together: what one has left out, the other may have. */
const JOINED: ReadonlySet<DeliveryCode> = new Set(['scores-missing', 'reason-missing']);

/** Whether what was found in one folder is still to be said: not what is judged again of both together, and not of a cell of which somebody decided. */
function standing(
  pairs: ReadonlyMap<string, string>,
  differences: readonly EntryDifference[],
): (finding: DeliveryFinding) => boolean {
  const joined = new Set([...pairs].flat());
  const keyOf = ({ file, sheet, cell }: DeliveryFinding['place']): string => JSON.stringify([file, sheet, cell]);
  const decided = new Set(
    differences.flatMap(({ first, second, resolution }) =>
      resolution === undefined ? [] : [first, second].flatMap(({ place }) => (place === undefined ? [] : keyOf(place))),
    ),
  );
  return ({ code, place }) => !(JOINED.has(code) && joined.has(place.file)) && !decided.has(keyOf(place));
}

/** A finding as it would be in another file. */
function withFile(finding: DeliveryFinding, file = finding.place.file): DeliveryFinding {
  return { ...finding, place: { ...finding.place, file } };
}

/** A form that only one folder has: not used, unless somebody has accepted it by name. */
function single(
  form: DeliveredForm,
  side: 'first' | 'second',
  other: Came,
  { sent }: Holding,
  findings: DeliveryFinding[],
): DeliveredForm {
  const place = { file: form.file, sheet: undefined, cell: undefined };
  const facts = {
    ...{ form: nameOf(form, sent), side },
    isThere: other.forms.some(({ key }) => key === form.key),
    file: form.file,
  };
  if (form.isAccepted) {
    findings.push({ code: 'entry-accepted', facts, place });
    return form;
  }
  findings.push({ code: 'entry-single', facts, place });
  return { ...form, refused: 'entry-single' };
}

/** A form whose file is the same in both folders: nobody has typed it a second time. */
function copied(form: DeliveredForm, other: DeliveredForm, findings: DeliveryFinding[]): DeliveredForm {
  const place = { file: form.file, sheet: undefined, cell: undefined };
  findings.push({ code: 'entry-copied', facts: { other: other.file }, place });
  return { ...form, refused: 'entry-copied', second: other.file };
}
