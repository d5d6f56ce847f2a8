import { describe, expect, it } from 'vitest';
import { suggestionsIn } from '../../src/opinions/suggestions-in.ts';
import { SHIPPED } from '../support/fixtures.ts';
import { decided, withSuggestions } from '../support/opinions.ts';
import { HAS_OPINIONS, returnedFile, sentOf } from '../support/real/returned.ts';
import { sourceOf } from '../support/sources.ts';

/** Drafts with all kinds of changes in paragraphs and rows. */
const FILES = [
  '05-measures-paragraph-moved.docx',
  '09-measures.docx',
  '17-word-xml-measures.docx',
  '04-rows-inserted.docx',
];

// They are no part of the project: without them all of this is skipped.
describe.skipIf(!HAS_OPINIONS)('what somebody suggests in a draft that came back', () => {
  it.each(FILES)(
    'can be accepted one by one, and all at once: %s',
    async (file) => {
      const sent = [await sentOf(await sourceOf(SHIPPED, '2021'))];
      const draft = await suggestionsIn(file, returnedFile(file), sent);
      if (draft.kind === 'refused') throw new Error(draft.reason);
      const files = withSuggestions(draft.suggestions, SHIPPED, '2021');
      const numbers = draft.suggestions.map((_, index) => index + 1);
      let one: ReadonlyMap<string, string> = files;
      for (const number of numbers.toReversed()) {
        const came = await decided(one, 'adopted', [number]);
        expect(came.code, came.said).toBeLessThan(2);
        one = came.files;
      }
      const together = await decided(files, 'adopted', numbers);
      expect(together.code, together.said).toBeLessThan(2);
      expect(together.files).toEqual(one);
    },
    60_000,
  );
});
