import { type Diagnostic, finding } from '../text/diagnostic.ts';
import { type Span, textOf } from '../text/source.ts';
import { nearest } from '../text/suggest.ts';
import { placeIn, type Yaml } from '../text/written.ts';
import type { SchemaError } from './departures.js';
import { departments, indicator, retired, scheme, units } from './departures.js';
import type { FileKind } from './file-kind.ts';
import { scoringFrom } from './scoring/meant.ts';
import { idFrom, partFrom, plainNumberFrom, scaleFrom, shareFrom } from './slips.ts';

type ExpectedType = 'array' | 'boolean' | 'integer' | 'number' | 'object' | 'string';

const VALIDATORS = { departments, indicator, retired, scheme, units };

/** Reports every departure of a parsed file from its schema once, at the smallest place. */
export function reportDepartures(yaml: Yaml, kind: FileKind, report: (diagnostic: Diagnostic) => void): void {
  const validator = VALIDATORS[kind];
  if (validator(yaml.value)) return;
  const errors = validator.errors ?? [];
  const choices = new Map(errors.map((each) => [each.instancePath, [] as SchemaError[]]));
  for (const error of errors) if (error.keyword === 'anyOf') choices.get(error.instancePath)?.push(error);
  for (const error of errors) {
    const isPartOfChoice = choices
      .get(error.instancePath)
      ?.some((choice) => error.schemaPath.startsWith(`${choice.schemaPath}/`));
    const translated = isPartOfChoice ? undefined : translate(yaml, error);
    if (translated !== undefined) report(translated);
  }
}

function translate(yaml: Yaml, error: SchemaError): Diagnostic | undefined {
  const { container, key, value } = find(yaml.value, error.instancePath);
  const place = placeIn(yaml, container, key);
  if (isOfShare(error) && typeof value !== 'object') return badShare(place, key, error);
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownKey(yaml, value, error);
    case 'required': {
      const missing = String(error.params['missingProperty']);
      return finding('key-missing', placeIn(yaml, value), { keys: [missing], of: nameOf(value) });
    }
    case 'anyOf':
      return finding('key-missing', placeIn(yaml, value), { keys: choicesOf(error), of: nameOf(value) });
    case 'not': {
      const { required } = error.schema as { required: readonly string[] };
      return finding('key-conflict', placeIn(yaml, value, required.at(-1), 'key'), { keys: required });
    }
    case 'type':
      return wrongType(place, key, value, error);
    case 'enum': {
      const allowed = (error.schema as readonly unknown[]).map(String);
      const typed = String(value);
      return finding('value-unknown', place, { value: typed, suggestion: nearest(typed, allowed), allowed });
    }
    case 'pattern':
      if (/\/owners\/\d+$/.test(error.instancePath)) return malformedOwner(place, String(value));
      // Where a number is wanted, one word may stand in its place: any other text was meant as a number.
      if (isNumeric(error)) return wrongType(place, key, value, { ...error, params: { type: 'number' } });
      return malformed(yaml, find(yaml.value, error.instancePath), error.propertyName);
    case 'if': // what one of its branches says is reported by itself
    case 'propertyNames':
      return undefined; // the pattern that the name breaks is reported by itself
    case 'minLength':
      return finding('text-empty', place, { key: String(key ?? '') });
    default:
      return wrongSize(place, error);
  }
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

function unknownKey(yaml: Yaml, value: unknown, error: SchemaError): Diagnostic {
  const key = String(error.params['additionalProperty']);
  const { properties = {} } = error.parentSchema as { properties?: object };
  const allowed = Object.keys(properties);
  return finding('key-unknown', placeIn(yaml, value, key, 'key'), { key, suggestion: nearest(key, allowed), allowed });
}

function choicesOf(error: SchemaError): string[] {
  return (error.schema as readonly { required: readonly string[] }[]).flatMap((choice) => choice.required);
}

function wrongType(place: Span, key: string | number | undefined, value: unknown, error: SchemaError): Diagnostic {
  const expected = (isNumeric(error) ? ['number'] : [error.params['type']].flat()) as ExpectedType[];
  if (value === null && expected.includes('string')) return finding('text-empty', place, { key: String(key ?? '') });
  const isScalar = typeof value !== 'object';
  const written = isScalar ? textOf(place) : '';
  const kind = value === null ? 'empty' : isScalar ? 'scalar' : Array.isArray(value) ? 'list' : 'keys';
  const suggestion = isScalar ? meantBy(written, key, expected, error) : undefined;
  const facts = { kind, key: String(key ?? ''), value: withQuotes(place, written), expected, suggestion } as const;
  return finding('value-type', place, facts);
}

