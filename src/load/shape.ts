import { type Diagnostic, finding } from '../text/diagnostic.ts';
import { type Span, textOf } from '../text/source.ts';
import { nearest } from '../text/suggest.ts';
import { placeIn, type Yaml } from '../text/written.ts';
import type { SchemaError } from './departures.js';
import {
  adjustments,
  components,
  decisions,
  departments,
  entries,
  history,
  indicator,
  notices,
  opinions,
  rectifications,
  retired,
  scheme,
  signers,
  units,
} from './departures.js';
import type { FileKind } from './file-kind.ts';
import { homesOf, keyMeant } from './shape/keys.ts';
import { valueMeant, wordMeant } from './shape/meant.ts';
import { keyOfWay, nameOfPlace } from './shape/place-name.ts';
import { expectedTypes, isNumeric, isShare, itemsOf } from './shape/schema.ts';
import { badShare, isOfShare } from './shape/shares.ts';
import { wrongSize } from './shape/size.ts';
import { idFrom } from './slips.ts';

const VALIDATORS = {
  adjustments,
  components,
  decisions,
  departments,
  entries,
  history,
  indicator,
  notices,
  opinions,
  rectifications,
  retired,
  scheme,
  signers,
  units,
};

/** Reports every departure of a parsed file from its schema once, at the smallest place. */
export function reportDepartures(yaml: Yaml, kind: FileKind, report: (diagnostic: Diagnostic) => void): void {
  const validator = VALIDATORS[kind];
  if (validator(yaml.value)) return;
  const errors = validator.errors ?? [];
  const choices = byPlace(errors, 'anyOf');
  const unknown = byPlace(errors, 'additionalProperties');
  for (const error of errors) {
    const isSaid = isSaidByChoice(error, choices) || isSaidByKey(yaml, error, unknown);
    const translated = isSaid ? undefined : translate(yaml, kind, error);
    if (translated !== undefined) report(translated);
  }
}

type Errors = ReadonlyMap<string, readonly SchemaError[]>;

/** The errors of a keyword by their places: a file may have thousands. */
function byPlace(errors: readonly SchemaError[], keyword: string): Errors {
  const found = new Map<string, SchemaError[]>();
  for (const error of errors.filter((each) => each.keyword === keyword)) {
    const same = found.get(error.instancePath);
    if (same === undefined) found.set(error.instancePath, [error]);
    else same.push(error);
  }
  return found;
}

/** Whether a choice says the same, and better: what is wrong with its branches. */
function isSaidByChoice({ instancePath, schemaPath }: SchemaError, choices: Errors): boolean {
  return (choices.get(instancePath) ?? []).some((each) => schemaPath.startsWith(`${each.schemaPath}/`));
}

/** Whether a key that is unknown says the same, and better: what it was meant for. */
function isSaidByKey(yaml: Yaml, error: SchemaError, unknown: Errors): boolean {
  const same = unknown.get(error.instancePath) ?? [];
  if (same.length === 0) return false;
  if (error.keyword === 'maxProperties') return true;
  const missing = missingIn(error);
  if (missing.length === 0) return false;
  const { value } = find(yaml.value, error.instancePath);
  return same.some((each) => missing.includes(suggestionFor(value, each) ?? ''));
}

/** The keys of which one is missing. */
function missingIn(error: SchemaError): readonly string[] {
  if (error.keyword === 'required') return [String(error.params['missingProperty'])];
  return error.keyword === 'anyOf' ? choicesOf(error) : [];
}

function translate(yaml: Yaml, kind: FileKind, error: SchemaError): Diagnostic | undefined {
  const { container, key, value } = find(yaml.value, error.instancePath);
  const place = placeIn(yaml, container, key);
  const name = nameOfPlace(error.instancePath);
  const way = keyOfWay(name, kind);
  if (isOfShare(error) && typeof value !== 'object') return badShare(place, name, error);
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownKey(yaml, kind, value, error);
    case 'required':
    case 'anyOf':
      return finding('key-missing', placeIn(yaml, value), { keys: missingIn(error), of: nameOf(value) });
    case 'not': {
      const { required } = error.schema as { required: readonly string[] };
      // What is no mapping has none of the keys that exclude each other, whatever the validator says.
      if (!required.every((each) => Object.hasOwn(Object(value), each))) return undefined;
      return finding('key-conflict', placeIn(yaml, value, required.at(-1), 'key'), { keys: required });
    }
    case 'type':
      return value === null && isText(error)
        ? emptyText(place, way, kind, container)
        : wrongType(place, [name, way], value, error);
    case 'enum': {
      const allowed = (error.schema as readonly unknown[]).map(String);
      const typed = String(value);
      const suggestion = wordMeant(typed, allowed) ?? nearest(typed, allowed);
      return finding('value-unknown', place, { value: typed, suggestion, allowed });
    }
    case 'pattern':
      if (/\/owners\/\d+$/.test(error.instancePath)) return malformedOwner(place, String(value));
      // Where a number is wanted, one word may stand in its place: any other text was meant as a number.
      if (isNumeric(error)) return wrongType(place, [name, way], value, { ...error, params: { type: 'number' } });
      return malformed(yaml, find(yaml.value, error.instancePath), error.propertyName);
    case 'if': // what one of its branches says is reported by itself
    case 'propertyNames':
      return undefined; // the pattern that the name breaks is reported by itself
    case 'minLength':
      return emptyText(place, way, kind, container);
    default:
      return wrongSize(place, way, error);
  }
}

