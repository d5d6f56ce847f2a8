import type { Facts } from '../../text/catalogue.ts';
import { type Diagnostic, finding } from '../../text/diagnostic.ts';
import type { Span } from '../../text/source.ts';

/** Something that was or will be on a day, and where that is written; without a day where none is known. */
interface OnDay<Act> {
  readonly act: Act;
  readonly on: string | undefined;
  readonly place: Span;
}

/** What follows something is not on a day before it; on the same day it may be. */
export function* dayAfter(
  later: OnDay<Facts['date-order']['act']>,
  earlier: OnDay<Facts['date-order']['earlier']>,
): Iterable<Diagnostic> {
  if (later.on === undefined || earlier.on === undefined || earlier.on <= later.on) return;
  const facts = { date: later.on, act: later.act, before: earlier.on, earlier: earlier.act };
  yield finding('date-order', later.place, facts, [{ place: earlier.place, label: earlier.on }]);
}
