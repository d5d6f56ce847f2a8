import { describe, expect, it } from 'vitest';
import { CodeActionRequest } from 'vscode-languageserver-protocol/node.js';
import { examine } from '../../src/engine/examine/examine.ts';
import { remedyFor } from '../../src/text/remedy.ts';
import { filesIn } from '../support/authoring.ts';
import { startEditor } from '../support/editor.ts';
import { EXAMPLES } from '../support/examples.ts';
import { mistaken } from '../support/fixtures.ts';
import { memoryWorld } from '../support/memory-world.ts';
import { folderWith, run } from '../support/program.ts';
import { edited } from '../support/protocol.ts';

describe('an editor', () => {
  it('is offered every fix that check --fix makes, and all of a file at once', async () => {
    for (const example of Object.values(EXAMPLES)) {
      const files = mistaken(example);
      const findings = (await examine(memoryWorld(files), { digests: false, results: true }))?.findings ?? [];
      const fixable = findings.filter((each) => remedyFor(each) !== undefined);
      const [first] = fixable;
      if (first === undefined) continue;
      const { path, text } = first.place.source;
      const root = folderWith(files);
      const editor = await startEditor(root, { schema: false });
      await editor.open(path, text);
      const actions = await editor.connection.sendRequest(CodeActionRequest.type, {
        textDocument: { uri: editor.addressOf(path) },
        range: { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } },
        context: { diagnostics: [] },
      });
      const made = (actions ?? []).flatMap((each) => ('edit' in each ? [each] : []));
      expect(made.filter(({ kind }) => kind === 'quickfix').length).toBe(
        fixable.filter(({ place }) => place.source.path === path).length,
      );
      const all = made.find(({ kind }) => kind === 'source.fixAll.zhunsheng');
      const after = edited(text, all?.edit?.changes?.[editor.addressOf(path)] ?? []);
      run(['check', '--fix', '--root', root]);
      expect(after).toBe(new Map(filesIn(root)).get(path));
      await editor.stop();
    }
  });
});
