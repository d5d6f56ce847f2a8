import type { CommandHelp } from '../../help.ts';
import { set, settings } from './set.ts';

/** How the commands are used that change the data, in English. */
export const author = {
  init: {
    summary: 'make a fresh repository for another office, small and sound',
    about: 'It has an example system, settings of editors, workflows of code hosts, the schemas and a README in Chinese. The folder must be new or empty; nothing that is there is written over.',
    options: {
      like: 'which example it starts from, by its English or Chinese name: party-building, town (two levels, full marks 1000, bonuses), safety (deductions, a negative list, vetoes), comprehensive (weights, four components, grades by share)',
      year: 'the year of the example system',
    },
    examples: [
      { line: 'init assessment', does: 'make the folder assessment here' },
      { line: 'init assessment --like town', does: 'start from the example of a town' },
      { line: 'init assessment --year 2026', does: 'for the year 2026' },
      { line: 'init .', does: 'fill the empty folder in which you are' },
    ],
  } satisfies CommandHelp<'like' | 'year'>,
  new: {
    summary: 'make the next edition of a year as a draft, and list what is to be confirmed',
    about:
      'Ids stay; the year, the year of coming into force and the state are set; each level-1 indicator is marked with confirmed: false, which its author deletes when it is gone through. Dates, document numbers, years and phrases that mean the year without naming it are listed one by one. An edition that is there is never written over, and stopping half-way leaves nothing half.',
    options: {
      from: 'the edition to start from; without it, the newest',
      dryRun: 'only list what changes and what is to be confirmed; write nothing',
    },
    examples: [
      { line: 'new 2021 --from 2020', does: 'make a draft of 2021 from 2020' },
      { line: 'new 2020.1 --from 2020', does: 'make a correction of the final edition of 2020' },
      { line: 'new 2021 --dry-run', does: 'see first what is to be confirmed' },
    ],
  } satisfies CommandHelp<'from' | 'dryRun'>,
  import: {
    summary: 'makes data of tables and measures from elsewhere, or reads a sheet back that export has written',
    about:
      'Reads .docx, .odt, .xlsx, .html, .csv, .txt, .md, .ofd, and .pdf with text. Writes YAML, all of it or nothing, and never over a year that is there. Every character of the source is accounted for; what would change a total and was assumed is asked on a terminal, else listed, with exit code 1. A sheet that people have edited is compared cell by cell with what was sent out and with the data of now: what one side changed is taken, what both changed differently is listed with what it does to the sums, and nothing is written until that is decided; an untouched sheet changes no byte. A row without an id is new; rows that are gone take their items away, and indicators below which nothing is left. What is not understood or not sure is listed and not used, with exit code 1.',
    options: {
      year: 'the year to write; it must be stated, but for a sheet, which says it',
      system: 'the id of the system; must be stated to add one to a year that is there',
      like: 'the edition whose ids are kept for the same items: last, or a year',
      take: 'what is decided where a sheet and the data differ: sheet, data, or ID=sheet and ID=data for single items',
      reason: 'why ids are given up that a sheet removes and earlier editions have',
      format: 'how to tell: text or json',
      output: 'writes what is told to a file in place of printing it',
      dryRun: 'reads and tells only, and writes nothing',
    },
    examples: [
      { line: 'import output/2021/edit/criteria.xlsx --dry-run', does: 'shows what an edited sheet changes' },
      { line: 'import annex.docx measures.docx --year 2020', does: 'makes the edition 2020 of last year’s files' },
      { line: 'import annex.docx --year 2021 --like last', does: 'keeps the ids of items that are the same' },
      { line: 'import municipal.xlsx --year 2020 --system municipal', does: 'adds a system to a year that is there' },
      { line: 'import annex.docx --year 2020 --dry-run -o report.txt', does: 'looks first' },
    ],
  } satisfies CommandHelp<'year' | 'system' | 'like' | 'take' | 'reason' | 'format' | 'output' | 'dryRun'>,
  add: {
    summary: 'add a criterion, or an indicator with one criterion',
    about: 'Without --id it gets an id that no year has used: that of what is above, with a number. Everything else and all comments stay as they are; then every sum before and after is shown, and what check says.',
    options: {
      under: 'the indicator to put it under; with the id of a system, a new level-1 indicator',
      after: 'the item to put it behind; without --after and --before it comes last',
      before: 'the item to put it before',
      id: 'the new id',
      title: 'the title of an indicator',
      text: 'the text of a criterion',
      points: 'points, a number above 0',
      weight: 'the share of the points above, in place of points: 30%, 0.3 or 3/10',
      adds: 'the most that a criterion adds beside the sum, in place of points',
      deducts: 'the most that a criterion which only deducts takes off, in place of points',
      veto: 'it is a veto, and has no points',
      department: 'the department that leads: its id, its name or another form of it; several that assess together as a,b, with shares as a=60%,b=40%',
      year: 'the edition to change; without it, the newest that has the id and is not final',
      system: 'which system, where several have the id',
      dryRun: 'only try it and show sums and findings; write nothing',
    },
    examples: [
      {
        line: 'add --under delegate-term --text "one report a year" --points 0.5',
        does: 'add a criterion to an indicator',
      },
      {
        line: 'add --after delegate-term --title "training of delegates" --text "one training a year" --points 1',
        does: 'add an indicator behind another',
      },
      { line: 'add --under county --title innovation --text "one new practice" --points 5', does: 'add a level-1 indicator' },
    ],
  } satisfies CommandHelp<'under' | 'after' | 'before' | 'id' | 'title' | 'text' | 'points' | 'weight' | 'adds' | 'deducts' | 'veto' | 'department' | 'year' | 'system' | 'dryRun'>,
  set,
  settings,
  move: {
    summary: 'move an item by id or title, with all below it and its comments, and show every sum before and after',
    about: 'The id stays. Criteria go below indicators that hold criteria, indicators below those that hold indicators. A level-1 indicator is put beside another; the numbers in the names of the files follow.',
    options: {
      under: 'the indicator to move it under',
      after: 'the item to put it behind; without --after and --before it comes last',
      before: 'the item to put it before',
      year: 'the edition to change; without it, the newest that has the id and is not final',
      system: 'which system, where several have the id',
      dryRun: 'only try it and show sums and findings; write nothing',
    },
    examples: [
      { line: 'move lecture-team --under center-group', does: 'move it to another indicator' },
      { line: 'move lecture-team --before center-group-plan', does: 'move it before an item' },
      {
        line: 'move lecture-team --under center-group --dry-run',
        does: 'see how the sums would change, without writing',
      },
    ],
  } satisfies CommandHelp<'under' | 'after' | 'before' | 'year' | 'system' | 'dryRun'>,
  remove: {
    summary: 'take out an item with all below it, register an id of earlier editions as retired, show every sum',
    about: 'An id that earlier editions have needs --reason: it is registered in indicators/retired.yaml and printed in the revision table. What only this draft has is simply removed. A final edition is not changed.',
    options: {
      reason: 'why it is given up',
      year: 'the edition to change; without it, the newest that has the item and is not final',
      system: 'which system, where several have it',
      dryRun: 'only try it and show sums and findings; write nothing',
    },
    examples: [
      { line: 'remove party-fee-ledger --dry-run', does: 'see what the sums would be without it' },
      { line: 'remove "party fee ledger" --reason "less work for the villages"', does: 'remove an item by its title, with the reason' },
    ],
  } satisfies CommandHelp<'reason' | 'year' | 'system' | 'dryRun'>,
  rename: {
    summary: 'give an item another id, wherever drafts name it',
    about: 'The id, statements of lineage, placeholders of the measures and the name of a level-1 file change together in all drafts. An id that a final edition has is permanent.',
    options: {
      year: 'of which edition; without it, the newest that has the item and is not final',
      system: 'which system, where several have it',
      dryRun: 'only list what would change; write nothing',
    },
    examples: [
      { line: 'rename dang-fei-tai-zhang party-fee-ledger', does: 'make an id readable' },
      { line: 'rename "party fee ledger" party-fee-ledger --dry-run', does: 'see which files would change' },
    ],
  } satisfies CommandHelp<'year' | 'system' | 'dryRun'>,
  find: {
    summary: 'find indicators and criteria by their words or ids, with where they stand and what they count',
    about: 'Quotation marks, spaces and widths do not matter. Wherever a command takes an id it takes a title or a part of one, as long as no other item has it.',
    options: {
      year: 'in which edition; without it, the newest',
      system: 'only in one system',
      format: 'for people (text) or for programs (json)',
    },
    examples: [
      { line: 'find delegates', does: 'list what has these words' },
      { line: 'find lectures --year 2020 --system county', does: 'only in the county system of 2020' },
    ],
  } satisfies CommandHelp<'year' | 'system' | 'format'>,
  studio: {
    summary: 'open the studio: see and edit the indicator systems in the browser, with the totals of every class in sight',
    about:
      'The studio is a page of this machine. It needs no network, and no other machine and no other site can open it. What is changed is in the files of indicators/ at once, with comments and layout as they are, and can be undone; what somebody else changes meanwhile (an editor, git pull) appears in the page, and where both changed one value both are shown and nothing is overwritten. Where Git is installed, the view of versions tells what changed since the last one and saves the next; it pushes nothing and switches no branch. Close the page or press Ctrl+C in the terminal to end it.',
    options: { noOpen: 'open no browser, only print the address' },
    examples: [{ line: 'studio', does: 'open the studio' }],
  } satisfies CommandHelp<'noOpen'>,
  export: {
    summary: 'Write the criteria as a sheet to edit, one row each, which import reads back',
    about:
      'A worksheet for each system, with columns for the indicators, the text, points by unit class, departments, scoring and so on; rows may be sorted, filtered, added and deleted. Ids and what was sent out lie in hidden columns and sheets: by them import tells what was changed and merges it with what others have changed meanwhile. It is written to output/<year>/edit/; a file that somebody has edited is kept. Without a year it is the newest edition that is not final.',
    options: {
      system: 'only these systems, by id',
      format: 'the format; csv is a file for each system, without a baseline',
      output: 'write into this folder, with a folder for each year (default output)',
    },
    examples: [
      { line: 'export', does: 'writes the sheet of the edition that is being written' },
      { line: 'export 2021 --system county', does: 'writes one system of 2021' },
      { line: 'export --format csv', does: 'writes CSV' },
    ],
  } satisfies CommandHelp<'system' | 'format' | 'output'>,
  fmt: {
    summary: 'bring the YAML files into one style; comments are kept, the data is the same',
    about: 'The style: indents of two spaces, keys in the order of the schema, numbers without zeros that say nothing, paragraphs never folded, at most one blank line, line breaks LF and one at the end. A file with something mistyped is left as it is; first find it with check.',
    options: {
      check: 'only list the files that are not in form, and write nothing',
    },
    examples: [
      { line: 'fmt', does: 'format all files in indicators/ and results/' },
      { line: 'fmt indicators/2020/county', does: 'format those of one folder only' },
      { line: 'fmt --check', does: 'only see whether something is to be done, for automatic checks' },
    ],
  } satisfies CommandHelp<'check'>,
};
