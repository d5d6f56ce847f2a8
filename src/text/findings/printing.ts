import { error, warning } from '../entry.ts';

/** What can be found of how an annex is printed. */
export const PRINTING = {
  'column-twice': error<{ readonly column: string }>({
    file: '2020/scheme.yaml',
    right: '    fullMarks: 10\n',
    wrong: '    fullMarks: 10\n    printing: { columns: [levels, criterion, ⟦criterion⟧] }\n',
    correct: '    fullMarks: 10\n    printing: { columns: [levels, criterion] }\n',
  }),
  'column-level': error<{ readonly column: string; readonly levels: number }>({
    file: '2020/scheme.yaml',
    right: '    fullMarks: 10\n',
    wrong: '    fullMarks: 10\n    printing: { columns: [levels, ⟦level-4⟧, criterion] }\n',
    correct: '    fullMarks: 10\n    printing: { columns: [levels, criterion] }\n',
  }),
  'column-title': error<{ readonly problem: 'none' | 'levels' }>({
    file: '2020/scheme.yaml',
    right: '    fullMarks: 10\n',
    wrong: '    fullMarks: 10\n    printing: { columns: [levels, criterion, ⟦blank⟧] }\n',
    correct: '    fullMarks: 10\n    printing: { columns: [levels, criterion, { of: blank, title: 核查情况 }] }\n',
  }),
  'column-missing': error<{ readonly scored: string }>({
    file: '2020/scheme.yaml',
    right: '    fullMarks: 10\n',
    wrong: '    fullMarks: 10\n    printing: { ⟦columns⟧: [levels, points] }\n',
    correct: '    fullMarks: 10\n    printing: { columns: [levels, criterion, points] }\n',
  }),
  'level-unprinted': warning<{ readonly levels: readonly string[] }>({
    file: '2020/scheme.yaml',
    right: '    fullMarks: 10\n',
    wrong: '    fullMarks: 10\n    printing: { ⟦columns⟧: [level-1, level-3, criterion] }\n',
    correct: '    fullMarks: 10\n    printing: { columns: [level-1, level-2, level-3, criterion] }\n',
  }),
  'column-narrow': error<{ readonly title: string; readonly width: string; readonly least: string }>({
    file: '2020/scheme.yaml',
    right: '    fullMarks: 10\n',
    wrong: '    fullMarks: 10\n    printing: { columns: [levels, criterion, { of: scoring, width: ⟦9⟧ }] }\n',
    correct: '    fullMarks: 10\n    printing: { columns: [levels, criterion, { of: scoring, width: 30 }] }\n',
  }),
  'columns-wide': error<{ readonly sum: string; readonly room: string; readonly size: string }>({
    file: '2020/scheme.yaml',
    right: '    fullMarks: 10\n',
    wrong: '    fullMarks: 10\n    printing: { ⟦columns⟧: [levels, { of: criterion, width: 300 }] }\n',
    correct: '    fullMarks: 10\n    printing: { columns: [levels, { of: criterion, width: 100 }] }\n',
  }),
};
