import { shortened } from '../../../text/width.ts';
import type { DeskWords } from '../../desk.ts';
import { IN_VIEWS } from './in-views.ts';
import { words as page } from './page.ts';

/** What a word that is chosen means. */
const meaningOf = (field: string, value: string): string => {
  if (field === 'worth') {
    const kinds: Readonly<Record<string, string>> = page.worth.kind;
    return value.replace(/^([a-z]+)=?/, (all, kind: string) => `${kinds[kind] ?? all} `).trim();
  }
  const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = page.more.choices;
  return choices[field]?.[value] ?? value;
};

/** As wide as a title may be in a sentence, in half widths. */
const WIDEST = 40;
const titled = (title: string): string => `“${shortened(title, WIDEST)}”`;

/** What became of some entries of a list; nothing where there are none. */
const became = (verb: string, names: readonly string[]): readonly string[] => (names.length === 0 ? [] : [`${verb} ${names.join(', ')}`]);

/** What else a command has an option for. */
const OTHERS: Readonly<Record<string, string>> = {
  after: 'behind',
  before: 'before',
  by: 'decided by',
  class: 'unit class',
  clear: 'take away',
  if: 'another score',
  on: 'day',
  reason: 'reason',
  system: 'system',
  to: 'to become',
  under: 'below',
  unit: 'made by',
  veto: 'veto',
};

const CALLED: ReadonlyMap<string, string> = new Map(Object.entries({ ...page.field, ...OTHERS }).map(([key, name]) => [key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), name]));

/** What the terminal does by a command, and where the page does it. */
const IN_PAGE: readonly (readonly [said: RegExp, instead: string])[] = [
  [/To revise it .*?scheme\.yaml first\./, 'Draft the next year in “Year”; if it is not really final yet, set it back to review there.'],
  [/Run zhunsheng check and correct them first\./, 'Correct them in “Findings” first.'],
  [/; see zhunsheng check$/, ': some points are wrong; see “Findings” beside the table for those that still are'],
  [/zhunsheng settings lists all of them\./, 'All of them are in “Settings”.'],
  [/; zhunsheng find .* lists all/, ''],
  [/Add a new item with zhunsheng add/, 'Add a new item'],
  [/ Run zhunsheng help set to see what can be\./, ''],
  [/Make a repository with zhunsheng init first\./, 'Make a repository first.'],
  [/first remove its line (\w+) from the file/, 'first remove its line $1 in “YAML”'],
  [/Edit the (?:file itself|file),/, 'Edit it in “YAML”,'],
  [/take it out of scheme\.yaml/, 'open the YAML in “Settings” and take it out'],
];

/** Who is meant is asked for above the drafts; what was recorded without it is taken back first. */
/** The key of a field, where a sentence says that an item has it or not. */
const KEY = /( has (?:no )?)([a-zA-Z]+)(?=[,.])/g;

