import { describe, expect, it } from 'vitest';
import { characterKind, FORBIDDEN, maybeForbidden } from '../../src/text/forbidden.ts';

const isForbidden = (text: string): boolean => [...text.matchAll(FORBIDDEN)].length > 0;

describe('a forbidden character', () => {
  it.each([
    ['U+0000', '\0', 'control'],
    ['a tab', '\t', 'tab'],
    ['a carriage return alone', '\r', 'return'],
    ['U+007F', '\x7f', 'control'],
    ['U+0085', '\x85', 'control'],
    ['U+00AD', '\xad', 'soft-hyphen'],
    ['U+061C', '\u061c', 'direction'],
    ['U+200B', '\u200b', 'zero-width-space'],
    ['U+200F', '\u200f', 'right-to-left'],
    ['U+202E', '\u202e', 'direction'],
    ['U+2069', '\u2069', 'direction'],
    ['U+2028', '\u2028', 'line-separator'],
    ['U+2060', '\u2060', 'word-joiner'],
    ['U+FEFF', '\ufeff', 'byte-order-mark'],
    ['U+FFF9', '\ufff9', 'format'],
    ['U+FFFD', '\ufffd', 'replacement'],
    ['U+E000', '\ue000', 'private'],
    ['U+10FFFD', '\u{10fffd}', 'private'],
    ['half a character', '\ud842', 'surrogate'],
    ['the other half', '\udfb7', 'surrogate'],
    ['U+FDD0', '\ufdd0', 'noncharacter'],
    ['U+FFFE', '\ufffe', 'noncharacter'],
    ['U+1FFFF', '\u{1ffff}', 'noncharacter'],
    ['a tag', '\u{e0041}', 'format'],
  ] as const)('is %s', (_, character, kind) => {
    expect(isForbidden(`甲${character}乙`)).toBe(true);
    expect(characterKind(character)).toBe(kind);
  });

  it.each([
    ['Chinese text with its punctuation', '“一岗双责”（含本数）——第1项、〔2020〕5号；县（市、区）'],
    ['a character beyond the first plane', '𠮷野家'],
    ['a space, a full-width one and one that does not break', ' 　\u00a0'],
    ['line breaks of either system', '甲\n乙\r\n丙'],
    ['a circled number', '①≥Ⅲ℃'],
  ])('is not in %s', (_, text) => {
    expect(isForbidden(text)).toBe(false);
  });

  it('is one run when it stands there several times, and two when another comes between', () => {
    const runs = [...'甲\u200b\u200b乙\u200b\u200c'.matchAll(FORBIDDEN)].map((match) => [match.index, match[0].length]);
    expect(runs).toEqual([
      [1, 2],
      [4, 1],
      [5, 1],
    ]);
    expect([...'\r\r\n'.matchAll(FORBIDDEN)].map((match) => match[0])).toEqual(['\r']);
  });

  it('is always suspected by the pattern that looks first', () => {
    for (let code = 0; code <= 0x10ffff; code += 1) {
      const character = String.fromCodePoint(code);
      if (isForbidden(character) && !maybeForbidden(character)) expect.unreachable(`U+${code.toString(16)}`);
    }
    expect(maybeForbidden('县（市、区）党建工作综合考核指标体系 200 分——“达标”\r\n')).toBe(false);
  });

  it('takes no longer in a long run', () => {
    for (const piece of ['\u200b', '\r', '\u200b\u200c', '\ud842', '甲\u202e']) {
      expect([...piece.repeat(200_000).matchAll(FORBIDDEN)].length).toBeGreaterThan(0);
    }
  }, 5_000);
});
