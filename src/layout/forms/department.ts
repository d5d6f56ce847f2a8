import { FORM_SHEET } from '../../model/printing/paper.ts';
import { type Block, type Document, fieldsLine, paragraph, type Section } from '../document.ts';
import { checkCodeOf, frame, stageMark } from '../parts.ts';
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
import { isOneTable, type OneTable, oneTable } from './one-table.ts';
import { OVERVIEW, overviewTable } from './overview.ts';
import { type ScoringSource, scoredUnits } from './scored-units.ts';
import { type UnitSheet, unitSection, unitSheet } from './unit-sheet.ts';

const NAME = '评分表';

/** What stands on the form with what departments may not score of themselves (《办法》四（二）). */
const ARRANGED = '（考核单位不为本单位评分，下列内容由考核办公室另行安排评分）';

/** The form on which a department scores what it leads (考核评分表): one table of all units where it is small, else an overview of them and a sheet for each. Undefined where nothing is to be scored. */
export function scoringForm(source: ScoringSource, product: string): Document | undefined {
  const { edition, view, department } = source;
  const units = scoredUnits(source);
  if (units.length === 0) return undefined;
  // A supplementary form is laid out as the whole one is, so that its rows are found again.
  const all = source.supplement === undefined ? units : scoredUnits({ ...source, supplement: undefined });
  const name = nameWith(NAME, source.supplement);
  const sections = isOneTable(edition, all)
    ? [oneSection(source, oneTable(source, units))]
    : unitSections(
        source,
        units.map((each) => unitSheet(source, each)),
      );
  return {
    ...frame(edition, product, `${formTitle(view.system, name)}（${department.name}）`, [view]),
    sections,
    form: identityOf(edition, view, scoringSubject(source), source.supplement),
  };
}

/** Whose form for scoring it is. */
export function scoringSubject({ form, department: { id } }: Pick<ScoringSource, 'form' | 'department'>): FormSubject {
  return form === 'department' ? { form, department: id } : { form, office: id === '' ? undefined : id };
}

/** The one table, and below it, on a sheet of its own in a workbook, what each unit has got. */
function oneSection(source: ScoringSource, { table, lines, sums, unscored, reasonsMissing }: OneTable): Section {
  return {
    ...FORM_SHEET,
    blocks: [
      ...headOf(source),
      fieldsLine([
        { label: '尚未评分（项）：', content: unscored },
        ...(reasonsMissing === undefined ? [] : [{ label: '缺少扣分原因（项）：', content: reasonsMissing }]),
      ]),
      ...deductionLine(lines),
      table,
      paragraph('heading-1', OVERVIEW),
      overviewTable(source.view, sums, [table.name]),
      ...endOf(source, sums.length),
    ],
  };
}

/** The overview of all units, then their sheets. */
function unitSections(source: ScoringSource, sheets: readonly UnitSheet[]): readonly Section[] {
  const names = sheets.map(({ table }) => table.name);
  const sums = sheets.map((each) => each.sums);
  const overview: Section = {
    ...FORM_SHEET,
    blocks: [...headOf(source), overviewTable(source.view, sums, names), ...endOf(source, sheets.length)],
  };
  return [
    overview,
    ...sheets.map((sheet) => unitSection(source, sheet, nameWith(NAME, source.supplement), signaturesOf(source))),
  ];
}

function headOf({ edition, view, form, department, supplement }: ScoringSource): readonly Block[] {
  return [
    paragraph('form-title', formTitle(view.system, nameWith(NAME, supplement))),
    ...stageMark(edition),
    ...(form === 'arranged' ? [paragraph('stage', ARRANGED)] : []),
    fieldsLine([field('考核单位（盖章）', department.name), yearField(edition)]),
    filledInLine(),
  ];
}

function endOf(source: ScoringSource, units: number): readonly Block[] {
  return [...signaturesOf(source), paragraph('foot', `校验码 ${checkCodeOf(source.view)}　被考核单位 ${units} 个`)];
}

function signaturesOf({ edition }: ScoringSource): ReturnType<typeof signatureLines> {
  return signatureLines(edition.forms.department.signatures);
}
