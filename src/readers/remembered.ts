/** How much is remembered at most: things, and bytes that they were made of. */
const MOST = { things: 32, bytes: 8 * 2 ** 20 } as const;

/** Something with all the bytes that it was made of. */
interface Known<Made> {
  readonly bytes: Buffer;
  readonly made: Made;
}

/**
 * Makes things of bytes, given in pieces, and of the same bytes the same thing: nothing but their being equal, byte by
 * byte, says that they are the same. What was used last is remembered longest. What throws is made again.
 */
export function remembered<Made>(
  make: (pieces: readonly Uint8Array[]) => Made,
): (pieces: readonly Uint8Array[]) => Made {
  const known: Known<Made>[] = [];
  return (pieces) => {
    const at = known.findIndex(({ bytes }) => areSame(bytes, pieces));
    const [found] = at < 0 ? [] : known.splice(at, 1);
    const used = found ?? { bytes: Buffer.concat(pieces), made: make(pieces) };
    if (used.bytes.length > MOST.bytes / 2) return used.made;
    known.unshift(used);
    forget(known);
    return used.made;
  };
}

function areSame(bytes: Buffer, pieces: readonly Uint8Array[]): boolean {
  let at = 0;
  for (const piece of pieces) at += piece.length;
  if (at !== bytes.length) return false;
  at = 0;
  for (const piece of pieces) {
    if (bytes.compare(piece, 0, piece.length, at, at + piece.length) !== 0) return false;
    at += piece.length;
  }
  return true;
}

function forget(known: Known<unknown>[]): void {
  let bytes = 0;
  const end = known.findIndex((each, index) => {
    bytes += each.bytes.length;
    return index === MOST.things || bytes > MOST.bytes;
  });
  if (end >= 0) known.length = end;
}

/** How many texts are remembered, and how many characters they may have with what was made of them. */
const MOST_TEXTS = { texts: 10_000, characters: 4 * 2 ** 20 } as const;

/** Makes texts of texts, and of the same text the same once. When there are too many it begins anew. */
export function rememberedTexts(make: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  let characters = 0;
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = make(text);
    characters += text.length + made.length;
    if (known.size === MOST_TEXTS.texts || characters > MOST_TEXTS.characters) {
      known.clear();
      characters = text.length + made.length;
    }
    known.set(text, made);
    return made;
  };
}
