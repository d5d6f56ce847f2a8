import type { EntryFacts, FormName, SingleFacts } from './delivered/entry-facts.ts';

/** Where something stands in what was delivered. */
export interface CellPlace {
  /** The path of the file from the folder that is collected; empty for what did not come at all. */
  readonly file: string;
  /** The name of the sheet as it is now; undefined where a whole file is meant. */
  readonly sheet: string | undefined;
  /** As office programs name it: `H7`. */
  readonly cell: string | undefined;
}

/** Every code of what is found in returned forms, with the facts that its sentences need. */
export interface DeliveryFacts {
  // files
  'file-kind': {
    readonly kind: 'xls' | 'xlsb' | 'et' | 'ods' | 'csv' | 'document' | 'pdf' | 'image' | 'archive' | 'other';
  };
  'file-unreadable': { readonly reason: 'damaged' | 'too-large' | 'encrypted' | 'unsafe' | 'denied' };
  'file-special': Record<string, never>;
  'file-link': Record<string, never>;
  'file-temporary': Record<string, never>;
  'file-macros': Record<string, never>;
  // whole forms
  'key-missing': Record<string, never>;
  /** `file` is its path, as it must be typed to accept it. */
  'form-unproved': { readonly file: string };
  'form-accepted': Record<string, never>;
  'form-unknown': Record<string, never>;
  'form-surplus': { readonly keys: readonly string[] };
  'form-edition': { readonly edition: string; readonly expected: string };
  'form-digest': { readonly checkCode: string; readonly expected: string };
  /** `valid` rows are as they would be now, `others` are not, or are gone. */
  'form-digest-part': {
    readonly checkCode: string;
    readonly expected: string;
    readonly valid: string;
    readonly others: string;
  };
  'form-digest-same': { readonly checkCode: string; readonly expected: string };
  'identity-gone': Record<string, never>;
  'identity-contradictory': { readonly key: string; readonly values: readonly string[] };
  'unit-empty': Record<string, never>;
  'unit-unknown': { readonly name: string; readonly suggestion: string | undefined };
  'unit-class': { readonly name: string };
  'unit-typed': { readonly name: string };
  'form-again': { readonly other: string };
  'form-twice': { readonly other: string };
  /** Another copy of the same form is used: this one is empty, is a blank form on which the unit's name was written, or was not accepted while the other was. */
  'form-passed-over': { readonly other: string; readonly reason: 'empty' | 'blank' | 'accepted' | 'unproved' };
  /** Together with one that went out before it. */
  'form-continued': { readonly other: string };
  'supplement-alone': Record<string, never>;
  'value-differs': {
    readonly title: string;
    readonly other: string;
    readonly value: string;
    readonly otherValue: string;
  };
  'form-missing': FormName;
  // what two people typed
  'entry-single': SingleFacts;
  'entry-accepted': SingleFacts;
  'entry-copied': { readonly other: string };
  /** `canBeResolved` is false for a line of a list. */
  'entry-differs': EntryFacts & { readonly canBeResolved: boolean };
  'entry-resolved': EntryFacts & {
    readonly resolved: string;
    readonly by: string;
    readonly on: string;
    readonly ground: string;
  };
  /** `line` is that of the data of the year. */
  'resolution-idle': {
    readonly line: string;
    readonly unit: string;
    readonly item: string;
    readonly column: string;
  };
  'resolution-value': { readonly line: string; readonly value: string };
  // sheets, columns, rows
  'sheet-missing': { readonly name: string };
  'sheet-added': Record<string, never>;
  'keys-missing': Record<string, never>;
  'column-missing': { readonly title: string };
  'row-missing': { readonly row: string };
  // items of a form of other data
  'item-changed': { readonly title: string; readonly before: string; readonly now: string };
  'item-gone': { readonly row: string };
  'item-new': { readonly row: string };
  'row-again': { readonly row: string };
  'row-twice': { readonly row: string; readonly other: string };
  'row-added': { readonly text: string };
  'title-changed': { readonly expected: string; readonly found: string };
  'text-changed': { readonly title: string; readonly expected: string; readonly found: string };
  'points-changed': { readonly expected: string; readonly found: string };
  'line-missing': { readonly expected: string };
  'text-added': { readonly text: string };
  'formula-replaced': { readonly value: string };
  // what was filled in
  'score-range': { readonly value: string; readonly least: string; readonly most: string; readonly mayBeZero: boolean };
  'score-step': { readonly value: string; readonly step: string };
  'score-not-number': { readonly value: string };
  'score-date': { readonly value: string; readonly date: string };
  'score-written': { readonly written: string; readonly read: string };
  'deduction-negative': { readonly value: string; readonly read: string };
  /** `shown` is what people see; undefined where only the format can be named. */
  'score-shown': { readonly value: string; readonly shown: string | undefined; readonly format: string };
  'score-merged': { readonly value: string };
  'cell-struck': { readonly value: string };
  /** `value` is what was filled in in the cell, and is empty where nothing is to be. */
  'comment-added': { readonly author: string; readonly comment: string; readonly value: string };
  'input-formula': { readonly value: string };
  'choice-unknown': { readonly value: string; readonly allowed: readonly string[] };
  'scores-missing': {
    readonly count: string;
    readonly total: string;
    /** The name of the unit, where the sheet is of several. */
    readonly unit: string | undefined;
  };
  /** `most` is what the score is below; undefined where it is what is taken off. */
  'reason-missing': { readonly title: string; readonly value: string; readonly most: string | undefined };
}

