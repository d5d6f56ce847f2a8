import { classIndexOf } from '../../model/classes/of-unit.ts';
import { Decimal } from '../../model/decimal.ts';
import { writtenFigure } from '../../model/grading/figure.ts';
import { type Grading, gradingOf } from '../../model/grading/grading.ts';
import { exactly, minus, NONE, plus, type Ratio, roundedRatio, whole } from '../../model/grading/ratio.ts';
import { type EnteredKey, isEntered, type UnitResult } from '../../model/grading/result.ts';
import { scoredLevels } from '../../model/grading/scored.ts';
import { KEPT_PLACES, type Standing, standingsOf } from '../../model/grading/standing.ts';
import type { YearEnd } from '../../model/grading/year-end.ts';
import type { Edition } from '../../model/model.ts';
import { FORM_SHEET } from '../../model/printing/paper.ts';
import type { AssessedUnit } from '../../model/registers.ts';
import { isScaledFor } from '../../model/totals.ts';
import type { ProvedView } from '../../model/view.ts';
import type { Formula } from '../blanks.ts';
import {
  type Cell,
  type CellParagraph,
  cell,
  cellParagraphs,
  type Document,
  fieldsLine,
  paragraph,
  type Row,
  type Section,
  type Table,
} from '../document.ts';
import { checkCodeOf, frame, stageMark } from '../parts.ts';
import { gradeParts, isByClass } from './grade-formulas.ts';
import {
  BARS,
  exactParts,
  OPEN,
  performanceParts,
  publishedParts,
  rankParts,
  type SummaryColumns,
  UNDECIDED,
} from './grading-formulas.ts';
import { field, filledInLine, formTitle, identityOf, signatureLines, yearField } from './head.ts';
import { type AdjustmentColumn, type LevelColumn, type SummaryColumn, summaryColumns } from './summary-columns.ts';

/** What the sheets are called that stand behind a summary sheet once forms have been collected: what came of every unit, what was found, and what two people typed differently. Nothing is filled in on them. */
export const BEHIND = { matrix: '报送情况', findings: '问题清单', entries: '双录差异' } as const;

/** What a summary sheet is made from. */
export interface SummarySource {
  readonly edition: Edition;
  readonly view: ProvedView;
  readonly units: readonly AssessedUnit[];
  /** What was collected, by the ids of units; undefined for a blank sheet, into which scores are written by hand. */
  readonly results: ReadonlyMap<string, UnitResult> | undefined;
  /** What was open when it was collected, in a sentence; undefined where nothing was. */
  readonly open?: string | undefined;
}

/** The summary sheet of a system (汇总表): units × level-1 indicators, adjustments, final score, rank and grade. `more` are sections that follow. */
export function summaryForm(source: SummarySource, product: string, more: readonly Section[] = []): Document {
  const { edition, view } = source;
  const title = formTitle(view.system, '汇总表');
  const grading = gradingOf(edition, view.system);
  const { columns, tableSize } = summaryColumns(edition, view.system, grading);
  return {
    ...frame(edition, product, title, [view]),
    sections: [
      {
        ...FORM_SHEET,
        tableSize,
        blocks: [
          paragraph('form-title', title),
          ...stageMark(edition),
          ...(source.open === undefined ? [] : [paragraph('stage', source.open)]),
          fieldsLine([field('汇总单位（盖章）', ''), yearField(edition)]),
          filledInLine(),
          summaryTable(source, columns, grading),
          ...signatureLines(edition.forms.summary.signatures),
          paragraph('foot', `校验码 ${checkCodeOf(view)}　被考核单位 ${source.units.length} 个`),
        ],
      },
      ...more,
    ],
    form: identityOf(edition, view, { form: 'summary', office: edition.office }),
  };
}

function summaryTable(source: SummarySource, columns: readonly SummaryColumn[], grading: Grading): Table {
  const { units } = source;
  const standings = standingsOf(
    units.map((unit) => yearEndOf(source, unit)),
    grading,
  );
  const unknown = source.results === undefined ? '' : UNDECIDED;
  const writing = { source, grading, places: placesOf(source, columns), unknown };
  const keysOf = ({ id, class: unitClass }: AssessedUnit) => (isByClass(grading) ? [id, id, unitClass] : [id, id]);
  return {
    kind: 'table',
    name: '汇总表',
    columns: columns.map(({ key, title, width, align }) => ({ key, title, width, align })),
    rows: units.map((unit, index): Row => {
      const cells = columns.map((column, at) => summaryCell(writing, column, at, unit, index, standings));
      return { role: 'item', mayEndPage: true, cells, keys: keysOf(unit) };
    }),
  };
}

/** The columns by what they hold, as formulas refer to them. */
function placesOf(source: SummarySource, columns: readonly SummaryColumn[]): SummaryColumns {
  const at = (key: SummaryColumn['key']): number => {
    const index = columns.findIndex((each) => each.key === key);
    if (index < 0) throw new Error(`the summary sheet has no column ${key}`);
    return index;
  };
  return {
    levels: source.view.system.indicators.map((level1) => {
      const index = columns.findIndex((column) => 'level1' in column && column.level1 === level1);
      return index < 0 ? undefined : index;
    }),
    isScaled: source.view.system.classes.some((_, index) => isScaledFor(source.view.system, index)),
    performance: at('performance'),
    entered: new Map(columns.flatMap(({ key }, index) => (isEntered(key) ? [[key, index] as const] : []))),
    exact: columns.some(({ key }) => key === 'exact') ? at('exact') : undefined,
    published: at('total'),
    rank: at('rank'),
  };
}

