import type { CommandHelp } from '../../help.ts';

/** How the commands are used that make documents and forms, and read them back, in English. */
export const publish = {
  build: {
    summary: 'check, then write output/<year>/; without a year, the newest final edition',
    about: 'Nothing is written while there is an error in the data. Files whose content is the same are left alone; one that somebody has edited is kept under another name first.',
    options: {
      only: 'make only these: annex, measures, departments, revision, adoption, data',
      format: 'make only these formats; ofd is made only where it is named, and from then on with all others',
      class: 'make annexes for single unit classes as well: ids of classes, or all',
      department: 'make revision tables for single departments as well, with a column for their answers: ids of departments, or all',
      draft: 'without a year, take the newest edition, final or not',
      archive: 'make PDFs for long preservation (PDF/A-2b)',
      accessible: 'make PDFs that screen readers can read aloud (PDF/UA-1)',
      strictFonts: 'stop where the machine lacks an official font, in place of substituting it',
      output: 'write into this folder, with a folder for each edition (default: output)',
    },
    examples: [
      { line: 'build', does: 'make all files of the newest final edition' },
      { line: 'build 2020 --only annex --format docx,pdf', does: 'make only the annexes of 2020, for Word and as PDF' },
      { line: 'build 2020 --class all', does: 'make an annex for each unit class as well' },
      {
        line: 'build 2021 --only revision --department all',
        does: 'make the revision table of 2021, and one for each department to answer on',
      },
    ],
  } satisfies CommandHelp<'only' | 'format' | 'class' | 'department' | 'draft' | 'archive' | 'accessible' | 'strictFonts' | 'output'>,
  forms: {
    summary: 'check, then write the self-assessment, scoring and summary forms to output/<year>/forms/',
    about:
      'A workbook of self-assessment for each unit and a blank form for each class, to print, too; a scoring form for each department, one table where it is small, else a sheet for each unit; a summary sheet for each system. Workbooks take input where it belongs and nowhere else; collect reads them when they come back.',
    options: {
      only: 'only some kinds: self (of each unit), blank (self-assessment of no unit yet), department (scoring), summary',
      unit: 'only the self-assessment forms of these units: their ids in units.yaml',
      department: 'only the scoring forms of these departments: their ids in departments.yaml',
      format: 'only some formats: xlsx (to fill in), docx and pdf (to print), ofd (only where it is named, to archive)',
      print: 'the self-assessment form of each unit as DOCX and PDF, too',
      supplement:
        'where the edition was changed while forms were out, and those that came back are collected: make only supplementary forms, with the items that have no score that can be used, in output/<year>/supplement/; they are collected together with the forms themselves. There is none of a form that has not come back',
      from: 'once self-assessments are collected: the folder that collect has written, or its scores.json; makes the scoring forms alone, with what each unit said of itself behind the points; with --supplement what supplements go by (default: output/<year>/collected)',
      draft: 'without a year, take the newest one in whatever state',
      archive: 'write PDFs for long-term storage (PDF/A-2b)',
      strictFonts: 'stop when the official fonts are missing, instead of taking others',
      output: 'write into this folder, one folder a year in it (default output)',
    },
    examples: [
      { line: 'forms --format xlsx', does: 'all workbooks of the newest final edition' },
      { line: 'forms 2020 --unit jia-xian --print', does: 'the form of one unit, to print, too' },
      { line: 'forms --only department', does: 'the scoring forms of the departments' },
      { line: 'forms 2020 --from output/2020/collected', does: 'the scoring forms anew, with what units said of themselves' },
      { line: 'forms 2020 --supplement', does: 'supplementary forms, once the edition was changed, by what is collected already' },
    ],
  } satisfies CommandHelp<'only' | 'unit' | 'department' | 'format' | 'print' | 'supplement' | 'from' | 'draft' | 'archive' | 'strictFonts' | 'output'>,
  collect: {
    summary: 'read filled-in forms back, check and add up their scores, and write output/<year>/collected/',
    about:
      'Whatever the workbooks in the folder are called, whichever program saved them, and wherever rows and columns were moved, they are recognized by their identity and the ids of criteria; every total is computed from what was filled in. What came, what is missing and what is wrong is listed cell by cell, and so is what cannot be used. The files are only read; macros and formulas in them are not run. Where two people typed the same forms from paper, --second names the folder of the second: both are held against each other cell by cell, what agrees is used, and what differs is listed and not used, until it is corrected, or until somebody who typed nothing decides of it in results/<year>/entries.yaml.',
    options: {
      second: 'the folder of workbooks that a second person typed from the same paper',
      year: 'the year whose forms are collected (default: the newest final edition)',
      accept: 'use this file although it has no seal, is the same form as another one, or was not typed twice; its path from the folder that is collected, of two folders as it is told',
      format: 'the form of the answer',
      output: 'write into this folder, a folder for each year in it (default: output)',
    },
    examples: [
      {
        line: 'collect returned',
        does: 'collect all forms in the folder "returned", and write summary workbooks, the data scores.json and the report.txt',
      },
      { line: 'collect returned --year 2020', does: 'collect the forms of 2020' },
      { line: 'collect first --second second', does: 'hold what two people typed from paper against each other, and collect what agrees' },
    ],
  } satisfies CommandHelp<'second' | 'year' | 'accept' | 'format' | 'output'>,
  verify: {
    summary: 'read finished files back and hold them against the data; without a path, those of the newest final edition',
    about: 'Which document a file is, is told by its content and not by its name. In a folder signatures are checked, too: whoever is registered in indicators/signers.yaml must have signed what is final, documents and results. No file is changed.',
    options: {
      from: 'hold forms for scoring that have what units said of themselves against this folder or scores.json (default: output/<year>/collected)',
      format: 'the form of the answer',
      page: 'also write a page, one HTML file, by which anybody checks the files and signatures of this folder in a browser, without a network and without this program',
      output: 'without a path, look into this folder (default: output)',
    },
    examples: [
      { line: 'verify', does: 'verify all files of the newest final edition' },
      { line: 'verify annex-from-a-mail.docx', does: 'see whether an annex that came by mail agrees with the data' },
      { line: 'verify --page check.html', does: 'verify the newest final edition, and write the page by which others check it' },
    ],
  } satisfies CommandHelp<'from' | 'format' | 'page' | 'output'>,
  lock: {
    summary: 'freeze a final edition by its totals, counts, ids and digests; without a year, the newest',
    about: 'The lock is indicators/<year>/lock.json; commit it too. From then on a change of what the edition means fails the check; comments, empty lines and ways of writing are none. Wordings are corrected in an edition such as 2020.1; points and the like take a new decision.',
    options: { force: 'lock it anew although it is not what its lock says' },
    examples: [
      { line: 'lock', does: 'lock the newest final edition' },
      { line: 'lock 2020 --force', does: 'lock 2020 anew after a new decision' },
    ],
  } satisfies CommandHelp<'force'>,
  site: {
    summary: 'write a site that can be searched into output/site/: the systems of all years, the measures, and every item over the years',
    about: 'The site is some pages that need no network and no server: open index.html, search and print. They can be given to anybody, or put on a web server as they are. A search finds every entry that has all the words. Nothing is written while there are errors in the data.',
    options: {
      draft: 'where no year is given, editions that are not final, too',
      output: 'write into the folder site of this one (default output)',
    },
    examples: [
      { line: 'site', does: 'the site of all final editions' },
      { line: 'site 2020 2021', does: 'of these two years' },
    ],
  } satisfies CommandHelp<'draft' | 'output'>,
  archive: {
    summary: 'put a final edition away in output/archive/<edition>/ and a zip of that name: documents, data, site, and how they are checked; without a year the newest final one',
    about: 'All documents are read back first, and nothing is archived unless every byte is as it was built from the data as they are now. README.txt in it says how each format is opened and how all of it is checked without this program. The same content gives the same bytes; an archive is never written over.',
    options: { output: 'where the documents are, and the archive will be (default output)' },
    examples: [
      { line: 'archive', does: 'archive the newest final edition' },
      { line: 'archive 2020', does: 'archive 2020' },
    ],
  } satisfies CommandHelp<'output'>,
};
