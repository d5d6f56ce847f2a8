import type { LineageWords, MoreTexts, MoreWords, WorthWords } from '../../browser/more.ts';
import type { SourceWords } from '../../browser/source.ts';

/** What the page of the studio says in English of the text of a file. */
export const source: SourceWords = {
  name: 'YAML',
  open: 'See YAML',
  typed: 'Not saved yet',
  written: 'Saved',
  save: 'Save (Ctrl+S)',
  leave: 'Discard',
  elsewhere: 'The chosen item is in another file. This one has changes that are not saved: save or discard them first.',
  gone: 'This file is not there any more, or belongs to another year.',
};

/** The same of fields that an item need not have. */
export const more: MoreWords = {
  open: 'Fill in another field…',
  special: 'Written in an unusual way: change it in YAML.',
  nothing: '(nothing)',
  choices: {
    notApplicable: { scale: 'scale the others to full marks', full: 'full marks', zero: 'zero' },
    provenance: { source: 'of the source document', drafted: 'drafted' },
  },
  unconfirmed: 'Not looked through for this year yet.',
  confirm: 'Looked through',
};

/** The same of that by which an item counts. */
export const worth: WorthWords = {
  open: 'Change by what it counts',
  kind: { points: 'points', weight: 'a weight', adds: 'adds (beside the sum)', deducts: 'only deducts (beside the sum)', veto: 'a veto', grouping: 'only groups, without points', none: 'nothing: what lies below it counts for what lies above' },
  figure: 'How much',
};

/** The same of what an item says of the year before. */
export const lineage: LineageWords = {
  title: 'lineage',
  open: 'Change the lineage',
  origin: { same: 'goes on under its id', splits: 'is a part of one of last year', merges: 'has come of several of last year', replaces: 'takes the place of one of last year' },
  former: 'Which one of last year (found by its title)',
  unknown: 'There is no such item in the year before: choose one that is listed.',
  without: (item) => `Without “${item}”`,
  missing: 'No item of last year is chosen. Choose one, or say that it goes on under its id.',
  changes: 'How it changed (all of it, or nothing)',
  change: { none: 'not at all', wording: 'wording', points: 'points', scoring: 'rule of scoring', department: 'department', applicability: 'where it applies', requirements: 'target, evidence, method, remark', moved: 'place' },
  reason: 'Reason (printed in the revision table)',
  said: ({ origin, of, changes, reason }) => [{ same: '', splits: `a part of “${of.join(', ')}”`, merges: `of “${of.join('”, “')}”`, replaces: `in place of “${of.join(', ')}”` }[origin], changes.length === 0 ? '' : `changed: ${changes.join(', ')}`, reason].filter((part) => part !== '').join('; '),
  nothing: 'not stated',
};

/** What is to be known of these fields while they are edited. */
export const help: MoreTexts = {
  textFor: 'Class=text, with semicolons between parts; A+B=text where classes are alike. Empty takes it away.',
  scale: 'What the parts add up to, where they have a scale of their own. Empty takes it away.',
  targets: 'Class=target with its unit, with semicolons between parts. Empty takes it away.',
  step: 'The smallest unit of its score, where it is finer than that of the year. Empty takes it away.',
  split: 'Office=points, with semicolons between parts; they add up to its points. Empty takes it away.',
  method: 'How it is assessed; several with semicolons between them. Empty: as stated above it.',
  evidence: 'What is to be handed in; several with semicolons between them. Empty: as stated above it.',
  notApplicable: 'How a unit is scored that it does not apply to.',
  provenance: 'Whether its wording is of the source document or was drafted.',
  worth: 'By what it counts: points, a weight, what it adds or deducts, or a veto; an indicator may only group.',
  lineage: 'How it stands to the year before: what it has come of, or how it changed under the same id. It is printed in the revision table alone.',
  confirmed: 'Each file of a new year is to be looked through before the year is final.',
};
