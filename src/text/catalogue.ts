import type { EditionFacts } from './edition-facts.ts';
import type { AnnexLine, CharacterKind, MarkupKind } from './facts.ts';
import type { SlipFacts } from './slip-facts.ts';

/** An error makes the data unfit to publish; a warning is something that its writer surely did not want. Either one is a finding. */
export type Severity = 'error' | 'warning';

/** The parts of a sum for the unit classes in which they are the same. */
export interface SumFacts {
  /** Names of the unit classes; all of the system's classes when `everyClass`. */
  readonly classes: readonly string[];
  readonly everyClass: boolean;
  /** The number that is stated, and the sum of the parts, as plain decimals. */
  readonly stated: string;
  readonly actual: string;
  readonly parts: readonly { readonly id: string; readonly title: string; readonly points: string }[];
}

/**
 * Every code with the facts that its sentences need. The facts are values of the data; the sentences are in
 * `zh/messages.ts` and `en/messages.ts`, the explanations in `zh/explanations.ts` and `en/explanations.ts`.
 */
export interface Facts extends EditionFacts, SlipFacts {
  // files
  'file-missing': { readonly file: string };
  'file-stray': { readonly name: string };
  'file-name': { readonly name: string; readonly expected: string | undefined };
  'file-order': { readonly name: string; readonly number: number; readonly expected: number };
  'file-type': { readonly name: string };
  'file-too-large': { readonly bytes: number; readonly limit: number };
  'file-encoding': { readonly guess: 'UTF-16' | 'GB18030' | 'binary' };
  'link-outside': { readonly name: string };
  'edition-none': Record<string, never>;
  // YAML
  'yaml-syntax': {
    readonly reason:
      | 'block'
      | 'colon'
      | 'control-character'
      | 'depth'
      | 'escape'
      | 'flow'
      | 'indentation'
      | 'other'
      | 'special-start'
      | 'tab'
      | 'unclosed';
  };
  'yaml-feature': { readonly feature: 'alias' | 'anchor' | 'complex-key' | 'documents' | 'merge' | 'tag' };
  'yaml-duplicate-key': { readonly key: string };
  'number-form': { readonly text: string; readonly plain: string | undefined };
  // shape
  'key-unknown': { readonly key: string; readonly suggestion: string | undefined; readonly allowed: readonly string[] };
  'key-missing': { readonly keys: readonly string[]; readonly of: string };
  'key-conflict': { readonly keys: readonly string[] };
  'value-type': {
    readonly kind: 'empty' | 'scalar' | 'list' | 'keys';
    readonly value: string;
    readonly expected: readonly ('array' | 'boolean' | 'integer' | 'number' | 'object' | 'string')[];
    readonly suggestion: string | undefined;
  };
  'value-unknown': {
    readonly value: string;
    readonly suggestion: string | undefined;
    readonly allowed: readonly string[];
  };
  'value-size': {
    readonly rule:
      | 'atLeast'
      | 'atMost'
      | 'moreThan'
      | 'itemsAtLeast'
      | 'itemsAtMost'
      | 'keysAtLeast'
      | 'keysAtMost'
      | 'longest'
      | 'unique';
    readonly limit: string;
    readonly value: string;
  };
  'id-malformed': { readonly id: string; readonly suggestion: string | undefined };
  'owner-malformed': { readonly owner: string; readonly suggestion: string | undefined };
  'text-empty': { readonly key: string };
  /** `character` as `U+200F`; `after` is the end of the text before it, empty at the beginning of a text. */
  'character-forbidden': { readonly character: string; readonly kind: CharacterKind; readonly after: string };
  // points
  'points-not-positive': { readonly points: string };
  'points-step': { readonly points: string; readonly step: string };
  'points-in-text': { readonly printed: string; readonly points: string };
  'points-and-weights': { readonly id: string };
  'sum-mismatch': SumFacts & { readonly id: string; readonly title: string; readonly explainsParent: boolean };
  'total-mismatch': SumFacts & { readonly system: string };
  'split-mismatch': { readonly stated: string; readonly actual: string };
  'scoring-mismatch': {
    readonly problem: 'deduct-too-much' | 'tiers-not-falling' | 'top-tier';
    readonly value: string;
    readonly points: string;
  };
  // identity
  'id-duplicate': { readonly id: string };
  'id-retired': { readonly id: string; readonly since: string };
  'annex-duplicate': { readonly annex: string };
  'name-ambiguous': { readonly name: string; readonly ids: readonly string[] };
  'text-duplicate': { readonly id: string; readonly other: string };
  // references
  'department-unknown': { readonly id: string; readonly suggestion: string | undefined };
  'department-none': { readonly title: string };
  'department-idle': { readonly id: string; readonly name: string };
  'department-leads': { readonly id: string; readonly name: string };
  'department-cooperates-with-itself': { readonly id: string };
  'office-unknown': { readonly id: string; readonly department: string; readonly suggestion: string | undefined };
  'system-unknown': { readonly id: string; readonly suggestion: string | undefined };
  // applicability
  'class-unknown': { readonly id: string; readonly suggestion: string | undefined };
  'class-outside-parent': { readonly id: string; readonly parent: string };
  'class-excluded': { readonly id: string; readonly key: string };
  'class-twice': { readonly id: string };
  'class-nobody': { readonly id: string };
  'class-empty': { readonly id: string; readonly name: string; readonly system: string };
  // confirmation
  /** `bound` are phrases of the file that may belong to another year. */
  unconfirmed: { readonly title: string; readonly bound: readonly string[] };
  'unconfirmed-final': { readonly title: string };
  // scheme and measures
  'year-mismatch': { readonly year: string; readonly folder: string };
  'weights-sum': { readonly actual: string; readonly parts: readonly string[]; readonly of: string };
  'range-reversed': { readonly least: string; readonly most: string };
  'threshold-too-large': { readonly threshold: string; readonly units: number; readonly group: string };
  'threshold-overlap': {
    readonly advanced: string;
    readonly unqualified: string;
    readonly units: number;
    readonly group: string;
  };
  'threshold-above-full-marks': { readonly atMost: string; readonly fullMarks: string };
  'placeholder-unknown': { readonly placeholder: string; readonly suggestion: string | undefined };
  'figure-differs': { readonly printed: string };
  'figure-literal': { readonly printed: string; readonly placeholder: string };
  /** `line` is what stands there, with placeholders filled in; `expected` is the whole list when it is absent, else the line that is meant. */
  'annex-list': {
    readonly problem: 'absent' | 'different' | 'missing' | 'order' | 'surplus';
    readonly line: string;
    readonly expected: readonly AnnexLine[];
  };
  'measures-markup': { readonly kind: MarkupKind; readonly printed: string };
}

