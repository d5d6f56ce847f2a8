import type { CommandHelp } from '../../help.ts';

export const help: CommandHelp<'format' | 'output'> = {
  summary: 'read finished files back and hold them against the data; without a path, those of the newest final edition',
  about: 'Which document a file is, is told by its content and not by its name. No file is changed.',
  options: {
    format: 'the form of the answer',
    output: 'without a path, look into this folder (default: output)',
  },
  examples: [
    { line: 'verify', does: 'verify all files of the newest final edition' },
    { line: 'verify annex-from-a-mail.docx', does: 'see whether an annex that came by mail agrees with the data' },
  ],
};
