import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { glyphsIn, namesIn } from '../../../src/world/typesetting/font-file.ts';
import { findFonts } from '../../../src/world/typesetting/fonts.ts';
import { installedPath } from '../../../src/world/typesetting/installed.ts';

const SERIF = installedPath('@expo-google-fonts/noto-serif-sc', '400Regular/NotoSerifSC_400Regular.ttf');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fonts-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A font that is nothing but the name of its family, in both of the encodings that Windows fonts use. */
function namedFont(family: string): Uint8Array {
  const text = Buffer.from(family, 'utf16le').swap16();
  const name = Buffer.alloc(6 + 12 + text.length);
  name.writeUInt16BE(1, 2);
  name.writeUInt16BE(18, 4);
  [3, 1, 0x804, 1, text.length, 0].forEach((value, index) => {
    name.writeUInt16BE(value, 6 + 2 * index);
  });
  text.copy(name, 18);
  const head = Buffer.alloc(28);
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt16BE(1, 4);
  head.write('name', 12, 'latin1');
  head.writeUInt32BE(28, 20);
  head.writeUInt32BE(name.length, 24);
  return Buffer.concat([head, name]);
}

describe('the fonts', () => {
  it('are the free ones where the machine has no official ones', () => {
    const { used } = findFonts([folder]);
    expect(used.map(({ family, isSubstituted, name }) => [family, name, isSubstituted])).toEqual([
      ['xiaobiaosong', 'Noto Serif SC 700', true],
      ['fangsong', 'Noto Serif SC 400', true],
      ['heiti', 'Noto Sans SC 500', true],
      ['kaiti', 'Noto Serif SC 500', true],
      ['songti', 'Noto Serif SC 400', true],
    ]);
    expect(used.every(({ version }) => /^Version \d/.test(version))).toBe(true);
  });

  it('are the official ones where the machine has them, by the Chinese name or by another', () => {
    writeFileSync(join(folder, 'a.ttf'), namedFont('仿宋_GB2312'));
    writeFileSync(join(folder, 'b.TTF'), namedFont('FangSong'));
    writeFileSync(join(folder, 'c.otf'), namedFont('SimHei'));
    const { faces, paths, used } = findFonts([folder]);
    expect(used.filter(({ isSubstituted }) => !isSubstituted).map(({ family, name }) => [family, name])).toEqual([
      ['fangsong', '仿宋_GB2312'],
      ['heiti', 'SimHei'],
    ]);
    expect(faces.fangsong).toEqual({ families: ['仿宋_GB2312', 'Noto Serif SC', 'Noto Sans SC'], weight: 400 });
    expect(faces.strong).toEqual(faces.heiti);
    expect(paths[0]).toBe(join(folder, 'a.ttf'));
  });

  it('are looked for past damaged files', () => {
    const whole = readFileSync(SERIF);
    writeFileSync(join(folder, 'a.ttf'), '不是字体');
    writeFileSync(join(folder, 'b.ttf'), new Uint8Array());
    for (const length of [3, 12, 40, 300]) writeFileSync(join(folder, `c${length}.ttf`), whole.subarray(0, length));
    copyFileSync(SERIF, join(folder, 'd.ttf'));
    writeFileSync(join(folder, 'e.ttc'), Buffer.from('74746366000100000000ffff', 'hex'));
    expect(findFonts([folder, join(folder, 'nowhere')]).used.every(({ isSubstituted }) => isSubstituted)).toBe(true);
    expect(namesIn(join(folder, 'd.ttf'))[0]?.families).toEqual(['Noto Serif SC']);
  });

  it('know which characters they have', () => {
    const points = [...'中㐂龘〇①㎡≥—“𠮷'].map((character) => character.codePointAt(0) ?? 0);
    const hasGlyph = glyphsIn(SERIF);
    expect(points.filter((point) => !hasGlyph(point))).toEqual(['𠮷'.codePointAt(0)]);
    expect(findFonts([]).missing('fangsong', [0x20bb7, 0x4e2d, 0x200b])).toEqual(new Set([0x20bb7, 0x200b]));
    expect(glyphsIn(join(folder, 'nowhere.ttf'))(0x4e2d)).toBe(false);
  });
});
