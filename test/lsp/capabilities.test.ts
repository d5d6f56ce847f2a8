import { beforeEach, describe, expect, it } from 'vitest';
import {
  CompletionRequest,
  DefinitionRequest,
  DocumentSymbolRequest,
  HoverRequest,
  InlayHintRequest,
  type Location,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol/node.js';
import { type Editor, startEditor } from '../support/editor.ts';
import { changed, SMALL_TWO_YEARS } from '../support/fixtures.ts';
import { folderWith } from '../support/program.ts';
import { positionOf } from '../support/protocol.ts';

const DRAFT = changed(SMALL_TWO_YEARS, 'indicators/2021/scheme.yaml', 'state: final', 'state: draft');
const OLD = 'indicators/2020/county/1-ideology.yaml';
const PATH = 'indicators/2021/county/1-ideology.yaml';
const SCHEME = 'indicators/2021/scheme.yaml';

/** What a place of an answer is: its file and what stands there. */
function textAt(editor: Editor, files: ReadonlyMap<string, string>, { uri, range }: Location): string {
  const path = uri.slice(editor.addressOf('').length + 1);
  const line = (files.get(path) ?? '').split('\n')[range.start.line] ?? '';
  return `${path} ${line.slice(range.start.character, range.end.character)}`;
}

describe('an editor with two years open', () => {
  let editor: Editor;
  const at = (path: string, piece: string, atEnd = false) => ({
    textDocument: { uri: editor.addressOf(path) },
    position: positionOf(DRAFT.get(path) ?? '', piece, atEnd),
  });
  beforeEach(async () => {
    editor = await startEditor(folderWith(DRAFT));
    for (const path of [OLD, PATH, SCHEME, 'indicators/departments.yaml', 'indicators/units.yaml']) {
      await editor.open(path, DRAFT.get(path) ?? '');
    }
  });
  const hover = async (path: string, piece: string): Promise<string> => {
    const answer = await editor.connection.sendRequest(HoverRequest.type, at(path, piece));
    return answer === null ? '' : (answer.contents as { value: string }).value;
  };

  it('tells of an item its points, what its parts add to, who leads it, whom it is for, what it was', async () => {
    expect(await hover(PATH, '中心组学习')).toBe(
      '**中心组学习** · 三级指标  \n分值 2 · 合计 2  \n考核单位：市委宣传部  \n适用：县和城市区  \n2020 年：中心组学习，分值 2',
    );
  });

  it('tells of a department, a class and a unit what they are', async () => {
    expect(await hover(PATH, 'publicity')).toContain('**市委宣传部**');
    expect(await hover(PATH, 'publicity')).toContain('2021 年考核 3 项');
    expect(await hover(PATH, 'district')).toContain('城市区 10 / 10');
    expect(await hover('indicators/units.yaml', 'county')).not.toBe('');
  });

  it('says nothing where a schema speaks', async () => {
    expect(await hover(PATH, 'scoring')).toBe('');
  });

  it('shows the totals behind what is written', async () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
    const hintsOf = async (path: string) =>
      (
        await editor.connection.sendRequest(InlayHintRequest.type, {
          textDocument: { uri: editor.addressOf(path) },
          range,
        })
      )?.map(({ label, position: { line } }) => `${(DRAFT.get(path) ?? '').split('\n')[line]} ${label}`);
    expect(await hintsOf(PATH)).toEqual([
      'points: 4 合计 4',
      '    points: 4 合计 4',
      '        points: 2 合计 2',
      '        points: 2 合计 2',
    ]);
    expect(await hintsOf(SCHEME)).toEqual(['  - id: county 合计 10']);
  });

  it('outlines a file by titles, each with what lies below it', async () => {
    const outline = await editor.connection.sendRequest(DocumentSymbolRequest.type, {
      textDocument: { uri: editor.addressOf(PATH) },
    });
    expect(outline).toMatchObject([
      {
        name: '思想建设',
        children: [{ name: '理论武装', children: [{ name: '中心组学习' }, { name: '基层宣讲', detail: '2' }] }],
      },
    ]);
  });

  it('finds what is called so, in every year', async () => {
    const found = await editor.connection.sendRequest(WorkspaceSymbolRequest.type, { query: '宣讲' });
    expect(found?.map(({ name, containerName }) => `${containerName} ${name}`)).toEqual([
      '2021 县（区）指标体系 基层宣讲',
      '2021 县（区）指标体系 组建宣讲队伍，每季度开展宣讲',
      '2020 县（区）指标体系 基层宣讲',
      '2020 县（区）指标体系 组建宣讲队伍，每季度开展宣讲',
    ]);
  });

  it('goes to what an id names, and from an item to that of the year before', async () => {
    const definition = async (path: string, piece: string) =>
      [(await editor.connection.sendRequest(DefinitionRequest.type, at(path, piece))) as Location[]]
        .flat()
        .map((each) => textAt(editor, DRAFT, each));
    expect(await definition(PATH, 'publicity')).toEqual(['indicators/departments.yaml publicity']);
    expect(await definition(PATH, 'district')).toEqual(['indicators/2021/scheme.yaml district']);
    expect(await definition(PATH, 'center-group')).toEqual([`${OLD} center-group`]);
    expect(await definition(OLD, 'center-group')).toEqual([`${OLD} center-group`]);
  });

  it('finds every place where an id is named, over years and registers', async () => {
    const references = async (path: string, piece: string, includeDeclaration: boolean) =>
      (
        (await editor.connection.sendRequest(ReferencesRequest.type, {
          ...at(path, piece),
          context: { includeDeclaration },
        })) ?? []
      ).map((each) => textAt(editor, DRAFT, each));
    expect(await references(PATH, 'center-group', true)).toEqual([`${OLD} center-group`, `${PATH} center-group`]);
    const led = await references('indicators/departments.yaml', 'publicity', false);
    const written = [...DRAFT].flatMap(([path, text]) =>
      [...text.matchAll(/(?:department: |cooperating: \[)publicity/g)].map(() => `${path} publicity`),
    );
    expect([...led].sort()).toEqual(written.sort());
  });

  it('refuses to rename what is permanent, in the words of the command', async () => {
    await expect(editor.connection.sendRequest(PrepareRenameRequest.type, at(PATH, 'publicity'))).rejects.toThrow(
      /不是指标或考核内容的编号/,
    );
    await expect(
      editor.connection.sendRequest(RenameRequest.type, { ...at(PATH, 'center-group'), newName: 'group' }),
    ).rejects.toThrow(/2020/);
  });

  it('completes ids that no schema can know', async () => {
    const complete = async (path: string, line: string): Promise<readonly string[]> => {
      const text = `${DRAFT.get(path) ?? ''}${line}`;
      await editor.change(path, text);
      const answer = await editor.connection.sendRequest(CompletionRequest.type, {
        textDocument: { uri: editor.addressOf(path) },
        position: { line: text.split('\n').length - 1, character: line.split('\n').at(-1)?.length ?? 0 },
      });
      await editor.change(path, DRAFT.get(path) ?? '');
      return [answer ?? []].flatMap((each) => ('items' in each ? each.items : each)).map(({ label }) => label);
    };
    const departments = ['organization', 'publicity'];
    expect(await complete(PATH, 'department: ')).toEqual(expect.arrayContaining(departments));
    expect(await complete(PATH, 'cooperating: [organization, pu')).toEqual(expect.arrayContaining(departments));
    expect(await complete(PATH, 'only: [')).toEqual(expect.arrayContaining(['county', 'district']));
    expect(await complete(PATH, 'pointsFor: { county: 1, ')).toEqual(expect.arrayContaining(['county', 'district']));
    expect(await complete(PATH, 'pointsFor:\n  ')).toEqual(expect.arrayContaining(['county', 'district']));
    expect(await complete(PATH, 'except:\n- ')).toEqual(expect.arrayContaining(['county', 'district']));
    expect(await complete(PATH, 'lineage: { replaces: cent')).toContain('center-group');
    expect(await complete(PATH, 'title: ')).toEqual([]);
    expect(await complete(PATH, '# department: ')).toEqual([]);
    expect(await complete('indicators/units.yaml', '  - { id: x, class: ')).toContain('district');
  });
});
