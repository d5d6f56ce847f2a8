/** What happens to a text at one place; `at`, `to` and `pick` are taken by the remainder. */
export interface Blow {
  readonly kind: keyof typeof BLOWS;
  readonly at: number;
  readonly to: number;
  readonly pick: number;
}

/** What somebody, or a program, may leave in a text where it does not belong. */
const WORDS = [
  ...['一、', '1.', '（1分）', '扣0.5分', '每少1次扣0.5分，扣完为止', '合计', '小计', '一级指标', '分值', '加分项'],
  ...['99999999999999999999', '-1', '0.50', '', ' ', '\t', '|', '│', '\u200b', '\u202e', '\ud800', '=1/0', 'ａ１'],
  ...['县'.repeat(500), '1.'.repeat(300), '（'.repeat(300), '，'.repeat(300), '\u001b[31m', '"', '{{', '《', '\u2028'],
];
const FRAGMENTS = [
  '<',
  '>',
  '&',
  '"',
  '&#0;',
  '&#x1;',
  '&x;',
  '\u0000',
  '\u0001',
  '\ufffe',
  '<!--',
  '<![CDATA[',
  ']]>',
];
const VALUES = ['', '-1', '0', '1', '2', '60', '1000', '999999999', '1e9', 'NaN', 'restart', 'A1:XFD1048576', '甲'];
const ATTRIBUTE = /\s[\w:]+="[^"]*"/u;
/** No element is taken more often, nor has more in it where it is repeated, so that a file stays one that is mailed. */
const MOST_COPIES = 40;
const MOST_TOKENS = 500;

/** A text as its tags and what stands between them. */
export function tokensOf(text: string): string[] {
  return text.match(/<[^<>]*>|[^<]+|</gu) ?? [];
}

/** What can happen. Whatever leaves markup well-formed tells more of those who read it than what only its parser sees. */
export const BLOWS = {
  tagOut: (tokens: string[], { at }: Blow) => void tokens.splice(at % tokens.length, 1),
  swap: (tokens: string[], { at, to }: Blow) => {
    const [first, second] = [at % tokens.length, to % tokens.length];
    [tokens[first], tokens[second]] = [tokens[second] ?? '', tokens[first] ?? ''];
  },
  end: (tokens: string[], { at }: Blow) => void tokens.splice(at % tokens.length),
  fragment: (tokens: string[], { at, pick }: Blow) =>
    void tokens.splice(at % tokens.length, 0, FRAGMENTS[pick % FRAGMENTS.length] ?? ''),
  elementOut: (tokens: string[], { at }: Blow) => {
    const [start, end] = elementAt(tokens, at);
    tokens.splice(start, end - start);
  },
  elementAgain: (tokens: string[], { at, to, pick }: Blow) => {
    const [start, end] = elementAt(tokens, at);
    const copies = Array.from({ length: 1 + (pick % MOST_COPIES) }, () => tokens.slice(start, end));
    if (end - start <= MOST_TOKENS) tokens.splice(pick % 3 === 0 ? to % tokens.length : start, 0, ...copies.flat());
  },
  elementWithin: (tokens: string[], { at, pick }: Blow) => {
    const [start, end] = elementAt(tokens, at);
    const whole = tokens.slice(start, end);
    if (whole.length < 2 || whole.length > MOST_TOKENS) return;
    const times = 1 + (pick % MOST_COPIES);
    const [open, close] = [whole[0] ?? '', whole.at(-1) ?? ''];
    tokens.splice(start, end - start, ...Array(times).fill(open), ...whole, ...Array(times).fill(close));
  },
  elementsSwapped: (tokens: string[], { at, to }: Blow) => {
    const [a, b] = elementAt(tokens, Math.min(at % tokens.length, to % tokens.length));
    const [c, d] = elementAt(tokens, Math.max(b, to % tokens.length));
    if (c < b) return;
    const [first, between, second] = [tokens.slice(a, b), tokens.slice(b, c), tokens.slice(c, d)];
    tokens.splice(a, d - a, ...second, ...between, ...first);
  },
  value: (tokens: string[], { at, pick }: Blow) =>
    onToken(tokens, at, /="[^"]*"/u, () => `="${VALUES[pick % VALUES.length]}"`),
  valueAgain: (tokens: string[], { at, to }: Blow) => {
    const other = tokens.slice(to % tokens.length).find((token) => /="/u.test(token));
    const value = /="[^"]*"/u.exec(other ?? '')?.[0];
    if (value !== undefined) onToken(tokens, at, /="[^"]*"/u, () => value);
  },
  attributeOut: (tokens: string[], { at }: Blow) => onToken(tokens, at, ATTRIBUTE, () => ''),
  attributeAgain: (tokens: string[], { at }: Blow) => onToken(tokens, at, ATTRIBUTE, (found) => found + found),
  figure: (tokens: string[], { at, pick }: Blow) =>
    onToken(tokens, at, /\d+/u, (found) => found.repeat(1 + (pick % MOST_COPIES))),
  words: (tokens: string[], { at, pick }: Blow) =>
    onToken(tokens, at, /^[^<]+$/u, () => WORDS[pick % WORDS.length] ?? ''),
  wordsMore: (tokens: string[], { at, pick }: Blow) =>
    onToken(tokens, at, /^[^<]+$/u, (text) => {
      const cut = pick % (text.length + 1);
      return `${text.slice(0, cut)}${WORDS[pick % WORDS.length]}${text.slice(cut)}`;
    }),
  /** Of a plain text, which is one token: a line is left out, put in once more or joined with the next. */
  line: (tokens: string[], { at, to, pick }: Blow) =>
    onToken(tokens, at, /\n/u, (text) => {
      const lines = text.split(/(?<=\n)/u);
      const line = to % lines.length;
      if (pick % 3 === 0) lines.splice(line, 1 + (pick % 7));
      else if (pick % 3 === 1) lines.splice(line, 0, ...lines.slice(line, line + 1 + (pick % MOST_COPIES)));
      else lines.splice(line, 1, (lines[line] ?? '').trimEnd());
      return lines.join('');
    }),
} as const;

/** An element that begins at or behind a place, as the range of its tokens; nothing at their end without one. */
function elementAt(tokens: readonly string[], at: number): readonly [start: number, end: number] {
  for (let start = at % tokens.length; start < tokens.length; start += 1) {
    const name = opened(tokens[start] ?? '');
    const end = name === undefined ? undefined : endOf(tokens, start, name);
    if (end !== undefined) return [start, end];
  }
  return [tokens.length, tokens.length];
}

function endOf(tokens: readonly string[], start: number, name: string): number | undefined {
  let depth = 0;
  for (let end = start; end < tokens.length; end += 1) {
    const token = tokens[end] ?? '';
    if (token === `</${name}>`) depth -= 1;
    else if (opened(token) === name) depth += 1;
    if (depth === 0) return end + 1;
  }
  return undefined;
}

/** The name of the element that a tag opens. */
function opened(token: string): string | undefined {
  return /^<([\w:]+)(?:\s[^<]*)?(?<!\/)>$/u.exec(token)?.[1];
}

/** Changes the first match of a pattern in the first token that has one, from a place on. */
function onToken(tokens: string[], at: number, pattern: RegExp, change: (found: string) => string): void {
  const start = at % tokens.length;
  const index = tokens.findIndex((token, each) => each >= start && pattern.test(token));
  if (index >= 0) tokens[index] = tokens[index]?.replace(pattern, change) ?? '';
}
