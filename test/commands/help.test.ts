import { describe, expect, it } from 'vitest';
import { readArguments } from '../../src/cli/arguments.ts';
import { type Option, optionName, type Spec } from '../../src/cli/spec.ts';
import { COMMON } from '../../src/cli/specs/common.ts';
import { COMMANDS, type Command } from '../../src/commands.ts';
import type { CommandHelp } from '../../src/words/help.ts';
import { helpIn, LANGUAGES, type Language } from '../../src/words/languages.ts';
import { run } from '../support/program.ts';

const NAMES = Object.keys(COMMANDS) as Command[];
const EACH = NAMES.flatMap((name) => LANGUAGES.map((language) => [name, language] as const));

describe('the options of all commands', () => {
  const all = Object.values(COMMANDS).flatMap(({ spec }: { spec: Spec }): [string, Option][] => [
    ...Object.entries(COMMON),
    ...Object.entries(spec.options),
  ]);

  it('take a value under one name everywhere or nowhere', () => {
    for (const [name, { type }] of all) {
      expect(new Set(all.filter(([other]) => other === name).map(([, other]) => other.type)), name).toEqual(
        new Set([type]),
      );
    }
  });

  it('have one name for one letter, and one letter for one name', () => {
    const short = all.filter(([, option]) => option.short !== undefined);
    const pairs = new Set(short.map(([name, option]) => `${option.short} ${name}`));
    expect(pairs.size).toBe(new Set(short.map(([, option]) => option.short)).size);
    expect(pairs.size).toBe(new Set(short.map(([name]) => name)).size);
  });
});

/** The words of a command line, those between quotation marks as one. */
function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);
}

describe('the help', () => {
  it.each(EACH)('on %s in %s names every option and has examples that can be typed', async (name, language) => {
    const { spec }: { readonly spec: Spec } = COMMANDS[name];
    const help: CommandHelp = (await helpIn(language)).commands[name];
    expect(help.summary).not.toMatch(/[。.]$/);
    expect(Object.keys(help.options).sort()).toEqual(Object.keys(spec.options).sort());
    expect(help.examples.length).toBeGreaterThan(0);
    for (const { line } of help.examples) expect(readArguments(wordsOf(line), COMMANDS).command, line).toBe(name);
    const { code, out } = run(['help', name, '--lang', language]);
    expect(code).toBe(0);
    const said = choicesOf(spec).reduce((text, choice) => text.replaceAll(choice, ''), out);
    if (language === 'en') expect(said, 'beside what is typed').not.toMatch(/\p{Script=Han}/u);
    for (const option of [...Object.keys(spec.options), ...Object.keys(COMMON)]) {
      expect(out).toContain(`--${optionName(option)}`);
    }
    for (const choice of choicesOf(spec)) expect(out).toContain(choice);
  });

  it.each(NAMES.filter((name) => name !== 'help'))('on %s is the same however it is asked for', (name) => {
    const { out } = run(['help', name]);
    for (const words of [
      [name, '--help'],
      ['-h', name],
      [name, '--unheard-of', '-h'],
    ]) {
      expect(run(words)).toEqual({ code: 0, out, err: '' });
    }
  });

  it.each(LANGUAGES)('in %s lists every command with its summary', async (language) => {
    const { out } = run(['help', '--lang', language]);
    for (const name of NAMES) {
      expect(out).toMatch(new RegExp(`^ {2}${name}\\b.* ${escaped(await summaryOf(name, language))}$`, 'm'));
    }
  });

  it('on a command that does not exist suggests one', () => {
    expect(run(['help', 'biuld'])).toMatchObject({ code: 2, err: expect.stringContaining('是不是想写 build？') });
    expect(run(['chek', '--help'])).toMatchObject({ code: 2, err: expect.stringContaining('是不是想写 check？') });
  });

  it.each(LANGUAGES)('in %s explains no command that does not exist', async (language) => {
    expect(Object.keys((await helpIn(language)).commands).sort()).toEqual([...NAMES].sort());
  });
});

function choicesOf({ options }: Spec): readonly string[] {
  return Object.values(options).flatMap((option) => (option.type === 'value' ? (option.choices ?? []) : []));
}

async function summaryOf(name: Command, language: Language): Promise<string> {
  return (await helpIn(language)).commands[name].summary;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
