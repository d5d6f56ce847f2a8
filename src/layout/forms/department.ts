import { classOf, declaredName } from '../../model/classes/of-unit.ts';
import { Decimal } from '../../model/decimal.ts';
import type { Departments } from '../../model/departments.ts';
import { printedRatio } from '../../model/grading/ratio.ts';
import type { ScoredLine } from '../../model/leading/scorer.ts';
import { linesOf, pointsOfAll } from '../../model/lines.ts';
import type { Edition, Indicator } from '../../model/model.ts';
import { FORM_SHEET } from '../../model/printing/paper.ts';
import type { AssessedUnit } from '../../model/registers.ts';
import { type ProvedView, seenBy } from '../../model/view.ts';
import { type Block, type Document, fieldsLine, paragraph, type Section } from '../document.ts';
import { labelCell, titleCell } from '../item-cells.ts';
import { checkCodeOf, frame, stageMark } from '../parts.ts';
import { formColumns, type ScoreColumn } from './columns.ts';
import { progress, reasonsMissing } from './count.ts';
import { type FormSubject, field, filledInLine, formTitle, identityOf, signatureLines, yearField } from './head.ts';
import { overviewTable } from './overview.ts';
import { scoreTable } from './score-table.ts';
import type { UnitSheet } from './unit-sheet.ts';

/** What a form for scoring is made from: who scores, whom, and which indicators of each. */
export interface ScoringSource {
  readonly edition: Edition;
  /** The whole system. */
  readonly view: ProvedView;
  readonly departments: Departments;
  readonly form: 'department' | 'arranged';
  /** The department that scores: its id, and its name as the head shows it. */
  readonly department: { readonly id: string; readonly name: string };
  readonly units: readonly AssessedUnit[];
  readonly scoredLineOf: ScoredLine;
  /** Who scores on this form: a department, or `ARRANGED`. */
  readonly scorer: string;
}

const NAME = '评分表';

/** What stands on the form with what departments may not score of themselves (《办法》四（二）). */
const ARRANGED = '（考核单位不为本单位评分，下列内容由考核办公室另行安排评分）';

/** The form on which a department scores what it leads (考核评分表): an overview of all units, then a sheet for each. Undefined where nothing is to be scored. */
export function scoringForm(source: ScoringSource, product: string): Document | undefined {
  const { edition, view, department, form } = source;
  const sheets = source.units.flatMap((unit) => sheetOf(source, unit) ?? []);
  if (sheets.length === 0) return undefined;
  const title = formTitle(view.system, NAME);
  const sign = signatureLines(edition.forms.department.signatures);
  const overview: readonly Block[] = [
    paragraph('form-title', title),
    ...stageMark(edition),
    ...(form === 'arranged' ? [paragraph('stage', ARRANGED)] : []),
    fieldsLine([field('考核单位（盖章）', department.name), yearField(edition)]),
    filledInLine(),
    overviewTable(view, sheets, needsReasons(edition)),
    ...sign,
    paragraph('foot', `校验码 ${checkCodeOf(view)}　被考核单位 ${sheets.length} 个`),
  ];
  return {
    ...frame(edition, product, `${title}（${department.name}）`, [view]),
    sections: [
      { ...FORM_SHEET, blocks: overview },
      ...sheets.map((sheet): Section => ({ ...FORM_SHEET, blocks: [...blocksOf(source, sheet), ...sign] })),
    ],
    form: identityOf(edition, view, scoringSubject(source)),
  };
}

/** Whether a score below the points needs a reason. */
function needsReasons({ forms }: Edition): boolean {
  return forms.department.reasons === 'required';
}

/** Whose form for scoring it is. */
export function scoringSubject({ form, department: { id } }: Pick<ScoringSource, 'form' | 'department'>): FormSubject {
  return form === 'department' ? { form, department: id } : { form, office: id === '' ? undefined : id };
}

function blocksOf({ view, edition, department }: ScoringSource, sheet: UnitSheet): readonly Block[] {
  const { unit, table, points, scores } = sheet;
  const className = declaredName(view.system, unit);
  const missing = { label: '缺少扣分原因（项）：', content: reasonsMissing(scores) };
  return [
    paragraph('form-title', `${formTitle(view.system, NAME)}（${unit.name}）`),
    fieldsLine([
      { ...field('被考核单位', unit.name), key: 'unit' },
      field('单位类型', className),
      field('考核单位', department.name),
      yearField(edition),
    ]),
    fieldsLine([...progress('核实分合计', printedRatio(points), scores), ...(needsReasons(edition) ? [missing] : [])]),
    table,
  ];
}

function sheetOf(source: ScoringSource, unit: AssessedUnit): UnitSheet | undefined {
  const { edition, departments } = source;
  const unitClass = classOf(source.view.system, unit);
  if (unitClass === undefined) return undefined;
  const view = seenBy(source.view, unitClass.id);
  const all = linesOf(view);
  const lines = all.flatMap((line) => source.scoredLineOf(unit, line, source.scorer) ?? []);
  if (lines.length === 0) return undefined;
  const classIndex = view.system.classes.indexOf(unitClass);
  const { columns: chosen } = edition.forms.department;
  const isWhole = (item: Indicator): boolean => all.every((each) => !each.path.includes(item) || lines.includes(each));
  const wholes = new Set(lines.flatMap(({ path }) => path).filter(isWhole));
  const columns = formColumns(
    {
      view,
      departments,
      step: edition.step ?? Decimal.one,
      size: edition.printing.tableSize,
      classIndex,
      reasons: new Map(needsReasons(edition) ? [['score', 'reason']] : []),
      // An indicator of which only some parts are scored here has other points than its label would say.
      label: (cells, item) => (wholes.has(item) ? labelCell(cells, item) : titleCell(cells, item)),
    },
    new Set<ScoreColumn>(['criterion', 'points', 'score', 'reason', ...chosen]),
  );
  const { table, ...rows } = scoreTable({ name: unit.name, view, columns, lines, unit: unit.id });
  return {
    unit,
    table,
    scores: { table: unit.name, columns: table.columns, score: 'score', system: view.system, ...rows },
    points: pointsOfAll(lines, view.system, classIndex),
  };
}
