import type { Edition } from '../../model/model.ts';
import type { Registers } from '../../model/registers.ts';
import type { Task } from '../../model/years/rectifications.ts';
import type { YearData } from '../../model/years/year-data.ts';
import type { Diagnostic } from '../../text/diagnostic.ts';
import { charactersIn } from '../characters.ts';
import { judgeAdjustments } from './adjustments.ts';
import { judgeComponents } from './components.ts';
import { judgeEntries } from './entries.ts';
import { judgeNotices } from './notices.ts';
import { judgeRectifications } from './rectifications.ts';
import { judgeTies } from './ties.ts';

/** Everything that is wrong with the data of a year, by the edition that assesses it. `earlier` are the rectification tasks in the files of the years before. */
export function* judgeYear(
  { components = [], adjustments = [], ties = [], notices = [], rectifications, entries }: YearData,
  edition: Edition,
  registers: Registers,
  earlier: readonly Task[],
): Iterable<Diagnostic> {
  yield* judgeComponents(components, edition, registers);
  yield* judgeAdjustments(adjustments, edition, registers);
  yield* judgeTies(ties, edition, registers);
  const tasks = rectifications?.tasks ?? [];
  yield* judgeNotices(notices, edition, registers);
  yield* judgeRectifications(tasks, edition, registers, earlier);
  if (entries !== undefined) yield* judgeEntries(entries, edition, registers);
  for (const first of [components[0], adjustments[0], ties[0], notices[0], tasks[0], entries?.resolved[0]]) {
    if (first !== undefined) yield* charactersIn(first.written.yaml);
  }
}
