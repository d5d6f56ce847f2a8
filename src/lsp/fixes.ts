import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver';
import { type Edit, inOrder } from '../text/mending.ts';
import { remedyFor } from '../text/remedy.ts';
import { visible } from '../text/visible.ts';
import type { EditorWords } from '../words/editor.ts';
import type { Messages } from '../words/messages.ts';
import type { Words } from '../words/words.ts';
import { findingShown } from './findings.ts';
import { rangeOf } from './positions.ts';
import type { Repository, State } from './repository.ts';

/** The kind of the action that makes every fix of a file, which editors can take when a file is saved. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.zhunsheng`;

/** What can be said of a fix. */
export interface Saying {
  readonly words: Words;
  readonly messages: Messages;
  readonly editor: EditorWords;
}

/** The fixes of what is found in a part of a file, each by itself, and all of the file together: the edits of `check --fix`. Fixes of findings that another extension shows are among them. */
export function fixesIn(
  repository: Repository,
  { examined: { findings } }: State,
  path: string,
  range: Range,
  { words, messages, editor }: Saying,
): CodeAction[] {
  const fixes = findings.flatMap((finding) => {
    const edit = finding.place.source.path === path ? remedyFor(finding) : undefined;
    return edit === undefined ? [] : [{ finding, edit }];
  });
  const [first] = fixes;
  if (first === undefined) return [];
  const { source } = first.finding.place;
  const changes = (edits: readonly Edit[]) => ({
    changes: {
      [repository.addressOf(path)]: edits.map(({ text, ...span }) => ({
        range: rangeOf({ source, ...span }),
        newText: text,
      })),
    },
  });
  const each = fixes
    .filter(({ finding }) => touches(rangeOf(finding.place), range))
    .map(
      ({ finding, edit }): CodeAction => ({
        title: editor.fix(visible(edit.text.trim())),
        kind: CodeActionKind.QuickFix,
        isPreferred: true,
        diagnostics: [findingShown(finding, repository, messages, words)],
        edit: changes([edit]),
      }),
    );
  const all = inOrder(fixes.map(({ edit }) => edit));
  return [...each, { title: editor.fixAll, kind: FIX_ALL, edit: changes(all) }];
}

function touches(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
