import { describe, expect, it } from 'vitest';
import { SMALL } from '../support/fixtures.ts';
import { folderWith, run } from '../support/program.ts';

describe('the command line', () => {
  const cases: readonly (readonly [readonly string[], RegExp])[] = [
    [['chek'], /没有 chek 这个命令。是不是想写 check？/],
    [
      ['check', '--fromat', 'json'],
      /check 没有 --fromat 这个选项。是不是想写 --format？用 zhunsheng help check 查看它的选项。/,
    ],
    [['check', '--format', 'xml'], /选项 --format 不能写 xml，可以写 text、plain、json、github、gitlab。/],
    [['check', '--format'], /选项 --format 后面要写一个值。/],
    [['--fromat', 'check'], /check 没有 --fromat 这个选项。是不是想写 --format？/],
    [['check', '--only', 'annex'], /check 没有 --only 这个选项。用 zhunsheng help check/],
    [['build', '--only', 'annex，annexes'], /选项 --only 不能写 annexes，可以写 annex、measures、/],
    [['check', '--drafted=yes'], /这个命令后面不能写 --drafted=yes。/],
    [['completion'], /completion 后面还要写 bash、zsh、fish 中的一个。用 zhunsheng help completion 查看写法。/],
    [['completion', 'tcsh'], /这里不能写 tcsh，可以写 bash、zsh、fish。/],
    [['explain', 'sum-mismatch', 'again'], /这个命令后面不能写 again。/],
    [['check', '--root', '/nowhere/at/all'], /\/nowhere\/at\/all 里没有 indicators 文件夹。/],
    [['check', '--lang', 'fr'], /选项 --lang 不能写 fr，可以写 zh、en。/],
    [['build', '1999'], /没有 1999 年度。现有 2020、2021。/],
    [['explain', 'sum-mismach'], /没有 sum-mismach 这个代码。是不是想写 sum-mismatch？/],
    [['check', '--root', '/nowhere', '--lang', 'en'], /There is no indicators folder/],
  ];

  it.each(cases)('%j is refused with a sentence and 2', (args, sentence) => {
    const { code, out, err } = run(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(sentence);
    expect(err).not.toMatch(/\bat .*:\d+:\d+/);
  });

  it('without a command prints the help, and gives 0', () => {
    const plain = run([]);
    expect(plain.code).toBe(0);
    expect(plain.out).toContain('用法：zhunsheng 命令 [选项]');
    expect(run(['help']).out).toBe(plain.out);
    expect(run(['--help']).out).toBe(plain.out);
    expect(run(['help', '--lang=en']).out).toContain('Usage: zhunsheng COMMAND');
  });

  it('takes the folder before or behind the command, with = or a space', () => {
    const root = folderWith(SMALL);
    const answers = [
      ['check', '--root', root],
      ['--root', root, 'check'],
      [`--root=${root}`, 'check'],
    ].map((args) => run(args));
    expect(answers.map(({ code }) => code)).toEqual([0, 0, 0]);
  });
});

describe('explain', () => {
  it('says what a code means, with the mistake and its correction', () => {
    const { code, out } = run(['explain', 'sum-mismatch']);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^错误 sum-mismatch {2}\S+\n\n\S+\n\n错误写法（indicators\/2020\/county\/1-ideology.yaml）\n {4}title: 基层宣讲\n/,
    );
  });

  it('lists all codes when none is named', () => {
    const { code, out } = run(['explain']);
    expect(code).toBe(0);
    expect(out.split('\n').length).toBeGreaterThan(50);
  });
});
