import { describe, expect, it } from 'vitest';
import { compareEditions } from '../../src/changes/compare.ts';
import { balanceBlocks } from '../../src/layout/revision/balance.ts';
import { exactText } from '../../src/model/grading/ratio.ts';
import { summaryOf } from '../../src/report/review/review.ts';
import { reviewWordsIn } from '../../src/words/languages.ts';
import { type Node, partsOf, placedIn, readDraft, smallDraft } from '../support/drafts.ts';

/** The places of all stated points in the small edition. */
const PLACES = placedIn(smallDraft().systems.get('county') ?? []).flatMap(({ node }, index) =>
  'points' in node ? [[String(node['id']), index] as const] : [],
);

describe('a total of which a sum does not hold', () => {
  it.each(PLACES)('is not called the same where the points of %s are others', async (_, index) => {
    const draft = smallDraft();
    const node = placedIn(draft.systems.get('county') ?? [])[index]?.node as Node;
    node['points'] = Number(node['points']) + 0.5;
    const changes = compareEditions(await readDraft(smallDraft()), await readDraft(draft));
    const [balance] = changes.balance;
    expect(changes.judgement.keepsTotals).toBe(false);
    const review = {
      comparisons: [changes],
      registers: [],
      locks: [],
      results: [],
      removed: [],
      uncompared: [],
      findings: [],
      editions: [],
    };
    expect(summaryOf(review, [], await reviewWordsIn('zh')).verdict).toContain('总分未能证明');
    const unproved = (balance?.classes ?? []).filter(({ total }) => total.difference === undefined);
    const said = JSON.stringify(balance && balanceBlocks(balance, '收支').slice(0, -1));
    expect(said.includes('没有增减')).toBe(unproved.length < (balance?.classes.length ?? 0));
    expect(said).toContain('总分未能证明');
  });

  it('is proved again where the sums above it are changed with it', async () => {
    const draft = smallDraft();
    const placed = placedIn(draft.systems.get('county') ?? []).map(({ node }) => node);
    const [criterion] = placed.filter((node) => partsOf(node).length === 0 && 'points' in node);
    const above = placed.filter((node) => contains(node, criterion as Node));
    for (const node of above) node['points'] = Number(node['points']) + 0.5;
    const { balance } = compareEditions(await readDraft(smallDraft()), await readDraft(draft));
    expect(balance[0]?.classes.map(({ total }) => total.difference && exactText(total.difference))).toContain('0.5');
    expect(balance[0]?.classes.every(({ total }) => total.difference !== undefined)).toBe(true);
  });
});

function contains(node: Node, other: Node): boolean {
  return node === other || partsOf(node).some((part) => contains(part, other));
}
