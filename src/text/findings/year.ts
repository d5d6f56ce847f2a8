import { error, warning } from '../entry.ts';

const COMPONENTS = 'results/2020/components.yaml';
const DECISIONS = 'results/2020/decisions.yaml';
const ENTRIES = 'results/2020/entries.yaml';
const HISTORY = 'results/history.yaml';

const TIE = '  - system: county\n    grade: advanced\n    units: [jia-xian, yi-xian]\n    given: [jia-xian]\n';

/** What can be found of the data of a year in `results/`. */
export const YEAR = {
  /** A folder of a year of which there is no edition. */
  'results-year': error<{ readonly year: string }>({
    wrong: 'indicators/\n  2020/\nresults/\n  2021/\n',
    right: 'indicators/\n  2020/\nresults/\n  2020/\n',
  }),
  'date-form': error<{
    readonly typed: string;
    /** Whether it is written as a day, which there is not. */
    readonly isWritten: boolean;
    readonly fix: string | undefined;
  }>({
    file: 'results/2020/adjustments.yaml',
    right: 'proposed: { by: 甲县, on: 2020-11-05 }',
    wrong: 'proposed: { by: 甲县, on: ⟦2020-11-31⟧ }',
  }),
  'unit-unknown': error<{ readonly id: string; readonly suggestion: string | undefined }>({
    file: COMPONENTS,
    right: '  - { unit: yi-xian, satisfaction: 88 }\n',
    wrong: '  - { unit: ⟦乙县⟧, satisfaction: 88 }\n',
  }),
  /** A unit that is registered, but not for the year or for the system of which something is said of it. */
  'unit-not-assessed': error<{
    readonly id: string;
    readonly name: string;
    readonly problem: 'year' | 'system';
    /** The year, or the system to which it belongs. */
    readonly of: string;
  }>({
    file: HISTORY,
    right: '    grades: { jia-xian: advanced, yi-xian: qualified }\n',
    wrong: '    grades: { jia-xian: advanced, yi-xian: qualified, ⟦bing-qu⟧: qualified }\n',
  }),
  /** Something that is said a second time, where one would have to be believed. */
  'entered-twice': error<{
    readonly what: 'unit' | 'year' | 'adjustment' | 'tie' | 'number' | 'entry';
    /** The units that it is about, the year, or the number. */
    readonly of: readonly string[];
  }>({
    file: COMPONENTS,
    right: '  - { unit: yi-xian, satisfaction: 88 }\n',
    wrong: '  - { unit: yi-xian, satisfaction: 88 }\n  - { unit: ⟦yi-xian⟧, satisfaction: 89 }\n',
    correct: '  - { unit: yi-xian, satisfaction: 89 }\n',
  }),
  /** A grade that there is not, or one that is not given by rank where people decide of equals. */
  'grade-unknown': error<{
    readonly id: string;
    readonly problem: 'unknown' | 'unranked';
    readonly suggestion: string | undefined;
    readonly known: readonly string[];
  }>({
    file: HISTORY,
    right: '    grades: { jia-xian: advanced, yi-xian: qualified }\n',
    wrong: '    grades: { jia-xian: ⟦先进单位⟧, yi-xian: qualified }\n',
  }),
  'tie-outside': error<{ readonly id: string; readonly suggestion: string | undefined }>({
    file: DECISIONS,
    right: TIE,
    wrong: TIE.replace('given: [jia-xian]', 'given: [⟦bing-qu⟧]'),
  }),
  'tie-lots': warning({
    file: DECISIONS,
    right: '    ground: 领导小组会议研究决定\n',
    wrong: '    ground: ⟦抽签决定⟧\n',
  }),
  'entry-item': error<{ readonly id: string; readonly system: string; readonly suggestion: string | undefined }>({
    file: ENTRIES,
    right: '    item: lecture-team\n',
    wrong: '    item: ⟦lecture-teams⟧\n',
  }),
  /** Somebody decides of what they typed, or a unit of its own form. */
  'entry-own': error<{ readonly by: string; readonly reason: 'typist' | 'unit' }>({
    file: ENTRIES,
    right: '    by: 王五\n',
    wrong: '    by: ⟦张三⟧\n',
  }),
};
