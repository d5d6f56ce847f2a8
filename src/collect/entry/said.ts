import type { DeliveryFinding } from '../../text/delivery.ts';
import type { EntryDifference } from './difference.ts';
import type { TypedCell } from './typed.ts';

/** What is said of a difference, at the cell of the first folder, or of the second where nothing stands in the first. */
export function differenceFinding(difference: EntryDifference): DeliveryFinding {
  const { form, unit, item, column, cell, first, second, resolution } = difference;
  const isInFirst = first.place !== undefined;
  const [here, there] = isInFirst ? [first, second] : [second, first];
  const { file = '', sheet, cell: address } = here.place ?? {};
  const place = { file, sheet, cell: address };
  const facts = {
    ...{ form, unit, item, column, side: isInFirst ? ('first' as const) : ('second' as const) },
    ...{ value: here.value, isRefused: here.isRefused },
    ...{ other: placeOf(there), otherValue: there.value, isOtherRefused: there.isRefused },
  };
  if (resolution !== undefined) {
    const { value = '', by, on = '', ground } = resolution;
    return { code: 'entry-resolved', facts: { ...facts, resolved: value, by, on, ground }, place };
  }
  return { code: 'entry-differs', facts: { ...facts, canBeResolved: cell !== undefined }, place };
}

/** Where something was typed: the file, the sheet and the cell; empty where nothing stands. */
function placeOf({ place }: TypedCell): string {
  return place === undefined ? '' : `${place.file} ${place.sheet}!${place.cell}`;
}
