import { CATALOGUE, CODES, type Code, type Facts } from './catalogue.ts';
import type { Severity } from './entry.ts';
import type { Span } from './source.ts';

/** A second place that helps to understand a finding, with a short label in the data's own words (an id, a number). */
export interface Related {
  readonly place: Span;
  readonly label: string;
}

/**
 * A finding: a code of the catalogue, the facts of the case and the smallest place that is wrong.
 * The sentences are made from code and facts when it is printed, in the reader's language.
 */
export interface Diagnostic<C extends Code = Code> {
  readonly code: C;
  readonly facts: Facts[C];
  readonly place: Span;
  readonly related: readonly Related[];
}

/** Makes a finding; the facts must fit the code. */
export function finding<C extends Code>(
  code: C,
  place: Span,
  facts: Facts[C],
  related: readonly Related[] = [],
): Diagnostic<C> {
  return { code, facts, place, related };
}

/** The severity that the catalogue gives to a finding. */
export function severityOf(diagnostic: Diagnostic): Severity {
  return CATALOGUE[diagnostic.code].severity;
}

/** Codes that say of a value that it cannot be read as it stands. */
const UNREADABLE: ReadonlySet<Code> = new Set([
  'quotes-missing',
  'list-comma',
  'yaml-feature',
  'number-form',
  'value-type',
  'value-unknown',
  'value-size',
  'id-malformed',
  'owner-malformed',
  'share-form',
  'text-empty',
  'points-not-positive',
  'date-form',
]);

/**
 * Sorts findings by path, place and code (in the order of the catalogue), and keeps each cause only once: the same code with the same facts at the same
 * place is the same finding, and of a value that cannot be read nothing else is said.
 */
export function sortFindings(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const sorted = [...diagnostics].sort(compareFindings);
  const unreadable = new Map<string, Diagnostic>();
  for (const each of sorted) {
    if (UNREADABLE.has(each.code) && !unreadable.has(keyOf(each.place))) unreadable.set(keyOf(each.place), each);
  }
  const kept = new Map<string, Diagnostic>();
  for (const each of sorted) {
    const place = keyOf(each.place);
    const cause = unreadable.get(place);
    if (cause !== undefined && cause !== each && each.code !== 'key-missing') continue;
    const key = `${place}\0${each.code}\0${JSON.stringify(each.facts)}`;
    if (!kept.has(key)) kept.set(key, each);
  }
  return [...kept.values()];
}

/** The order of the road: what parsing finds comes before what the schema finds, and that before what rules find. */
const RANK = new Map(CODES.map((code, index) => [code, index]));

function compareFindings(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.place.source.path, b.place.source.path) ||
    a.place.start - b.place.start ||
    a.place.end - b.place.end ||
    (RANK.get(a.code) ?? 0) - (RANK.get(b.code) ?? 0) ||
    compareText(JSON.stringify(a.facts), JSON.stringify(b.facts))
  );
}

function keyOf({ source, start, end }: Span): string {
  return `${source.path}\0${start}\0${end}`;
}

/** Orders two texts by their UTF-16 code units: the same on every machine and in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
