import { describe, expect, it } from 'vitest';
import type { Notice } from '../../src/model/years/notices.ts';
import type { Consequence } from '../../src/results/consequences.ts';
import { noticeRemarks } from '../../src/results/notices.ts';
import type { UnitOutcome } from '../../src/results/outcome.ts';

type What = 'talk-and-rectification' | 'talk' | 'rectification';

/** A unit with what became of it, as far as notices ask. */
function unitWith(what: What | undefined, grade: string | undefined = '达标单位', isOpen = false): UnitOutcome {
  const consequences: readonly Consequence[] = what === undefined ? [] : [{ kind: 'unqualified', what, isOpen }];
  const standing = { grade: grade === undefined ? undefined : { name: grade }, isOpen };
  return { unit: { id: 'jia-xian', name: '甲县' }, standing, consequences } as unknown as UnitOutcome;
}
const notice = (kind: Notice['kind'], unit = 'jia-xian') => ({ kind, unit, number: `${kind}号` }) as Notice;
const said = (own: UnitOutcome, ...kinds: readonly Notice[]) =>
  noticeRemarks({ units: [own] }, kinds).flatMap((each): readonly string[] =>
    each.kind === 'due' ? each.notices : [each.number],
  );

describe('the results of a unit', () => {
  it.each([
    ['talk-and-rectification', ['talk', 'order']],
    ['talk', ['talk']],
    ['rectification', ['order']],
  ] as const)('that is unqualified ask by %s for %j, each until it is entered', (what, wanted) => {
    const own = unitWith(what, '未达标单位');
    expect(said(own)).toEqual(wanted);
    for (const kind of wanted) {
      const rest = wanted.filter((each) => each !== kind);
      expect(said(own, notice(kind), notice('opinion'))).toEqual(rest);
    }
    expect(said(own, notice('talk', 'yi-xian'), notice('order', 'yi-xian'))).toHaveLength(wanted.length);
  });

  it('that is not speak against a talk and an order, and against nothing else', () => {
    const all = (['opinion', 'supervision', 'talk', 'order'] as const).map((kind) => notice(kind));
    expect(noticeRemarks({ units: [unitWith(undefined)] }, all)).toMatchObject([
      { kind: 'contradicts', notice: 'talk', number: 'talk号', grade: '达标单位' },
      { kind: 'contradicts', notice: 'order', number: 'order号' },
    ]);
  });

  it('say nothing while the grade is not known, or people have to decide it', () => {
    const undecided = {
      ...unitWith(undefined),
      standing: { grade: undefined, isOpen: false },
    } as unknown as UnitOutcome;
    for (const own of [undecided, unitWith('talk', '未达标单位', true), unitWith(undefined, '达标单位', true)]) {
      expect(said(own, notice('order'))).toEqual([]);
      expect(said(own)).toEqual([]);
    }
  });
});
