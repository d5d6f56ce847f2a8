import { unlessUnreadable } from '../reading.ts';
import { viewOf } from './bytes.ts';
import { plainText } from './cell-text.ts';
import { NO_MEMORY, type SheetMemory } from './memory.ts';
import type { SharedStrings } from './sheet.ts';
import { usualStrings } from './usual-strings.ts';
import { MOST_STRINGS, visitedStrings } from './visited-strings.ts';

/** The strings of a part (ECMA-376-1, 18.4.9), without the readings of East Asian words; none where there is no part. */
export function sharedStrings(part: Uint8Array | undefined, memory: SheetMemory = NO_MEMORY): SharedStrings {
  const written = part === undefined ? [] : (usualOf(part, memory) ?? visitedStrings(part));
  const texts: (string | undefined)[] = [];
  return {
    textAt: (index) => {
      const string = written[index];
      if (string === undefined) return '';
      const text = texts[index] ?? plainText(string);
      texts[index] = text;
      return text;
    },
  };
}

function usualOf(part: Uint8Array, { stringOf, plain }: SheetMemory): readonly string[] | undefined {
  return unlessUnreadable(() => usualStrings(viewOf(part), MOST_STRINGS, stringOf, plain));
}