/** Ids and paths that cannot be words of a sentence: at its beginning, or with a sign within; what stands before where an id is spoken of as one. */
const NAMED = /^[a-z][\w-]*(?![\w./:=%-])|(?<![\w“./:[-])[a-z]\w*(?:[-/][^\s,;:()]*[\w])(?![\w/:=%-])/g;
const AS_ID = /(?:\bids?|be) $/;

const UNIT_ASKED = /read this file by itself with --unit .*? once they are recorded/;

/** What the program says to the page of the studio, in English. */
export const words: DeskWords = {
  opened: (address) => `The studio is open: ${address}\nWhere no browser opened, paste this address into one. It works on this machine alone, and once.\nClose the page or press Ctrl+C here to end it; every change is in the files already.`,
  closed: 'The studio has ended.',
  isFinal: (edition) => `${edition} is final and can only be read. To correct its wording, or to revise it for the next year, draft that in “Year”.`,
  isLocked: (edition) => `${edition} is locked, so its state cannot be changed and nothing was written. To correct its wording, draft a correction in “Year”.`,
  gone: 'This item is not there any more: it was just removed or renamed elsewhere. Go on from what the page shows now.',
  goneFile: (file) => `${file} is not there any more: it was just removed or renamed elsewhere. Go on from what the page shows now.`,
  noSystem: (edition) => `This system of ${edition} cannot be read now: its files were broken, moved or removed elsewhere, so nothing was written. Mend them there first.`,
  unread: (edition) => `With this change ${edition} could not be read.`,
  unproved: 'There are errors in the data; files can be made once they are mended.',
  notDrawn: 'The typesetter of this machine cannot draw pages; open the PDF in “Files”.',
  notText: (file) => `${file} is no text in UTF-8, or too large, and cannot be shown here. Save it as UTF-8 with an editor first.`,
  brokenText: (line, why) => `Not written: line ${line} cannot be read. ${why}. Mend that line and save again.`,
  otherText: (file) => `${file} was just changed elsewhere; your change was not written.`,
  noFinding: 'This finding is not there any more; nothing was changed.',
  otherValue: (now) => `This was just changed elsewhere to ${now === undefined ? 'nothing' : `“${now}”`}; your change was not written.`,
  asksReason: 'An earlier year published this item, and its id cannot be used again. State why it is removed; the revision table prints it.',
  inPage: (said) =>
    [...IN_PAGE, ...IN_VIEWS]
      .reduce((sentence, [each, instead]) => sentence.replace(each, instead), said)
      .replace(KEY, (all, has: string, key: string) => (key in page.field ? `${has}“${page.field[key as keyof typeof page.field]}”` : all))
      .replace(UNIT_ASKED, 'undo it, fill in who made it, and read it again')
      .replace(/(option )?--([a-z-]+)/g, (all, option: string | undefined, name: string) => {
        const called = CALLED.get(name);
        return called === undefined ? all : `${option === undefined ? '' : 'field '}“${called}”`;
      }),
  byTitles: (said, titleOf) =>
    said.replace(NAMED, (called: string, at: number) => {
      const title = AS_ID.test(said.slice(0, at)) ? undefined : titleOf(called);
      if (title === undefined) return called;
      return called.includes('/') ? `the file of ${titled(title)}` : titled(title);
    }),
  notCompared: (state) => `Something in ${state} cannot be read, so it is not compared. Mend it first: see "Findings" beside the table.`,
  set: (title, field, value) => (field === 'lineage' ? `change the ${page.field[field]} of ${titled(title)}` : field === 'only' || field === 'except' ? `make ${titled(title)} ${page.field[field]} ${value}` : `set the ${page.field[field]} of ${titled(title)} to ${shortened(meaningOf(field, value), WIDEST)}`),
  cleared: (title, field) => (field === 'only' || field === 'except' ? `make ${titled(title)} for ${page.applies.all}` : `take the ${page.field[field]} of ${titled(title)} away`),
  marked: (title) => `mark ${titled(title)} as a core item`,
  notScored: (edition) => `There are no scores of ${edition} yet. They cannot be collected here yet: when the forms have come back, have whoever keeps the data collect them as the guide says, and open “Results” again.`,
  inSettings: (title) => `see “${title}” in “Settings”`,
  settingSet: (name, value) => `set “${name}” to ${shortened(value, WIDEST)}`,
  settingCleared: (name) => `take the setting “${name}” away: its default holds`,
  settingEntries: (name, { added, removed, changed, isMoved }) => {
    const parts = [...became('add', added), ...became('take away', removed), ...became('change', changed), ...(isMoved ? ['another order'] : [])];
    return `“${name}”: ${shortened(parts.join('; '), WIDEST)}`;
  },
  otherEntries: 'This table has just been changed elsewhere, so nothing was written. Leave your changes and begin with what stands there now.',
  rewritten: (file) => `rewrite ${file}`,
  added: (title) => `add ${titled(title)}`,
  moved: (title) => `move ${titled(title)}`,
  removed: (title) => `remove ${titled(title)}`,
  renamed: (title, id) => `give ${titled(title)} the id ${id}`,
  fixed: (file, line) => `mend ${file} line ${line}`,
  decided: {
    accept: (numbers) => `accept opinion ${numbers.join(', ')}`,
    reject: (numbers) => `reject opinion ${numbers.join(', ')}`,
    adapt: (numbers) => `take opinion ${numbers.join(', ')} in part`,
  },
  returned: (name) => `read the returned draft ${shortened(name, WIDEST)}`,
  noFileName: 'This file has no name that could be kept; nothing was read. Give it another name and try again.',
  turned: (wish) => {
    if (wish.kind === 'lock') return `lock ${wish.edition}`;
    return wish.kind === 'new' ? `draft ${wish.year} from ${wish.edition}` : `make ${wish.edition} ${page.state[wish.state]}`;
  },
  noState: (edition) => `${edition} does not say how far it is, so nothing was changed. Choose its state in “Settings”.`,
  nothingTo: { undo: 'There is nothing to undo.', redo: 'There is nothing to do again.' },
  notStepped: {
    undo: (path) => `${path} has been changed elsewhere since, so that nothing was undone. Change what the page shows now.`,
    redo: (path) => `${path} has been changed elsewhere since, so that nothing was redone. Change what the page shows now.`,
  },
  stepped: { undo: (said) => `Undone: ${said}`, redo: (said) => `Done again: ${said}` },
};
