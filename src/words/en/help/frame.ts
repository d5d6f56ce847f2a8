import type { HelpFrame } from '../../help.ts';

export const frame: HelpFrame = {
  about: 'zhunsheng: write indicator systems for assessments as YAML, prove the points at every level and for every unit class, and build the documents from them.',
  usage: (line) => `Usage: ${line}`,
  command: 'COMMAND',
  someOptions: '[OPTIONS]',
  groups: {
    author: 'Writing',
    check: 'Checking',
    review: 'Comparing and reviewing',
    publish: 'Publishing',
    program: 'The program',
  },
  options: 'Options',
  commonOptions: 'Common options',
  common: {
    root: 'the folder of the data, with indicators/ in it; by default this one, or the nearest above it that has them',
    lang: 'language of the interface; documents are in Chinese always',
    help: 'show how a command is used',
  },
  examples: 'Examples',
  choices: (choices) => choices.join(', '),
  preset: (value) => `default: ${value}`,
  noted: (text, notes) => (notes.length === 0 ? text : `${text} (${notes.join('; ')})`),
  exitCodes: 'Exit codes: 0 no problems; 1 problems found; 2 could not be done.',
  more: 'Run zhunsheng help COMMAND for the options and examples of a command.',
};
