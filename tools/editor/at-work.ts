import { basename } from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';

/** What one does in the editor, as somebody does who sits before it. */
export interface AtWork {
  /** Opens another file, by its path. */
  open(path: string): Promise<void>;
  /** Puts the cursor at the end of the first line that has a piece, in the file that is open. */
  goTo(piece: string): Promise<void>;
  /** Writes something in the place of a piece of the line of the cursor, which ends with it. */
  replaceEnd(piece: string, by: string): Promise<void>;
  press(keys: string): Promise<void>;
  /** Runs a command by its title. */
  run(title: string): Promise<void>;
  /** The view of the printed page. */
  view(): Promise<Frame>;
}

/** How long something may take that is to be seen, in milliseconds: the first page waits for its typesetter. */
export const PATIENCE = 60_000;

/** Works in a page that shows VS Code with a file open; `text` gives the text of a file as it lies there, where lines are as many as in the editor. */
export function atWork(page: Page, path: string, text: (path: string) => string): AtWork {
  const editor = page.locator('.editor-group-container .monaco-editor').first();
  let shown = path;
  const press = (keys: string): Promise<void> => page.keyboard.press(keys);
  const choose = async (typed: string, row = ''): Promise<void> => {
    await page.locator('.quick-input-widget input').first().waitFor();
    await page.keyboard.type(typed);
    await page.locator('.quick-input-list .monaco-list-row', { hasText: row }).first().waitFor();
    await press('Enter');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  };
  return {
    press,
    open: async (wanted) => {
      await press('Control+P');
      await choose(wanted, basename(wanted));
      shown = wanted;
    },
    goTo: async (piece) => {
      const lines = text(shown).split('\n');
      const at = lines.findIndex((line) => line.includes(piece));
      if (at === -1) throw new Error(`there is no line with ${piece}`);
      await editor.click({ position: { x: 200, y: 30 } });
      await press('Control+G');
      await choose(`${at + 1}:999`);
    },
    replaceEnd: async (piece, by) => {
      for (const _ of piece) await press('Backspace');
      await page.keyboard.type(by);
      await press('Escape');
    },
    run: async (title) => {
      await press('F1');
      await choose(title);
    },
    view: async () => {
      for (const until = Date.now() + PATIENCE; Date.now() < until; await page.waitForTimeout(100)) {
        for (const frame of page.frames()) if (await isView(frame)) return frame;
      }
      throw new Error('there is no view of a page');
    },
  };
}

/** Whether a frame is the view; none that goes away meanwhile is. */
async function isView(frame: Frame): Promise<boolean> {
  return (
    (await frame
      .locator('.desk .sheet')
      .count()
      .catch(() => 0)) > 0
  );
}

/** Waits until something has, or has not, a text. Throws what it had instead. */
export async function says(place: Locator, text: string, has = true): Promise<void> {
  let last = '';
  for (const until = Date.now() + PATIENCE; Date.now() < until; await place.page().waitForTimeout(100)) {
    last = (await place.allInnerTexts()).join('\n').replaceAll('\u00a0', ' ');
    if (last.includes(text) === has) return;
  }
  throw new Error(`${has ? 'not' : 'still'} ${JSON.stringify(text)} in: ${last}`);
}
