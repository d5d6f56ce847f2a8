import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOfFile, positionAt, type SourceText, startOf, textOf } from '../../src/text/source.ts';

const source = (text: string): SourceText => ({ path: 'indicators/2020/scheme.yaml', text });
const at = (text: string, offset: number): string => {
  const { line, column } = positionAt(source(text), offset);
  return `${line}:${column}`;
};

describe('a position', () => {
  it('counts lines and columns from 1', () => {
    expect(at('年度\n标题', 0)).toBe('1:1');
    expect(at('年度\n标题', 1)).toBe('1:2');
    expect(at('年度\n标题', 3)).toBe('2:1');
    expect(at('年度\n标题', 4)).toBe('2:2');
  });

  it('gives a line break to the line that it ends', () => {
    expect(at('年度\n标题', 2)).toBe('1:3');
    expect(at('\n\n标题', 0)).toBe('1:1');
    expect(at('\n\n标题', 1)).toBe('2:1');
  });

  it('counts a line break of Windows once, and both its characters as columns of the line that it ends', () => {
    expect(at('年度\r\n标题', 2)).toBe('1:3');
    expect(at('年度\r\n标题', 3)).toBe('1:4');
    expect(at('年度\r\n标题', 4)).toBe('2:1');
  });

  it('lies on the last line when the text does not end with a line break', () => {
    expect(at('年度\n标题', 5)).toBe('2:3');
  });

  it('lies on an empty last line when the text ends with a line break', () => {
    expect(at('年度\n', 3)).toBe('2:1');
  });

  it('is the end for an offset past the end, and the start for one before the start', () => {
    expect(at('年度\n标题', 99)).toBe('2:3');
    expect(at('', 99)).toBe('1:1');
    expect(at('年度\n标题', -5)).toBe('1:1');
  });

  it('counts a character beyond the basic plane as the two code units that editors count', () => {
    expect(at('𠮷田', 2)).toBe('1:3');
    expect(at('一\n𠮷𠮷田', 6)).toBe('2:5');
  });

  it('leads back to its offset', () => {
    const text = fc.array(fc.constantFrom('\n', '\r\n', '县', 'a', '𠮷', ' '), { maxLength: 40 });
    fc.assert(
      fc.property(text, fc.nat(), (pieces, seed) => {
        const whole = pieces.join('');
        const offset = seed % (whole.length + 1);
        const { line, column } = positionAt(source(whole), offset);
        const above = whole.split('\n').slice(0, line - 1);
        expect(above.join('\n').length + (line > 1 ? 1 : 0) + column - 1).toBe(offset);
        expect(column - 1).toBeLessThanOrEqual((whole.split('\n')[line - 1] ?? '').length);
      }),
    );
  });
});

describe('a place', () => {
  it('gives the text that it covers', () => {
    expect(textOf({ source: source('title: 组织建设\n'), start: 7, end: 11 })).toBe('组织建设');
  });

  it('of a whole file is its first character', () => {
    expect(startOf(source('年度'))).toEqual({ source: source('年度'), start: 0, end: 0 });
  });

  it('of a file that is not there has its path and no text', () => {
    const place = placeOfFile('indicators/units.yaml');
    expect(place).toEqual({ source: { path: 'indicators/units.yaml', text: '' }, start: 0, end: 0 });
    expect(positionAt(place.source, place.start)).toEqual({ line: 1, column: 1 });
  });
});
