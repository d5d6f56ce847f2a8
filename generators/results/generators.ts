import type { Generator, Source } from '../../src/artifact/generator.ts';
import type { Product } from '../../src/artifact/product.ts';
import { circularDocument } from '../../src/layout/results/circular.ts';
import { feedbackDocument } from '../../src/layout/results/feedback.ts';
import { itemsDocument } from '../../src/layout/results/items.ts';
import { rectificationDocument } from '../../src/layout/results/rectification.ts';
import { registerDocument } from '../../src/layout/results/register.ts';
import type { ResultSource } from '../../src/layout/results/sheet.ts';
import { stabilityDocument } from '../../src/layout/results/stability.ts';
import { standingsDocument } from '../../src/layout/results/standings.ts';
import { departmentsById } from '../../src/model/departments.ts';
import { wholeViews } from '../../src/model/view.ts';
import { openTasks } from '../../src/results/register.ts';
import { notices } from '../notices/generator.ts';
import { resultsAsData } from './data.ts';
import { stabilityAsData } from './stability.ts';

/** The results of each system as a table in the order of ranks (考核结果). */
const standings: Generator = {
  name: 'standings',
  products: async (source) =>
    resultsIn(source).map((results) => {
      const name = `standings-${nameOf(results)}`;
      return {
        ...{ kind: 'document', name, formats: ['docx', 'pdf', 'xlsx', 'html', 'md', 'csv'], ...madeFrom(source) },
        document: () => standingsDocument(results, name),
      };
    }),
};

/** The circular of all systems together (通报). */
const circular: Generator = {
  name: 'circular',
  products: async (source) => {
    const all = resultsIn(source);
    if (all.length === 0) return [];
    const name = 'circular';
    const document = () => circularDocument(all, name);
    return [{ kind: 'document', name, formats: ['docx', 'pdf', 'html', 'md'], document, ...madeFrom(source) }];
  },
};

/** What each unit is told: where it stands, and where it lost points (考核结果反馈). */
const feedback: Generator = {
  name: 'feedback',
  products: async (source) =>
    ofEachUnit(source, 'feedback', (results, own, name) => ({
      ...{ kind: 'document', name, formats: ['docx', 'pdf'], unit: own.unit.id, ...madeFrom(source) },
      document: () => feedbackDocument(results, own, name),
    })),
};

/** What each unit has to put right, to be filled in (整改清单). */
const rectification: Generator = {
  name: 'rectification',
  products: async (source) =>
    ofEachUnit(source, 'rectification', (results, own, name) => ({
      ...{ kind: 'document', name, formats: ['xlsx', 'docx'], unit: own.unit.id, ...madeFrom(source) },
      document: () => rectificationDocument(results, own, name),
    })),
};

/** What the scores say of the criteria, for the revision of the next year (考核内容分析). */
const items: Generator = {
  name: 'items',
  products: async (source) =>
    resultsIn(source).map((results) => {
      const name = `items-${nameOf(results)}`;
      return {
        ...{ kind: 'document', name, formats: ['docx', 'pdf', 'xlsx', 'html'], ...madeFrom(source) },
        document: () => itemsDocument(results, name),
      };
    }),
};

/** What is open of the rectification tasks of the years before (上年度未完成整改事项台账). */
const register: Generator = {
  name: 'register',
  products: async ({ edition, proof, registers, results }) => {
    if (results === undefined) return [];
    const tasks = openTasks(results.year, registers.units ?? [], edition.year);
    if (tasks === undefined) return [];
    const name = 'register';
    const made = { edition, views: wholeViews(edition, proof), tasks, isSample: results.year.year?.isSample ?? false };
    return [
      {
        ...{
          kind: 'document',
          name,
          formats: ['docx', 'pdf', 'xlsx', 'html'],
          reported: results.outgoing,
          isWithoutScores: true,
        },
        document: () => registerDocument(made, name),
      },
    ];
  },
};

/** How far each figure can be moved without any change of a grade (稳定区间): made only when it is asked for, since to find out takes longer than all other results together. */
const stability: Generator = {
  name: 'stability',
  products: async (source) => {
    const { results } = source;
    if (results === undefined) return [];
    const documents = resultsIn(source).map((each): Product => {
      const name = `stability-${nameOf(each)}`;
      return {
        ...{ kind: 'document', name, formats: ['docx', 'pdf', 'xlsx', 'html'], ...madeFrom(source) },
        document: () => stabilityDocument(each, name),
      };
    });
    const data: Product = {
      ...{ kind: 'data', name: 'stability', formats: ['json'], ...madeFrom(source) },
      get value() {
        return stabilityAsData(source.edition, results);
      },
    };
    return [...documents, data];
  },
};

/** All results for programs. */
const data: Generator = {
  name: 'results',
  products: async (source) =>
    source.results === undefined
      ? []
      : [
          {
            ...{ kind: 'data', name: 'results', formats: ['json'], ...madeFrom(source) },
            value: resultsAsData(source, source.results),
          },
        ],
};

/** The documents of results. */
export const RESULT_GENERATORS: readonly Generator[] = [
  standings,
  circular,
  feedback,
  rectification,
  items,
  register,
  notices,
  stability,
  data,
];

/** The systems of which there are results, each with what its documents are made from. */
function resultsIn({ edition, registers, results }: Source): readonly ResultSource[] {
  const departments = departmentsById(registers.departments);
  const outcomes = results?.outcomes.filter(({ units }) => units.length > 0) ?? [];
  return outcomes.map((outcome) => ({ edition, departments, outcome }));
}

/** From what of the collected they were made, so that they are held against nothing else. */
function madeFrom({ results }: Source): { readonly reported?: string } {
  return results === undefined ? {} : { reported: results.digest };
}

function nameOf({ outcome: { view } }: ResultSource): string {
  return `${view.system.annex}-${view.system.id}`;
}

function ofEachUnit(
  source: Source,
  kind: string,
  make: (results: ResultSource, own: ResultSource['outcome']['units'][number], name: string) => Product,
): readonly Product[] {
  return resultsIn(source).flatMap((results) =>
    results.outcome.units.map((own) => make(results, own, `${kind}-${nameOf(results)}-${own.unit.id}`)),
  );
}
