import { hasClass } from '../model/classes.ts';
import { type Departments, departmentName } from '../model/departments.ts';
import type { Criterion, Deduction, Item, Scoring } from '../model/model.ts';
import { classNames, type View } from '../model/view.ts';
import { wordingsOf } from '../model/wordings.ts';

/** The names of the cooperating departments (配合单位) of an item: 市委宣传部、市纪委监委. */
export function cooperatingNames(departments: Departments, { cooperating }: Item): string {
  return cooperating.map(({ id }) => departmentName(departments, id)).join('、');
}

/** The wording of a criterion in a view: one line, or one for each wording with the classes that it is for. */
export function wordingLines(view: View, item: Criterion): readonly string[] {
  const wordings = wordingsOf(item, view.system.classes, view.classes);
  if (wordings.length < 2) return wordings.map(({ text }) => text);
  return wordings.map(({ classes, text }) => `${classNames(view.system, classes)}：${text}`);
}

/** How a criterion is scored (评分标准), in a sentence without closing punctuation; empty where nothing is said. */
export function scoringText(scoring: Scoring | undefined): string {
  if (scoring === undefined) return '';
  switch (scoring.form) {
    case 'deduct':
      return deductionsText(scoring.deductions);
    case 'tiers':
      return scoring.tiers.map(({ when, score }) => `${when}得${score}分`).join('；');
    default:
      return scoring.text;
  }
}

function deductionsText(deductions: readonly Deduction[]): string {
  const each = deductions.map((one) => {
    const limit = one.upTo === undefined ? '' : `，最多扣${one.upTo}分`;
    return `${one.for}扣${one.minus}分${limit}`;
  });
  return deductions.some(({ upTo }) => upTo === undefined) ? `${each.join('；')}，扣完为止` : each.join('；');
}

/** The targets (目标) of a criterion in a view: without classes only where all that the criterion is for have the same. */
export function targetsText({ system, classes }: View, { targets, applies }: Criterion): string {
  const byTarget = new Map<string, number>();
  system.classes.forEach(({ id }, index) => {
    const target = targets.get(id);
    if (target === undefined || !hasClass(classes & applies, index)) return;
    byTarget.set(target, (byTarget.get(target) ?? 0) | (2 ** index));
  });
  return [...byTarget]
    .map(([target, set]) => (set === (classes & applies) ? target : `${classNames(system, set)}${target}`))
    .join('；');
}

/** What each office of the department scores of a criterion (科室分工). */
export function splitText(departments: Departments, { split, departments: [department = ''] }: Criterion): string {
  const offices = departments.get(department)?.offices;
  return [...split]
    .map(([id, points]) => `${offices?.find((each) => each.id === id)?.name ?? id}${points}分`)
    .join('、');
}

/** What happens where a criterion does not apply to a unit (不适用时). */
export function notApplicableText({ notApplicable }: Criterion): string {
  switch (notApplicable) {
    case undefined:
      return '';
    case 'scale':
      return '按其余各项折算';
    case 'full':
      return '计满分';
    case 'zero':
      return '不计分';
  }
}
