import { readFileSync, writeFileSync } from 'node:fs';
import { outputOf } from './programs.ts';

/** A picture in shades of grey, from black to 255. */
interface Greys {
  readonly width: number;
  readonly height: number;
  readonly at: (x: number, y: number) => number;
}

/** The texts of all QR codes in pictures, as a program finds them that is not ours, in the order of the pictures. Empty where it finds none. */
export async function scanned(pictures: readonly string[]): Promise<readonly string[]> {
  const texts: string[] = [];
  for (const picture of pictures) {
    const args = ['-q', '--raw', '--nodbus', '-Sdisable', '-Sqrcode.enable', picture];
    const found = await outputOf('zbarimg', args).catch(() => '');
    texts.push(...found.split('\n').filter((line) => line !== ''));
  }
  return texts;
}

/** Makes of a picture (PGM) what a copier would: a little turned, and blurred by that, pale, with grains. */
export function copied(from: string, to: string): void {
  const page = greysIn(readFileSync(from));
  const angle = (1.5 * Math.PI) / 180;
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const bytes = Buffer.alloc(page.width * page.height);
  let grain = 1;
  for (let y = 0; y < page.height; y += 1)
    for (let x = 0; x < page.width; x += 1) {
      const [dx, dy] = [x - page.width / 2, y - page.height / 2];
      const [u, v] = [page.width / 2 + dx * cosine + dy * sine, page.height / 2 - dx * sine + dy * cosine];
      // A generator of Park and Miller: the same grains in each run.
      grain = (grain * 48_271) % 2_147_483_647;
      const noise = (grain / 2_147_483_647 - 0.5) * 50;
      bytes[y * page.width + x] = Math.max(0, Math.min(255, 60 + between(page.at, u, v) * 0.65 + noise));
    }
  writeFileSync(to, Buffer.concat([Buffer.from(`P5\n${page.width} ${page.height}\n255\n`), bytes]));
}

/** The shade between points. */
function between(at: Greys['at'], x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [right, below] = [x - left, y - top];
  const upper = at(left, top) * (1 - right) + at(left + 1, top) * right;
  return upper * (1 - below) + (at(left, top + 1) * (1 - right) + at(left + 1, top + 1) * right) * below;
}

/** A picture in the one way in which poppler writes it. Throws for any other. */
function greysIn(file: Buffer): Greys {
  const [head, width, height] = /^P5\n(\d+) (\d+)\n255\n/.exec(file.toString('latin1', 0, 40)) ?? [];
  if (head === undefined) throw new Error('a picture of another kind');
  const [across, down] = [Number(width), Number(height)];
  const inside = (x: number, y: number) => x >= 0 && y >= 0 && x < across && y < down;
  return {
    ...{ width: across, height: down },
    at: (x, y) => (inside(x, y) ? (file[head.length + y * across + x] ?? 255) : 255),
  };
}
