import type { OpinionWords } from '../opinions.ts';

const FIELD: OpinionWords['field'] = {
  points: 'points',
  text: 'wording',
  title: 'title',
  department: 'department',
  cooperating: 'cooperating departments',
  scoring: 'scoring rule',
  targets: 'targets',
  evidence: 'evidence',
  method: 'method',
  remark: 'remark',
  applicability: 'applicability',
  insert: 'add',
  delete: 'remove',
  move: 'move',
  comment: 'comment',
  setting: 'figure',
  paragraph: 'wording',
  disagree: 'objection',
  agree: 'no objection',
};
const OUTCOME: OpinionWords['outcome'] = { adopted: 'accepted', adapted: 'adapted', rejected: 'rejected' };
const opinionsOf = (all: readonly number[]): string => `${all.length === 1 ? 'opinion' : 'opinions'} ${all.join(', ')}`;
const HAND = (number: number): string => `change it with set, add, move, remove or an editor first, then record it with zhunsheng adapt ${number} --reason REASON`;

/** The words of the commands about opinions, in English. */
export const opinions: OpinionWords = {
  outcome: OUTCOME,
  open: 'open',
  noDecision: 'only agrees; nothing to decide',
  field: FIELD,
  opinion: (number, who) => `opinion ${number}${who === '' ? '' : ` (${who})`}`,
  nobody: 'unsigned',
  who: (unit, author, day) => [unit, author === unit ? '' : author, day].filter((each) => each !== '').join(', '),
  day: (day) => day,
  item: (title, id) => `“${title}” (${id})`,
  general: 'in general',
  measures: 'the measures',
  becomes: (field, before, after) => `${field} ${before} → ${after}`,
  before: (text) => `was: ${text}`,
  after: (text) => `to be: ${text}`,
  nothing: '(nothing)',
  added: (text, points, above) => `add “${text}”${points === '' ? '' : `, ${points} points,`} below ${above}`,
  removed: (text, points) => `remove “${text}”${points === '' ? '' : ` (${points} points)`}`,
  alone: (titles) => `with nothing else left below it, ${titles} goes too`,
  movedParagraph: (text) => `move elsewhere: ${text}`,
  newParagraph: (text) => `add a paragraph: ${text}`,
  goneParagraph: (text) => `remove a paragraph: ${text}`,
  joined: 'paragraphs become one',
  parted: 'a paragraph becomes several',
  ofClasses: (field, classes) => `${field} (${classes})`,
  moved: (above, behind) => `move below ${above}${behind === undefined ? '' : `, behind ${behind}`}`,
  said: (text) => `says: ${text}`,
  typed: (text) => `as typed: ${text}`,
  from: (file, place) => `from: ${file}${place === '' ? '' : `, ${place}`}`,
  place: (parts) => parts.map(([name, value]) => (name === 'cell' || name === 'heading' ? String(value) : `${name} ${value}`)).join(', '),
  untracked: 'not marked as a change in the file: found by comparison with what was sent out',
  unsure: 'this reading is not certain; please check it',
  settled: 'marked as settled in the file',
  answer: (author, text) => `answered${author === '' ? '' : ` by ${author}`}: ${text}`,
  over: (author, value) => `made on top of the change by ${author}: ${value}`,
  now: (text) => `the data says now: ${text}`,
  contrary: (all) => `contradicts ${opinionsOf(all)}`,
  alike: (all) => `the same as ${opinionsOf(all)}`,
  decision: (outcome, to, reason, by, day) => [`${outcome}${to === undefined ? '' : `, became: ${to}`}`, ...(reason === undefined ? [] : [`reason: ${reason}`]), `${by}${day === '' ? '' : `, ${day}`}`].join('; '),
  sum: (title, unitClass, before, after, stated) => `${title}${unitClass === undefined ? '' : ` (${unitClass})`}: parts add to ${before === after ? after : `${before} → ${after}`}, stated ${stated}`,
  counts: (edition, { all, open, adopted, adapted, rejected }) => `${edition}: ${all} ${all === 1 ? 'opinion' : 'opinions'}; ${open} open, ${adopted} accepted, ${adapted} adapted, ${rejected} rejected`,
  agreed: (count, bodies, agreeing) =>
    `${count} that only ${count === 1 ? 'agrees' : 'agree'}, with nothing to decide, listed by zhunsheng opinions --all${bodies === 0 ? '' : `; answers from ${bodies} ${bodies === 1 ? 'body' : 'bodies'}${agreeing.length === 0 ? '' : `, ${agreeing.length} without objection (${agreeing.join(', ')})`}`}`,
  noneOpen: 'No opinion is open; those that are decided are listed by zhunsheng opinions --all.',
  decided: (opinion, outcome) => `${opinion}: ${outcome}`,
  alreadySaid: 'the data says so already; only the decision is recorded',
  noEdit: 'the data is not changed; only the decision is recorded',
  notCarriedOut: (number) => `it does not say exactly what to change, so the data stays as it is and only the decision is recorded; make the change with set, add, move or an editor, and if the result is not quite what was asked for, record that with zhunsheng adapt ${number} --reason REASON`,
  mergedTo: (text) => `this was changed after the draft went out; both changes together: ${text}`,
  others: 'Open opinions about the same:',
  relation: (number, who, relation) =>
    `opinion ${number}${who === '' ? '' : ` (${who})`}: ${
      {
        same: `wants the same, which the data says now; record it with zhunsheng accept ${number}`,
        compatible: 'changes something else and can still be accepted',
        contrary: `contradicts what was decided; decide it with zhunsheng reject ${number} --reason REASON or zhunsheng adapt ${number} --reason REASON`,
      }[relation]
    }`,
  read: (file, added, known, agreements) => `${file}: ${added} new ${added === 1 ? 'opinion' : 'opinions'}${known === 0 ? '' : `, ${known} recorded before`}${agreements === 0 ? '' : `, ${agreements} that only ${agreements === 1 ? 'agrees' : 'agree'} (recorded, nothing to decide)`}`,
  nobodys: (count) => `${count} from a body that nothing shows; read this file by itself with --unit NAME, or write unit into opinions.yaml once they are recorded`,
  stranger: (unit) => `no register has “${unit}”, which is kept as it is; if it is a slip, correct unit in opinions.yaml`,
  left: (file, count) => `${file}: only a part came back; ${count} ${count === 1 ? 'row or paragraph is' : 'rows or paragraphs are'} missing, which was not read as a wish to delete. If they are to be deleted, that has to be said item by item`,
  unread: (file, place, text) => `${file}${place === '' ? '' : `, ${place}`}: not understood; please read it there: ${text}`,
  otherState: (file) => `${file} was made from another draft (its check code is not that of the data now), so it was read by comparison`,
  refused: (file, reason) =>
    `${file} was not read: ${
      {
        damaged: 'it is damaged; ask for another copy',
        'too-large': 'it is too large; save a copy with nothing but what was sent out and what is suggested, without pictures',
        encrypted: 'it has a password; save a copy without one',
        unsafe: 'no office program writes files like this, so for safety it was not opened; open it in WPS or Word, save a copy and try again',
        'to-convert': 'this format cannot be read; save it as .docx or .xlsx',
        'other-year': 'it is a draft of another year than the one that is out for opinions; check the file, and have the opinions written into the current draft',
        wordless: 'there are no words in it: it may be empty, or a scan; ask for a file that can be edited, or type what it says',
        foreign: 'nothing shows of which draft it is; check the file, or write the opinions into the draft that was sent out',
      }[reason]
    }`,
  nothingNew: 'No new opinions, nothing changed.',
  obstacle: (why, number) => {
    switch (why.kind) {
      case 'gone':
        return `${why.id}, which it is about, is gone; if that settles it, record it with zhunsheng reject ${number} --reason REASON`;
      case 'changed':
        return `this was changed after the draft went out, and the two changes do not fit together: it was “${why.before}”, is now “${why.now}”, and the opinion wants “${why.wanted}”; decide with zhunsheng adapt ${number} --to WORDS --reason REASON`;
      case 'classes':
        return `this differs between unit classes, and the opinion does not say which it means; ${HAND(number)}`;
      case 'weight':
        return `its points follow from a weight; ${HAND(number)}`;
      case 'no-points':
        return `the new item has no points; ${HAND(number)}`;
      case 'by-hand':
        return `the program cannot make this kind of change; ${HAND(number)}`;
      case 'department':
        return `the register has no department “${why.name}”; add it to indicators/departments.yaml, or ${HAND(number)}`;
      case 'number':
        return `“${why.typed}” is not a number that can be used; decide with zhunsheng adapt ${number} --to NUMBER --reason REASON`;
      case 'emptied':
        return `nothing would be left below the indicator above it, where ${opinionsOf(why.numbers)} would put something; take them together with zhunsheng accept ${[...why.numbers, number].sort((a, b) => a - b).join(' ')}, or decide on ${why.numbers.join(', ')} first`;
      case 'contrary':
        return why.isTaken ? `it contradicts opinion ${why.number}, which was accepted; record it with zhunsheng reject ${number} --reason REASON` : `it contradicts opinion ${why.number}, which is to be accepted at the same time; accept one of them`;
      case 'class-name':
        return `“${why.typed}” does not say for which unit classes; decide with zhunsheng adapt ${number} --to WORDS --reason REASON, naming the classes as the scheme does`;
      case 'passage':
        return `“${why.text}” is not found once in the measures; ${HAND(number)}`;
      case 'placeholder':
        return `the figure comes from {{${why.path}}}; change that setting in scheme.yaml first, then record it with zhunsheng adapt ${number} --reason REASON`;
    }
  },
  failure: {
    none: (year) => `No opinions are recorded${year === undefined ? '' : ` in ${year}`}. Read returned drafts with zhunsheng suggest FILE.`,
    unknown: (number, edition) => `${edition} has no opinion ${number}. zhunsheng opinions --all lists them.`,
    several: (number) => `Several opinions have the number ${number}. Find and correct it with zhunsheng check.`,
    badNumber: (typed) => `${typed} is not the number of an opinion. Write 3, or 3-7 for several.`,
    badDay: (typed, meant) => `${typed} is not a date. ${meant === undefined ? 'Write it as 2021-03-20.' : `Did you mean ${meant}?`}`,
    badText: (option) => `The option ${option} takes one line of text, without line breaks or invisible characters.`,
    byWhom: 'Say with --by who decided; it may be left out where scheme.yaml states the office.',
    needsReason: 'Say why with --reason; it is printed in the table of opinions.',
    oneTo: '--to says what one opinion became; decide one at a time.',
    decided: (number, outcome) => `Opinion ${number} is decided already (${OUTCOME[outcome]}). To decide it again, remove its decision in opinions.yaml and change the data back first.`,
    agrees: (number) => `Opinion ${number} only agrees: there is nothing to decide, and nothing was changed. Leave its number out and try again; where it does ask for something, change its field in opinions.yaml to comment first.`,
    isFinal: (edition) => `${edition} is final and cannot be changed, so these cannot be accepted. Reject them for the next revision; if it is not final yet, set state to review in indicators/${edition}/scheme.yaml first.`,
    finalTakesNone: (edition, next) => `${edition} is final and takes no more opinions; nothing was read. Make the next draft with zhunsheng new ${next} --from ${edition}; if it is not final yet, set state to draft in indicators/${edition}/scheme.yaml first.`,
    nothingRead: 'Not all files could be read, so nothing was recorded. Correct those files, or leave them out, and try again.',
    noDrafts: (folder) => `The folder ${folder} has no returned draft, so nothing was read. Put the files there, or name them.`,
    isSaid: (number) => `The data already says what opinion ${number} wants, so it cannot be rejected. Record it with zhunsheng accept ${number}, or change the data back first.`,
    cannot: (number, why) => `Opinion ${number} was not accepted and nothing was changed: ${why}.`,
    notSaid: (number) => `After opinion ${number} the data would not say what it wants, so nothing was written. Edit the file, then record it with zhunsheng adapt ${number} --reason REASON.`,
    noDraft: (next) => `No edition is a draft. Make one with zhunsheng new ${next}.`,
    unreadable: 'The data has errors, so no opinions were read. Correct them first:',
  },
};
