import { declaredName } from '../../model/classes/of-unit.ts';
import { printedRatio } from '../../model/grading/ratio.ts';
import { type Line, pointsOfAll } from '../../model/lines.ts';
import { FORM_SHEET } from '../../model/printing/paper.ts';
import { fieldsLine, type Paragraph, paragraph, type Section, type Table } from '../document.ts';
import { bonusScore, progress, reasonsMissing, type Scores, totalScore, unscored } from './count.ts';
import { deductionLine, field, formTitle, yearField } from './head.ts';
import type { UnitSums } from './overview.ts';
import { scoreTable } from './score-table.ts';
import { needsReasons, type ScoredUnit, type ScoringSource } from './scored-units.ts';
import { scoringColumns } from './scoring-columns.ts';

/** One unit's sheet of a form for scoring: what is scored of it. */
export interface UnitSheet {
  readonly table: Table;
  readonly scores: Scores;
  readonly lines: readonly Line[];
  readonly sums: UnitSums;
}

/** The sheet of a unit. */
export function unitSheet(source: ScoringSource, scored: ScoredUnit): UnitSheet {
  const { unit, view, lines, classIndex } = scored;
  const columns = scoringColumns(source, scored);
  const { table, ...rows } = scoreTable({ name: unit.name, view, columns, lines, unit: unit.id });
  const scores: Scores = { table: unit.name, columns: table.columns, score: 'score', system: view.system, ...rows };
  const sums = {
    unit,
    points: pointsOfAll(lines, view.system, classIndex),
    criteria: scores.criteria,
    total: totalScore(scores),
    bonus: bonusScore(scores),
    unscored: unscored(scores, scores.criteria),
    reasonsMissing: needsReasons(source.edition) ? reasonsMissing(scores) : undefined,
  };
  return { table, scores, lines, sums };
}

/** The sheet as a section, signed by itself. `name` is what the form is called. */
export function unitSection(
  { view, edition, department }: ScoringSource,
  { table, scores, lines, sums: { unit, points, reasonsMissing: missing } }: UnitSheet,
  name: string,
  sign: readonly Paragraph[],
): Section {
  return {
    ...FORM_SHEET,
    blocks: [
      paragraph('form-title', `${formTitle(view.system, name)}（${unit.name}）`),
      fieldsLine([
        { ...field('被考核单位', unit.name), key: 'unit' },
        field('单位类型', declaredName(view.system, unit)),
        field('考核单位', department.name),
        yearField(edition),
      ]),
      fieldsLine([
        ...progress('核实分合计', printedRatio(points), scores),
        ...(missing === undefined ? [] : [{ label: '缺少扣分原因（项）：', content: missing }]),
      ]),
      ...deductionLine(lines),
      table,
      ...sign,
    ],
  };
}
