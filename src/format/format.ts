import { Composer, type Document, isScalar, Parser, type Scalar, type ScalarTag, type SchemaOptions } from 'yaml';
import type { FileKind } from '../load/file-kind.ts';

import { parseYaml } from '../load/yaml.ts';
import { Decimal } from '../model/decimal.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { positionAt, type SourceText } from '../text/source.ts';
import { type Change, spacingChange } from './changes.ts';
import { settleComments } from './comments.ts';
import { orderKeys } from './order.ts';
import { commentString, prepare } from './prepare.ts';
import { isSame } from './same.ts';

/** A formatted text with what was changed in it, nothing when it was in form already; or why a file is left as it is. */
export type Formatted =
  | { readonly kind: 'formatted'; readonly text: string; readonly changes: readonly Change[] }
  /** It cannot be read as it was meant; `check` says where. */
  | { readonly kind: 'unreadable' }
  /** Something in it would be lost or read in another way. */
  | { readonly kind: 'unsafe' };

/**
 * The text of a file in the one style of the data: two spaces, LF, no byte order mark, one final newline, keys in the
 * order of the schema, prose never folded, numbers plain. Comments stay with what they stand beside; of blank lines one
 * after the other one stays. What is in brackets stays so, quotes stay, and the data is the same.
 */
export function format(source: SourceText, kind: FileKind): Formatted {
  const findings: Diagnostic[] = [];
  const yaml = parseYaml(source, (diagnostic) => findings.push(diagnostic));
  if (yaml === undefined || findings.length > 0) return { kind: 'unreadable' };
  const changes: Change[] = [];
  const text = withoutMarks(source.text, changes);
  const formatted = printed(text, kind, changes);
  if (formatted === undefined) return { kind: 'unreadable' };
  if (!isSame(yaml, text, formatted) || printed(formatted, kind, []) !== formatted) return { kind: 'unsafe' };
  if (formatted !== text) changes.push(...spacingChange(text, formatted, changes));
  return { kind: 'formatted', text: formatted, changes };
}

/** The text without byte order mark and carriage returns, and with a final newline. */
function withoutMarks(text: string, changes: Change[]): string {
  const bare = text.startsWith('\ufeff') ? text.slice(1) : text;
  if (bare !== text) changes.push({ kind: 'byte-order-mark' });
  const unix = bare.replaceAll('\r\n', '\n');
  if (unix !== bare) changes.push({ kind: 'line-breaks' });
  if (unix !== '' && !unix.endsWith('\n')) changes.push({ kind: 'final-newline' });
  return unix === '' || unix.endsWith('\n') ? unix : `${unix}\n`;
}

function printed(text: string, kind: FileKind, changes: Change[]): string | undefined {
  const source = { path: '', text };
  const document = parsed(source, changes);
  if (document === undefined) return undefined;
  // A file in which nothing is said but in comments holds no data whose style there could be; `check` asks for it.
  if (isNothing(document.contents)) return undefined;
  orderKeys(document, kind, source, changes);
  prepare(document);
  return `${document.toString({ lineWidth: 0, commentString }).trimEnd()}\n`;
}

/** Whether a document has no content: the parser puts a scalar without length where nothing stands. */
function isNothing(contents: Document.Parsed['contents']): boolean {
  return contents === null || (isScalar(contents) && contents.range[0] === contents.range[1]);
}

/** The one document of a text, with every comment where it belongs; undefined where it is not sound. */
function parsed(source: SourceText, changes: Change[]): Document.Parsed | undefined {
  const composer = new Composer({
    schema: 'failsafe',
    customTags: asTyped(changes, source),
    keepSourceTokens: true,
    uniqueKeys: false,
  });
  const tokens = [...new Parser().parse(source.text)];
  for (const token of tokens) if (token.type === 'document') settleComments(token);
  const [document, ...more] = composer.compose(tokens, true, source.text.length);
  return document?.errors.length === 0 && more.length === 0 ? document : undefined;
}

type Retag = Extract<SchemaOptions['customTags'], (tags: never) => unknown>;

/** Scalars are printed as they were typed, but numbers without zeros that say nothing. */
function asTyped(changes: Change[], source: SourceText): Retag {
  return (tags) =>
    tags.map((tag) =>
      typeof tag === 'string' || tag.collection !== undefined || tag.tag !== 'tag:yaml.org,2002:str'
        ? tag
        : {
            ...tag,
            stringify: (item, context, onComment, onChompKeep) =>
              typedScalar(item, context, changes, source) ??
              tag.stringify?.(item, context, onComment, onChompKeep) ??
              '',
          },
    );
}

type Context = Parameters<NonNullable<ScalarTag['stringify']>>[1];

/** Undefined for what takes several lines: block scalars are printed anew. */
function typedScalar(
  item: Scalar,
  { implicitKey }: Context,
  changes: Change[],
  source: SourceText,
): string | undefined {
  const token = item.srcToken;
  if (token === undefined || !('source' in token) || token.type === 'block-scalar' || token.source.includes('\n')) {
    return undefined;
  }
  const decimal = token.type === 'scalar' && implicitKey !== true ? Decimal.parse(token.source) : undefined;
  const plain = decimal?.toString() ?? token.source;
  if (plain !== token.source) {
    changes.push({ kind: 'number', line: positionAt(source, token.offset).line, before: token.source, after: plain });
  }
  return plain;
}
