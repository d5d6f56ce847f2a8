import { error, warning } from '../entry.ts';
import type { CharacterKind } from '../facts.ts';

/** What can be found of texts that are printed. */
export const TEXTS = {
  'text-empty': error<{ readonly key: string }>({
    file: '2020/county/1-ideology.yaml',
    right: '            text: 每年形成1篇以上调研报告\n',
    wrong: '            ⟦text⟧:\n',
  }),
  'text-affix': warning<{
    readonly problem: 'number' | 'points' | 'stop';
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
