import type { FormKind } from '../../model/form-identity.ts';
import { type EnteredKey, isEntered } from '../../model/grading/result.ts';
import type { DeliveryCode, DeliveryFinding } from '../../text/delivery.ts';
import type { CollectedUnit } from '../collected.ts';
import type { ExpectedForm } from '../expected.ts';
import type { SentForm } from '../forms.ts';
import type { ReadForm } from '../read-form.ts';
import type { FormRecord } from '../record.ts';
import type { Tally } from '../tally.ts';

/** A form that came, read and added up. */
export interface ReceivedForm {
  readonly file: string;
  /** What tells it from all other forms: the same for a blank form on which a unit wrote its name and for the unit's own. */
  readonly key: string;
  readonly sent: SentForm;
  /** The unit of a self-assessment; empty for other forms, and where nobody knows. */
  readonly unit: string;
  /** Why none of it is used; undefined when it is. */
  readonly refused: DeliveryCode | undefined;
  /** The id of a supplementary form, which has only some rows of the whole one; undefined for a whole one. */
  readonly supplement: string | undefined;
  /** Whether it was made from other data than those of now, and is used row by row. */
  readonly isOld: boolean;
  /** Whether somebody has accepted the file by its name. */
  readonly isAccepted: boolean;
  readonly record: FormRecord;
  /** Where what was refused in cells of rows stands, by `keyOfRefused`. */
  readonly refusedAt: ReadonlyMap<string, { readonly sheet: string; readonly cell: string }>;
  readonly tallies: ReadonlyMap<string, Tally>;
  /** Of a summary sheet: by unit and column. */
  readonly adjustments: ReadonlyMap<string, CollectedUnit['adjustments']>;
  /** Of a summary sheet: the columns in which the office enters something. */
  readonly asked: readonly EnteredKey[];
  /** Of a summary sheet: by unit the columns that came and cannot be used. */
  readonly open: ReadonlyMap<string, CollectedUnit['open']>;
}

/** What came of a workbook: a form, or why it is none that can be read. */
export interface Received {
  readonly form: ReceivedForm | undefined;
  readonly why: DeliveryCode | undefined;
  readonly findings: readonly DeliveryFinding[];
}

/** The columns of a summary sheet in which the office enters something, in their order. */
export function askedIn({ tables }: ExpectedForm): ReceivedForm['asked'] {
  return tables.flatMap(({ columns }) => columns.map(({ key }) => key)).filter(isEntered);
}

/** What the office wrote about units, by their ids; the scores in a summary sheet are those of other forms, added up by hand. */
export function adjustmentsIn(
  file: string,
  { rows }: ReadForm,
  asked: ReceivedForm['asked'],
): ReceivedForm['adjustments'] {
  return new Map(
    rows
      .filter(({ values }) => values.size > 0)
      .map(({ expected, sheet, values }) => [
        expected.keys[0] ?? '',
        new Map(
          asked.flatMap((key) => {
            const value = values.get(key);
            return value === undefined ? [] : [[key, { ...value, file, sheet }] as const];
          }),
        ),
      ]),
  );
}

/** What is not known of units though a summary sheet came: what it says of those whose row is gone, and where nothing of it is used, may be anything. */
export function openIn(
  form: ExpectedForm,
  { rows }: ReadForm,
  asked: ReceivedForm['asked'],
  refused: DeliveryCode | undefined,
): ReceivedForm['open'] {
  const read = new Map(rows.map((row) => [row.expected, row]));
  return new Map(
    [...form.rows.values()].map((expected) => {
      const columns = refused === undefined ? read.get(expected)?.refused : undefined;
      const open = asked.filter((key) => columns === undefined || columns.has(key));
      return [expected.keys[0] ?? '', new Set(open)];
    }),
  );
}

/** Where what was refused stands, by `keyOfRefused`; `unit` is whose form it is where its rows do not say it. */
export function refusedIn({ rows }: ReadForm, kind: FormKind, unit: string): ReceivedForm['refusedAt'] {
  return new Map(
    rows.flatMap(({ expected: { keys }, sheet, refused }) => {
      const [first = '', second = ''] = keys;
      const [criterion, own] = kind === 'summary' ? ['', first] : [first, second || unit];
      return [...refused].flatMap(([column, cell]) =>
        cell === undefined ? [] : [[keyOfRefused(criterion, own, column), { sheet, cell }] as const],
      );
    }),
  );
}

/** By what a cell is found that was refused. */
export function keyOfRefused(criterion: string, unit: string, column: string): string {
  return JSON.stringify([criterion, unit, column]);
}
