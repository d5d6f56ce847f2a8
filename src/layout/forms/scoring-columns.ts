import { Decimal } from '../../model/decimal.ts';
import type { Indicator } from '../../model/model.ts';
import type { AssessedUnit } from '../../model/registers.ts';
import type { View } from '../../model/view.ts';
import { labelCell, titleCell } from '../item-cells.ts';
import { type ColumnSource, type FormItemColumn, formColumns, type ScoreColumn } from './columns.ts';
import { type ReportedSource, reportedColumns } from './reported.ts';
import { needsReasons, type ScoringSource } from './scored-units.ts';

/** What the columns of a form for scoring are for: a unit class, and where a criterion has a row for each unit these. */
export interface ColumnsFor {
  readonly view: View;
  /** The class, counted from 0; -1 for all of the view. */
  readonly classIndex: number;
  /** The indicators of which anything is scored elsewhere. */
  readonly parted: ReadonlySet<Indicator>;
  readonly units?: ColumnSource['units'];
  /** The unit whose rows they are, where they are all of one. */
  readonly unit?: AssessedUnit;
}

/** The columns of a form for scoring. */
export function scoringColumns(
  source: ScoringSource,
  { view, classIndex, parted, units, unit }: ColumnsFor,
): readonly FormItemColumn[] {
  const { edition, departments } = source;
  return formColumns(
    {
      view,
      departments,
      step: edition.step ?? Decimal.one,
      size: edition.printing.tableSize,
      classIndex,
      reasons: new Map(needsReasons(edition) ? [['score', 'reason']] : []),
      // An indicator of which only some parts are scored here has other points than its label would say.
      label: (cells, item) => (parted.has(item) ? titleCell(cells, item) : labelCell(cells, item)),
      ...(units && { units }),
      reported: reportedIn(source, unit),
    },
    new Set<ScoreColumn>(['criterion', 'points', 'score', 'reason', ...edition.forms.department.columns]),
  );
}

/** What units have said of themselves as a form for scoring shows it; undefined where it shows none of it. */
function reportedIn({ edition, reported }: ScoringSource, unit: AssessedUnit | undefined): ReportedSource | undefined {
  if (reported === undefined) return undefined;
  return {
    columns: reportedColumns(edition.forms.selfAssessment.columns),
    of: (place) => reported.units.get((place.unit ?? unit)?.id ?? ''),
    unitOf: (place) => (place.unit ?? unit)?.name ?? '',
  };
}
