import type { CommandHelp } from '../../help.ts';

export const help: CommandHelp<
  'only' | 'unit' | 'department' | 'format' | 'draft' | 'archive' | 'strictFonts' | 'output'
> = {
  summary: 'check, then write the self-assessment, scoring and summary forms to output/<year>/forms/',
  about:
    'A self-assessment form for each unit and a blank one for each class; a scoring form for each department, with a sheet for each unit; a summary sheet for each system. Workbooks take input where it belongs and nowhere else; collect reads them when they come back.',
  options: {
    only: 'only some kinds: self (of each unit), blank (self-assessment of no unit yet), department (scoring), summary',
    unit: 'only the self-assessment forms of these units: their ids in units.yaml',
    department: 'only the scoring forms of these departments: their ids in departments.yaml',
    format: 'only some formats: xlsx (to fill in), docx and pdf (to print)',
    draft: 'without a year, take the newest one in whatever state',
    archive: 'write PDFs for long-term storage (PDF/A-2b)',
    strictFonts: 'stop when the official fonts are missing, instead of taking others',
    output: 'write into this folder, one folder a year in it (default output)',
  },
  examples: [
    { line: 'forms --format xlsx', does: 'all workbooks of the newest final edition' },
    { line: 'forms 2020 --unit jia-xian', does: 'the form of one unit' },
    { line: 'forms --only department', does: 'the scoring forms of the departments' },
  ],
};
