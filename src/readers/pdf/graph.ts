import type { PdfObjects } from './objects.ts';
import {
  isArray,
  isDictionary,
  isName,
  isOperator,
  isReference,
  isStream,
  isString,
  lexerOf,
  type PdfDictionary,
  type PdfValue,
} from './syntax.ts';

/**
 * Writes a value with all that it refers to as one text: the same for two files that differ only in the numbers of their
 * objects, in their order, in how they are packed and in white space. `leaf` names what is not followed, such as pages.
 */
export function graphOf(value: PdfValue, objects: PdfObjects, leaf: (value: PdfValue) => string | undefined): string {
  const seen = new Map<number, number>();
  const parts: string[] = [];
  // Not by recursion: lists that are linked by references are as deep as they are long.
  const waiting: (PdfValue | string)[] = [value];
  while (waiting.length > 0) {
    const next = waiting.pop() ?? null;
    const found = typeof next === 'string' ? null : objects.resolve(next);
    const named = typeof next === 'string' ? next : (leaf(found) ?? seenBefore(next, found, seen));
    if (named === undefined) waiting.push(...membersOf(found, objects).toReversed());
    else parts.push(named);
  }
  return parts.join('');
}

/** How an object that was written already is referred to: by how many were before it. */
function seenBefore(value: PdfValue, found: PdfValue, seen: Map<number, number>): string | undefined {
  if (!isReference(value) || typeof found !== 'object' || found === null) return undefined;
  const known = seen.get(value.reference);
  if (known !== undefined) return `#${known} `;
  seen.set(value.reference, seen.size);
  return undefined;
}

/** What a value is made of, in the order in which it is written. */
function membersOf(value: PdfValue, objects: PdfObjects): readonly (PdfValue | string)[] {
  if (isArray(value)) return ['[', ...value, ']'];
  if (isDictionary(value)) return ['<<', ...entriesOf(value), '>>'];
  if (!isStream(value)) return [scalar(value)];
  const data = objects.decoded(value);
  const dictionary = new Map([...value.dictionary].filter(([key]) => data === undefined || !PACKING.has(key)));
  return [dictionary, `stream ${data ?? value.data} endstream`];
}

const PACKING: ReadonlySet<string> = new Set(['Length', 'Filter', 'DecodeParms']);

function entriesOf(dictionary: PdfDictionary): readonly (PdfValue | string)[] {
  const keys = [...dictionary.keys()].sort();
  return keys.flatMap((key) => [`/${key} `, dictionary.get(key) ?? null]);
}

function scalar(value: PdfValue): string {
  if (isName(value)) return `/${value.name} `;
  if (isString(value)) return `${JSON.stringify(value.string)} `;
  return isOperator(value) ? `${value.operator} ` : `${String(value)} `;
}

/** A content as its words, whatever white space and notation it is written in. */
export function wordsOfContent(content: string): string {
  const lexer = lexerOf(content);
  const nothing = (value: PdfValue): PdfValue => value;
  const words: string[] = [];
  for (let value = lexer.next(); value !== undefined; value = lexer.next()) {
    words.push(graphOf(value, { resolve: nothing } as unknown as PdfObjects, () => undefined));
  }
  return words.join('');
}
