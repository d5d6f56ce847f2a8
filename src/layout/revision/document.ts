import type { Changes } from '../../changes/changes.ts';
import type { SystemChanges } from '../../changes/facts.ts';
import { type Departments, departmentName, departmentsById } from '../../model/departments.ts';
import { readEditionName } from '../../model/edition-name.ts';
import type { Edition } from '../../model/model.ts';
import type { ProvedView } from '../../model/view.ts';
import { annexMark } from '../annex.ts';
import { type Block, type Document, fieldsLine, paragraph, type Section } from '../document.ts';
import { chineseNumeral } from '../numeral.ts';
import { checkCodeOf, frame, stageMark } from '../parts.ts';
import { balanceBlocks } from './balance.ts';
import { type Entry, entriesOf } from './entries.ts';
import { printedChanges } from './measures.ts';
import { unprintedSettings } from './settings.ts';
import { type Answers, systemTable, textsTable } from './table.ts';

/** Who a revision table is, and for whom. */
export interface RevisionChoices {
  /** The name of the product. */
  readonly name: string;
  /** The later edition's systems, where they were proved. */
  readonly views: readonly ProvedView[];
  /** The department whose items alone are told, with a column for its answers; undefined for the whole table. */
  readonly department: string | undefined;
  /** The names of the two states of the data, where it is not simply two editions that are compared. */
  readonly states?: readonly [before: string, after: string] | undefined;
}

/** What the revision table of an edition is called. */
export function revisionTitle({ title }: Pick<Edition, 'title'>): string {
  return `${title}修订对照表`;
}

/** The revision table (修订对照表) of two editions: the balance first, then the measures, by which everything is assessed, then the indicators system by system. */
export function revisionDocument(changes: Changes, { name, views, department, states }: RevisionChoices): Document {
  const { edition, registers } = changes.after;
  const departments = {
    before: departmentsById(changes.before.registers.departments),
    after: departmentsById(registers.departments),
  };
  const answers: Answers = department === undefined ? 'none' : 'wanted';
  const title = revisionTitle(edition);
  const parts: readonly Part[] = [
    ...(department === undefined ? [balancePart(changes), ...textParts(changes)] : []),
    ...changes.systems.flatMap((system, index): readonly Part[] => {
      const entries = entriesOf(system, changes.judgement).filter(
        (each) => department === undefined || concerns(each, department),
      );
      if (entries.length === 0) return [];
      const name = (system.after ?? system.before)?.title ?? system.id;
      const table = systemTable(system, entries, departments, answers, `${sheetOf(edition, system.id, index)}修订对照`);
      return [{ heading: name, blocks: [table, ...unchangedLine(system, department)] }];
    }),
  ];
  const head: readonly Block[] = [
    paragraph('title', title),
    ...stageMark(edition),
    paragraph(
      'stage',
      `（${yearOf(edition)}对照${yearOf(changes.before.edition)}${ofStates(states)}${forWhom(departments.after, department)}）`,
    ),
    ...(department === undefined ? [] : [ANSWERED_BY]),
    paragraph('foot', '说明：加删除线的为删去的文字，加下划线的为新增的文字。'),
  ];
  return {
    ...frame(edition, name, title, views),
    sections: sectionsOf(
      head,
      parts,
      footOf(views, department),
      department === undefined ? '没有变化。' : '没有涉及本单位的修订。',
    ),
  };
}

interface Part {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

function balancePart({ after, balance }: Changes): Part {
  return {
    heading: '分值增减',
    blocks: balance.flatMap((each, index) => [
      paragraph('heading-2', `（${chineseNumeral(index + 1)}）${each.title}`),
      ...balanceBlocks(each, `${sheetOf(after.edition, each.id, index)}分值增减`),
    ]),
  };
}

/** What a system is called in the names of sheets: 附件1, as its annex. They must be short, and nothing in them may need quotes in a formula. */
function sheetOf({ systems }: Edition, id: string, index: number): string {
  const system = systems.find((each) => each.id === id);
  return system?.annex === undefined ? `第${index + 1}套` : annexMark({ system, isAlone: systems.length === 1 });
}

/** What did not change, in one line; a department is told only what concerns it. */
function unchangedLine(
  { after, before, unchangedCriteria }: SystemChanges,
  department: string | undefined,
): readonly Block[] {
  if (department !== undefined || unchangedCriteria === 0) return [];
  return [paragraph('foot', `其余${unchangedCriteria}项${(after ?? before)?.scored ?? ''}没有变化。`)];
}

function textParts(changes: Changes): readonly Part[] {
  const parts = [
    { heading: '办法正文', what: '条款', texts: printedChanges(changes) },
    { heading: '其他设置', what: '设置', texts: unprintedSettings(changes) },
  ];
  return parts
    .filter(({ texts }) => texts.length > 0)
    .map(({ heading, what, texts }) => ({ heading, blocks: [textsTable(texts, what, heading)] }));
}

/** The first part begins below the head, each further one on a page of its own. */
function sectionsOf(
  head: readonly Block[],
  parts: readonly Part[],
  foot: readonly Block[],
  nothing: string,
): readonly Section[] {
  if (parts.length === 0) return [{ orientation: 'landscape', blocks: [...head, paragraph('body', nothing), ...foot] }];
  return parts.map(({ heading, blocks }, index) => ({
    orientation: 'landscape',
    blocks: [
      ...(index === 0 ? head : []),
      paragraph('heading-1', `${chineseNumeral(index + 1)}、${heading}`),
      ...blocks,
      ...(index === parts.length - 1 ? foot : []),
    ],
  }));
}

/** Whether a department leads or cooperates in what changed, before or after. What only follows from other rows concerns nobody by itself. */
function concerns({ before, after, follows }: Entry, department: string): boolean {
  return (
    follows === undefined &&
    [...before, ...after].some(
      ({ item }) => item.departments.includes(department) || item.cooperating.some(({ id }) => id === department),
    )
  );
}

/** An edition in words: 2020年度, 2020年度第1次更正. */
function yearOf({ id, year }: Edition): string {
  const correction = readEditionName(id)?.correction;
  if (year === undefined) return id;
  return correction === undefined ? `${year}年度` : `${year}年度第${correction}次更正`;
}

function ofStates(states: RevisionChoices['states']): string {
  return states === undefined ? '' : `，${states[1]}对照${states[0]}`;
}

function forWhom(departments: Departments, department: string | undefined): string {
  return department === undefined ? '' : `，${departmentName(departments, department)}`;
}

const BLANK = { kind: 'text', hint: '' } as const;
const ANSWERED_BY = fieldsLine([
  { label: '反馈单位（盖章）：', content: BLANK },
  { label: '填报人：', content: BLANK },
  { label: '联系电话：', content: BLANK },
]);
const SIGNED_BY = fieldsLine([
  { label: '单位负责人（签字）：', content: BLANK },
  { label: '反馈日期：', content: '　　年　　月　　日' },
]);

function footOf(views: readonly ProvedView[], department: string | undefined): readonly Block[] {
  const codes = views.length === 0 ? [] : [paragraph('foot', `校验码 ${views.map(checkCodeOf).join('　')}`)];
  return department === undefined ? codes : [SIGNED_BY, ...codes];
}
