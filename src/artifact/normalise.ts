import type { ReadBlock } from '../readers/reading.ts';

/**
 * What was read, freed of what carries no meaning: white space (an office program breaks and joins lines as it likes),
 * and the header that a table repeats on each page: tables that follow one another with the same header are one.
 */
export function normalise(blocks: readonly ReadBlock[]): readonly ReadBlock[] {
  const result: ReadBlock[] = [];
  for (const block of blocks) {
    if (block.kind === 'text') {
      const text = withoutSpace(block.text);
      if (text !== '') result.push({ kind: 'text', text });
      continue;
    }
    const rows = block.rows.map((row) => row.map(withoutSpace));
    const header = JSON.stringify(rows[0]);
    const before = result.at(-1);
    if (before?.kind === 'table' && JSON.stringify(before.rows[0]) === header) {
      result[result.length - 1] = { kind: 'table', rows: [...before.rows, ...rows.slice(1)] };
    } else {
      result.push({ kind: 'table', rows });
    }
  }
  return result;
}

/** Texts in NFC that have no white space: signs of ASCII, Chinese characters, and the punctuation of both widths, of which each is its own normal form. */
const IS_BARE = /^[!-~\u2014\u2018-\u201d\u2026\u3001-\u3011\u4e00-\u9fff\uff01-\uff5e]*$/;

/** A text in NFC without white space of any kind. */
export function withoutSpace(text: string): string {
  if (IS_BARE.test(text)) return text;
  return text.normalize('NFC').replace(/\s+/gu, '');
}
