import type { Generator, Source } from '../../src/artifact/generator.ts';
import type { Product } from '../../src/artifact/product.ts';
import { annexSection } from '../../src/layout/annex.ts';
import type { Document } from '../../src/layout/document.ts';
import { frame } from '../../src/layout/parts.ts';
import { namedClasses } from '../../src/model/classes/of-unit.ts';
import { classesOf } from '../../src/model/classes.ts';
import { departmentsById } from '../../src/model/departments.ts';
import type { UnitClass } from '../../src/model/model.ts';
import { countIn, type ProvedView, seenBy, wholeViews } from '../../src/model/view.ts';

/** The annex of each system (附件): its indicators as one table; for a unit class by itself where that is wanted. */
export const annex: Generator = {
  name: 'annex',
  products: async (source, wishes) =>
    wholeViews(source.edition, source.proof).flatMap((view) => [
      wholeAnnex(source, view),
      ...namedClasses(view.system)
        .filter(({ id }) => wishes.classes.includes(id))
        .map((unitClass) => classAnnex(source, view, unitClass)),
    ]),
};

/** Criteria of all views together that one page of a screen may have. A row takes some 500 bytes, so that they stay below 10 MB, which a browser opens at once and a reader takes back (64 MiB). */
const MOST_ROWS = 20_000;

/** The annex with all unit classes in it; on a screen each of them can be chosen, as long as that stays small. */
function wholeAnnex({ edition, registers }: Source, view: ProvedView): Product {
  const { system } = view;
  const name = nameOf(view);
  const departments = departmentsById(registers.departments);
  const isSmall = countIn(view).criteria * (system.classes.length + 1) <= MOST_ROWS;
  const choices = system.classes.length > 1 && isSmall ? system.classes : [];
  const laidOut = (alternatives: Document['alternatives']): Document => ({
    ...frame(edition, name, system.title, [view]),
    sections: [annexSection(view, edition, departments, '')],
    alternatives,
    ...(isSmall ? {} : { advice: adviceFor(edition.id, name) }),
  });
  return {
    kind: 'document',
    name,
    title: system.title,
    annexOf: system.id,
    formats: ['docx', 'pdf', 'xlsx', 'html', 'md'],
    document: () =>
      laidOut(
        choices.map((each) => ({
          id: each.id,
          label: each.name,
          sections: [annexSection(seenBy(view, each.id), edition, departments, noteFor(each))],
        })),
      ),
    printed: () => laidOut([]),
  };
}

/** What to use in place of views: documents of single classes. */
function adviceFor(edition: string, name: string): string {
  return `单位类型和考核内容较多，本页只列全部内容。只看一类单位的，请用这一类的附件，文件名以 ${name}-class- 开头；没有的，用 zhunsheng build ${edition} --class all 生成。`;
}

/** The annex with only what applies to one unit class, with that class's points; what its units have of their own is in it. */
function classAnnex({ edition, registers }: Source, view: ProvedView, unitClass: UnitClass): Product {
  const [name, title] = [`${nameOf(view)}-class-${unitClass.id}`, `${view.system.title}${noteFor(unitClass)}`];
  const departments = departmentsById(registers.departments);
  return {
    kind: 'document',
    name,
    title,
    formats: ['docx', 'pdf', 'xlsx', 'html', 'md'],
    document: () => ({
      ...frame(edition, name, title, [view]),
      sections: [annexSection(wholeClass(view, unitClass), edition, departments, noteFor(unitClass))],
    }),
  };
}

function nameOf({ system }: ProvedView): string {
  return `annex-${system.annex}-${system.id}`;
}

function wholeClass(view: ProvedView, unitClass: UnitClass): ProvedView {
  return { ...view, classes: classesOf([unitClass.id], view.system.classes) };
}

function noteFor({ name }: UnitClass): string {
  return `（适用于${name}）`;
}