/** A code of the catalogue. Codes are permanent: one that is given up is not used again. */
export type Code = keyof Facts;

/** The severity of every code; also the closed list of codes, in the order of the road. */
export const SEVERITY: { readonly [C in Code]: Severity } = {
  'file-missing': 'error',
  'file-stray': 'warning',
  'file-name': 'error',
  'file-order': 'warning',
  'file-type': 'error',
  'file-too-large': 'error',
  'file-encoding': 'error',
  'link-outside': 'error',
  'edition-none': 'error',
  'white-space': 'error',
  'list-mark': 'error',
  'colon-wide': 'error',
  'colon-space': 'error',
  'quotes-missing': 'error',
  'list-comma': 'error',
  'comment-cut': 'error',
  'text-lines': 'error',
  'yaml-syntax': 'error',
  'yaml-feature': 'error',
  'yaml-duplicate-key': 'error',
  'number-form': 'error',
  'key-unknown': 'error',
  'key-missing': 'error',
  'key-conflict': 'error',
  'value-type': 'error',
  'value-unknown': 'error',
  'value-size': 'error',
  'id-malformed': 'error',
  'owner-malformed': 'error',
  'text-empty': 'error',
  'character-forbidden': 'error',
  'points-not-positive': 'error',
  'points-step': 'error',
  'points-in-text': 'error',
  'points-and-weights': 'error',
  'sum-mismatch': 'error',
  'total-mismatch': 'error',
  'split-mismatch': 'error',
  'scoring-mismatch': 'error',
  'id-duplicate': 'error',
  'id-retired': 'error',
  'annex-duplicate': 'error',
  'name-ambiguous': 'error',
  'text-duplicate': 'warning',
  'department-unknown': 'error',
  'department-none': 'error',
  'department-idle': 'warning',
  'department-leads': 'warning',
  'department-cooperates-with-itself': 'warning',
  'office-unknown': 'error',
  'system-unknown': 'error',
  'lineage-missing': 'error',
  'lineage-unknown': 'error',
  'lineage-twice': 'error',
  'lineage-form': 'error',
  'lineage-kind': 'error',
  'lineage-contradicted': 'error',
  'id-returned': 'error',
  'class-unknown': 'error',
  'class-outside-parent': 'error',
  'class-excluded': 'error',
  'class-twice': 'error',
  'class-nobody': 'error',
  'class-empty': 'error',
  unconfirmed: 'warning',
  'unconfirmed-final': 'error',
  'year-mismatch': 'error',
  'weights-sum': 'error',
  'range-reversed': 'error',
  'threshold-too-large': 'error',
  'threshold-overlap': 'error',
  'threshold-above-full-marks': 'error',
  'placeholder-unknown': 'error',
  'figure-differs': 'error',
  'figure-literal': 'warning',
  'annex-list': 'error',
  'measures-markup': 'error',
  'lock-damaged': 'error',
  'lock-differs': 'error',
  'correction-base': 'error',
  'correction-exceeds': 'error',
};

/** Whether a word is a code of the catalogue. */
export function isCode(word: string): word is Code {
  return Object.hasOwn(SEVERITY, word);
}
