import type { Location, Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { remembering } from '../text/remembering.ts';
import type { SourceText, Span } from '../text/source.ts';
import type { Repository } from './repository.ts';

/** A text as editors count its lines: a carriage return alone ends one for them. */
const documentOf = remembering((source: SourceText) => TextDocument.create('', '', 0, source.text));

/** A stretch of a text as an editor has it: lines and UTF-16 code units, both counted from 0. */
export function rangeOf({ source, start, end }: Span): Range {
  const document = documentOf(source);
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** A stretch of a file of a repository, for an editor. */
export function locationOf({ addressOf }: Pick<Repository, 'addressOf'>, span: Span): Location {
  return { uri: addressOf(span.source.path), range: rangeOf(span) };
}
