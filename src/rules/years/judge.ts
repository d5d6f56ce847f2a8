import type { Edition } from '../../model/model.ts';
import type { Registers } from '../../model/registers.ts';
import type { YearData } from '../../model/years/year-data.ts';
import type { Diagnostic } from '../../text/diagnostic.ts';
import { charactersIn } from '../characters.ts';
import { judgeAdjustments } from './adjustments.ts';
import { judgeComponents } from './components.ts';
import { judgeTies } from './ties.ts';

/** Everything that is wrong with the data of a year, by the edition that assesses it. */
export function* judgeYear(
  { components = [], adjustments = [], ties = [] }: YearData,
  edition: Edition,
  registers: Registers,
): Iterable<Diagnostic> {
  yield* judgeComponents(components, edition, registers);
  yield* judgeAdjustments(adjustments, edition, registers);
  yield* judgeTies(ties, edition, registers);
  for (const first of [components[0], adjustments[0], ties[0]]) {
    if (first !== undefined) yield* charactersIn(first.written.yaml);
  }
}
