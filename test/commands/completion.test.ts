import { describe, expect, it } from 'vitest';
import { type Option, optionName } from '../../src/cli/spec.ts';
import { COMMON } from '../../src/cli/specs/common.ts';
import { COMMANDS } from '../../src/commands.ts';
import { CODES } from '../../src/text/catalogue.ts';
import { run } from '../support/program.ts';

describe.each(['bash', 'zsh', 'fish'])('completion %s', (shell) => {
  it('knows every command, option and choice, and all codes', () => {
    const { code, out, err } = run(['completion', shell]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const options = Object.values(COMMANDS).flatMap(({ spec }): [string, Option][] =>
      Object.entries({ ...spec.options, ...COMMON }),
    );
    for (const [option] of options) expect(out).toMatch(new RegExp(`(?:--|-l )${optionName(option)}\\b`));
    const choices = options.flatMap(([, option]) => (option.type === 'value' ? (option.choices ?? []) : []));
    for (const word of [...Object.keys(COMMANDS), ...choices, ...CODES]) expect(out).toContain(word);
  });

  it('speaks the language that is asked for, where the shell shows texts at all', () => {
    const [zh, en] = [run(['completion', shell]).out, run(['completion', shell, '--lang', 'en']).out];
    if (shell === 'bash') expect(en).toBe(zh);
    else expect(en.replace(/[\p{Script=Han}]/gu, '')).toBe(en);
  });
});
