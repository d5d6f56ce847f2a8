import { error, warning } from '../entry.ts';

/** What can be found of the files and folders of the data. */
export const FILES = {
  'file-missing': error<{ readonly file: string }>({
    wrong: 'indicators/2020/\n  county/\n  measures.md\n',
    right: 'indicators/2020/\n  county/\n  measures.md\n  scheme.yaml\n',
  }),
  'file-stray': warning<{ readonly name: string }>({
    wrong: 'indicators/2020/ideology.yaml\n',
    right: 'indicators/2020/county/1-ideology.yaml\n',
  }),
  'file-name': error<{ readonly name: string; readonly expected: string | undefined }>({
    wrong: 'indicators/2020/county/组织建设.yaml\n',
    right: 'indicators/2020/county/3-organization.yaml\n',
  }),
  'file-order': warning<{ readonly name: string; readonly number: number; readonly expected: number }>({
    wrong: 'indicators/2020/county/\n  1-special-tasks.yaml\n  3-ideology.yaml\n',
    right: 'indicators/2020/county/\n  1-special-tasks.yaml\n  2-ideology.yaml\n',
  }),
  'file-type': error<{ readonly name: string }>({
    wrong: 'indicators/2020/county/1-special-tasks.yaml/\n',
    right: 'indicators/2020/county/1-special-tasks.yaml\n',
  }),
  'file-too-large': error<{ readonly bytes: number; readonly limit: number }>({
    wrong: 'indicators/2020/county/2-ideology.yaml    10,000,000 B\n',
    right: 'indicators/2020/county/2-ideology.yaml        12,000 B\n',
  }),
  'file-encoding': error<{ readonly guess: 'UTF-16' | 'GB18030' | 'binary' }>({
    wrong: 'indicators/2020/county/2-ideology.yaml    GBK\n',
    right: 'indicators/2020/county/2-ideology.yaml    UTF-8\n',
  }),
  'link-outside': error<{ readonly name: string }>({
    wrong: 'indicators/2020/county/2-ideology.yaml -> ../../../../shared/2-ideology.yaml\n',
    right: 'indicators/2020/county/2-ideology.yaml\n',
  }),
  'edition-none': error({ wrong: 'indicators/2020年/\n', right: 'indicators/2020/\n' }),
};
