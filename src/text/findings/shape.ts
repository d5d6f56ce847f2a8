import { error } from '../entry.ts';

/** What can be found of what departs from a schema. */
export const SHAPE = {
  'key-unknown': error<{
    readonly key: string;
    readonly suggestion: string | undefined;
    readonly allowed: readonly string[];
    /** Where it may stand: below these keys (an empty one is the top of a file), or in another kind of file. */
    readonly below: readonly string[];
    readonly file: 'indicator' | 'scheme' | undefined;
  }>({
    file: '2020/county/1-ideology.yaml',
    right: '          - id: center-group-report\n            text: 每年形成1篇以上调研报告\n            points: 1\n',
    wrong:
      '          - id: center-group-report\n            text: 每年形成1篇以上调研报告\n            points: 1\n            ⟦remarks⟧: 以正式印发为准\n',
  }),
  'key-missing': error<{ readonly keys: readonly string[]; readonly of: string }>({
    file: '2020/county/1-ideology.yaml',
    right: '          - id: center-group-report\n            text: 每年形成1篇以上调研报告\n            points: 1\n',
    wrong: '          - id: ⟦center-group-report⟧\n            text: 每年形成1篇以上调研报告\n',
  }),
  'key-conflict': error<{ readonly keys: readonly string[] }>({
    file: '2020/county/2-organization.yaml',
    right: '        except: [district]\n',
    wrong: '        only: [county]\n        ⟦except⟧: [district]\n',
  }),
  'value-type': error<{
    readonly kind: 'empty' | 'scalar' | 'list' | 'keys';
    readonly key: string;
    /** As it is written, with its quotes. */
    readonly value: string;
    readonly expected: readonly ('array' | 'boolean' | 'integer' | 'number' | 'object' | 'string')[];
    readonly suggestion: string | undefined;
  }>({
    file: '2020/county/1-ideology.yaml',
    right: '        title: 基层宣讲\n        points: 2\n',
    wrong: '        title: 基层宣讲\n        points: ⟦2 分⟧\n',
  }),
  'value-unknown': error<{
    readonly value: string;
    readonly suggestion: string | undefined;
    readonly allowed: readonly string[];
  }>({
    file: '2020/scheme.yaml',
    right: 'state: final\n',
    wrong: 'state: ⟦finale⟧\n',
  }),
  'value-size': error<{
    readonly rule:
      | 'atLeast'
      | 'atMost'
      | 'moreThan'
      | 'itemsAtLeast'
      | 'itemsAtMost'
      | 'keysAtLeast'
      | 'keysAtMost'
      | 'longest'
      | 'unique';
    readonly limit: string;
    readonly value: string;
    readonly key: string;
  }>({
    file: '2020/scheme.yaml',
    right: '    performance: 0.9\n',
    wrong: '    performance: ⟦90⟧\n',
  }),
  'id-malformed': error<{ readonly id: string; readonly suggestion: string | undefined }>({
    file: '2020/county/1-ideology.yaml',
    right: '          - id: lecture-team\n',
    wrong: '          - id: ⟦Lecture_Team⟧\n',
  }),
  'owner-malformed': error<{ readonly owner: string; readonly suggestion: string | undefined }>({
    file: 'departments.yaml',
    right: '    name: 市委宣传部\n',
    wrong: '    name: 市委宣传部\n    owners: [⟦zhang-san⟧]\n',
  }),
};
