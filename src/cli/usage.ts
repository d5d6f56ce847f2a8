import { displayWidth, padToWidth } from '../text/width.ts';
import type { CommandHelp, HelpFrame } from '../words/help.ts';
import type { Words } from '../words/words.ts';
import { GROUPS, type Operand, type Option, optionName, type Spec } from './spec.ts';
import { COMMON } from './specs/common.ts';

/** The commands with how they are used, in one language, in the order in which the help lists them within their groups. */
export interface Manual {
  readonly frame: HelpFrame;
  readonly commands: readonly ManualPage[];
}

/** One command in it. */
export interface ManualPage {
  readonly name: string;
  readonly spec: Spec;
  readonly help: CommandHelp;
}

/** How the program is used, with one line for each command, in groups. */
export function commandsAsText({ frame, commands }: Manual, words: Words): string {
  const lists = GROUPS.map((group) => ({ group, members: commands.filter(({ spec }) => spec.group === group) }))
    .filter(({ members }) => members.length > 0)
    .map(({ group, members }) => ({
      heading: frame.groups[group],
      rows: members.map(({ name, spec, help }) => [called(name, spec, words), help.summary] as const),
    }));
  const common = { heading: frame.commonOptions, rows: optionRows(COMMON, frame.common, words, frame) };
  return paragraphs([
    frame.about,
    frame.usage(`zhunsheng ${frame.command} ${frame.someOptions}`),
    ...tables([...lists, common]),
    frame.exitCodes,
    frame.more,
  ]);
}

/** How one command is used: its line of usage, what it does, its options, and examples. */
export function commandAsText({ name, spec, help }: ManualPage, frame: HelpFrame, words: Words): string {
  const own = { heading: frame.options, rows: optionRows(spec.options, help.options, words, frame) };
  const common = { heading: frame.commonOptions, rows: optionRows(COMMON, frame.common, words, frame) };
  const examples = help.examples.map(({ line, does }) => `  zhunsheng ${line}\n      ${does}`);
  return paragraphs([
    frame.usage(`zhunsheng ${called(name, spec, words)} ${frame.someOptions}`),
    help.summary,
    ...(help.about === undefined ? [] : [help.about]),
    ...tables([own, common].filter(({ rows }) => rows.length > 0)),
    [frame.examples, ...examples].join('\n'),
  ]);
}

/** A command with its operands: `build [年度…]`. */
function called(name: string, { operands }: Spec, words: Words): string {
  return [name, ...operands.map((operand) => operandAsText(operand, words))].join(' ');
}

function operandAsText({ kind, count, choices }: Operand, { valueKinds }: Words): string {
  const word = choices?.join('|') ?? valueKinds[kind];
  switch (count) {
    case 'one':
      return word;
    case 'optional':
      return `[${word}]`;
    case 'any':
      return `[${word}…]`;
    case 'some':
      return `${word}…`;
  }
}

type Row = readonly [term: string, text: string];

function optionRows(
  options: Readonly<Record<string, Option>>,
  texts: Readonly<Record<string, string>>,
  words: Words,
  frame: HelpFrame,
): readonly Row[] {
  return Object.entries(texts).flatMap(([name, text]) => {
    const option = options[name];
    return option === undefined ? [] : [[optionAsText(name, option, words), noted(text, option, frame)] as const];
  });
}

function optionAsText(name: string, option: Option, { valueKinds }: Words): string {
  const typed = `${option.short === undefined ? '' : `-${option.short}, `}--${optionName(name)}`;
  if (option.type === 'flag') return typed;
  return `${typed} ${valueKinds[option.kind]}${option.list ? ',…' : ''}`;
}

/** What an option does, with its choices unless the text names them itself, and its preset. */
function noted(text: string, option: Option, frame: HelpFrame): string {
  if (option.type === 'flag') return text;
  const { choices, preset } = option;
  const areNamed = choices?.every((each) => text.includes(each)) ?? true;
  return frame.noted(text, [
    ...(choices === undefined || areNamed ? [] : [frame.choices(choices)]),
    ...(preset === undefined ? [] : [frame.preset(preset)]),
  ]);
}

/** Terms with their texts under headings, all texts beginning in one column. */
function tables(lists: readonly { readonly heading: string; readonly rows: readonly Row[] }[]): readonly string[] {
  const width = Math.max(...lists.flatMap(({ rows }) => rows.map(([term]) => displayWidth(term))));
  return lists.map(({ heading, rows }) =>
    [heading, ...rows.map(([term, text]) => `  ${padToWidth(term, width)}  ${text}`)].join('\n'),
  );
}

function paragraphs(parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}
