import type { Word } from '../lines.ts';
import type { Page } from '../page.ts';
import type { Fault } from './fault.ts';

/** Boxes of words are so much larger than their letters, in points and as a share of the height. */
const AROUND = { aside: 1, above: 0.3 } as const;

/** Words that cross a rule or the edge of the page, and those that the file has and the paper does not. */
export function clippedWords(pages: readonly Page[]): readonly Fault[] {
  return pages.flatMap((page): readonly Fault[] => {
    const crossing = page.words.filter((word) => crossesEdge(word, page) || crossesRule(word, page));
    const hidden = page.hidden.map(({ isWhole, text }) => (isWhole ? `not seen: ${text}` : `half seen: ${text}`));
    const what = [...crossing.map(({ text }) => `over a rule: ${text}`), ...hidden];
    return what.map((each) => ({ kind: 'clipped', page: page.number, what: each }));
  });
}

/** Titles of columns that are broken within a word, as the dictionary of ICU knows words, or into lines of one letter: it does not know 分值. */
export function brokenTitles(pages: readonly Page[]): readonly Fault[] {
  const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });
  return pages.flatMap(({ tables, number }) =>
    tables.flatMap(({ head }) =>
      head.flatMap(({ lines, text }): readonly Fault[] => {
        const ends = new Set([...segmenter.segment(text)].map(({ index }) => index));
        let at = 0;
        const isBroken = lines.some((line, index) => {
          const letters = line.text.replace(/\s/g, '');
          at += letters.length;
          return index < lines.length - 1 ? !ends.has(at) || letters.length === 1 : index > 0 && letters.length === 1;
        });
        return isBroken ? [{ kind: 'broken', page: number, what: lines.map((line) => line.text).join(' | ') }] : [];
      }),
    ),
  );
}

function crossesEdge({ left, top, right, bottom }: Word, { width, height }: Page): boolean {
  return left < -AROUND.aside || top < -AROUND.aside || right > width + AROUND.aside || bottom > height + AROUND.aside;
}

/** Strokes of letters are as long as rules may be, but no longer than their letters are high, and stay within the box of their word. */
function crossesRule(word: Word, { rules }: Page): boolean {
  const high = word.bottom - word.top;
  const above = AROUND.above * high;
  const [left, right] = [word.left + AROUND.aside, word.right - AROUND.aside];
  const [top, bottom] = [word.top + above, word.bottom - above];
  return (
    rules.down.some(
      ({ at, from, to }) =>
        to - from > high &&
        at > left &&
        at < right &&
        from < bottom &&
        to > top &&
        (from < word.top || to > word.bottom),
    ) ||
    rules.across.some(
      ({ at, from, to }) =>
        to - from > high &&
        at > top &&
        at < bottom &&
        from < right &&
        to > left &&
        (from < word.left || to > word.right),
    )
  );
}
