import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PageShown } from '../../src/lsp/page-shown.ts';
import { ITEM, PAGE, type PageSought } from '../../src/lsp/pages.ts';
import { type Editor, startEditor } from '../support/editor.ts';
import { ROOT } from '../support/fixtures.ts';
import { folderWith } from '../support/program.ts';
import { positionOf } from '../support/protocol.ts';
import { DRAFTED_YEAR, studioOf } from '../support/studio.ts';

const SMALL_PATH = 'indicators/2021/county/1-ideology.yaml';
const SMALL_TEXT = DRAFTED_YEAR.get(SMALL_PATH) ?? '';
const PATH = 'indicators/2021/county/3-organization.yaml';
const TEXT = readFileSync(join(ROOT, PATH), 'utf8');

type Page = Extract<PageShown, { readonly kind: 'page' }>;

/** Asks for the page at the end of a piece of a text, as an extension does that shows one already, or none. */
async function pageAt(
  editor: Editor,
  [path, text, piece]: readonly [path: string, text: string, piece: string],
  before?: Page,
  wanted: Partial<Pick<PageSought, 'page' | 'follows'>> = {},
): Promise<Page> {
  const answer = await editor.connection.sendRequest(PAGE, {
    textDocument: { uri: editor.addressOf(path) },
    position: positionOf(text, piece, true),
    shown: before ?? null,
    page: before?.page ?? null,
    follows: 'another',
    ...wanted,
  });
  if (answer?.kind !== 'page') throw new Error(answer?.said ?? 'there is no page');
  return answer;
}

