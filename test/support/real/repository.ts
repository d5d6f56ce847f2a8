import { SMALL } from '../fixtures.ts';
import type { Entry, Heading, Scored } from './entries.ts';

/** What a table says of itself as a whole, and what its columns are called. */
export interface Frame {
  readonly levels: readonly string[];
  readonly scored: string;
  readonly fullMarks: number;
  readonly adds?: number;
}

interface Branch {
  readonly heading: Heading;
  readonly branches: Branch[];
  readonly criteria: Scored[];
}

/** The repository of a system that says what the entries of a table say. JSON is YAML. */
export function repositoryOfTable(frame: Frame, entries: readonly Entry[]): Map<string, string> {
  const names = [...new Set(entries.flatMap(({ path }) => path.flatMap((each) => each.departments ?? [])))];
  const ids = new Map(names.map((name, index) => [name, `department-${index + 2}`]));
  const units = unitsIn(entries).map((each) => ({ ...each, system: 'county', class: CLASS.id }));
  // Where a table names no department, all is scored by the one that organizes the assessment.
  const office = { id: 'office', name: '考核办公室', ...(names.length === 0 ? {} : { leads: false }) };
  const own = names.length === 0 ? { department: 'office' } : {};
  const departments = [office, ...[...ids].map(([name, id]) => ({ id, name }))];
  return new Map([
    ['indicators/2020/measures.md', SMALL.get('indicators/2020/measures.md') ?? ''],
    ['indicators/2020/scheme.yaml', JSON.stringify(schemeOf(frame, [CLASS]))],
    ['indicators/departments.yaml', JSON.stringify({ departments })],
    ['indicators/retired.yaml', JSON.stringify({ retired: [] })],
    ['indicators/units.yaml', JSON.stringify({ sample: true, units })],
    ...branchesOf(entries).map((branch, index): [string, string] => [
      `indicators/2020/county/${index + 1}-item-${index + 1}.yaml`,
      JSON.stringify({ ...own, ...written(branch, `item-${index + 1}`, ids) }),
    ]),
  ]);
}

function schemeOf({ levels, scored, fullMarks, adds }: Frame, classes: readonly object[]): object {
  const system = {
    ...{ id: 'county', annex: 1, title: '指标体系', group: '被考核单位', levels, scored, fullMarks },
    ...(adds === undefined ? {} : { adds }),
    classes,
    thresholds: { advanced: 0, unqualified: { last: 0, atMost: 0 }, performanceBarred: 0, leaderBarred: 0 },
  };
  const method = {
    yearEnd: { performance: 0.9, satisfaction: 0.1 },
    ...{ bonus: { least: 1, most: 3 }, deduction: { least: 1, most: 3 }, fraud: { least: 5, most: 10 } },
  };
  const edition = { year: 2020, state: 'final', title: '考核办法', office: 'office', step: 0.05 };
  return { ...edition, systems: [system], method, figures: { groupSize: 7 } };
}

/** All units are of one class: what is for some of them alone names these. */
const CLASS = { id: 'class-1', name: '单位' };

/** The units that headings name, called as these are; one where none is named. */
function unitsIn(entries: readonly Entry[]): readonly { readonly id: string; readonly name: string }[] {
  const found = new Map<string, string>();
  for (const { path } of entries) for (const { only = [], title } of path) for (const id of only) found.set(id, title);
  return found.size === 0 ? [{ id: 'unit-1', name: '一个单位' }] : [...found].map(([id, name]) => ({ id, name }));
}

/** Rows that follow each other below the same headings are in one branch. */
function branchesOf(entries: readonly Entry[]): readonly Branch[] {
  const top: Branch[] = [];
  for (const { path, criteria } of entries) {
    let branches = top;
    let branch: Branch | undefined;
    for (const heading of path) {
      branch = branches.at(-1);
      if (branch === undefined || JSON.stringify(branch.heading) !== JSON.stringify(heading)) {
        branch = { heading, branches: [], criteria: [] };
        branches.push(branch);
      }
      branches = branch.branches;
    }
    branch?.criteria.push(...criteria);
  }
  return top;
}

function written({ heading, branches, criteria }: Branch, id: string, ids: ReadonlyMap<string, string>): object {
  const { departments = [], core, only, title, ...amounts } = heading;
  const leading = departments.map((name) => ids.get(name));
  return {
    id,
    title,
    ...(core === undefined ? {} : { core }),
    ...numbers(amounts),
    ...('points' in amounts || 'weight' in amounts ? {} : { grouping: true }),
    ...(only === undefined ? {} : { only }),
    ...departmentOf(leading),
    ...(branches.length > 0
      ? { indicators: branches.map((each, index) => written(each, `${id}-${index + 1}`, ids)) }
      : { criteria: criteria.map((each, index) => writtenCriterion(each, `${id}-${index + 1}`)) }),
  };
}

function departmentOf(leading: readonly (string | undefined)[]): object {
  if (leading.length === 0) return {};
  return { department: leading.length === 1 ? leading[0] : leading };
}

function writtenCriterion({ text, veto, scoring, target, ...amounts }: Scored, id: string): object {
  const aims = target === undefined ? {} : { targets: { 'class-1': target } };
  const rule = scoring === undefined ? {} : { scoring: { judgement: scoring } };
  return { id, text, ...(veto === undefined ? {} : { veto }), ...numbers(amounts), ...aims, ...rule };
}

/** Numbers as YAML has them; what is unlimited stays a word. */
function numbers(amounts: Readonly<Record<string, string>>): object {
  return Object.fromEntries(
    Object.entries(amounts).map(([key, value]) => [key, /^[\d.]+$/u.test(value) ? Number(value) : value]),
  );
}
