import { classNames } from '../model/classes/names.ts';
import { both, hasClass, NO_CLASSES, onlyClass, union } from '../model/classes.ts';
import { type Departments, departmentName } from '../model/departments.ts';
import type { ClassSet, Criterion, Item } from '../model/model.ts';
import type { View } from '../model/view.ts';
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

/** The targets (目标) of a criterion in a view: without classes only where all that the criterion is for have the same. */
export function targetsText({ system, classes }: View, { targets, applies }: Criterion): string {
  const byTarget = new Map<string, ClassSet>();
  const within = both(classes, applies);
  system.classes.forEach(({ id }, index) => {
    const target = targets.get(id);
    if (target === undefined || !hasClass(within, index)) return;
    byTarget.set(target, union(byTarget.get(target) ?? NO_CLASSES, onlyClass(index)));
  });
  return [...byTarget]
    .map(([target, set]) => (set === within ? target : `${classNames(system, set)}${target}`))
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
