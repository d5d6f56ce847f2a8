import { classAlone, hasClass } from '../../model/classes.ts';
import { Decimal } from '../../model/decimal.ts';
import type { Departments } from '../../model/departments.ts';
import { type Line, linesOf } from '../../model/lines.ts';
import type { Edition, UnitClass } from '../../model/model.ts';
import { FORM_SHEET } from '../../model/printing/paper.ts';
import type { AssessedUnit } from '../../model/registers.ts';
import { fullMarksFor } from '../../model/totals.ts';
import type { ProvedView } from '../../model/view.ts';
import type { Field } from '../blanks.ts';
import { type Block, type Document, fieldsLine, paragraph, type Section, type Table } from '../document.ts';
import { labelCell } from '../item-cells.ts';
import { foot, frame, stageMark } from '../parts.ts';
import { formColumns, type ScoreColumn } from './columns.ts';
import { progress, type Scores } from './count.ts';
import { evidenceTable } from './evidence.ts';
import {
  deductionLine,
  type FormSubject,
  field,
  filledInLine,
  formTitle,
  identityOf,
  signatureLines,
  yearField,
} from './head.ts';
import { textInput } from './inputs.ts';
import { scoreTable } from './score-table.ts';
import { subtotalTable } from './subtotals.ts';

const NAME = '自评表';

/** What a self-assessment form is made from: a unit, or only its class for a blank form. */
export interface SelfSource {
  readonly edition: Edition;
  /** The whole system. */
  readonly view: ProvedView;
  readonly departments: Departments;
  readonly unitClass: UnitClass;
  readonly unit: AssessedUnit | undefined;
}

/** The self-assessment form (自评表) of a unit: only what applies to its class, with that class's points. */
export function selfForm(source: SelfSource, product: string): Document {
  const { edition, view: whole, unitClass, unit } = source;
  const view: ProvedView = { ...whole, classes: classAlone(unitClass.id, whole.system.classes) };
  const title = formTitle(view.system, NAME);
  const { table, scores } = selfTable(source, view);
  const head = [
    paragraph('form-title', title),
    ...stageMark(edition),
    ...headOf(source, fullMarksOf(source, view), scores, linesOf(view)),
  ];
  const sections: readonly Section[] = [
    {
      ...FORM_SHEET,
      blocks: [...head, table, ...signatureLines(edition.forms.selfAssessment.signatures), foot(view)],
    },
    {
      ...FORM_SHEET,
      isForWorkbooks: true,
      blocks: [paragraph('form-title', '分级小计'), subtotalTable(view, linesOf(view), scores)],
    },
    {
      ...FORM_SHEET,
      blocks: [
        paragraph('form-title', '佐证材料清单'),
        fieldsLine([unitField(unit), yearField(edition)]),
        evidenceTable(edition.forms.selfAssessment.evidenceRows),
      ],
    },
  ];
  return {
    ...frame(edition, product, `${title}（${unit?.name ?? unitClass.name}）`, [view]),
    sections,
    form: identityOf(edition, view, selfSubject(unitClass, unit)),
  };
}

/** Whose self-assessment a form is. */
export function selfSubject({ id }: UnitClass, unit: AssessedUnit | undefined): FormSubject {
  return unit === undefined ? { form: 'blank', class: id } : { form: 'self', class: id, unit: unit.id };
}

function selfTable(
  { edition, departments, unit }: SelfSource,
  view: ProvedView,
): { readonly table: Table; readonly scores: Scores } {
  const chosen = new Set<ScoreColumn>(['criterion', 'points', 'self-score', ...edition.forms.selfAssessment.columns]);
  const columns = formColumns(
    {
      view,
      departments,
      step: edition.step ?? Decimal.one,
      size: edition.printing.tableSize,
      classIndex: view.system.classes.findIndex((_, index) => hasClass(view.classes, index)),
      reasons: new Map([['score', 'reason']]),
      label: labelCell,
    },
    chosen,
  );
  const lines = linesOf(view);
  const { table, ...rows } = scoreTable({ name: NAME, view, columns, lines, unit: unit?.id ?? '' });
  return {
    table,
    scores: { table: NAME, columns: table.columns, score: 'self-score', system: view.system, ...rows },
  };
}

function headOf(
  { edition, unit, unitClass }: SelfSource,
  fullMarks: string,
  scores: Scores,
  lines: readonly Line[],
): readonly Block[] {
  return [
    fieldsLine([unitField(unit), field('单位类型', (unitClass.of ?? unitClass).name), yearField(edition)]),
    filledInLine(),
    fieldsLine(progress('自评合计', fullMarks, scores)),
    ...deductionLine(lines),
  ];
}

function unitField(unit: AssessedUnit | undefined): Field {
  return { ...field('被考核单位（盖章）', unit?.name ?? textInput('填写单位全称')), key: 'unit' };
}

function fullMarksOf({ unitClass }: SelfSource, { system }: ProvedView): string {
  return fullMarksFor(system, system.classes.indexOf(unitClass))?.toString() ?? '';
}
