import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Changes } from '../../src/changes/changes.ts';
import { compareEditions } from '../../src/changes/compare.ts';
import { needsDecision } from '../../src/changes/judgement.ts';
import { isOwn } from '../../src/changes/settings.ts';
import { revisionDocument } from '../../src/layout/revision/document.ts';
import { entriesOf } from '../../src/layout/revision/entries.ts';
import { printedChanges } from '../../src/layout/revision/measures.ts';
import { unprintedSettings } from '../../src/layout/revision/settings.ts';
import { comparisonAsJson } from '../../src/report/diff/json.ts';
import { reviewAsText } from '../../src/report/diff/text.ts';
import { reviewAsPage } from '../../src/report/page/page.ts';
import { reviewAsComment } from '../../src/report/review/comment.ts';
import type { Review } from '../../src/report/review/review.ts';
import { painter } from '../../src/report/text.ts';
import { messagesIn, reviewWordsIn } from '../../src/words/languages.ts';
import { arbitraryChooser, classesOf, type Draft, readDraft, smallDraft } from '../support/drafts.ts';
import { EDITS } from '../support/edits.ts';

const words = await reviewWordsIn('zh');
const messages = await messagesIn('zh');

const someEdits = fc.array(fc.tuple(fc.constantFrom(...Object.keys(EDITS)), arbitraryChooser), { maxLength: 6 });

/** An edition and what an author made of it, compared. */
async function afterEdits(edit: (draft: Draft) => void): Promise<Changes> {
  const draft = smallDraft();
  edit(draft);
  return compareEditions(await readDraft(smallDraft()), await readDraft(draft));
}

function reviewed(changes: Changes): Review {
  return {
    comparisons: [changes],
    registers: [],
    locks: [],
    results: [],
    removed: [],
    uncompared: [],
    findings: [],
    editions: [],
  };
}

/** What is told together, in all parts of a revision table, as the changes that are in it. */
function toldTogether(changes: Changes) {
  const entries = changes.systems.flatMap((system) => entriesOf(system, changes.judgement));
  return [...entries, ...printedChanges(changes), ...unprintedSettings(changes)].map((each) => each.changes);
}

const count = (text: string, part: string | RegExp): number => text.split(part).length - 1;
const counted = (text: string): number => Number(/其中 (\d+) 处需要决定/.exec(text)?.[1] ?? 0);

/** Every form in which a review is told: how many decisions it counts, how many it marks, whether it speaks of a correction. */
function toldIn(changes: Changes) {
  const review = reviewed(changes);
  const text = reviewAsText(review, undefined, words, painter(false));
  const markdown = reviewAsComment(review, words, messages, '', Number.POSITIVE_INFINITY);
  const page = reviewAsPage(review, words, messages, 'zh').replace(/<script[\s\S]*<\/script>/, '');
  return [
    { form: 'text', counted: counted(text), marked: count(text, / {2}需要决定$/m), text },
    { form: 'markdown', counted: counted(markdown), marked: count(markdown, '❗'), text: markdown },
    { form: 'page', counted: counted(page), marked: count(page, 'data-decision="'), text: page },
  ];
}