describe('the printed page in an editor', () => {
  it('is the one that the studio shows, with the item under the cursor', async () => {
    const editor = await startEditor(folderWith(DRAFTED_YEAR));
    await editor.open(SMALL_PATH, SMALL_TEXT);
    const { studio } = await studioOf();
    const asked = { edition: '2021', trial: null, document: null, system: 'county', page: 1 };
    const seen = await studio.page({ ...asked, item: 'lecture-team' });
    if (seen?.kind !== 'page') throw new Error('the studio shows it');
    const { svg, ...shown } = await pageAt(editor, [SMALL_PATH, SMALL_TEXT, 'id: lecture-team']);
    expect(shown).toEqual({ ...seen, image: shown.image, edition: '2021', system: 'county', item: 'lecture-team' });
    expect(svg).toMatch(/^<svg[\s\S]*<\/svg>\s*$/);
    expect(svg).not.toMatch(/<script|<foreignObject|<text|href="(?!#)/);
  });

  it('is of the measures where they are edited, and stays on its page while they are', async () => {
    const editor = await startEditor(folderWith(DRAFTED_YEAR));
    const path = 'indicators/2021/measures.md';
    const text = DRAFTED_YEAR.get(path) ?? '';
    await editor.open(path, text);
    const { studio } = await studioOf();
    const asked = { edition: '2021', trial: null, document: 'measures', system: '', item: null };
    const seen = await studio.page({ ...asked, page: 1 });
    if (seen?.kind !== 'page') throw new Error('the studio shows it');
    const piece = text.slice(0, 8);
    const first = await pageAt(editor, [path, text, piece]);
    expect(first).toMatchObject({ ...seen, image: first.image, system: '', item: null });
    const last = await pageAt(editor, [path, text, piece], first, { page: seen.pages });
    expect(last.page).toBe(seen.pages);
    await editor.change(path, text.replace(/。/u, '，并且如此。'));
    expect(await pageAt(editor, [path, text, piece], last)).toMatchObject({ page: seen.pages, system: '' });
    expect((await pageAt(editor, [path, text, piece], first)).image).not.toBe(first.image);
    await editor.open(SMALL_PATH, SMALL_TEXT);
    const annex = await pageAt(editor, [SMALL_PATH, SMALL_TEXT, 'id: lecture-team'], last);
    expect(annex).toMatchObject({ system: 'county', item: 'lecture-team' });
  });

  it('is of what is typed, saved or not', async () => {
    const editor = await startEditor(folderWith(DRAFTED_YEAR));
    await editor.open(SMALL_PATH, SMALL_TEXT);
    const at = [SMALL_PATH, SMALL_TEXT, 'id: lecture-team'] as const;
    const before = await pageAt(editor, at);
    await editor.change(SMALL_PATH, SMALL_TEXT.replace('组建宣讲队伍', '组建一支宣讲队伍'));
    const typed = await pageAt(editor, at, before);
    expect(typed.image).not.toBe(before.image);
    await editor.change(SMALL_PATH, SMALL_TEXT);
    expect((await pageAt(editor, at, typed)).image).toBe(before.image);
  });

  it('comes without its image where that is shown already', async () => {
    const editor = await startEditor(folderWith(DRAFTED_YEAR));
    await editor.open(SMALL_PATH, SMALL_TEXT);
    const before = await pageAt(editor, [SMALL_PATH, SMALL_TEXT, 'id: lecture-team']);
    const after = await pageAt(editor, [SMALL_PATH, SMALL_TEXT, 'title: 思想建设'], before);
    expect(after).toMatchObject({ image: before.image, svg: null });
    expect(after.item).not.toBe(before.item);
  });

  it('turns to an item that is out of sight, and stays where one has turned to', async () => {
    const editor = await startEditor(ROOT);
    await editor.open(PATH, TEXT);
    const ids = [...TEXT.matchAll(/ id: (\S+)/g)].map(([id]) => id);
    const [first = '', last = ''] = [ids[1], ids.at(-1)];
    const one = await pageAt(editor, [PATH, TEXT, first]);
    const isOn = ({ places, system, item }: Page): boolean =>
      places.some((each) => each.system === system && each.item === item);
    expect(isOn(one)).toBe(true);
    const other = await pageAt(editor, [PATH, TEXT, last], one);
    expect(other.page).toBeGreaterThan(one.page);
    expect(isOn(other)).toBe(true);
    const turned = await pageAt(editor, [PATH, TEXT, last], other, { page: 1, follows: 'never' });
    expect(turned).toMatchObject({ page: 1, pages: one.pages, item: other.item });
    expect((await pageAt(editor, [PATH, TEXT, last], turned)).page).toBe(1);
    expect((await pageAt(editor, [PATH, TEXT, last], turned, { follows: 'always' })).page).toBe(other.page);
  });

  it('says where it could not be published like this, and why there is none', async () => {
    const editor = await startEditor(folderWith(DRAFTED_YEAR));
    const at = [SMALL_PATH, SMALL_TEXT, 'id: lecture-team'] as const;
    await editor.open(SMALL_PATH, SMALL_TEXT.replace(/points: 2(?=\n +scoring)/, 'points: 3'));
    expect((await pageAt(editor, at)).isProved).toBe(false);
    await editor.change(SMALL_PATH, SMALL_TEXT.replace('title: 思想建设', 'title: "思想建设'));
    await expect(pageAt(editor, at)).rejects.toThrow('数据还有错误');
  });

  it('is none for files of no edition', async () => {
    const editor = await startEditor(folderWith(DRAFTED_YEAR));
    const path = 'indicators/departments.yaml';
    await expect(pageAt(editor, [path, DRAFTED_YEAR.get(path) ?? '', 'id'])).rejects.toThrow('there is no page');
  });

  it('leads back to where an item is written', async () => {
    const editor = await startEditor(folderWith(DRAFTED_YEAR));
    const textDocument = { uri: editor.addressOf('indicators/2021/scheme.yaml') };
    const placeOf = (item: string) =>
      editor.connection.sendRequest(ITEM, { textDocument, edition: '2021', system: 'county', item });
    const start = positionOf(SMALL_TEXT, '组建宣讲队伍');
    expect(await placeOf('lecture-team')).toMatchObject({ uri: editor.addressOf(SMALL_PATH), range: { start } });
    expect(await placeOf('nothing')).toBeNull();
  });

  it('takes no more memory after a hundred edits', { timeout: 300_000 }, async () => {
    const editor = await startEditor(folderWith(DRAFTED_YEAR), { node: ['--max-old-space-size=48'] });
    await editor.open(SMALL_PATH, SMALL_TEXT);
    let before: Page | undefined;
    for (let count = 0; count < 100; count += 1) {
      await editor.change(SMALL_PATH, SMALL_TEXT.replace('组建宣讲队伍', `组建宣讲队伍${count}支`));
      before = await pageAt(editor, [SMALL_PATH, SMALL_TEXT, 'id: lecture-team'], before);
      expect(before.svg).not.toBeNull();
    }
    expect(await editor.stop()).toBe(0);
  });
});
