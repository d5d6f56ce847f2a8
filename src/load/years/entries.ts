import { type DoubleEntry, ENTRY_FORMS, type Resolution, SCORE_COLUMNS } from '../../model/years/double-entry.ts';
import type { Diagnostic } from '../../text/diagnostic.ts';
import type { Written } from '../../text/written.ts';
import { childrenAt, decimalAt, optionalText, textAt, textsAt, wordAt } from '../node.ts';
import { actIn } from './adjustments.ts';

type Report = (diagnostic: Diagnostic) => void;

/** Of a year in which nobody had to decide of anything that was typed. */
export const NO_ENTRIES: DoubleEntry = { typists: [], resolved: [] };

/** Reads what people decided of forms that two had typed differently. */
export function readEntries(file: Written, report: Report): DoubleEntry {
  return {
    typists: textsAt(file, 'typists'),
    resolved: childrenAt(file, 'resolved').nodes.map((node) => readResolution(node, report)),
  };
}

function readResolution(node: Written, report: Report): Resolution {
  const form = wordAt(node, 'form', ENTRY_FORMS);
  return {
    form,
    department: optionalText(node, 'department'),
    unit: textAt(node, 'unit'),
    item: optionalText(node, 'item'),
    column: optionalText(node, 'column') ?? (form === undefined ? '' : SCORE_COLUMNS[form]),
    value: optionalText(node, 'value') ?? decimalAt(node, 'value', report)?.toString(),
    ground: textAt(node, 'ground'),
    ...actIn(node, report),
  };
}
