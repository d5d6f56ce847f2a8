import type { FormColumn } from '../../model/forms.ts';
import { SELF_KEYS, type SelfKey, type SelfReport, type SelfValue } from '../../model/self-report.ts';
import { type CellParagraph, type CellRole, cellParagraphs, type Quoted } from '../document.ts';
import type { Place } from '../item-table.ts';
import { shortened } from '../shortened.ts';

/** The columns of a form for scoring in which stands what a unit has said of itself: printed, and nothing that is filled in. */
export const REPORTED_COLUMNS = ['reported-score', 'reported-note', 'reported-evidence'] as const;
export type ReportedColumn = (typeof REPORTED_COLUMNS)[number];

/** The column of the self-assessment form that each of them repeats. */
export const REPEATED: Readonly<Record<ReportedColumn, SelfKey>> = {
  'reported-score': 'self-score',
  'reported-note': 'self-note',
  'reported-evidence': 'evidence',
};

/** What the columns of a self-assessment form are called. */
export const SELF_TITLES: Readonly<Record<SelfKey, string>> = {
  'self-score': '自评分',
  'self-note': '自评说明',
  evidence: '佐证材料编号',
};

/** What is in a form for scoring of what units have said of themselves. */
export interface ReportedSource {
  /** The columns that the self-assessment form of the edition has. */
  readonly columns: readonly ReportedColumn[];
  /** What the unit of a row has said. */
  readonly of: (place: Place) => SelfReport | undefined;
  /** The name of that unit. */
  readonly unitOf: (place: Place) => string;
}

/** The columns that repeat what a self-assessment form with some columns asks for: the score always. */
export function reportedColumns(chosen: readonly FormColumn[]): readonly ReportedColumn[] {
  const asked = new Set<SelfKey>(SELF_KEYS.filter((key) => key === 'self-score' || chosen.includes(key)));
  return REPORTED_COLUMNS.filter((column) => asked.has(REPEATED[column]));
}

/** What stands in place of a score that is none: its form did not come, it cannot be used, or the cell was left blank. */
const NOT_REPORTED = { absent: '未报', unused: '未采用', blank: '未填' } as const;

/** Behind the score of an item of which only a part is scored here: the unit scored all of it. */
const OF_WHOLE = '按全项';

/** What a unit has said of an item in one of the columns. Of what nobody scores of itself it says nothing. */
export function reportedParagraphs(
  column: ReportedColumn,
  { of, unitOf }: ReportedSource,
  place: Place,
): readonly CellParagraph[] {
  const report = of(place);
  if (column !== 'reported-score') {
    const quoted = { unit: unitOf(place), column: SELF_TITLES[REPEATED[column]] };
    return textParagraphs(column === 'reported-note' ? 'note' : 'label', valueIn(report, column, place), quoted);
  }
  if (place.criterion.veto) return [];
  if (report === undefined || report.kind === 'absent') return cellParagraphs('label', NOT_REPORTED.absent);
  const value = valueIn(report, column, place);
  if (report.kind === 'unused' || value === 'unused') return cellParagraphs('label', NOT_REPORTED.unused);
  if (value === undefined) return cellParagraphs('label', NOT_REPORTED.blank);
  const score = cellParagraphs('number', value.text);
  return place.whole === undefined ? score : [...score, ...cellParagraphs('note', OF_WHOLE)];
}

function valueIn(report: SelfReport | undefined, column: ReportedColumn, { criterion }: Place): SelfValue | undefined {
  return report?.kind === 'used' ? report.items.get(criterion.id)?.get(REPEATED[column]) : undefined;
}

/** So many characters of a text are printed: with more, rows would be so high that few stand on a page, and all of them where a program fits none (`src/writers/xlsx/growing.ts`). */
const MOST_CHARACTERS = 120;

function textParagraphs(role: CellRole, value: SelfValue | undefined, quoted: Quoted): readonly CellParagraph[] {
  if (value === undefined) return [];
  if (value === 'unused') return cellParagraphs('label', NOT_REPORTED.unused);
  return cellParagraphs(role, shortened(value.text, MOST_CHARACTERS, '自评表')).map((each) => ({ ...each, quoted }));
}
