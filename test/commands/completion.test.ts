import { describe, expect, it } from 'vitest';
import { type Option, optionName } from '../../src/cli/spec.ts';
import { COMMON } from '../../src/cli/specs/common.ts';
import { COMMANDS } from '../../src/commands.ts';
import { CODES } from '../../src/text/catalogue.ts';
import { run } from '../support/program.ts';

const OPTIONS = Object.values(COMMANDS).flatMap(({ spec }): [string, Option][] =>
  Object.entries({ ...spec.options, ...COMMON }),
);
/** What may stand behind an option, where that is one of a few words. */
const CHOICES = OPTIONS.flatMap(([, option]) => (option.type === 'value' ? (option.choices ?? []) : []));

describe.each(['bash', 'zsh', 'fish'])('completion %s', (shell) => {
  it('knows every command, option and choice, and all codes', () => {
    const { code, out, err } = run(['completion', shell]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const [option] of OPTIONS) expect(out).toMatch(new RegExp(`(?:--|-l )${optionName(option)}\\b`));
    for (const word of [...Object.keys(COMMANDS), ...CHOICES, ...CODES]) expect(out).toContain(word);
  });

  it('speaks the language that is asked for, where the shell shows texts at all', () => {
    const [zh, en] = [run(['completion', shell]).out, run(['completion', shell, '--lang', 'en']).out];
    // What may be typed is offered in both languages.
    const texts = CHOICES.reduce((all, choice) => all.replaceAll(choice, ''), en);
    if (shell === 'bash') expect(en).toBe(zh);
    else expect(texts.replace(/[\p{Script=Han}]/gu, '')).toBe(texts);
  });
});