export type DeliveryCode = keyof DeliveryFacts;

/** An error is something that somebody must see to before the sums are right; a notice says what was done with something that is not as it was sent out. */
export type DeliverySeverity = 'error' | 'notice';

/** The severity of every code; also the closed list of codes, from whole files down to single cells. */
export const DELIVERY_SEVERITY: { readonly [C in DeliveryCode]: DeliverySeverity } = {
  'file-kind': 'error',
  'file-unreadable': 'error',
  'file-special': 'error',
  'file-link': 'error',
  'file-temporary': 'notice',
  'file-macros': 'notice',
  'key-missing': 'error',
  'form-unproved': 'error',
  'form-accepted': 'notice',
  'form-unknown': 'error',
  'form-surplus': 'error',
  'form-edition': 'error',
  'form-digest': 'error',
  'form-digest-part': 'notice',
  'form-digest-same': 'notice',
  'identity-gone': 'notice',
  'identity-contradictory': 'error',
  'unit-empty': 'error',
  'unit-unknown': 'error',
  'unit-class': 'error',
  'unit-typed': 'notice',
  'form-again': 'notice',
  'form-twice': 'error',
  'form-passed-over': 'error',
  'form-continued': 'notice',
  'supplement-alone': 'error',
  'value-differs': 'error',
  'form-missing': 'error',
  'entry-single': 'error',
  'entry-accepted': 'notice',
  'entry-copied': 'error',
  'entry-differs': 'error',
  'entry-resolved': 'notice',
  'resolution-idle': 'error',
  'resolution-value': 'error',
  'sheet-missing': 'error',
  'sheet-added': 'notice',
  'keys-missing': 'error',
  'column-missing': 'error',
  'row-missing': 'error',
  'item-changed': 'notice',
  'item-gone': 'notice',
  'item-new': 'notice',
  'row-again': 'notice',
  'row-twice': 'error',
  'row-added': 'error',
  'title-changed': 'error',
  'text-changed': 'error',
  'points-changed': 'error',
  'line-missing': 'notice',
  'text-added': 'notice',
  'formula-replaced': 'notice',
  'score-range': 'error',
  'score-step': 'error',
  'score-not-number': 'error',
  'score-date': 'error',
  'score-written': 'notice',
  'deduction-negative': 'notice',
  'score-shown': 'error',
  'score-merged': 'error',
  'cell-struck': 'error',
  'comment-added': 'error',
  'input-formula': 'error',
  'choice-unknown': 'error',
  'scores-missing': 'error',
  'reason-missing': 'error',
};

/** Something that was found in what was delivered: a code, the facts of the case and the place. */
export interface DeliveryFinding<C extends DeliveryCode = DeliveryCode> {
  readonly code: C;
  readonly facts: DeliveryFacts[C];
  readonly place: CellPlace;
}

/** What is open of a system when its forms are collected: ranks and grades are not known before it is settled. */
export interface Open {
  /** Units of which not all scores have come. */
  readonly unscored: number;
  /** Units of which no satisfaction is known, or not all of another component that the office enters. */
  readonly unsatisfied: number;
  /** What these components are called; undefined where it is satisfaction. */
  readonly lacking?: readonly string[];
  /** Units of which something was filled in in the summary sheet that cannot be used. */
  readonly unclear: number;
  /** Errors in all that came or did not come, those of other systems too where there are some. */
  readonly errors: number;
}
