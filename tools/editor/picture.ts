import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../package/root.ts';
import { atWork, PATIENCE } from './at-work.ts';
import { started } from './started.ts';

/** The file that the guide shows, and what one looks at in it. */
const PATH = 'indicators/2025/towns/1-party-building.yaml';
const ITEM = 'id: monthly-party-day';

/** The terminal is not compiled for this editor (`install.ts`); the notice of that is nobody's to read. */
const WITHOUT_NOTICE = '.statusbar-item.warning-kind { display: none !important; }';

/** Draws the picture of the guide in which the page stands beside its file: that of a fresh repository, made below `place`. */
export async function drawPicture(entry: string, vsix: string, place: string): Promise<void> {
  const folder = join(place, '考核');
  execFileSync(process.execPath, [join(ROOT, 'dist/zhunsheng.cjs'), 'init', folder], { stdio: 'ignore' });
  const { page, end } = await started({ entry, vsix, folder, path: PATH, place });
  try {
    await page.setViewportSize({ width: 1200, height: 640 });
    const work = atWork(page, PATH, (path) => readFileSync(join(folder, path), 'utf8'));
    await page.locator('.statusbar', { hasText: '2025 ' }).waitFor({ timeout: PATIENCE });
    await work.press('Control+B');
    await work.goTo(ITEM);
    await work.press('Control+K');
    await work.press('v');
    await (await work.view()).locator('.mark').waitFor({ timeout: PATIENCE });
    await page.addStyleTag({ content: WITHOUT_NOTICE });
    await page.screenshot({ path: join(ROOT, 'docs/pictures/editor.png') });
  } finally {
    await end();
  }
}
