import { checkCode } from '../model/check-code.ts';
import { writtenIdentity } from '../model/form-identity.ts';
import { exactText } from '../model/grading/ratio.ts';
import type { Adjustment, CollectedPart, CollectedSystem, CollectedUnit } from './collected.ts';
import type { DeliveredForm } from './delivered-form.ts';
import type { Collection } from './delivery.ts';
import type { DoubleEntered } from './entry/difference.ts';
import { openIn } from './open.ts';
import type { Score, Tally } from './tally.ts';

/** The name of the form of the data; it changes when that does. In the second, what only deducts is no number below zero; in the third, rows say of which columns nobody knows what was meant. */
export const SCHEMA = 'zhunsheng-scores-3';

/**
 * The data file of what was collected (JSON), in pieces: whose sums they are, which files could not be read, and every
 * form with all that was filled in and all that is not used, each value with its cell. A unit and a form take a line
 * each. Decimals are texts.
 */
export function* dataFile(collection: Collection): Iterable<Uint8Array> {
  const { collected, counts, forms, unread } = collection;
  const encoder = new TextEncoder();
  const { edition, systems } = collected;
  const head = {
    schema: SCHEMA,
    edition,
    systems: systems.map((system) => {
      const { id, title, digest } = system;
      return { id, title, checkCode: checkCode(digest), digest, open: openIn(collection, system) ?? null };
    }),
    counts,
    ...(collection.entered && { entries: countsOf(collection.entered) }),
    unread: [...unread].map(([file, why]) => ({ file, why })),
  };
  yield encoder.encode(`${JSON.stringify(head, null, 2).slice(0, -2)},\n  "units": [`);
  const units = systems.flatMap((system) => system.units.map((unit) => unitAsJson(unit, system)));
  yield encoder.encode(units.map((unit) => `\n    ${JSON.stringify(unit)}`).join(','));
  yield encoder.encode('\n  ],\n  "forms": [');
  for (const [index, form] of forms.entries()) {
    yield encoder.encode(`${index === 0 ? '' : ','}\n    ${JSON.stringify(aboutForm(form)).slice(0, -1)},`);
    // The record is an object: what it says follows what was said of the form.
    yield form.record.subarray(1);
  }
  yield encoder.encode('\n  ]\n}\n');
}

/** How many forms and cells were held against each other, and how that went. */
export function countsOf({ forms, agreed, differences }: DoubleEntered): object {
  const resolved = differences.filter(({ resolution }) => resolution !== undefined).length;
  return { forms, agreed, differing: differences.length, resolved };
}

function aboutForm({ file, second, sent, unit, supplement, refused }: DeliveredForm): object {
  const { form, system, class: unitClass, department } = writtenIdentity(sent.identity);
  const about = { second, supplement, form, system, class: unitClass, unit, department };
  const stated = Object.entries(about).filter(([, value]) => value !== undefined && value !== '');
  return { file, ...Object.fromEntries(stated), use: refused ?? 'used' };
}

/** Everything that was collected of a unit, as JSON. */
export function unitAsJson(unit: CollectedUnit, { id: system }: CollectedSystem): object {
  const { id, name, class: unitClass, self, verified, bonus, departments, adjustments, open } = unit;
  return {
    unit: id,
    name,
    system,
    class: unitClass,
    self: partAsJson(self),
    verified: tallyAsJson(verified),
    ...(bonus === undefined ? {} : { bonus: bonus.toString() }),
    departments: Object.fromEntries([...departments].map(([department, part]) => [department, partAsJson(part)])),
    adjustments: Object.fromEntries([...adjustments].map(([column, each]) => [column, adjustmentAsJson(each)])),
    open: [...open],
  };
}

function partAsJson({ hasCome, ...tally }: CollectedPart): object {
  return { hasCome, ...tallyAsJson(tally) };
}

function tallyAsJson({ levels, ...score }: Tally): object {
  return {
    ...scoreAsJson(score),
    levels: Object.fromEntries([...levels].map(([level, each]) => [level, scoreAsJson(each)])),
  };
}

function scoreAsJson({ sum, scored, total }: Score): object {
  return { sum: exactText(sum), scored, total };
}

function adjustmentAsJson({ text, file, sheet, cell, second, isResolved }: Adjustment): object {
  return { value: text, file, sheet, cell, ...(second && { second }), ...(isResolved && { resolved: true }) };
}