function isText(error: SchemaError): boolean {
  return expectedTypes(error).every((type) => type === 'string');
}

/** Only what an item is called or says may be drafted. */
function emptyText(place: Span, key: string, kind: FileKind, container: unknown): Diagnostic {
  const isItem = kind === 'indicator' && (key === 'text' || key === 'title') && Object.hasOwn(Object(container), 'id');
  return finding('text-empty', place, { key, isItem });
}

/** Only where an id is given does its form matter; where one is referred to, the rules say that nothing has it. */
function malformed(
  yaml: Yaml,
  { container, key, value }: Subject,
  propertyName: string | undefined,
): Diagnostic | undefined {
  if (propertyName !== undefined && key === 'figures') {
    return finding('id-malformed', placeIn(yaml, value, propertyName, 'key'), {
      id: propertyName,
      suggestion: undefined,
    });
  }
  if (key !== 'id') return undefined;
  const id = String(value);
  return finding('id-malformed', placeIn(yaml, container, key), { id, suggestion: idFrom(id) });
}

/** A name without @ is probably that of a user. */
function malformedOwner(place: Span, owner: string): Diagnostic {
  const suggestion = /^[A-Za-z0-9][\w./-]*$/.test(owner) ? `"@${owner}"` : undefined;
  return finding('owner-malformed', place, { owner, suggestion });
}

function unknownKey(yaml: Yaml, kind: FileKind, value: unknown, error: SchemaError): Diagnostic {
  const key = String(error.params['additionalProperty']);
  const allowed = allowedBy(error);
  const suggestion = suggestionFor(value, error);
  const homes = suggestion === undefined ? homesOf(key, kind) : NO_HOMES;
  return finding('key-unknown', placeIn(yaml, value, key, 'key'), { key, suggestion, allowed, ...homes });
}

const NO_HOMES = { below: [], file: undefined } as const;

function allowedBy({ parentSchema }: SchemaError): readonly string[] {
  return Object.keys((parentSchema as { readonly properties?: object }).properties ?? {});
}

function suggestionFor(value: unknown, error: SchemaError): string | undefined {
  return keyMeant(String(error.params['additionalProperty']), allowedBy(error), value as object);
}

function choicesOf(error: SchemaError): string[] {
  return (error.schema as readonly { required: readonly string[] }[]).flatMap((choice) => choice.required);
}

function wrongType(
  place: Span,
  [name, key]: readonly [string, string],
  value: unknown,
  error: SchemaError,
): Diagnostic {
  const expected = expectedTypes(error);
  const isScalar = typeof value !== 'object';
  const written = isScalar ? textOf(place) : '';
  const kind = value === null ? 'empty' : isScalar ? 'scalar' : Array.isArray(value) ? 'list' : 'keys';
  const wanted = { name, types: expected, isShare: isShare(error), items: itemsOf(error) };
  const suggestion = isScalar ? valueMeant(written, wanted) : undefined;
  const facts = { kind, key, value: withQuotes(place, written), expected, suggestion } as const;
  return finding('value-type', place, facts);
}

/** A text as it stands in the file: with its quotes, where it has some. */
function withQuotes({ source, start, end }: Span, written: string): string {
  const quote = source.text.charAt(start - 1);
  const isQuoted = /["']/.test(quote) && source.text.charAt(end) === quote;
  return isQuoted ? `${quote}${written}${quote}` : written;
}

/** A value of the file that a schema error speaks of, and what holds it. */
interface Subject {
  readonly container: unknown;
  readonly key: string | number | undefined;
  readonly value: unknown;
}

function find(root: unknown, pointer: string): Subject {
  let subject: Subject = { container: root, key: undefined, value: root };
  for (const escaped of pointer.split('/').slice(1)) {
    const name = escaped.replaceAll('~1', '/').replaceAll('~0', '~');
    const container = subject.value;
    const key = Array.isArray(container) ? Number(name) : name;
    subject = { container, key, value: (container as Record<string | number, unknown>)[key] };
  }
  return subject;
}

function nameOf(value: unknown): string {
  const id = typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : undefined;
  return typeof id === 'string' ? id : '';
}
