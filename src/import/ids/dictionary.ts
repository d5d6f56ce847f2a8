/** Chinese words with what they are in an id; an empty text for those that are left out of it. */
export interface Dictionary {
  readonly words: ReadonlyMap<string, string>;
  /** How many characters its longest word has. */
  readonly longest: number;
}

/** What a stretch of a text is for an id: words of it, nothing, or Chinese that no dictionary has. */
export type Token =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'silent' }
  | { readonly kind: 'unknown'; readonly text: string };

/** A dictionary of lists, a word a line with its words of an id behind it; `silent` lists those that say nothing. Where a word stands twice the first counts. */
export function dictionary(lists: readonly string[], silent = ''): Dictionary {
  const words = new Map<string, string>();
  for (const line of lists.flatMap((list) => list.trim().split('\n'))) {
    const [chinese = '', english = ''] = line.split(' ');
    if (!words.has(chinese)) words.set(chinese, english);
  }
  for (const chinese of silent.trim().split(/\s+/)) if (!words.has(chinese)) words.set(chinese, '');
  return { words, longest: Math.max(...[...words.keys()].map((each) => each.length)) };
}

/** A text cut into the longest words of a dictionary from left to right; Latin letters with digits behind them are words of their own. */
export function tokensOf(text: string, { words, longest }: Dictionary): readonly Token[] {
  const tokens: Token[] = [];
  let unknown = '';
  const settle = (): void => {
    if (unknown !== '') tokens.push({ kind: 'unknown', text: unknown });
    unknown = '';
  };
  for (let at = 0; at < text.length; ) {
    const found = wordAt(text, at, words, longest) ?? latinAt(text, at);
    if (found === undefined) {
      if (HAN.test(text.charAt(at))) unknown += text.charAt(at);
      else settle();
      at += 1;
      continue;
    }
    settle();
    tokens.push(found.token);
    at += found.length;
  }
  settle();
  return tokens;
}

interface Found {
  readonly token: Token;
  readonly length: number;
}

function wordAt(text: string, at: number, words: Dictionary['words'], longest: number): Found | undefined {
  for (let length = Math.min(longest, text.length - at); length > 0; length -= 1) {
    const english = words.get(text.slice(at, at + length));
    if (english !== undefined) {
      return { token: english === '' ? { kind: 'silent' } : { kind: 'words', words: english }, length };
    }
  }
  return undefined;
}

function latinAt(text: string, at: number): Found | undefined {
  const [word] = /^[A-Za-z][A-Za-z0-9]{0,20}/.exec(text.slice(at, at + 21)) ?? [];
  if (word === undefined) return undefined;
  return { token: { kind: 'words', words: word.toLowerCase() }, length: word.length };
}

const HAN = /\p{Script=Han}/u;
