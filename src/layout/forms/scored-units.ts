import { classOf } from '../../model/classes/of-unit.ts';
import type { Departments } from '../../model/departments.ts';
import type { ScoredLine } from '../../model/leading/scorer.ts';
import type { Supplement } from '../../model/leading/supplement.ts';
import { type Line, linesOf, runsIn } from '../../model/lines.ts';
import type { Edition, Indicator, UnitClass } from '../../model/model.ts';
import type { AssessedUnit } from '../../model/registers.ts';
import type { SelfReports } from '../../model/self-report.ts';
import { type ProvedView, seenBy } from '../../model/view.ts';

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
  /** What units have said of themselves, where that stands beside the score. */
  readonly reported?: SelfReports | undefined;
  /** What is still to be scored, where the form has nothing else. */
  readonly supplement?: Supplement | undefined;
}

/** A unit with what is scored of it on a form. */
export interface ScoredUnit {
  readonly unit: AssessedUnit;
  readonly unitClass: UnitClass;
  /** The class, counted from 0. */
  readonly classIndex: number;
  /** The system as the class sees it. */
  readonly view: ProvedView;
  /** As they are scored on this form; never empty. */
  readonly lines: readonly Line[];
  /** The indicators of which anything is scored elsewhere. */
  readonly parted: ReadonlySet<Indicator>;
}

/** The units of a form of which anything is scored on it, in their order. */
export function scoredUnits(source: ScoringSource): readonly ScoredUnit[] {
  const { system } = source.view;
  const known = new Map<UnitClass, { readonly view: ProvedView; readonly all: readonly Line[] }>();
  return source.units.flatMap((unit) => {
    const unitClass = classOf(system, unit);
    if (unitClass === undefined) return [];
    const view = known.get(unitClass)?.view ?? seenBy(source.view, unitClass.id);
    const all = known.get(unitClass)?.all ?? linesOf(view);
    known.set(unitClass, { view, all });
    const lines = all.flatMap((line) => source.scoredLineOf(unit, line, source.scorer) ?? []);
    if (lines.length === 0) return [];
    const whole = new Set(lines);
    const parted = new Set(all.filter((line) => !whole.has(line)).flatMap(({ path }) => path));
    const open = lines.flatMap((line) => openIn(line, unit, source));
    if (open.length === 0) return [];
    return [{ unit, unitClass, classIndex: system.classes.indexOf(unitClass), view, lines: open, parted }];
  });
}

/** What of a line is still to be scored of a unit; all of it on a whole form. */
function openIn(line: Line, { id }: AssessedUnit, { supplement, scorer }: ScoringSource): readonly Line[] {
  return supplement === undefined
    ? [line]
    : runsIn(line, (each) => !each.veto && supplement.lacks(scorer, id, each.id));
}

/** Whether a score below the points needs a reason. */
export function needsReasons({ forms }: Edition): boolean {
  return forms.department.reasons === 'required';
}
