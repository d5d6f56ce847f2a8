import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../src/layout/setting/lines.ts';
import { narrowingOf } from '../../../src/layout/setting/narrowing.ts';
import { NEVER_FIRST } from '../../../src/layout/setting/units.ts';
import { EM } from '../../../src/text/advance.ts';

/** The lines of a text of Chinese characters alone in a program that fills them. */
function filled(text: string, room: number, hangs: boolean): readonly string[] {
  const lines = [''];
  for (const [character] of text.matchAll(/[^、，。]?[、，。]*/gu)) {
    const longer = lines.at(-1) + character;
    const needed = longer.length - (hangs && NEVER_FIRST.test(longer.slice(-1)) ? 1 : 0);
    if (lines.at(-1) === '' || needed * EM <= room) lines[lines.length - 1] = longer;
    else lines.push(character);
  }
  return lines;
}

/** Whether a single character is left in the last of several lines, or there are more than so many. */
function isBad(lines: readonly string[], most: number): boolean {
  const isAlone = lines.length > 1 && lines.at(-1)?.replace(/[、，。]/gu, '').length === 1;
  return isAlone || lines.length > most;
}

/** Whether marks hang, and by how much lines are longer than they should be, in hundredths of an em. */
const SETTINGS = [true, false].flatMap((hangs) => [-15, 0, 15].map((error) => [hangs, error] as const));
const text = fc.array(fc.constantFrom(...'基层党组织建设、，。'), { maxLength: 60 }).map((each) => each.join(''));
const inRoom = fc.tuple(
  text,
  fc.integer({ min: 12, max: 160 }).map((quarters) => (quarters * EM) / 4),
);

describe('how much a paragraph is narrowed for programs that end its lines', () => {
  it.each([
    ['非公经济组织党建', 7 * EM, 2],
    ['党代表联络工作', 6 * EM, 2],
    ['评分标准：完成率达到100%得1分；完成率达到90%得0.5分', 26 * EM, 2],
  ])('is such that %s has more than one character in its last line', (label, room, lines) => {
    expect(narrowingOf(label, room, lines)).toBeGreaterThan(0);
    expect(narrowingOf(label, room, lines)).toBeLessThanOrEqual(2 * EM);
  });

  it.each([
    ['in one line', '基层党建', 7 * EM, 1],
    ['with two characters left', '非公经济组织党建', 6 * EM, 2],
    ['with Latin letters, of which nobody knows the widths', '非公经济组织K', 6 * EM, 2],
    ['that would need another line', '党代表联', 3 * EM, 1],
  ])('is nothing for what stands %s', (_, label, room, lines) => {
    expect(narrowingOf(label, room, lines)).toBe(0);
  });

  it('leaves no single character in the last line, whether marks hang or not, and needs no line more', () => {
    let narrowed = 0;
    fc.assert(
      fc.property(inRoom, ([each, room]) => {
        const lines = linesOf(each, room).length;
        const by = narrowingOf(each, room, lines);
        if (by === 0) return;
        narrowed += 1;
        expect(SETTINGS.some(([hangs, error]) => isBad(filled(each, room + error, hangs), lines))).toBe(true);
        for (const [hangs, error] of SETTINGS) expect(isBad(filled(each, room - by + error, hangs), lines)).toBe(false);
      }),
      { numRuns: 3000 },
    );
    expect(narrowed).toBeGreaterThan(50);
  });
});
