/** The longest secret that is read, in bytes. */
const LONGEST = 1024;

/** What keys of a terminal send that passes on all that is typed. */
const KEY = { interrupt: 3, end: 4, backspace: 8, lineFeed: 10, enter: 13, clear: 21, delete: 127 } as const;
const ENDS: ReadonlySet<number> = new Set([KEY.enter, KEY.lineFeed, KEY.end]);

/**
 * Reads a line from the terminal that standard input is, without its being shown. `readByte` puts the next byte into a
 * buffer; it gives 0 at the end. Undefined where the person gives it up (Ctrl-C, or Ctrl-D at the start). No part of the
 * line is ever a text, which nobody could overwrite.
 */
export function typedSecretly(readByte: (buffer: Uint8Array) => number): Uint8Array | undefined {
  const { ReadStream } = process.getBuiltinModule('node:tty');
  const stream = new ReadStream(0);
  stream.setRawMode(true);
  try {
    return lineOf(readByte);
  } finally {
    stream.setRawMode(false);
    stream.destroy();
  }
}

/** A line of single keys. What is longer than a secret may be is taken in and dropped. */
export function lineOf(readByte: (buffer: Uint8Array) => number): Uint8Array | undefined {
  const [typed, next] = [new Uint8Array(LONGEST), new Uint8Array(1)];
  let length = 0;
  for (;;) {
    const key = readByte(next) === 0 ? KEY.end : (next[0] ?? 0);
    const isAbandoned = key === KEY.interrupt || (key === KEY.end && length === 0);
    if (isAbandoned || ENDS.has(key)) {
      const line = isAbandoned ? undefined : kept(typed.subarray(0, length));
      typed.fill(0);
      next.fill(0);
      return line;
    }
    length = after(key, typed, length);
  }
}

/** The same bytes in a place of their own. V8 has small arrays among what it moves about, where each move leaves a copy: not so what has a buffer from the beginning. */
function kept(line: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(new ArrayBuffer(line.length));
  bytes.set(line);
  return bytes;
}

/** Puts in what a key adds, or takes away what it takes away; gives how many bytes there are then. */
function after(key: number, typed: Uint8Array, length: number): number {
  if (key === KEY.clear) return 0;
  if (key === KEY.backspace || key === KEY.delete) return withoutLast(typed, length);
  if (key < 0x20 || length === LONGEST) return length;
  typed[length] = key;
  return length + 1;
}

/** How many bytes are left without the last character, which in UTF-8 can have several. */
function withoutLast(typed: Uint8Array, length: number): number {
  let left = Math.max(0, length - 1);
  while (left > 0 && ((typed[left] ?? 0) & 0xc0) === 0x80) left -= 1;
  return left;
}
