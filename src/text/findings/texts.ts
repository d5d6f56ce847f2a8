import { error, warning } from '../entry.ts';
import type { CharacterKind } from '../facts.ts';

/** An indicator of the third level, and the same with another below it. */
const DEEPEST = `        department: publicity
        criteria:
          - id: lecture-team
            text: 组建宣讲队伍，每季度开展宣讲
            points: 2
            scoring:
              tiers:
                - { when: 达到4次, score: 2 }
                - { when: 达到2次, score: 1 }
            provenance: drafted
`;
const DEEPER = `        department: publicity
        indicators:
          - id: ⟦lecture-teams⟧
            title: 宣讲队伍
            points: 2
            criteria:
              - id: lecture-team
                text: 组建宣讲队伍，每季度开展宣讲
                points: 2
                provenance: drafted
`;

/** What can be found of texts that are printed. */
export const TEXTS = {
  'text-empty': error<{
    readonly key: string;
    /** Whether it is what an item is called or says, which may be drafted. */
    readonly isItem: boolean;
  }>({
    file: '2020/county/1-ideology.yaml',
    right: '            text: 每年形成1篇以上调研报告\n',
    wrong: '            ⟦text⟧:\n',
  }),
  'level-unnamed': error<{ readonly id: string; readonly levels: readonly string[] }>({
    file: '2020/county/1-ideology.yaml',
    right: DEEPEST,
    wrong: DEEPER,
  }),
  'text-affix': warning<{
    readonly problem: 'number' | 'points' | 'stop' | 'no-points';
    readonly typed: string;
    readonly fix: '' | undefined;
  }>({
    file: '2020/county/1-ideology.yaml',
    right: '            text: 每年形成1篇以上调研报告\n',
    wrong: '            text: 每年形成1篇以上调研报告⟦。⟧\n',
  }),
  /** `character` as `U+200F`; `after` is the end of the text before it, empty at the beginning of a text. */
  'character-forbidden': error<{ readonly character: string; readonly kind: CharacterKind; readonly after: string }>({
    file: '2020/county/1-ideology.yaml',
    right: '        title: 基层宣讲\n',
    wrong: '        title: "⟦基层\\u200b宣讲⟧"\n',
  }),
  /** `code` as `U+1F600`. */
  'glyph-missing': error<{ readonly character: string; readonly code: string }>({
    file: '2020/county/1-ideology.yaml',
    right: '        title: 基层宣讲\n',
    wrong: '        title: 基层宣讲⟦😀⟧\n',
  }),
};
