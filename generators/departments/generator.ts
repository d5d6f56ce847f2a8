import type { Generator, Source } from '../../src/artifact/generator.ts';
import type { Product } from '../../src/artifact/product.ts';
import { type Block, paragraph, type Section } from '../../src/layout/document.ts';
import { chineseNumeral } from '../../src/layout/numeral.ts';
import { foot, frame, stageMark } from '../../src/layout/parts.ts';
import { type Departments, departmentName, departmentsById } from '../../src/model/departments.ts';
import { type ProvedView, wholeViews } from '../../src/model/view.ts';
import { type Share, sharesOf } from './shares.ts';
import { overviewTable, shareTable } from './tables.ts';

/** The department sheet of each system (任务分解表): who leads what, and for how many points; all departments together are exactly the system. */
export const departments: Generator = {
  name: 'departments',
  products: async (source) => wholeViews(source.edition, source.proof).map((view) => sheetOf(source, view)),
};

function sheetOf({ edition, registers }: Source, view: ProvedView): Product {
  const { system } = view;
  const name = `departments-${system.annex}-${system.id}`;
  const title = `${system.title}任务分解表`;
  const names = departmentsById(registers.departments);
  const shares = sharesOf(view, [...names.keys()]);
  const overview: readonly Block[] = [
    paragraph('title', title),
    ...stageMark(edition),
    overviewTable(view, shares, names),
    foot(view),
  ];
  return {
    kind: 'document',
    name,
    title,
    formats: ['docx', 'pdf', 'xlsx', 'html', 'md'],
    document: () => ({
      ...frame(edition, name, title, [view]),
      sections: [
        { orientation: 'landscape', blocks: overview },
        ...shares.map((share, index) =>
          shareSection(view, share, index + 1, { names, size: edition.printing.tableSize }),
        ),
      ],
    }),
  };
}

function shareSection(
  view: ProvedView,
  share: Share,
  number: number,
  { names, size }: { readonly names: Departments; readonly size: number },
): Section {
  const heading = `${chineseNumeral(number)}、${departmentName(names, share.department)}`;
  return {
    orientation: 'landscape',
    blocks: [paragraph('heading-1', heading), shareTable(view, share, names, size)],
  };
}
