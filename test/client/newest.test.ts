import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newest } from '../../src/client/logic/newest.ts';

/** A program that is asked what was typed, and answers when it is told to. */
function typing() {
  const waiting: { readonly answer: () => void; readonly fail: () => void }[] = [];
  const seen = { typed: 0, most: 0, shown: [] as (number | 'failed')[], isForgotten: true };
  const asking = newest(
    (question: number) =>
      new Promise<number>((resolve, reject) => {
        waiting.push({ answer: () => resolve(question), fail: () => reject(new Error()) });
        seen.most = Math.max(seen.most, waiting.length);
      }),
    (answer) => seen.shown.push(answer),
    () => seen.shown.push('failed'),
  );
  const happenings = {
    type: () => {
      seen.typed += 1;
      seen.isForgotten = false;
      asking.ask(seen.typed);
    },
    forget: () => {
      seen.isForgotten = true;
      asking.forget();
    },
    answer: () => waiting.shift()?.answer(),
    fail: () => waiting.shift()?.fail(),
  };
  const happen = async (name: keyof typeof happenings): Promise<void> => {
    happenings[name]();
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  };
  return { seen, waiting, happen };
}

const happening = fc.oneof(
  { weight: 4, arbitrary: fc.constant('type' as const) },
  fc.constantFrom('answer' as const, 'fail' as const, 'forget' as const),
);

describe('what is asked while one types', () => {
  it('shows no answer but that to the newest, one question at a time, and that one always', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { maxLength: 30 }), async (happenings) => {
        const { seen, waiting, happen } = typing();
        for (const each of happenings) {
          const before = seen.shown.length;
          await happen(each);
          const shown = seen.shown.slice(before);
          for (const answer of shown.filter((one) => one !== 'failed')) expect(answer).toBe(seen.typed);
          expect(seen.isForgotten && shown.length > 0).toBe(false);
        }
        while (waiting.length > 0) await happen('answer');
        expect(seen.most).toBeLessThanOrEqual(1);
        if (!seen.isForgotten && seen.shown.at(-1) !== 'failed') expect(seen.shown.at(-1)).toBe(seen.typed);
      }),
    );
  });
});
