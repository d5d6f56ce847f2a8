import { describe, expect, it } from 'vitest';
import { lineOf } from '../../src/world/secret.ts';

/** What is taken of keys that a terminal sends. */
function typed(keys: string): string | undefined {
  const sent = [...new TextEncoder().encode(keys)];
  const line = lineOf((buffer) => {
    const key = sent.shift();
    if (key === undefined) return 0;
    buffer[0] = key;
    return 1;
  });
  return line && new TextDecoder().decode(line);
}

describe('a secret that is typed', () => {
  it.each([
    ['ends with Enter', 'open\rmore', 'open'],
    ['ends with a line feed', 'open\nmore', 'open'],
    ['ends where nothing comes any more', 'open', 'open'],
    ['ends with Ctrl-D', 'open\u0004more', 'open'],
    ['may be empty', '\r', ''],
    ['is corrected by Backspace', 'opem\u007fn\r', 'open'],
    ['is corrected by whole characters', 'ab口令\u007f\u0008c\r', 'abc'],
    ['cannot be corrected before its beginning', '\u007f\u007fa\r', 'a'],
    ['is begun anew with Ctrl-U', 'wrong\u0015right\r', 'right'],
    ['has no other signs that steer', 'o\u001bp\u0001e\tn\r', 'open'],
    ['is given up with Ctrl-C', 'open\u0003', undefined],
    ['is given up with Ctrl-D at the start', '\u0004', undefined],
    ['is not there where nothing comes', '', undefined],
  ])('%s', (_, keys, line) => {
    expect(typed(keys)).toBe(line);
  });

  it('has an end, and what is longer is dropped', () => {
    expect(typed(`${'a'.repeat(5000)}\r`)).toBe('a'.repeat(1024));
  });
});
