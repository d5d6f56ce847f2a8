import type { Input } from '../../layout/blanks.ts';
import { type EntryCell, keyOfEntry, type Resolution } from '../../model/years/double-entry.ts';
import type { DeliveryFinding } from '../../text/delivery.ts';
import { positionAt } from '../../text/source.ts';
import { placeOf } from '../../text/written.ts';
import { readInput } from '../input.ts';

/** What people decided, while it is held against what differs. */
export interface Resolving {
  /** What was decided of a cell that differs, if its form would take that; says so where it would not. */
  resolve(cell: EntryCell, input: Input): Resolution | undefined;
  /** Says of all that is about no difference that it is not. */
  finish(): readonly DeliveryFinding[];
}

/** Begins to hold what people decided against what differs. */
export function resolving(resolved: readonly Resolution[]): Resolving {
  const byCell = new Map(resolved.map((each) => [keyOfEntry(each), each]));
  const met = new Set<Resolution>();
  const findings: DeliveryFinding[] = [];
  return {
    resolve: (cell, input) => {
      const found = byCell.get(keyOfEntry(cell));
      if (found === undefined) return undefined;
      met.add(found);
      if (isTaken(found, input)) return found;
      const { file, line } = lineOf(found);
      findings.push({
        code: 'resolution-value',
        facts: { line, value: found.value ?? '' },
        place: { file, sheet: undefined, cell: undefined },
      });
      return undefined;
    },
    finish: () => {
      const idle = resolved.filter((each) => !met.has(each));
      return [
        ...findings,
        ...idle.map((each): DeliveryFinding => {
          const { file, line } = lineOf(each);
          const { unit, item = '', column } = each;
          return {
            code: 'resolution-idle',
            facts: { line, unit, item, column },
            place: { file, sheet: undefined, cell: undefined },
          };
        }),
      ];
    },
  };
}

/** Whether a form takes a value in a cell, as it is written. That nothing stands there every form takes. */
function isTaken({ value }: Resolution, input: Input): boolean {
  if (value === undefined || value === '') return value === '';
  const kind = input.kind === 'number' ? 'number' : 'text';
  const read = readInput(input, { row: 0, column: 0, text: value, kind, isFormula: false });
  return !('code' in read) && read.text === value;
}

function lineOf({ written }: Resolution): { readonly file: string; readonly line: string } {
  const { source, start } = placeOf(written, 'value');
  return { file: source.path, line: String(positionAt(source, start).line) };
}
