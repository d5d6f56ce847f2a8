import { fstatSync, readSync, writeSync } from 'node:fs';
import { failure } from '../ports/failure.ts';
import { harmless, type Terminal } from '../ports/terminal.ts';
import { isSystemError } from './complaints.ts';
import { typedSecretly } from './secret.ts';

/** The streams of this process, and whether somebody still reads what is printed. */
export interface Streams extends Terminal {
  isRead(): boolean;
}

/** The streams of this process as a person sees them. */
export function streams(): Streams {
  let isRead = true;
  const isShown = isTerminal(1);
  const hasColours = isShown && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb';
  return {
    print: (content) => {
      const isText = typeof content === 'string';
      const text = isText || !isShown ? content : new TextDecoder().decode(content);
      isRead = printAll(typeof text === 'string' ? harmless(text, hasColours && isText) : text);
    },
    tell: (text) => tellAll(harmless(text, false)),
    show: isTerminal(2) ? (text) => tellAll(`\r\u001b[K${harmless(text, false)}`) : () => undefined,
    ask: (question) => {
      if (!isTerminal(0) || !isTerminal(2)) return undefined;
      tellAll(harmless(question, false));
      return typedLine();
    },
    askSecretly: (question) => {
      const { isatty } = process.getBuiltinModule('node:tty');
      if (!isTerminal(2) || !isatty(0) || !isatty(2)) return undefined;
      tellAll(harmless(question, false));
      const typed = typedSecretly(readByte);
      tellAll('\n');
      return typed;
    },
    hasColours,
    isRead: () => isRead,
  };
}

/** Whether a stream of the process is a terminal. (Asking `process.stdout` would load all of Node's streams.) */
function isTerminal(descriptor: 0 | 1 | 2): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    return false; // the stream is closed
  }
}

/** The longest line that is read from a person, in bytes. */
const LONGEST_LINE = 4096;

/** A line from standard input, waiting until it is typed. Undefined when nothing comes any more. */
function typedLine(): string | undefined {
  const bytes: number[] = [];
  const next = new Uint8Array(1);
  while (bytes.length < LONGEST_LINE) {
    const count = readByte(next);
    if (count === 0 && bytes.length === 0) return undefined;
    if (count === 0 || next[0] === LINE_FEED) break;
    bytes.push(next[0] ?? 0);
  }
  return new TextDecoder().decode(Uint8Array.from(bytes)).replace(/\r$/, '');
}

const LINE_FEED = 10;

/** Reads one byte into a buffer; none at the end, and where the stream cannot be read. */
function readByte(buffer: Uint8Array): number {
  for (;;) {
    try {
      return readSync(0, buffer, 0, 1, null);
    } catch (error) {
      if (!isSystemError(error)) throw error;
      if (error.code !== 'EAGAIN') return 0;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    }
  }
}

/** Prints what was asked for. Throws a failure where it cannot be written: the rest of it would be missing, and nobody would know. */
function printAll(content: string | Uint8Array): boolean {
  try {
    return writeAll(1, content);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw failure((say) => say.unprintable(error.code), error);
  }
}

/** Says something to the person. Where that cannot be written nothing can be said of it either; the exit code says what it is. */
function tellAll(text: string): void {
  try {
    writeAll(2, text);
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
}

/** Writes all of a text or of bytes to a stream, waiting while its reader is busy. False when the reader has gone away: it wants no more, and that is no error. */
function writeAll(descriptor: 1 | 2, content: string | Uint8Array): boolean {
  let rest: Uint8Array = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'EPIPE') return false;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
  return true;
}
