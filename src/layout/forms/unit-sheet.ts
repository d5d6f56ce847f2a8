import type { Ratio } from '../../model/grading/ratio.ts';
import type { AssessedUnit } from '../../model/registers.ts';
import type { Table } from '../document.ts';
import type { Scores } from './count.ts';

/** One unit's sheet: what is scored of it. */
export interface UnitSheet {
  readonly unit: AssessedUnit;
  readonly table: Table;
  readonly scores: Scores;
  /** What the points of its lines count together. */
  readonly points: Ratio;
}
