import { classAlone, hasClass } from '../../model/classes.ts';
import { Decimal } from '../../model/decimal.ts';
import type { Departments } from '../../model/departments.ts';
import { printedRatio } from '../../model/grading/ratio.ts';
import type { Supplement } from '../../model/leading/supplement.ts';
import { type Line, linesOf, pointsOfAll, runsIn } from '../../model/lines.ts';
import type { Edition, UnitClass } from '../../model/model.ts';
import { FORM_SHEET } from '../../model/printing/paper.ts';
import type { AssessedUnit } from '../../model/registers.ts';
import { fullMarksFor } from '../../model/totals.ts';
import type { ProvedView } from '../../model/view.ts';
import type { Field, Input } from '../blanks.ts';
import { type Block, type Document, fieldsLine, paragraph, type Section, type Table } from '../document.ts';
import { labelCell } from '../item-cells.ts';
import { checkCodeOf, foot, frame, stageMark } from '../parts.ts';
import { type FormItemColumn, formColumns, type ScoreColumn } from './columns.ts';
import { progress, type Scores } from './count.ts';
import { evidenceTable } from './evidence.ts';
import {
  deductionLine,
  type FormSubject,
  field,
  filledInLine,
  formTitle,
  identityOf,
  nameWith,
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
  /** What is still to be filled in, where the form has nothing else: then it has no sums of levels and no list of evidence, which are on the whole one. */
  readonly supplement?: Supplement | undefined;
}

/** The self-assessment form (自评表) of a unit: only what applies to its class, with that class's points. */
export function selfForm(source: SelfSource, product: string): Document {
  const { edition, unitClass, unit } = source;
  const view = classView(source);
  const { supplement } = source;
  const title = formTitle(view.system, nameWith(NAME, supplement));
  const lines = linesIn(source, view);
  const { table, scores } = selfTable(source, view, lines);
  const head = [
    paragraph('form-title', title),
    ...stageMark(edition),
    ...headOf(source, fullMarksOf(source, view, lines), scores, lines),
  ];
  const sheet: Section = {
    ...FORM_SHEET,
    blocks: [...head, table, ...signatureLines(edition.forms.selfAssessment.signatures), footOf(source, view, lines)],
  };
  const more: readonly Section[] = [
    {
      ...FORM_SHEET,
      isForWorkbooks: true,
      blocks: [paragraph('form-title', '分级小计'), subtotalTable(view, lines, scores)],
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
    sections: supplement === undefined ? [sheet, ...more] : [sheet],
    form: identityOf(edition, view, selfSubject(unitClass, unit), supplement),
  };
}

/** Whose self-assessment a form is. */
export function selfSubject({ id }: UnitClass, unit: AssessedUnit | undefined): FormSubject {
  return unit === undefined ? { form: 'blank', class: id } : { form: 'self', class: id, unit: unit.id };
}

/** The foot; of a supplementary form with how much is to be filled in. */
function footOf({ supplement }: SelfSource, view: ProvedView, lines: readonly Line[]): Block {
  if (supplement === undefined) return foot(view);
  const count = lines.reduce((sum, { criteria }) => sum + criteria.length, 0);
  return paragraph('foot', `校验码 ${checkCodeOf(view)}　补充 ${count} 项`);
}

/** What is asked for: of a supplementary form what is still to be filled in. */
function linesIn({ supplement, unit }: SelfSource, view: ProvedView): readonly Line[] {
  const all = linesOf(view);
  if (supplement === undefined || unit === undefined) return all;
  return all.flatMap((line) => runsIn(line, ({ id, veto }) => !veto && supplement.lacks(undefined, unit.id, id)));
}

function selfTable(
  source: SelfSource,
  view: ProvedView,
  lines: readonly Line[],
): { readonly table: Table; readonly scores: Scores } {
  const columns = selfColumns(source, view);
  const { table, ...rows } = scoreTable({ name: NAME, view, columns, lines, unit: source.unit?.id ?? '' });
  return {
    table,
    scores: { table: NAME, columns: table.columns, score: 'self-score', system: view.system, ...rows },
  };
}

/** `view` is that of the class alone. */
function selfColumns({ edition, departments }: SelfSource, view: ProvedView): readonly FormItemColumn[] {
  const chosen = new Set<ScoreColumn>(['criterion', 'points', 'self-score', ...edition.forms.selfAssessment.columns]);
  return formColumns(
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
}

/** What the form of a class asks for, by the ids of criteria and the keys of columns. */
export function selfInputs(source: SelfSource): ReadonlyMap<string, ReadonlyMap<string, Input>> {
  const view = classView(source);
  const columns = selfColumns(source, view);
  return new Map(
    linesOf(view).flatMap((line) =>
      line.criteria.map((criterion) => {
        const place = { ...line, criterion, position: undefined };
        const inputs = columns.flatMap(({ key, input }): readonly [string, Input][] => {
          const asked = input?.(place);
          return asked === undefined ? [] : [[key, asked]];
        });
        return [criterion.id, new Map(inputs)] as const;
      }),
    ),
  );
}

/** The system as the class of a form sees it, and no other. */
function classView({ view, unitClass }: SelfSource): ProvedView {
  return { ...view, classes: classAlone(unitClass.id, view.system.classes) };
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

function fullMarksOf({ unitClass, supplement }: SelfSource, { system }: ProvedView, lines: readonly Line[]): string {
  const index = system.classes.indexOf(unitClass);
  if (supplement !== undefined) return printedRatio(pointsOfAll(lines, system, index));
  return fullMarksFor(system, index)?.toString() ?? '';
}
