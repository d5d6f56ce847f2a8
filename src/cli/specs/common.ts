import { LANGUAGES } from '../../words/languages.ts';
import { FLAG, type Option } from '../spec.ts';

/** The options that every command has. */
export const COMMON = {
  root: { type: 'value', kind: 'folder' },
  lang: { type: 'value', kind: 'language', choices: LANGUAGES, preset: 'zh' },
  help: { ...FLAG, short: 'h' },
} as const satisfies Readonly<Record<string, Option>>;

/** The option for the folder in which the folders of editions lie; `outputFolder` says which that is. */
export const OUTPUT = { type: 'value', kind: 'folder', short: 'o' } as const satisfies Option;

/** The folder in which the folders of editions lie, from where the person stands: beside `indicators/` unless another was asked for. */
export function outputFolder({ root, output }: { readonly root: string; readonly output: string | undefined }): string {
  return output ?? (root === '.' ? 'output' : `${root}/output`);
}