/** Whether a number is wanted, though the schema lets a word stand in its place. */
function isNumeric({ parentSchema }: SchemaError): boolean {
  const { type } = parentSchema as { readonly type?: unknown };
  return Array.isArray(type) && type.includes('number');
}

/** Whether what departs is a percentage: only those have such a pattern. */
function isOfShare({ parentSchema }: SchemaError): boolean {
  return sharePatternOf(parentSchema)?.includes('%') === true;
}

function sharePatternOf(schema: unknown): string | undefined {
  return (schema as { readonly pattern?: string } | undefined)?.pattern;
}

/** Where a number may stand too, what has no percent sign is one that is wrong otherwise, or nobody knows; so is a whole number where parts are wanted, since it may be points. */
function badShare(place: Span, key: string | number | undefined, error: SchemaError): Diagnostic {
  const pattern = sharePatternOf(error.parentSchema) ?? '';
  const isPart = pattern.includes('/');
  const mayBe = besideShare(error, isPart);
  const typed = textOf(place);
  const name = typeof key === 'string' ? key : 'shares';
  const isSure = mayBe === 'nothing' || /[%％成]/.test(typed) || (isPart && /[.．/／]/.test(typed));
  const meant = isSure ? (isPart ? partFrom(typed) : shareFrom(typed, name)) : undefined;
  const isAllowed = meant !== undefined && new RegExp(pattern).test(meant);
  return finding('share-form', place, { typed, key: name, mayBe, fix: isAllowed ? meant : undefined });
}

/** What else than a percentage may stand in a place. */
function besideShare(error: SchemaError, isPart: boolean) {
  const types = [(error.parentSchema as { readonly type?: string | readonly string[] }).type].flat();
  if (types.includes('number')) return isShare(error) ? 'weight' : 'points';
  return types.includes('integer') ? 'units' : isPart ? 'fraction' : 'nothing';
}

/** What was surely meant by a text: a number, or a scoring rule that is written as prose. */
function meantBy(
  written: string,
  key: string | number | undefined,
  expected: readonly ExpectedType[],
  error: SchemaError,
): string | undefined {
  if (key === 'scoring') return scoringFrom(written);
  const isNumber = expected.includes('number') || expected.includes('integer');
  const scale = key === 'scale' ? scaleFrom(written) : undefined;
  if (scale !== undefined) return scale;
  return isNumber ? plainNumberFrom(written, isShare(error)) : undefined;
}

/** A text as it stands in the file: with its quotes, where it has some. */
function withQuotes({ source, start, end }: Span, written: string): string {
  const quote = source.text.charAt(start - 1);
  const isQuoted = /["']/.test(quote) && source.text.charAt(end) === quote;
  return isQuoted ? `${quote}${written}${quote}` : written;
}

/** Whether a number is a part of one: only there does a percentage say which number is meant. */
function isShare({ parentSchema }: SchemaError): boolean {
  return (parentSchema as { readonly maximum?: number }).maximum === 1;
}

const SIZE_RULES: Readonly<
  Record<
    string,
    | 'atLeast'
    | 'atMost'
    | 'moreThan'
    | 'itemsAtLeast'
    | 'itemsAtMost'
    | 'keysAtLeast'
    | 'keysAtMost'
    | 'longest'
    | 'unique'
  >
> = {
  minimum: 'atLeast',
  maximum: 'atMost',
  exclusiveMinimum: 'moreThan',
  minItems: 'itemsAtLeast',
  maxItems: 'itemsAtMost',
  minProperties: 'keysAtLeast',
  maxProperties: 'keysAtMost',
  maxLength: 'longest',
  uniqueItems: 'unique',
};

function wrongSize(place: Span, error: SchemaError): Diagnostic {
  const rule = SIZE_RULES[error.keyword];
  if (rule === undefined) throw new Error(`the schemas use the keyword ${error.keyword}, which has no message`);
  if (rule === 'moreThan' && error.params['limit'] === 0) {
    return finding('points-not-positive', place, { points: textOf(place) });
  }
  return finding('value-size', place, { rule, limit: String(error.params['limit'] ?? ''), value: textOf(place) });
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
