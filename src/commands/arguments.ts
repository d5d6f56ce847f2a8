import { parseArgs } from 'node:util';
import { LANGUAGES, type Language } from '../report/language.ts';
import { nearest } from '../text/suggest.ts';
import { failure } from './failure.ts';

/** The forms in which `check` answers. */
const FORMATS = ['text', 'plain', 'json', 'github', 'gitlab'] as const;

/** The commands: the options that each takes beside `--root`, `--lang` and `--help`, and how many operands. */
const COMMANDS = {
  check: { options: ['format', 'drafted'], operands: 0 },
  build: { options: [], operands: Number.POSITIVE_INFINITY },
  explain: { options: [], operands: 1 },
  help: { options: [], operands: 0 },
} as const satisfies Readonly<Record<string, { options: readonly string[]; operands: number }>>;

/** What was asked on the command line. */
export interface Arguments {
  readonly command: keyof typeof COMMANDS;
  readonly operands: readonly string[];
  readonly root: string;
  readonly format: (typeof FORMATS)[number];
  readonly drafted: boolean;
}

const OPTIONS = {
  root: { type: 'string' },
  lang: { type: 'string' },
  format: { type: 'string' },
  drafted: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** The language that was asked for; Chinese when none was or it is unknown, so that a complaint can be made at all. */
export function languageOf(argv: readonly string[]): Language {
  const end = argv.indexOf('--');
  const words = end < 0 ? argv : argv.slice(0, end);
  const at = words.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const asked = words[at]?.startsWith('--lang=') ? words[at]?.slice('--lang='.length) : words[at + 1];
  return at >= 0 && asked === 'en' ? 'en' : 'zh';
}

/** Reads the command line. Throws a failure with a sentence for a command, option or value that does not exist. */
export function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals, tokens } = parseArgs({
    args: [...argv],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const [word = 'help', ...operands] = positionals;
  const command = values['help'] === true ? 'help' : word;
  if (!isCommand(command)) throw failure((say) => say.unknownCommand(word, nearest(word, Object.keys(COMMANDS))));
  for (const token of tokens) {
    if (token.kind === 'option') checkOption(token.name, token.rawName, token.value, command);
  }
  const spare = operands[COMMANDS[command].operands];
  if (spare !== undefined && values['help'] !== true) throw failure((say) => say.unexpectedArgument(spare));
  return {
    command,
    operands,
    root: typeof values['root'] === 'string' ? values['root'] : '.',
    format: FORMATS.find((format) => format === values['format']) ?? 'text',
    drafted: values['drafted'] === true,
  };
}

function isCommand(word: string): word is keyof typeof COMMANDS {
  return Object.hasOwn(COMMANDS, word);
}

function checkOption(name: string, rawName: string, value: string | undefined, command: keyof typeof COMMANDS): void {
  const allowed = ['root', 'lang', 'help', ...COMMANDS[command].options];
  if (!Object.hasOwn(OPTIONS, name) || (command !== 'help' && !allowed.includes(name))) {
    const meant = nearest(name, allowed);
    throw failure((say) => say.unknownOption(rawName, meant === undefined ? undefined : `--${meant}`));
  }
  const takesValue = OPTIONS[name as keyof typeof OPTIONS].type === 'string';
  if (!takesValue && value !== undefined) throw failure((say) => say.unexpectedArgument(`${rawName}=${value}`));
  if (takesValue && (value === undefined || value === '')) throw failure((say) => say.missingValue(rawName));
  const choices: readonly string[] | undefined = name === 'format' ? FORMATS : name === 'lang' ? LANGUAGES : undefined;
  if (choices !== undefined && value !== undefined && !choices.includes(value)) {
    throw failure((say) => say.badValue(rawName, value, choices));
  }
}
