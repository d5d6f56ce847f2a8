import { expect, it } from 'vitest';
import { HoverRequest } from 'vscode-languageserver-protocol/node.js';
import { startEditor } from '../support/editor.ts';
import { SMALL } from '../support/fixtures.ts';
import { folderWith } from '../support/program.ts';

const PATH = 'indicators/2020/county/1-ideology.yaml';
const TEXT = SMALL.get(PATH) ?? '';

/** What the server may hold, in megabytes. If it kept every state of a thousand it would die. */
const HEAP = 32;

it('a thousand edits, each of them answered, take no more memory than one', async () => {
  const editor = await startEditor(folderWith(SMALL), { node: [`--max-old-space-size=${HEAP}`] });
  await editor.open(PATH, TEXT);
  for (let count = 0; count < 1000; count += 1) {
    await editor.change(PATH, TEXT.replace('points: 4', `points: ${count}`));
    await editor.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri: editor.addressOf(PATH) },
      position: { line: 1, character: 8 },
    });
  }
  expect((await editor.settled()).errors).toBeGreaterThan(0);
  expect(await editor.stop()).toBe(0);
});
