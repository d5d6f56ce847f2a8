import { beforeAll, describe, expect, it } from 'vitest';
import type { Sent } from '../../src/opinions/returned.ts';
import { suggestionsIn } from '../../src/opinions/suggestions-in.ts';
import { SHIPPED } from '../support/fixtures.ts';
import { HAS_OPINIONS, returnedFile, sentOf, truthOf } from '../support/real/returned.ts';
import { isSame } from '../support/real/same-suggestion.ts';
import { sourceOf } from '../support/sources.ts';

/** The drafts that came back, and how many suggestions each has. */
const FILES: readonly (readonly [file: string, suggestions: number])[] = [
  ['01-one-author.docx', 5],
  ['02-two-authors-one-cell.docx', 7],
  ['03-rows-deleted.docx', 4],
  ['04-rows-inserted.docx', 3],
  ['05-moved.docx', 2],
  ['05-measures-paragraph-moved.docx', 1],
  ['06-comments.docx', 5],
  ['07-accepted-resaved.docx', 8],
  ['07-plain-edited-resaved.docx', 8],
  ['08-format-only.docx', 0],
  ['09-measures.docx', 6],
  ['10-revision-replies.docx', 6],
  ['10-revision-replies.xlsx', 6],
  ['11-red-brackets.docx', 6],
  ['12-list.docx', 10],
  ['12-list.txt', 10],
  ['12-list-gbk.txt', 10],
  ['13-annex-edited.xlsx', 8],
  ['13-annex-openpyxl.xlsx', 5],
  ['13-annex-tracked.xlsx', 4],
  ['13-criteria-edited.xlsx', 14],
  ['13-criteria-edited.csv', 13],
  ['14-before.odt', 5],
  ['14-through-odt.docx', 5],
  ['15-反馈意见-市某局甲.docx', 4],
  ['15-反馈意见-市某委乙.docx', 4],
  ['16-deleted-and-retyped.docx', 1],
  ['17-word-xml.docx', 13],
  ['17-word-xml-measures.docx', 5],
  ['18-word-anonymous.docx', 3],
  ['19-word-comments.docx', 7],
  ['20-word-xml-resaved.docx', 13],
  ['20-word-comments-resaved.docx', 10],
  ['20-anonymous-resaved.docx', 3],
];

// They are no part of the project: without them all of this is skipped.
describe.skipIf(!HAS_OPINIONS)('a draft that came back', () => {
  let sent: readonly Sent[];

  beforeAll(async () => {
    sent = [await sentOf(await sourceOf(SHIPPED, '2020')), await sentOf(await sourceOf(SHIPPED, '2021'))];
  });

  it.each(FILES)('%s says exactly what is written down beside it', async (file, count) => {
    const draft = await suggestionsIn(`inbox/${file}`, returnedFile(file), sent);
    const truth = truthOf(file);
    expect(truth.suggestions).toHaveLength(count);
    if (draft.kind === 'refused') throw new Error(draft.reason);
    const left = [...draft.suggestions];
    const missing = truth.suggestions.filter((wanted) => {
      const at = left.findIndex((each) => isSame(each, wanted));
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
    expect({ missing, surplus: left }).toEqual({ missing: [], surplus: [] });
    expect(draft.edition).toBe('2021');
    expect(draft.suggestions.every((each) => each.file === file)).toBe(true);
  });
});
