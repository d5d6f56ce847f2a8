import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sameBytes } from '../../src/text/same-list.ts';

it('two runs of bytes are the same when each byte is, and neither goes on', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.uint8Array({ minLength: 1 }), fc.nat(), (bytes, more, at) => {
      expect(sameBytes(bytes, bytes.slice())).toBe(true);
      expect(sameBytes(bytes, Uint8Array.of(...bytes, ...more))).toBe(false);
      const other = more.slice();
      other.set([(other[at % other.length] ?? 0) ^ 1], at % other.length);
      expect(sameBytes(more, other)).toBe(false);
    }),
  );
});
