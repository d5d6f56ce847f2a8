import { parseArgs } from 'node:util';
import { failure } from '../ports/failure.ts';
import { nearest } from '../text/suggest.ts';
import { isLanguage, type Language } from '../words/languages.ts';
import { type Asked, type Listing, type Operand, type Option, optionName, type Spec } from './spec.ts';
import { COMMON } from './specs/common.ts';

/** The language that was asked for; Chinese when none was or it is unknown, so that a complaint can be made at all. */
export function languageOf(argv: readonly string[]): Language {
  const end = argv.indexOf('--');
  const words = end < 0 ? argv : argv.slice(0, end);
  const at = words.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const asked = words[at]?.startsWith('--lang=') ? words[at]?.slice('--lang='.length) : words[at + 1];
  return at >= 0 && isLanguage(asked) ? asked : 'zh';
}

/** A command with what was asked of it. */
export type Request<Commands extends Listing> = {
  readonly [C in keyof Commands & string]: { readonly command: C; readonly asked: Asked<Commands[C]['spec']> };
}[keyof Commands & string];

/** Reads the command line for one of the commands. Throws a failure with a sentence for a command, option or value that does not exist, and for an operand that is missing or too many. `root` is where the data lie when that is not stated. Where help is asked for nothing but the command is looked at. */
export function readArguments<Commands extends Listing>(
  argv: readonly string[],
  commands: Commands,
  root: () => string = () => '.',
): Request<Commands> {
  const { values, positionals, tokens } = parseArgs({
    args: [...argv],
    options: everyOption(commands),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const [word = values['version'] === true ? 'version' : 'help', ...operands] = positionals;
  const listed = Object.hasOwn(commands, word) ? commands[word] : undefined;
  if (listed === undefined) throw failure((say) => say.unknownCommand(word, nearest(word, Object.keys(commands))));
  if (values['help'] === true) return helpOn(word, positionals) as unknown as Request<Commands>;
  const { spec } = listed;
  const options = new Map(namedOptions(spec));
  const given = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = checkOption(word, options, token);
    given.set(token.name, [...(given.get(token.name) ?? []), ...membersOf(option, token.value)]);
  }
  checkOperands(word, spec.operands, operands);
  const asked = Object.fromEntries(
    Object.entries({ root: COMMON.root, ...spec.options }).map(([name, option]) => [
      name,
      valueGiven(option, given.get(optionName(name))),
    ]),
  );
  return {
    command: word,
    asked: { ...asked, root: asked['root'] ?? root(), operands },
  } as unknown as Request<Commands>;
}

function helpOn(
  word: string,
  positionals: readonly string[],
): { command: string; asked: { root: string; operands: string[] } } {
  const command = word === 'help' ? positionals[1] : word;
  return { command: 'help', asked: { root: '.', operands: command === undefined ? [] : [command] } };
}

/** The options of all commands, as the parser wants them: it must know which take a value before it knows the command. */
function everyOption(commands: Listing): Record<string, { type: 'boolean' | 'string'; short?: string }> {
  const all = Object.values(commands).flatMap(({ spec }) => namedOptions(spec));
  return Object.fromEntries(
    all.map(([name, { type, short }]) => [
      name,
      { type: type === 'flag' ? 'boolean' : 'string', ...(short === undefined ? {} : { short }) },
    ]),
  );
}

/** The options that a command understands, by their names as they are typed. */
function namedOptions({ options }: Spec): readonly (readonly [string, Option])[] {
  return Object.entries({ ...COMMON, ...options }).map(([name, option]) => [optionName(name), option]);
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
}

/** The option that a word of the command line is, once it and its value have been found to be right. */
function checkOption(
  command: string,
  options: ReadonlyMap<string, Option>,
  { name, rawName, value }: OptionToken,
): Option {
  const option = options.get(name);
  if (option === undefined) {
    const meant = nearest(name, options.keys());
    throw failure((say) => say.unknownOption(command, rawName, meant && `--${meant}`));
  }
  if (option.type === 'flag') {
    if (value !== undefined) throw failure((say) => say.unexpectedArgument(`${rawName}=${value}`));
    return option;
  }
  if (value === undefined || value === '') throw failure((say) => say.missingValue(rawName));
  const { choices } = option;
  const stranger = choices && membersOf(option, value).find((each) => !choices.includes(each));
  if (choices !== undefined && stranger !== undefined) throw failure((say) => say.badValue(rawName, stranger, choices));
  return option;
}

/** The values that one word gives; a list is written with commas of either width. */
function membersOf(option: Option, value: string | undefined): readonly string[] {
  if (value === undefined) return [];
  return option.type === 'value' && option.list ? value.split(/[,，]/).map((each) => each.trim()) : [value];
}

/** The value of an option that was given so, or not at all. Of one that is no list the last counts. */
function valueGiven(
  option: Option,
  given: readonly string[] | undefined,
): boolean | string | readonly string[] | undefined {
  if (option.type === 'flag') return given !== undefined;
  return option.list ? (given ?? []) : (given?.at(-1) ?? option.preset);
}

function checkOperands(command: string, expected: readonly Operand[], operands: readonly string[]): void {
  const missing = expected.find(
    ({ count }, index) => index >= operands.length && (count === 'one' || count === 'some'),
  );
  if (missing !== undefined) throw failure((say) => say.missingOperand(command, missing.kind, missing.choices));
  operands.forEach((word, index) => {
    const operand = expected[index] ?? expected.findLast(({ count }) => count === 'any' || count === 'some');
    if (operand === undefined) throw failure((say) => say.unexpectedArgument(word));
    const { choices } = operand;
    if (choices && !choices.includes(word)) throw failure((say) => say.badOperand(word, choices));
  });
}
