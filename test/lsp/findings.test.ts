import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DidChangeWatchedFilesNotification, FileChangeType } from 'vscode-languageserver-protocol/node.js';
import { startEditor } from '../support/editor.ts';
import { SMALL } from '../support/fixtures.ts';
import { folderWith, run } from '../support/program.ts';
import { shownAsPlain } from '../support/shown.ts';

const PATH = 'indicators/2020/county/1-ideology.yaml';
const TEXT = SMALL.get(PATH) ?? '';
/** With a sum that does not hold. */
const WRONG = TEXT.replace('points: 2', 'points: 3');
const SPOILT = new Map(SMALL).set(PATH, WRONG);

/** What `check` says of a folder. */
function checked(root: string): readonly string[] {
  return run(['check', '--format', 'plain', '--root', root])
    .out.trimEnd()
    .split('\n')
    .filter((line) => line !== '')
    .toSorted();
}

describe('the findings in an editor', () => {
  it('are those of check, in files that are open and in those that are not', async () => {
    const root = folderWith(SPOILT);
    const editor = await startEditor(root);
    await editor.settled();
    expect(checked(root)).not.toEqual([]);
    expect(shownAsPlain(editor, SPOILT)).toEqual(checked(root));
  });

  it('follow what is typed, and are gone when it is mended', async () => {
    const editor = await startEditor(folderWith(SMALL));
    await editor.open(PATH, TEXT);
    await editor.settled();
    expect(editor.shown.size).toBe(0);
    await editor.change(PATH, WRONG);
    await editor.settled();
    expect(editor.shown.get(editor.addressOf(PATH))?.map(({ code }) => code)).toContain('sum-mismatch');
    await editor.change(PATH, TEXT);
    await editor.settled();
    expect(editor.shown.size).toBe(0);
  });

  it('are those of the file again when it is closed without being saved', async () => {
    const editor = await startEditor(folderWith(SMALL));
    await editor.open(PATH, `${TEXT}nothing: 1\n`);
    await editor.settled();
    expect(editor.shown.size).toBe(1);
    await editor.close(PATH);
    await editor.settled();
    expect(editor.shown.size).toBe(0);
  });

  it('stand in UTF-16 code units, behind signs of two of them too', async () => {
    const editor = await startEditor(folderWith(SMALL));
    await editor.open(PATH, TEXT);
    const line = TEXT.split('\n').indexOf('        title: 基层宣讲');
    await editor.change(PATH, TEXT.replace('title: 基层宣讲', 'title: 𠮷𠮷基层宣讲 #丁'));
    await editor.settled();
    const [found] = editor.shown.get(editor.addressOf(PATH)) ?? [];
    const at = '        title: 𠮷𠮷基层宣讲 '.length;
    expect(found).toMatchObject({ code: 'comment-cut', range: { start: { line, character: at } } });
  });

  it('are not sent a second time where a schema says them in the editor, and nothing else is left out', async () => {
    const modeline = '# yaml-language-server: $schema=../../../schemas/indicator.schema.json\n';
    const text = `${modeline}${WRONG.replace('        title: 基层宣讲', '        titel: 基层宣讲')}`;
    const schemas = new Map([...SMALL, ['schemas/indicator.schema.json', '{}'] as const]);
    const codes = async (files: ReadonlyMap<string, string>, schema: boolean, typed = text) => {
      const editor = await startEditor(folderWith(files), { schema });
      await editor.open(PATH, typed);
      await editor.settled();
      return (editor.shown.get(editor.addressOf(PATH)) ?? []).map(({ code }) => code);
    };
    const all = await codes(schemas, true);
    expect(all).toContain('key-unknown');
    expect(await codes(schemas, false)).toEqual(all.filter((code) => code !== 'key-unknown' && code !== 'key-missing'));
    expect(await codes(SMALL, false)).toEqual(all);
    expect(await codes(schemas, false, text.replace(modeline, '\n'))).toEqual(all);
  });

  it('are told once when much is typed at once, of the last text alone', async () => {
    const editor = await startEditor(folderWith(SMALL));
    await editor.open(PATH, TEXT);
    await editor.settled();
    const before = editor.sent.length;
    for (let count = 0; count < 50; count += 1) await editor.change(PATH, `${TEXT}nothing: ${'1'.repeat(count + 1)}\n`);
    await editor.settled();
    expect(editor.sent.slice(before)).toEqual([{ uri: editor.addressOf(PATH), version: 51 }]);
  });

  it('are silent of files outside a repository, and of what is no file', async () => {
    const outside = folderWith(new Map([['note.yaml', 'points: "']]));
    const editor = await startEditor(outside);
    await editor.open('note.yaml', 'points: "');
    await editor.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: 'untitled:Untitled-1', languageId: 'yaml', version: 1, text: 'points: "' },
    });
    expect(await editor.stop()).toBe(0);
    expect(editor.sent).toEqual([]);
  });

  it('are those of each of several repositories', async () => {
    const sound = folderWith(SMALL);
    const wrong = folderWith(SPOILT);
    const editor = await startEditor(wrong, { folders: [sound, wrong] });
    await editor.settled();
    const files = [...editor.shown.keys()];
    expect(files.length).toBeGreaterThan(0);
    for (const uri of files) expect(uri.startsWith(editor.addressOf(''))).toBe(true);
  });

  it('follow what happens to files on disk: changed, gone, another name', async () => {
    const root = folderWith(SMALL);
    const editor = await startEditor(root);
    await editor.open(PATH, TEXT);
    await editor.settled();
    const tell = async (path: string, type: FileChangeType): Promise<void> => {
      await editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: editor.addressOf(path), type }],
      });
      await new Promise((resolve) => setTimeout(resolve, 400));
      expect(shownAsPlain(editor, SMALL)).toEqual(checked(root));
    };
    writeFileSync(join(root, 'indicators/2020/measures.md'), '{{nothing}}\n');
    await tell('indicators/2020/measures.md', FileChangeType.Changed);
    rmSync(join(root, PATH));
    await tell(PATH, FileChangeType.Deleted);
    writeFileSync(join(root, PATH.replace('1-', '9-')), TEXT);
    await tell(PATH.replace('1-', '9-'), FileChangeType.Created);
  });
});

describe('the language server', () => {
  it('says in English what is said in English', async () => {
    const root = folderWith(SPOILT);
    const editor = await startEditor(root, { args: ['--lang', 'en'] });
    await editor.settled();
    for (const found of editor.shown.values())
      for (const { message } of found) expect(message).toMatch(/^[ -~]*$|[A-Za-z]{4}/);
    expect(await editor.stop()).toBe(0);
  });

  it('ends when the editor goes away', async () => {
    const editor = await startEditor(folderWith(SMALL));
    const ended = new Promise((resolve) => editor.process.on('exit', resolve));
    editor.process.stdin?.end();
    expect(await ended).toBe(1);
  });
});
