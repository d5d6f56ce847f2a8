import type { Facts } from '../../src/text/catalogue.ts';

/** A merge that was left open: told by its lines, and by items with few and with many differences. */
export const CONFLICT_CASES: readonly Facts['merge-conflict'][] = [
  ...['', 'points: 3'].flatMap((ours) =>
    ['', '修订'].map((theirName) => ({ ours, theirs: '', ourName: 'HEAD', theirName, items: [], sums: [] })),
  ),
  ...[1, 5].map((count) => ({
    ...{ ours: 'points: 3', theirs: 'points: 2', ourName: 'HEAD', theirName: '' },
    items: [
      { id: 'lecture-team', label: '组建宣讲队伍', key: 'points', ours: '3', theirs: undefined },
      { id: 'lecture-notes', label: '保存宣讲材料', key: undefined, ours: undefined, theirs: '保存宣讲材料' },
      ...Array.from({ length: count }, () => ({ id: 'a', label: '甲', key: 'text', ours: '甲', theirs: '乙' })),
    ],
    sums: [
      { id: 'lectures', label: '基层宣讲', ours: { stated: '2', actual: '3' }, theirs: { stated: '2', actual: '2' } },
    ],
  })),
];
