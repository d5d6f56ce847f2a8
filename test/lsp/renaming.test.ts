import { describe, expect, it } from 'vitest';
import { RenameRequest, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver-protocol/node.js';
import { filesIn } from '../support/authoring.ts';
import { type Editor, startEditor } from '../support/editor.ts';
import { changed, SMALL_TWO_YEARS } from '../support/fixtures.ts';
import { folderWith, run } from '../support/program.ts';
import { edited, positionOf } from '../support/protocol.ts';

const DRAFT = changed(SMALL_TWO_YEARS, 'indicators/2021/scheme.yaml', 'state: final', 'state: draft');
const PATH = 'indicators/2021/county/1-ideology.yaml';
const TEXT = DRAFT.get(PATH) ?? '';

/** Files with what an editor makes of them that is told to change them so. */
function filesAfter(files: ReadonlyMap<string, string>, edit: WorkspaceEdit, editor: Editor): Map<string, string> {
  const after = new Map(files);
  const pathOf = (uri: string): string => uri.slice(editor.addressOf('').length + 1);
  for (const each of edit.documentChanges ?? []) {
    if ('edits' in each) {
      const path = pathOf(each.textDocument.uri);
      after.set(path, edited(after.get(path) ?? '', each.edits as TextEdit[]));
    } else if (each.kind === 'rename') {
      after.set(pathOf(each.newUri), after.get(pathOf(each.oldUri)) ?? '');
      after.delete(pathOf(each.oldUri));
    }
  }
  return after;
}

describe('an id that an editor renames', () => {
  it('is written everywhere as the command rename writes it, also in the name of a file', async () => {
    const files = new Map([...DRAFT].filter(([path]) => !path.startsWith('indicators/2020/')));
    for (const [from, to] of [
      ['center-group', 'study-group'],
      ['ideology', 'thought'],
    ] as const) {
      const root = folderWith(files);
      const editor = await startEditor(root);
      await editor.open(PATH, TEXT);
      const edit = (await editor.connection.sendRequest(RenameRequest.type, {
        textDocument: { uri: editor.addressOf(PATH) },
        position: positionOf(TEXT, `id: ${from}`, true),
        newName: to,
      })) as WorkspaceEdit;
      const after = filesAfter(files, edit, editor);
      expect(run(['rename', from, to, '--root', root]).err).toBe('');
      expect(after).toEqual(new Map(filesIn(root)));
    }
  });
});
