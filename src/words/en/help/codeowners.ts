import type { CommandHelp } from '../../help.ts';

export const help: CommandHelp<'host' | 'check'> = {
  summary: 'write who leads what into the CODEOWNERS file of the Git host, so that it asks them for reviews',
  about:
    'The accounts of the departments are the owners in indicators/departments.yaml; for a department that has none the office that organizes the assessment is asked. Other lines of the file stay as they are.',
  options: {
    host: 'the hosts to write for; without it, every CODEOWNERS file that is there',
    check: 'only say whether the files are current, and exit with 1 when one is not',
  },
  examples: [
    { line: 'codeowners --host gitea', does: 'write .gitea/CODEOWNERS' },
    { line: 'codeowners --check', does: 'see whether the files that are there are current' },
  ],
};
