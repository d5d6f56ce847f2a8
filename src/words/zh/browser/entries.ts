import type { EntriesWords } from '../../browser/entries.ts';

/** What the page of the studio says in Chinese of lists in the scheme that are edited as tables. */
export const entries: EntriesWords = {
  add: '增加一条',
  begin: '开始填写',
  remove: '删去',
  moveUp: '上移',
  moveDown: '下移',
  of: (what, entry) => `${entry}：${what}`,
  unnamed: (place) => `第 ${place} 条`,
  actions: '操作',
  columns: '各栏说明',
  start: (label) => `填入“${label}”`,
  discard: '放弃',
  would: '还没有写入。这样改以后：',
  trying: '正在试算成绩……',
  nothing: '总分和问题都不变。',
  noRanks: '名次、等次和结果运用都不变。',
  total: (name, before, after) => `${name}总分：${before ?? '未能证明'} → ${after ?? '未能证明'}`,
  ranks: (count) => `${count} 个单位的名次、等次或者结果运用会变：`,
  unit: (name, before, after) => `${name}：${before} → ${after}`,
  standing: ({ score, rank, grade, consequences }) => [score ?? '没有得分', rank === null ? null : `第 ${rank} 名`, grade, ...consequences].filter((part) => part !== null).join('，'),
  others: (count) => `还有 ${count} 个。`,
  fresh: (count) => `会多出 ${count} 个问题：`,
  gone: (count) => `会少掉 ${count} 个问题。`,
};
