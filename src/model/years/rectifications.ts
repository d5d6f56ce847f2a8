import type { Written } from '../../text/written.ts';
import type { Act } from './act.ts';

/** The rectification tasks of a year (整改任务, 《办法》七（四）): what lies in `results/2020/rectifications.yaml`. */
export interface Rectifications {
  /** The last day that counts for what is open; undefined where what is entered counts, whatever its day. */
  readonly asOf: string | undefined;
  readonly tasks: readonly Task[];
}

/** A rectification task, as it was filled in on the list of a unit. */
export interface Task {
  readonly id: string;
  /** The year whose assessment found the problem; undefined where it could not be read. */
  readonly year: number | undefined;
  /** Whether that is another year than that of the file, from which it was carried over. */
  readonly isCarried: boolean;
  readonly unit: string;
  /** The id of an indicator or a criterion; undefined where the problem is of none. */
  readonly item: string | undefined;
  readonly problem: string;
  readonly goal: string;
  readonly measures: readonly string[];
  readonly due: string | undefined;
  readonly responsible: string;
  /** Who confirmed that it is done, and when; undefined where nobody has. */
  readonly done: Act | undefined;
  readonly written: Written;
}

/** Whether a task is open at the end of a day: one that is done later still is. Without a day, whether nobody has confirmed it. */
export function isOpenAt({ done }: Pick<Task, 'done'>, day: string | undefined): boolean {
  return done === undefined || (day !== undefined && done.on !== undefined && done.on > day);
}
