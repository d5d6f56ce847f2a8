import { withFiles } from '../engine/revise/with-files.ts';
import { type Content, type Files, LARGEST } from '../ports/files.ts';

/** A file that is open in the editor, as it would be read if it were saved now. */
export interface Buffer {
  /** The name that the editor has for it. */
  readonly address: string;
  readonly version: number;
  /** Whether something was typed since it was opened. */
  readonly isTyped: boolean;
  readonly content: Content;
}

/** The content of a file that would have this text: half a character is none in UTF-8, which changes no offset. */
export function contentOf(text: string): Content {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > LARGEST) return { kind: 'too-large', bytes: bytes.length, limit: LARGEST };
  return { kind: 'text', text: DECODER.decode(bytes) };
}

const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });

/** Files as they are with what is open in the editor saved. What lies there and is not read by the program stays unread: a link that leaves the repository; an encoding that the editor has guessed, until something is typed. */
export function withBuffers(files: Files, buffers: ReadonlyMap<string, Buffer>): Files {
  const { list } = withFiles(
    files,
    [...buffers.keys()].map((path) => ({ path, text: '' })),
  );
  return {
    list,
    read: (path) => {
      const buffer = buffers.get(path);
      const saved = files.read(path);
      return buffer === undefined || isUnread(saved, buffer) ? saved : buffer.content;
    },
  };
}

function isUnread({ kind }: Content, { isTyped }: Buffer): boolean {
  return kind === 'link-outside' || kind === 'not-a-file' || (kind === 'encoding' && !isTyped);
}
