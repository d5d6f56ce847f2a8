import type { Decimal } from '../../model/decimal.ts';
import type { AssessedUnit } from '../../model/registers.ts';
import type { Table } from '../document.ts';
import type { Scores } from './count.ts';

/** One unit's sheet: what is scored of it. */
export interface UnitSheet {
  readonly unit: AssessedUnit;
  readonly table: Table;
  readonly scores: Scores;
  /** The points of its lines together. */
  readonly points: Decimal;
}
