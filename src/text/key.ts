import type adjustments from '../../schemas/adjustments.schema.json';
import type components from '../../schemas/components.schema.json';
import type decisions from '../../schemas/decisions.schema.json';
import type departments from '../../schemas/departments.schema.json';
import type entries from '../../schemas/entries.schema.json';
import type history from '../../schemas/history.schema.json';
import type indicator from '../../schemas/indicator.schema.json';
import type notices from '../../schemas/notices.schema.json';
import type opinions from '../../schemas/opinions.schema.json';
import type rectifications from '../../schemas/rectifications.schema.json';
import type retired from '../../schemas/retired.schema.json';
import type scheme from '../../schemas/scheme.schema.json';
import type signers from '../../schemas/signers.schema.json';
import type units from '../../schemas/units.schema.json';

/** A key that some schema gives a meaning: the name of a property of any mapping in the data. A misspelt one, under which nothing would ever be found, does not compile. */
export type Key = KeyIn<
  | typeof departments
  | typeof indicator
  | typeof retired
  | typeof scheme
  | typeof signers
  | typeof units
  | typeof adjustments
  | typeof components
  | typeof decisions
  | typeof entries
  | typeof history
  | typeof notices
  | typeof opinions
  | typeof rectifications
>;

type KeyIn<Schema> = Schema extends readonly unknown[]
  ? never
  : Schema extends object
    ? NameIn<Schema> | { [Part in keyof Schema]: KeyIn<Schema[Part]> }[keyof Schema]
    : never;

type NameIn<Schema> = Schema extends { readonly properties: infer Properties } ? keyof Properties & string : never;

/** A key that the data itself gives a meaning: the id of a class under `pointsFor`, the name of a figure, whatever is found in a mapping. */
export function named(name: string): Key {
  return name as Key;
}
