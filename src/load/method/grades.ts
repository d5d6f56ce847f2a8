import type { Amount, Count, Counts, StatedGrade } from '../../model/grading/grades.ts';
import type { Diagnostic } from '../../text/diagnostic.ts';
import { type Key, named } from '../../text/key.ts';
import { type Written, within } from '../../text/written.ts';
import { childrenAt, decimalAt, integerAt, partAt, textAt } from '../node.ts';

type Report = (diagnostic: Diagnostic) => void;

/** The grades that a system lists; none where it lists none. */
export function readGrades(system: Written, report: Report): readonly StatedGrade[] {
  return childrenAt(system, 'grades').nodes.map((written) => ({
    id: textAt(written, 'id'),
    name: textAt(written, 'name'),
    first: countsAt(written, 'first', report),
    atLeast: amountAt(written, 'atLeast', report),
    needs: new Map(
      Object.keys(within(written, 'needs').value).map((id) => [
        id,
        amountAt(within(written, 'needs'), named(id), report),
      ]),
    ),
    core: partAt(written, 'core'),
    noVeto: written.value['noVeto'] === true,
    last: countsAt(written, 'last', report),
    atMost: amountAt(written, 'atMost', report),
    written,
  }));
}

function countsAt(node: Written, key: Key, report: Report): Counts | undefined {
  const value = node.value[key];
  if (typeof value === 'object' && value !== null) {
    const classes = within(node, key);
    const ids = Object.keys(classes.value);
    return { byClass: new Map(ids.map((id) => [id, countAt(classes, named(id), report)])) };
  }
  const all = countAt(node, key, report);
  return all && { all };
}

function countAt(node: Written, key: Key, report: Report): Count | undefined {
  const share = partAt(node, key);
  if (share !== undefined) return { share };
  const units = integerAt(node, key, report);
  return units === undefined ? undefined : { units };
}

function amountAt(node: Written, key: Key, report: Report): Amount | undefined {
  const share = partAt(node, key);
  if (share !== undefined) return { share };
  const points = decimalAt(node, key, report);
  return points && { points };
}
