import type { Patterned } from '../artifact/product.ts';
import type { Document } from '../layout/document.ts';
import type { FormIdentity, Seal } from '../model/form-identity.ts';
import type { ScoredLine } from '../model/leading/scorer.ts';
import type { AssessedUnit, Department } from '../model/registers.ts';
import type { ProvedView } from '../model/view.ts';
import type { NeededComponent } from './collected.ts';
import { type ExpectedForm, expectedForm } from './expected.ts';

/** A form that was sent out: who it is, known without laying it out. */
export interface SentForm {
  readonly identity: FormIdentity;
  readonly document: () => Document;
  /** What it has in common with others, where it has. */
  readonly patterned?: Patterned | undefined;
}

/** What an office has sent out, and whom it knows. */
export interface Sent {
  readonly edition: string;
  readonly systems: readonly {
    readonly id: string;
    readonly title: string;
    /** Whose units it is for. */
    readonly group: string;
    readonly digest: string;
    readonly needed: readonly NeededComponent[];
    readonly units: readonly AssessedUnit[];
    /** The whole system, for knowing what a form would hold that has not come. */
    readonly view: ProvedView;
  }[];
  readonly departments: readonly Department[];
  readonly scoredLineOf: ScoredLine;
  readonly forms: readonly SentForm[];
  /** What seals the forms of this office, and where its key is kept; without it nobody asks who made a workbook. */
  readonly sealing?: { readonly path: string; readonly seal: Seal | undefined };
  /** The files that somebody has accepted by name, by their paths. */
  readonly accepted?: ReadonlySet<string>;
}

/** How many cells with an id of a form must be there for a workbook without identity to be taken for it, as a part of the form's rows. */
const LEAST = 0.5;

/** Finds the form that a workbook without identity is, by the keys of its rows: the one of whose rows most are there and that has fewest others. Those with many units are laid out once. */
export function recognizer(sent: Sent): (texts: ReadonlySet<string>) => SentForm | undefined {
  const units = new Set(sent.systems.flatMap((system) => system.units.map(({ id }) => id)));
  const known = new Map<SentForm, Set<string>>();
  const idsOf = (form: SentForm): ReadonlySet<string> => {
    const ids = known.get(form) ?? idsIn(expectedForm(form.document()));
    if (form.identity.form !== 'self') known.set(form, ids);
    return ids;
  };
  return (texts) => {
    const named = [...units].filter((id) => texts.has(id));
    const candidates = sent.forms.filter(({ identity }) => {
      if (identity.form === 'self') return named.length === 1 && named[0] === identity.unit;
      return identity.form === 'blank' ? named.length === 0 : named.length > 0;
    });
    let best: SentForm | undefined;
    let most = LEAST;
    for (const form of candidates) {
      const ids = idsOf(form);
      const here = [...ids].filter((id) => texts.has(id)).length;
      const score = ids.size === 0 ? 0 : here / ids.size;
      if (score >= most && (best === undefined || score > most || ids.size > idsOf(best).size)) {
        best = form;
        most = score;
      }
    }
    return best;
  };
}

/** Everything by which rows and columns of a form are found. */
function idsIn({ rowsById, tables }: ExpectedForm): Set<string> {
  const ids = new Set(rowsById.keys());
  for (const { columns, rows } of tables) {
    for (const { key } of columns) if (key !== undefined) ids.add(key);
    for (const { keys } of rows) if (keys[1] !== undefined && keys[1] !== '') ids.add(keys[1]);
  }
  return ids;
}