describe('what needs a decision', () => {
  it('is counted and marked in every form as it was judged, and a correction is spoken of as it was judged', async () => {
    await fc.assert(
      fc.asyncProperty(someEdits, async (edits) => {
        const changes = await afterEdits((draft) => {
          for (const [name, choose] of edits) EDITS[name]?.(draft, choose);
        });
        const { judgement } = changes;
        const decided = toldTogether(changes).filter((each) => needsDecision(judgement, each)).length;
        for (const { form, counted: number, marked, text } of toldIn(changes)) {
          expect([form, number, marked]).toEqual([form, decided, decided]);
          expect([form, text.includes(words.mayBeCorrection)]).toEqual([form, judgement.isCorrection]);
        }
        const json = JSON.parse(comparisonAsJson(reviewed(changes), undefined)).editions[0];
        const facts = [
          ...json.systems.flatMap((each: { items: unknown[] }) => each.items),
          ...json.settings,
          ...json.measures,
        ];
        const reasons = facts.map(({ decision }: { decision: string[] }) => decision).filter((each) => each.length > 0);
        expect(reasons).toEqual(
          judgement.decisions.flatMap((each) => (each.subject.kind === 'system' ? [] : [each.reasons])),
        );
        expect(json.isCorrection).toBe(judgement.isCorrection);
      }),
      { numRuns: 60 },
    );
  });

  it('is told in a row of the revision table, and nowhere else is anything decided', async () => {
    await fc.assert(
      fc.asyncProperty(someEdits, async (edits) => {
        const changes = await afterEdits((draft) => {
          for (const [name, choose] of edits) EDITS[name]?.(draft, choose);
        });
        const { judgement, systems, settings, measures } = changes;
        const rows = toldTogether(changes);
        const told = new Set(rows.flat());
        for (const change of judgement.byChange.keys()) expect(told.has(change)).toBe(true);
        for (const change of [...systems.flatMap(({ items }) => items), ...settings]) {
          expect(told.has(change)).toBe(
            !('path' in change) || !isOwn(change) || measures.some((each) => each.settings.includes(change)),
          );
        }
        // What only follows does so from something that is decided, so that no decision is lost on the way.
        const isMarked = rows.some((each) => needsDecision(judgement, each));
        expect(isMarked).toBe(judgement.byChange.size > 0);
        expect(judgement.isCorrection).toBe(!isMarked && judgement.keepsTotals);
        const tables = revisionDocument(changes, { name: 'revision', views: [], department: undefined })
          .sections.flatMap(({ blocks }) => blocks)
          .flatMap((block) =>
            block.kind === 'table' && block.columns[0]?.title === '序号' ? [block.rows.length] : [],
          );
        expect(tables.reduce((sum, each) => sum + each, 0)).toBe(rows.length);
      }),
      { numRuns: 150 },
    );
  });

  it('is no class that is renamed, whatever else has its id', async () => {
    const changes = await afterEdits(({ scheme }) =>
      Object.assign(classesOf(scheme, 0)[0] ?? {}, { name: '县、县级市' }),
    );
    for (const { form, counted: number, marked, text } of toldIn(changes)) {
      expect([form, number, marked]).toEqual([form, 0, 0]);
      expect(text).toContain(words.mayBeCorrection);
    }
  });

  it('is no year that the measures print', async () => {
    const draft = smallDraft();
    draft.paragraphs.push('本办法用于{{year}}年度。');
    const changes = compareEditions(await readDraft(draft), await readDraft(draft, '2021'));
    expect(changes.judgement.decisions).toEqual([]);
    expect(toldTogether(changes)).toHaveLength(1);
    expect(toldIn(changes).map(({ counted: number }) => number)).toEqual([0, 0, 0]);
  });

  it('is points of an indicator whose parts stay as they were', async () => {
    const changes = await afterEdits(({ systems }) => Object.assign(systems.get('county')?.[0] ?? {}, { points: 5 }));
    expect(toldIn(changes).map(({ marked }) => marked)).toEqual([1, 1, 1]);
  });

  it('is shown as it is written where it prints the same', async () => {
    const changes = await afterEdits((draft) => {
      const at = draft.paragraphs.findIndex((each) => each.includes('{{figures.groupSize}}'));
      draft.paragraphs[at] = (draft.paragraphs[at] ?? '').replace('{{figures.groupSize}}', '7');
    });
    const [row] = printedChanges(changes);
    expect([row?.before, row?.after]).toEqual([
      expect.stringContaining('{{figures.groupSize}}人'),
      expect.stringContaining('7人'),
    ]);
    expect(toldIn(changes).map(({ marked }) => marked)).toEqual([1, 1, 1]);
  });
});
