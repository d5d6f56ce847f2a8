import type { Act } from '../../model/years/act.ts';
import type { AdjustmentEntry, Rejection } from '../../model/years/year-data.ts';
import { dayMeant, isDay } from '../../text/day.ts';
import { type Diagnostic, finding } from '../../text/diagnostic.ts';
import type { Key } from '../../text/key.ts';
import { hasKey, placeOf, type Written, within } from '../../text/written.ts';
import { optionalText, positiveAt, textAt, wordAt } from '../node.ts';

type Report = (diagnostic: Diagnostic) => void;

/** Reads an entry of the ledger of adjustments. */
export function readEntry(node: Written, report: Report): AdjustmentEntry {
  const actAt = (key: 'proposed' | 'reviewed' | 'applied'): Act | undefined =>
    hasKey(node, key) ? actIn(within(node, key), report) : undefined;
  return {
    id: textAt(node, 'id'),
    unit: textAt(node, 'unit'),
    kind: wordAt(node, 'kind', ['bonus', 'deduction', 'fraud', 'veto', 'ineligible']),
    bonusKind: optionalText(node, 'bonusKind'),
    points: positiveAt(node, 'points', report),
    ground: textAt(node, 'ground'),
    document: textAt(node, 'document'),
    proposed: actAt('proposed'),
    reviewed: actAt('reviewed'),
    applied: actAt('applied'),
    rejected: hasKey(node, 'rejected') ? rejectionIn(within(node, 'rejected'), report) : undefined,
    written: node,
  };
}

/** Reads from a mapping who did something, and on which day. */
export function actIn(written: Written, report: Report): Act {
  return { by: textAt(written, 'by'), on: dayAt(written, 'on', report), written };
}

function rejectionIn(written: Written, report: Report): Rejection {
  return { ...actIn(written, report), reason: textAt(written, 'reason') };
}

/** The real day under a key. Undefined when there is none; a text that is no day is reported. */
export function dayAt(node: Written, key: Key, report: Report): string | undefined {
  const typed = optionalText(node, key);
  if (typed === undefined || typed === '' || isDay(typed)) return typed || undefined;
  const isWritten = /^\d{4}-\d{2}-\d{2}$/.test(typed);
  report(finding('date-form', placeOf(node, key), { typed, isWritten, fix: dayMeant(typed) }));
  return undefined;
}
