import type { AssessedUnit } from '../model/registers.ts';
import { isOpenAt, type Task } from '../model/years/rectifications.ts';
import type { Results } from '../model/years/results.ts';
import { daysBetween } from '../text/day.ts';
import { compareText } from '../text/diagnostic.ts';

/** What is open of the rectification tasks of the years before (上年度未完成整改事项). */
export interface OpenTasks {
  /** The last day that counts; undefined where what is entered counts. */
  readonly asOf: string | undefined;
  /** How many tasks there were, done or not: never none. */
  readonly count: number;
  /** In the order of units, of one the first that is due first. */
  readonly open: readonly OpenTask[];
}

/** A task that is open. */
interface OpenTask {
  readonly task: Task;
  readonly unit: AssessedUnit;
  /** So many days after its last one; zero where it is not due yet, undefined where no day says so. */
  readonly overdue: number | undefined;
}

/** What is open of the tasks of the years before that of an edition; undefined where none of them is entered, of which nothing follows. */
export function openTasks(
  { year, earlier }: Results,
  units: readonly AssessedUnit[],
  own: number | undefined,
): OpenTasks | undefined {
  const { asOf, tasks = [] } = year?.rectifications ?? {};
  const before = [...earlier, ...tasks].filter(
    (task) => own !== undefined && task.year !== undefined && task.year < own,
  );
  if (before.length === 0) return undefined;
  const open = units.flatMap((unit) =>
    before
      .filter((task) => task.unit === unit.id && isOpenAt(task, asOf))
      .sort((a, b) => compareText(a.due ?? '', b.due ?? '') || compareText(a.id, b.id))
      .map((task): OpenTask => ({ task, unit, overdue: overdueAt(task, asOf) })),
  );
  return { asOf, count: before.length, open };
}

function overdueAt({ due }: Task, asOf: string | undefined): number | undefined {
  return due === undefined || asOf === undefined ? undefined : Math.max(0, daysBetween(due, asOf));
}
