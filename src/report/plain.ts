import { type Diagnostic, severityOf } from '../text/diagnostic.ts';
import { positionAt } from '../text/source.ts';
import { visible } from '../text/visible.ts';
import { type Messages, say } from '../words/messages.ts';
import type { Words } from '../words/words.ts';

/** One line a finding for editors and scripts: `path:line:column: severity code message`. No colours, no line breaks inside. */
export function findingsAsPlain(findings: readonly Diagnostic[], messages: Messages, words: Words): string {
  return findings.map((each) => `${lineOf(each, messages, words)}\n`).join('');
}

function lineOf(diagnostic: Diagnostic, messages: Messages, words: Words): string {
  const { source, start } = diagnostic.place;
  const { line, column } = positionAt(source, start);
  const { message, hint } = say(messages, diagnostic);
  const sentence = words.joined(message, hint);
  return `${visible(source.path)}:${line}:${column}: ${severityOf(diagnostic)} ${diagnostic.code} ${sentence}`;
}
