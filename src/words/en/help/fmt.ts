import type { CommandHelp } from '../../help.ts';

export const help: CommandHelp<'check'> = {
  summary: 'bring the YAML files into one style; comments are kept, the data is the same',
  about:
    'The style: indents of two spaces, keys in the order of the schema, numbers without zeros that say nothing, paragraphs never folded, at most one blank line, line breaks LF and one at the end. A file with something mistyped is left as it is; first find it with check.',
  options: {
    check: 'only list the files that are not in form, and write nothing',
  },
  examples: [
    { line: 'fmt', does: 'format all files in indicators/' },
    { line: 'fmt indicators/2020/county', does: 'format those of one folder only' },
    { line: 'fmt --check', does: 'only see whether something is to be done, for automatic checks' },
  ],
};
