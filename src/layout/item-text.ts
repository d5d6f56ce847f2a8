import { classNames } from '../model/classes/names.ts';
import type { Departments } from '../model/departments.ts';
import type { Criterion } from '../model/model.ts';
import type { View } from '../model/view.ts';
import { wordingsOf } from '../model/wordings.ts';

/** The wording of a criterion in a view: one line, or one for each wording with the classes that it is for. */
export function wordingLines(view: View, item: Criterion): readonly string[] {
  const wordings = wordingsOf(item, view.system.classes, view.classes);
  if (wordings.length < 2) return wordings.map(({ text }) => text);
  return wordings.map(({ classes, text }) => `${classNames(view.system, classes)}：${text}`);
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
