import { DiagnosticSeverity, type Diagnostic as Shown } from 'vscode-languageserver';
import { type Diagnostic, severityOf } from '../text/diagnostic.ts';
import { visible } from '../text/visible.ts';
import { type Messages, say } from '../words/messages.ts';
import type { Words } from '../words/words.ts';
import { locationOf, rangeOf } from './positions.ts';
import type { Repository } from './repository.ts';

/** The name under which an editor lists what is found. */
const SOURCE = 'zhunsheng';

/** A finding for an editor: at its place, with its sentence, what to do, and the other places that help to understand it. */
export function findingShown(
  diagnostic: Diagnostic,
  repository: Pick<Repository, 'addressOf'>,
  messages: Messages,
  words: Words,
): Shown {
  const { message, hint } = say(messages, diagnostic);
  const { code, place, related } = diagnostic;
  return {
    range: rangeOf(place),
    severity: severityOf(diagnostic) === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    code,
    source: SOURCE,
    message: words.joined(message, hint),
    relatedInformation: related.map((each) => ({
      location: locationOf(repository, each.place),
      message: visible(each.label),
    })),
  };
}

/** Findings by the paths of their files. */
export function byPath(findings: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const files = new Map<string, Diagnostic[]>();
  for (const each of findings) {
    const { path } = each.place.source;
    const same = files.get(path);
    if (same === undefined) files.set(path, [each]);
    else same.push(each);
  }
  return files;
}
