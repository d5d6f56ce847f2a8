import type { Range, RenameFile, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { FileChange } from '../edit/applied/applied.ts';
import { lineSplices } from '../edit/line-splices.ts';
import { checkedId } from '../engine/revise/ids.ts';
import { filesWithId, judgeRename } from '../engine/revise/renamed-id.ts';
import { findItem, survey } from '../engine/revise/survey.ts';
import { refusal } from '../ports/failure.ts';
import type { World } from '../ports/world.ts';
import type { EditorWords } from '../words/editor.ts';
import { authoringIn, type Language } from '../words/languages.ts';
import { idAt, idsIn, type NamedId } from './ids.ts';
import { rangeOf } from './positions.ts';
import type { Repository, State } from './repository.ts';

/** The id at an offset that can be given another one. Throws a failure where none stands, or one of something else than an item. */
export function renamedAt(state: State, path: string, offset: number, words: EditorWords): NamedId & { range: Range } {
  const named = idAt(idsIn(state), path, offset);
  if (named?.kind !== 'item') throw refusal(words.onlyItems);
  return { ...named, range: rangeOf(named.place) };
}

/** What an editor may do with files beside changing their text. */
export interface Able {
  readonly renamesFiles: boolean;
}

/** What is to be changed so that an item has another id wherever it is written, as the command `rename` changes it. Throws a failure where that cannot be done, as the command does. */
export async function renamed(
  world: Pick<World, 'hashes'>,
  repository: Repository,
  state: State,
  { id: from, system }: NamedId,
  typed: string,
  { language, words, able }: { readonly language: Language; readonly words: EditorWords; readonly able: Able },
): Promise<WorkspaceEdit> {
  const authoring = await authoringIn(language);
  const wanted = { root: '.', year: undefined, system };
  const found = await survey({ ...world, files: state.files }, wanted, from, authoring);
  const item = findItem(found, from, wanted, authoring);
  const to = checkedId(typed, item.system.id, found, authoring);
  const change = { system: item.system.id, from, to };
  judgeRename(state.files, found, change, authoring);
  const changes = filesWithId(state.files, found, change, authoring);
  const all = changes.flatMap((each, index) => editsOf(each, changes[index + 1], repository));
  if (able.renamesFiles) return { documentChanges: all };
  if (all.some((each) => 'kind' in each)) throw refusal(words.fileNotRenamed);
  return {
    changes: Object.fromEntries(all.flatMap((each) => ('edits' in each ? [[each.textDocument.uri, each.edits]] : []))),
  };
}

/** What becomes of a file; one that gets another name is gone, and the next change puts it there. */
function editsOf(
  { before, after }: FileChange,
  next: FileChange | undefined,
  { buffers, addressOf }: Repository,
): readonly (TextDocumentEdit | RenameFile)[] {
  if (before === undefined) return [];
  const text = after?.text ?? next?.after?.text ?? before.text;
  const uri = addressOf(before.path);
  const textDocument = { uri, version: buffers.get(before.path)?.version ?? null };
  const edits = lineSplices(before.text, text).map(
    ({ start, end, text: newText }): TextEdit => ({ range: rangeOf({ source: before, start, end }), newText }),
  );
  const edit = { textDocument, edits };
  if (after !== undefined || next?.after === undefined) return [edit];
  return [edit, { kind: 'rename', oldUri: uri, newUri: addressOf(next.after.path) }];
}
