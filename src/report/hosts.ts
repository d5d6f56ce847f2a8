import { type Diagnostic, severityOf } from '../text/diagnostic.ts';
import { positionAt } from '../text/source.ts';
import { type Messages, say } from '../words/messages.ts';
import type { Words } from '../words/words.ts';
import { asJson } from './as-json.ts';

/** GitHub workflow commands, one a finding: they become annotations at the lines of a pull request. */
export function findingsAsGitHub(findings: readonly Diagnostic[], messages: Messages): string {
  return findings.map((each) => `${annotation(each, messages)}\n`).join('');
}

function annotation(diagnostic: Diagnostic, messages: Messages): string {
  const { source, start } = diagnostic.place;
  const { line, column } = positionAt(source, start);
  const { message, hint } = say(messages, diagnostic);
  const properties = { file: source.path, line: String(line), col: String(column), title: diagnostic.code };
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
  return `::${severityOf(diagnostic)} ${written.join(',')}::${escapeData(`${message}\n${hint}`)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** A GitLab Code Quality report. The fingerprint of a finding has no line number in it, so that it stays the same when lines above it come and go; findings that are alike are numbered. */
export function findingsAsGitLab(
  findings: readonly Diagnostic[],
  messages: Messages,
  words: Words,
  sha256: (text: string) => string,
): string {
  const alike = new Map<string, number>();
  const issues = findings.map((each) => {
    const { source, start } = each.place;
    const { message, hint } = say(messages, each);
    const identity = JSON.stringify([source.path, each.code, each.facts]);
    const number = alike.get(identity) ?? 0;
    alike.set(identity, number + 1);
    return {
      description: words.joined(message, hint),
      check_name: each.code,
      fingerprint: sha256(`${identity}${number}`),
      severity: severityOf(each) === 'error' ? 'major' : 'minor',
      location: { path: source.path, lines: { begin: positionAt(source, start).line } },
    };
  });
  return asJson(issues);
}
