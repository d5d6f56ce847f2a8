import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { outputOf } from './programs.ts';

/** A viewer of OFD in a browser that is not ours. No later version: they want a licence. It is fetched when it is needed, since it is larger than all that is installed beside it. */
const VIEWER = {
  name: 'ofd.js@0.2.6',
  script: 'package/lib/ofd.umd.min.js',
  sha512: 'qBC4bD5fC2e+qWg2ap6pajAU1Rl/G6+l6NUxMVgdcXTtjWcdRSYD6e63WGgmKAEuE4fjmntzIXZwODawjWmQuw==',
} as const;

/** Fetches the viewer's script from the registry of npm. Throws when it is another one than we know. */
export async function viewerScript(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'zhunsheng-viewer-'));
  try {
    const name = (await outputOf('npm', ['pack', VIEWER.name, '--silent', '--pack-destination', folder])).trim();
    const packed = join(folder, name);
    const sum = createHash('sha512').update(readFileSync(packed)).digest('base64');
    if (sum !== VIEWER.sha512) throw new Error(`${VIEWER.name} has another content than we know`);
    await outputOf('tar', ['-xzf', packed, '-C', folder, VIEWER.script]);
    return readFileSync(join(folder, VIEWER.script), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How many points of a picture there are to one of the screen, a ninety-sixth of an inch: browsers set every line of text on a whole point of what they draw. */
const FINER = 2;
/** The points of a picture to an inch. */
export const DPI = 96 * FINER;

/** Opens a document in the viewer; the page gives it the fonts that are within, which it does not load by itself. Each page is a `div` in the body. */
export async function openOfd(browser: Browser, script: string, ofd: Uint8Array): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1300, height: 900 }, deviceScaleFactor: FINER });
  await page.route('**', (route) => (route.request().url().startsWith('data:') ? route.continue() : route.abort()));
  await page.setContent('<!doctype html><style>body{margin:0}</style><body></body>');
  await page.addScriptTag({ content: script });
  await page.evaluate(`(${SHOW})(${JSON.stringify({ ofd: base64(ofd), fonts: fontsIn(ofd) })})`);
  return page;
}

/** The picture of a page, counted from 1. It is shown alone: below others it would begin between two points. */
export async function pictureOf(page: Page, number: number): Promise<Uint8Array> {
  const shown = page.locator('body > div');
  await page.evaluate(`(${ALONE})(${number - 1})`);
  return shown.nth(number - 1).screenshot();
}

/** Runs in the browser. */
const ALONE = `(at) => document.querySelectorAll('body > div').forEach((each, index) => {
  Object.assign(each.style, { display: index === at ? '' : 'none', margin: '0' });
})`;

/** The fonts within, by the names that pages call them. */
function fontsIn(ofd: Uint8Array): readonly (readonly [name: string, file: string])[] {
  const parts = unzipSync(ofd);
  const resources = new TextDecoder().decode(parts['Doc_0/PublicRes.xml']);
  return [...resources.matchAll(/FontName="([^"]+)"><ofd:FontFile>([^<]+)</g)].map(([, name = '', file = '']) => [
    name,
    base64(parts[`Doc_0/Res/${file}`] ?? new Uint8Array()),
  ]);
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

/** Runs in the browser. */
const SHOW = `async ({ ofd, fonts }) => {
  const bytes = (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  for (const [name, file] of fonts) document.fonts.add(await new FontFace(name, bytes(file)).load());
  const [read] = await new Promise((success, fail) => window.ofd.parseOfdDocument({ ofd: bytes(ofd).buffer, success, fail }));
  window.ofd.setPageScale(96 / 25.4);
  for (const page of window.ofd.renderOfdByScale(read)) document.body.append(page);
  await document.fonts.ready;
}`;

/** In what two pictures of a page differ on a screen: by how much of full black a point does on average, and how many dark points of either have no dark point of the other beside them. */
export async function differenceOf(
  page: Page,
  one: Uint8Array,
  other: Uint8Array,
): Promise<{ readonly mean: number; readonly far: number }> {
  const pictures = JSON.stringify([one, other].map(base64));
  return JSON.parse(String(await page.evaluate(`(${COMPARE})(${pictures})`)));
}

/** Runs in the browser. A point is dark that is nearer to black, and beside it is dark enough what is no nearer to white than three quarters. */
const COMPARE = `async (pictures) => {
  const [one, other] = await Promise.all(pictures.map(async (picture) => {
    const image = await createImageBitmap(await (await fetch('data:image/png;base64,' + picture)).blob());
    const canvas = new OffscreenCanvas(Math.round(image.width / ${FINER}), Math.round(image.height / ${FINER}));
    const context = canvas.getContext('2d');
    context.imageSmoothingQuality = 'high';
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return context.getImageData(0, 0, canvas.width, canvas.height);
  }));
  const [width, height] = [Math.min(one.width, other.width), Math.min(one.height, other.height)];
  const at = (image, x, y) => image.data[(y * image.width + x) * 4];
  let [sum, far] = [0, 0];
  const isNear = (image, x, y) => {
    for (let dy = -1; dy <= 1; dy += 1) for (let dx = -1; dx <= 1; dx += 1) {
      const [nx, ny] = [x + dx, y + dy];
      if (nx >= 0 && ny >= 0 && nx < width && ny < height && at(image, nx, ny) < 192) return true;
    }
    return false;
  };
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) {
    const [a, b] = [at(one, x, y), at(other, x, y)];
    sum += Math.abs(a - b) / 255;
    if (a < 64 && !isNear(other, x, y)) far += 1;
    if (b < 64 && !isNear(one, x, y)) far += 1;
  }
  if (Math.abs(one.width - other.width) > 1 || Math.abs(one.height - other.height) > 1) far = 1e9;
  return JSON.stringify({ mean: sum / (width * height), far });
}`;
