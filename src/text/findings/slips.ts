import { error } from '../entry.ts';
import type { ConflictItem, ConflictSum, WhiteKind } from '../facts.ts';

/** What can be found of what is mistyped in YAML. */
export const SLIPS = {
  'white-space': error<{
    /** The first such character, as `U+3000`. */
    readonly character: string;
    readonly kind: WhiteKind;
    readonly where: 'indent' | 'line' | 'mark' | 'key' | 'colon';
    readonly fix: string | undefined;
  }>({
    file: '2020/county/1-ideology.yaml',
    right: '        title: 基层宣讲\n        points: 2\n',
    wrong: '        title: 基层宣讲\n        points⟦　⟧: 2\n',
  }),
  'indent-uneven': error<{ readonly typed: number; readonly right: number; readonly fix: string }>({
    file: '2020/county/1-ideology.yaml',
    right: '        title: 基层宣讲\n        points: 2\n',
    wrong: '        title: 基层宣讲\n⟦         ⟧points: 2\n',
  }),
  'list-mark': error<{ readonly typed: string; readonly fix: string }>({
    file: '2020/county/1-ideology.yaml',
    right: '          - id: lecture-team\n',
    wrong: '          ⟦－⟧ id: lecture-team\n',
  }),
  'key-chinese': error<{ readonly typed: string; readonly key: string; readonly fix: string }>({
    file: '2020/county/1-ideology.yaml',
    right: '        title: 基层宣讲\n        points: 2\n',
    wrong: '        title: 基层宣讲\n        ⟦分值⟧: 2\n',
  }),
  'colon-wide': error<{ readonly key: string; readonly typed: string; readonly fix: string }>({
    file: '2020/county/1-ideology.yaml',
    right: '        title: 基层宣讲\n',
    wrong: '        title⟦：⟧基层宣讲\n',
  }),
  'colon-space': error<{ readonly key: string; readonly isMissing: boolean; readonly fix: string }>({
    file: '2020/county/1-ideology.yaml',
    right: '        title: 基层宣讲\n        points: 2\n',
    wrong: '        title: 基层宣讲\n        points⟦:⟧2\n',
  }),
  'quotes-missing': error<{
    readonly typed: string;
    /** What of it has another meaning without quotes: how it begins, what stands behind quotes or brackets, a colon. */
    readonly cause: 'start' | 'behind' | 'colon';
    readonly fix: string | undefined;
  }>({
    file: '2020/county/1-ideology.yaml',
    right: '            text: 每年形成1篇以上调研报告\n',
    wrong: '            text: ⟦*每年形成1篇以上调研报告⟧\n',
    correct: '            text: "*每年形成1篇以上调研报告"\n',
  }),
  'list-comma': error<{ readonly typed: string; readonly fix: string | undefined }>({
    file: '2020/county/2-organization.yaml',
    right: 'points: 6\nonly: [county, district]\n',
    wrong: 'points: 6\nonly: [⟦county，district⟧]\n',
  }),
  'comment-cut': error<{ readonly cut: string }>({
    file: '2020/county/1-ideology.yaml',
    right: '            text: 每年形成1篇以上调研报告\n',
    wrong: '            text: 每年形成1篇以上调研报告 ⟦#含课题⟧\n',
  }),
  'merge-conflict': error<{
    /** What each side says that the other does not, in one line; empty where nothing is left of it. */
    readonly ours: string;
    readonly theirs: string;
    /** What stands behind the marks: names of branches. */
    readonly ourName: string;
    readonly theirName: string;
    /** The same by items, where the file can be read with either side; empty where it cannot. */
    readonly items: readonly ConflictItem[];
    readonly sums: readonly ConflictSum[];
  }>({
    file: '2020/county/1-ideology.yaml',
    right: '            text: 每年形成1篇以上调研报告\n',
    wrong:
      '⟦<<<<<<< HEAD⟧\n            text: 每年形成1篇以上调研报告\n=======\n            text: 每年形成2篇以上调研报告\n>>>>>>> 2020-revision\n',
  }),
  'text-lines': error({
    file: '2020/county/1-ideology.yaml',
    right: '            text: 每年形成1篇以上调研报告\n',
    wrong: '            text: 每年形成1篇以上\n              ⟦调研报告⟧\n',
  }),
};
