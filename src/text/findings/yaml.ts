import { error } from '../entry.ts';

/** What can be found of YAML that the data does not use. */
export const YAML = {
  'yaml-syntax': error<{
    readonly reason:
      | 'block'
      | 'colon'
      | 'control-character'
      | 'depth'
      | 'escape'
      | 'flow'
      | 'indentation'
      | 'other'
      | 'special-start'
      | 'tab'
      | 'unclosed';
  }>({
    file: '2020/county/1-ideology.yaml',
    right: '        title: 基层宣讲\n',
    wrong: '        title: ⟦"⟧基层宣讲\n',
  }),
  'yaml-feature': error<{ readonly feature: 'alias' | 'anchor' | 'complex-key' | 'documents' | 'merge' | 'tag' }>({
    file: '2020/county/1-ideology.yaml',
    right: '            text: 每年形成1篇以上调研报告\n',
    wrong: '            text: ⟦&report⟧ 每年形成1篇以上调研报告\n',
  }),
  'yaml-duplicate-key': error<{ readonly key: string }>({
    file: '2020/county/1-ideology.yaml',
    right: '        title: 基层宣讲\n',
    wrong: '        title: 基层宣讲\n        ⟦title⟧: 宣讲\n',
  }),
  'number-form': error<{ readonly text: string; readonly plain: string | undefined }>({
    file: '2020/county/1-ideology.yaml',
    right: '        title: 基层宣讲\n        points: 2\n',
    wrong: '        title: 基层宣讲\n        points: ⟦02⟧\n',
  }),
};
