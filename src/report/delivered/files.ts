import type { Collection } from '../../collect/delivery.ts';
import { departmentOf } from '../../model/form-identity.ts';
import { visible } from '../../text/visible.ts';
import type { Telling } from '../telling.ts';

/** A file of which something is used: which form it is, and how much of it counts. */
interface Contribution {
  readonly file: string;
  readonly form: 'self' | 'department' | 'arranged' | 'summary';
  /** The name of the unit, of the department, or of the system. */
  readonly of: string;
  /** How many scores, or of a summary sheet how many other values. */
  readonly values: number;
}

/** Every file of which something is used, in the order of files. */
export function contributions(
  { forms, collected: { systems } }: Collection,
  departments: Telling['departments'],
): readonly Contribution[] {
  return forms
    .filter(({ refused }) => refused === undefined)
    .map(({ file, sent: { identity }, unit, tallies, adjustments }): Contribution => {
      const system = systems.find(({ id }) => id === identity.system);
      const scored = [...tallies.values()].reduce((sum, tally) => sum + tally.scored, 0);
      switch (identity.form) {
        case 'department': {
          const id = departmentOf(identity) ?? '';
          return { file, form: 'department', of: departments.get(id) ?? id, values: scored };
        }
        case 'arranged':
          return { file, form: 'arranged', of: system?.title ?? identity.system, values: scored };
        case 'summary': {
          const values = [...adjustments.values()].reduce((sum, columns) => sum + columns.size, 0);
          return { file, form: 'summary', of: system?.title ?? identity.system, values };
        }
        default: {
          const name = system?.units.find(({ id }) => id === unit)?.name ?? unit;
          return { file, form: 'self', of: name, values: scored };
        }
      }
    });
}

/** The files of which something is used, a line each; empty where there is none. */
export function contributionsAsText(collection: Collection, { words, departments }: Telling): readonly string[] {
  const used = contributions(collection, departments);
  if (used.length === 0) return [];
  const lines = used.map(
    ({ file, form, of, values }) => `  ${visible(file)}  ${visible(words.used[form](of, values))}`,
  );
  return [[words.usedFiles(used.length), ...lines].join('\n')];
}
