import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readPlainLines } from '../../../src/readers/plain/lines.ts';
import { isUnreadable } from '../../../src/readers/reading.ts';

const TEXT = '一级指标\r\n巡查（2分）\n\n每月“巡查”①';
const LINES = ['一级指标', '巡查（2分）', '', '每月“巡查”①'];
/** The same text in GB18030, which no encoder of Node writes. */
const GB18030 = [
  ...[0xd2, 0xbb, 0xbc, 0xb6, 0xd6, 0xb8, 0xb1, 0xea, 0x0d, 0x0a],
  ...[0xd1, 0xb2, 0xb2, 0xe9, 0xa3, 0xa8, 0x32, 0xb7, 0xd6, 0xa3, 0xa9, 0x0a, 0x0a],
  ...[0xc3, 0xbf, 0xd4, 0xc2, 0xa1, 0xb0, 0xd1, 0xb2, 0xb2, 0xe9, 0xa1, 0xb1, 0xa2, 0xd9],
];

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = [...`\ufeff${text}`].flatMap((each) => {
    const code = each.charCodeAt(0);
    return isLittle ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff];
  });
  return new Uint8Array(bytes);
}

const UTF8 = new TextEncoder();

describe('a plain text is read', () => {
  test.each([
    ['in UTF-8', 'utf-8', UTF8.encode(TEXT)],
    ['in UTF-8 with its mark', 'utf-8', UTF8.encode(`\ufeff${TEXT}`)],
    ['in GB18030', 'gb18030', new Uint8Array(GB18030)],
    ['in UTF-16 as Windows writes it', 'utf-16le', utf16(TEXT, true)],
    ['in UTF-16 the other way round', 'utf-16be', utf16(TEXT, false)],
  ])('%s', (_, encoding, bytes) => {
    expect(readPlainLines(bytes)).toEqual({ encoding, lines: LINES, pages: [] });
  });

  it('with the lines with which pages begin', () => {
    expect(readPlainLines(Buffer.from('甲\n乙\f丙\n\f丁'))).toMatchObject({
      lines: ['甲', '乙', '丙', '', '丁'],
      pages: [3, 5],
    });
  });

  test('with pages that begin at a form feed', () => {
    expect(readPlainLines(UTF8.encode('甲\f乙')).lines).toEqual(['甲', '乙']);
  });

  test('without anything in it', () => {
    expect(readPlainLines(new Uint8Array()).lines).toEqual(['']);
  });
});

describe('what is no text is refused', () => {
  test.each([
    ['NULs', 'damaged', UTF8.encode('甲\0乙')],
    ['other controls', 'damaged', UTF8.encode('甲\u0001乙')],
    ['UTF-8 that was cut within a character', 'damaged', UTF8.encode('一级指标，二级指标').subarray(0, -1)],
    ['half a character of UTF-16', 'damaged', new Uint8Array([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00])],
    ['more bytes than any table has', 'too-large', UTF8.encode('1'.repeat(10_000_000))],
    ['more lines than any table has', 'too-large', UTF8.encode('\n'.repeat(1_000_000))],
  ])('%s', (_, reason, bytes) => {
    expect(reasonOf(() => readPlainLines(bytes))).toBe(reason);
  });

  it('whatever its bytes are, with nothing but such a reason', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect([undefined, 'damaged']).toContain(reasonOf(() => readPlainLines(bytes)));
      }),
    );
  });
});

function reasonOf(read: () => unknown): string | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    if (isUnreadable(error)) return error.reason;
    throw error;
  }
}