function yearEndOf({ view, results }: SummarySource, unit: AssessedUnit): YearEnd {
  const result = results?.get(unit.id);
  const classIndex = classIndexOf(view.system, unit);
  const scored = scoredLevels(view.system, classIndex).map(({ id }) => result?.levels.get(id));
  const known = scored.filter((each) => each !== undefined);
  const beyond = whole(result?.amounts.get('beyond') ?? Decimal.zero);
  const performance = known.length === scored.length ? minus(known.reduce(plus, NONE), beyond) : undefined;
  return {
    id: unit.id,
    classIndex,
    class: unit.class,
    levels: view.system.indicators.map(({ id }) => result?.levels.get(id)),
    performance: writtenFigure({ kind: 'performance' }, performance, { at: undefined }),
    amounts: result?.amounts ?? new Map(),
    bar: result?.bar,
    isOpen: (result?.open.size ?? 0) > 0,
  };
}

interface Writing {
  readonly source: SummarySource;
  readonly grading: Grading;
  readonly places: SummaryColumns;
  /** What stands for a rank or a grade that is not known: nothing on a blank sheet, which may be printed. */
  readonly unknown: string;
}

function summaryCell(
  writing: Writing,
  column: SummaryColumn,
  at: number,
  unit: AssessedUnit,
  index: number,
  standings: readonly Standing[],
): Cell {
  const { source, unknown } = writing;
  const { system } = source.view;
  const classIndex = classIndexOf(system, unit);
  const standing = standings[index];
  const formula = (parts: Formula['parts'], value: Formula['value']): Cell => ({
    ...cell(at, []),
    formula: { parts, value },
  });
  if ('level1' in column) return levelCell(source, column, at, unit);
  if ('adjustment' in column) return adjustmentCell(source, column, at, unit);
  switch (column.key) {
    case 'number':
      return cell(at, cellParagraphs('number', String(index + 1)));
    case 'unit':
      return cell(at, cellParagraphs('label', unit.name));
    case 'performance':
      return formula(
        performanceParts(writing.places, scoredLevels(system, classIndex).length),
        shown(yearEndOf(source, unit).performance.value, KEPT_PLACES) ?? '',
      );
    case 'exact':
      return formula(exactParts(writing.places, writing.grading, classIndex), standing?.exact ?? '');
    case 'total':
      return formula(publishedParts(writing.places, writing.grading, classIndex), standing?.published ?? '');
    case 'rank':
      return formula(
        rankParts(writing.places, source.units.length, writing.grading, unknown),
        rankSaid(writing, standing),
      );
    case 'grade':
      return formula(
        gradeParts(writing.places, { unit, classIndex, units: source.units }, writing.grading, unknown),
        gradeSaid(writing, standing),
      );
  }
}

function rankSaid({ grading, unknown }: Writing, standing: Standing | undefined): Decimal | string {
  if (standing?.rank === undefined) return unknown;
  return grading.ties === 'decide' && standing.isTied
    ? `${standing.rank}${OPEN}`
    : Decimal.of(BigInt(standing.rank), 0);
}

function gradeSaid({ unknown }: Writing, standing: Standing | undefined): string {
  if (standing?.grade === undefined) return unknown;
  return `${standing.grade.name}${standing.isOpen ? OPEN : ''}`;
}

/** A score that is filled in by hand, or was collected: then it is not to be changed here. */
function levelCell(
  { view, results }: SummarySource,
  { level1, input }: LevelColumn,
  at: number,
  unit: AssessedUnit,
): Cell {
  const index = classIndexOf(view.system, unit);
  if (!scoredLevels(view.system, index).includes(level1)) return cell(at, cellParagraphs('number', '—'));
  const score = cell(at, numberParagraphs(shown(results?.get(unit.id)?.levels.get(level1.id), LEVEL_PLACES)));
  return results === undefined ? { ...score, input: input(index) } : score;
}

/** The exact number, or so many places of it where a scale makes no decimal of it. */
function shown(score: Ratio | undefined, places: number): Decimal | undefined {
  return score && (exactly(score) ?? roundedRatio(score, places, 'half-up-once'));
}

/** More than of their sum, so that this is exact to all places that it keeps. */
const LEVEL_PLACES = KEPT_PLACES + 2;

/** What is filled in by hand, with what was collected. */
function adjustmentCell({ results }: SummarySource, column: AdjustmentColumn, at: number, unit: AssessedUnit): Cell {
  return { ...cell(at, paragraphsOf(column.key, results?.get(unit.id))), input: column.adjustment };
}

function paragraphsOf(key: EnteredKey, result: UnitResult | undefined): readonly CellParagraph[] {
  if (result?.open.has(key)) return cellParagraphs('label', UNDECIDED);
  if (key !== 'bar') return numberParagraphs(result?.amounts.get(key));
  return cellParagraphs('label', result?.bar === undefined ? '' : BARS[result.bar]);
}

function numberParagraphs(number: Decimal | undefined): readonly CellParagraph[] {
  return cellParagraphs('number', number?.toString() ?? '');
}
