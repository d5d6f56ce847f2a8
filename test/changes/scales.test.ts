import { describe, expect, it } from 'vitest';
import { compareEditions } from '../../src/changes/compare.ts';
import { exactText } from '../../src/model/grading/ratio.ts';
import { type Draft, placedIn, readDraft, smallDraft } from '../support/drafts.ts';

/** The small edition where the points of an indicator are a scale, of which its parts have all. */
function scaledDraft(scale: number): Draft {
  const draft = smallDraft();
  const nodes = new Map(
    placedIn(draft.systems.get('county') ?? []).map(({ node }) => [String(node['id']), node] as const),
  );
  Object.assign(nodes.get('lectures') ?? {}, { scale });
  Object.assign(nodes.get('lecture-team') ?? {}, { points: scale });
  return draft;
}

describe('another scale of an indicator', () => {
  it('is told with both, and leaves every total as it was', async () => {
    const changes = compareEditions(await readDraft(scaledDraft(100)), await readDraft(scaledDraft(80)));
    const told = changes.systems.flatMap(({ items }) =>
      items.flatMap(({ after, differences }) =>
        differences.map((each) => [
          after?.id,
          each.field,
          ...('before' in each ? [each.before, each.after].map(String) : []),
        ]),
      ),
    );
    expect(told).toContainEqual(['lectures', 'scale', '100', '80']);
    const totals = changes.balance.flatMap(({ classes }) =>
      classes.map(({ total }) => total.difference && exactText(total.difference)),
    );
    expect(new Set(totals)).toEqual(new Set(['0']));
  });

  it('does not explain what the indicator counts above, nor parts a limit: both are to be decided', async () => {
    const other = scaledDraft(80);
    for (const { node } of placedIn(other.systems.get('county') ?? [])) {
      if (node['id'] === 'lectures') Object.assign(node, { points: 1.5 });
    }
    const beside = (limit: number): Draft => {
      const draft = smallDraft();
      const bonus = { id: 'award', text: '受到表彰', adds: limit };
      draft.systems
        .get('county')
        ?.push({ id: 'bonus', title: '加分项', department: 'publicity', adds: limit, criteria: [bonus] });
      return draft;
    };
    for (const [id, before, after] of [
      ['lectures', scaledDraft(100), other],
      ['bonus', beside(3), beside(2)],
    ] as const) {
      const { judgement } = compareEditions(await readDraft(before), await readDraft(after));
      const decided = judgement.decisions.filter(
        ({ subject, follows }) => subject.kind === 'item' && subject.change.after?.id === id && follows === undefined,
      );
      expect(decided, id).toHaveLength(1);
    }
  });
});
