import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import type { ReturnedDraft, SentDocument } from '../../src/opinions/returned.ts';
import { suggestionsIn } from '../../src/opinions/suggestions-in.ts';
import { writeDocx } from '../../src/writers/docx/write.ts';
import { SHIPPED } from '../support/fixtures.ts';
import { withEdits } from '../support/opinions/tracked-edits.ts';
import { sentOf } from '../support/real/returned.ts';
import { sourceOf } from '../support/sources.ts';

/** Bytes of memory that are in use when all that nobody holds is gone. */
function bytesInUse(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

it('drafts that were read take no more memory than what they say', async () => {
  const sent = [await sentOf(await sourceOf(SHIPPED, '2021'))];
  const annex = sent[0]?.documents.find(({ name }) => name === 'annex-1-county') as SentDocument;
  const edit = {
    kind: 'points',
    row: 4,
    author: '市某局甲',
    date: '2021-03-05T09:30:00Z',
    text: '9',
    kept: 0,
  } as const;
  const bytes = withEdits(writeDocx(annex.document()), [edit], { wording: -4, points: -3 });
  const drafts: ReturnedDraft[] = [];
  const read = async (count: number): Promise<number> => {
    for (let left = count; left > 0; left -= 1) drafts.push(await suggestionsIn(`意见${left}.docx`, bytes, sent));
    return bytesInUse();
  };
  const before = await read(4);
  const after = await read(8);
  expect(drafts.map((each) => each.kind === 'read' && each.suggestions.length)).toEqual(drafts.map(() => 1));
  // The text of one such file takes more than a million bytes.
  expect((after - before) / 8).toBeLessThan(500_000);
}, 60_000);
