import { parseArgs } from 'node:util';
import { FORMATS, type Format } from '../artifact/product.ts';
import { LANGUAGES, type Language } from '../report/language.ts';
import { nearest } from '../text/suggest.ts';
import { failure } from './failure.ts';

/** The commands: the options that each takes beside `--root`, `--lang` and `--help`, and how many operands. */
const COMMANDS = {
  check: { options: ['format', 'drafted'], operands: 0 },
  build: {
    options: ['only', 'format', 'output', 'class', 'draft', 'strict-fonts', 'archive'],
    operands: Number.POSITIVE_INFINITY,
  },
  verify: { options: ['format', 'output'], operands: Number.POSITIVE_INFINITY },
  explain: { options: [], operands: 1 },
  help: { options: [], operands: 0 },
} as const satisfies Readonly<Record<string, { options: readonly string[]; operands: number }>>;
type Command = keyof typeof COMMANDS;

/** The forms in which `check` answers. */
const ANSWERS = ['text', 'plain', 'json', 'github', 'gitlab'] as const;
/** The generators, by the names that `--only` takes. */
const GENERATORS = ['annex', 'measures', 'departments', 'data'] as const;

/** What was asked on the command line. */
export interface Arguments {
  readonly command: Command;
  readonly operands: readonly string[];
  readonly root: string;
  /** The form of an answer of `check` and `verify`. */
  readonly format: (typeof ANSWERS)[number];
  /** The formats of files that `build` is to write; all when there are none. */
  readonly formats: readonly Format[];
  readonly drafted: boolean;
  /** The generators that are to run; all when there are none. */
  readonly only: readonly string[];
  /** The folder in which the folders of editions lie, from where the person stands. */
  readonly output: string;
  /** The unit classes that get annexes of their own: ids, or `all`. */
  readonly classes: readonly string[];
  readonly draft: boolean;
  readonly strictFonts: boolean;
  readonly archive: boolean;
}

const OPTIONS = {
  root: { type: 'string' },
  lang: { type: 'string' },
  format: { type: 'string' },
  only: { type: 'string' },
  output: { type: 'string', short: 'o' },
  class: { type: 'string' },
  drafted: { type: 'boolean' },
  draft: { type: 'boolean' },
  'strict-fonts': { type: 'boolean' },
  archive: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** What an option may say; where it takes a list its members are separated by commas. */
function choicesFor(name: string, command: Command): readonly string[] | undefined {
  switch (name) {
    case 'lang':
      return LANGUAGES;
    case 'only':
      return GENERATORS;
    case 'format':
      return command === 'build' ? FORMATS : command === 'verify' ? ['text', 'json'] : ANSWERS;
    default:
      return undefined;
  }
}

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
  const root = typeof values['root'] === 'string' ? values['root'] : '.';
  return {
    command,
    operands,
    root,
    format: ANSWERS.find((each) => each === values['format']) ?? 'text',
    formats: FORMATS.filter((each) => command === 'build' && listOf(values['format']).includes(each)),
    drafted: values['drafted'] === true,
    only: listOf(values['only']),
    output: typeof values['output'] === 'string' ? values['output'] : root === '.' ? 'output' : `${root}/output`,
    classes: listOf(values['class']),
    draft: values['draft'] === true,
    strictFonts: values['strict-fonts'] === true,
    archive: values['archive'] === true,
  };
}

/** The members of a list that is written with commas; none for no value. */
function listOf(value: unknown): readonly string[] {
  return typeof value === 'string' ? value.split(/[,，]/).map((each) => each.trim()) : [];
}

function isCommand(word: string): word is Command {
  return Object.hasOwn(COMMANDS, word);
}

function checkOption(name: string, rawName: string, value: string | undefined, command: Command): void {
  const allowed = ['root', 'lang', 'help', ...COMMANDS[command].options];
  if (!Object.hasOwn(OPTIONS, name) || (command !== 'help' && !allowed.includes(name))) {
    const meant = nearest(name, allowed);
    throw failure((say) => say.unknownOption(rawName, meant === undefined ? undefined : `--${meant}`));
  }
  const takesValue = OPTIONS[name as keyof typeof OPTIONS].type === 'string';
  if (!takesValue && value !== undefined) throw failure((say) => say.unexpectedArgument(`${rawName}=${value}`));
  if (takesValue && (value === undefined || value === '')) throw failure((say) => say.missingValue(rawName));
  const choices = choicesFor(name, command);
  const isList = name === 'only' || (name === 'format' && command === 'build');
  const stranger = (isList ? listOf(value) : [value]).find((each) => each !== undefined && !choices?.includes(each));
  if (choices !== undefined && stranger !== undefined) throw failure((say) => say.badValue(rawName, stranger, choices));
}
