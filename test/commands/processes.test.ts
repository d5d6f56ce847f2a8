import { describe, expect, it } from 'vitest';
import type { COMMANDS } from '../../src/commands.ts';
import { KEY } from '../../src/engine/seal/key.ts';
import { filesIn } from '../support/authoring.ts';
import { changed, SMALL_OPINIONS, SMALL_TWO_YEARS } from '../support/fixtures.ts';
import { git, repositoryWith } from '../support/git.ts';
import { type Run, run, start } from '../support/program.ts';
import { sentForms } from '../support/returned.ts';
import { scoresOf } from '../support/self-reports.ts';

/** A way to ask each command for something that it does, but for the two that go on until they are told to end (`test/lsp/`, `studio.test.ts`). */
const ASKED: Readonly<Record<Exclude<keyof typeof COMMANDS, 'lsp' | 'studio'>, readonly string[]>> = {
  init: ['init', 'fresh'],
  new: ['new', '2022'],
  import: ['import', 'annex.md', '--year', '2023'],
  add: ['add', '--under', 'lectures', '--text', '讲', '--points', '1'],
  set: ['set', 'lecture-team', '--points', '1'],
  settings: ['settings', 'method.summary.ties', 'decide'],
  move: ['move', 'center-group', '--after', 'lectures'],
  remove: ['remove', 'lecture-team', '--reason', '重复'],
  rename: ['rename', 'lecture-team', 'lecturers'],
  find: ['find', '宣讲'],
  export: ['export'],
  fmt: ['fmt'],
  check: ['check', '--format', 'json'],
  explain: ['explain', 'sum-mismatch'],
  build: ['build', '--format', 'csv,docx,html,json,md,xlsx'],
  forms: ['forms'],
  collect: ['collect', 'indicators'],
  results: ['results', '2020', '--format', 'csv,docx,html,json,md,xlsx'],
  'explain-score': ['explain-score', '甲县', '基层宣讲', '--year', '2020'],
  verify: ['verify', 'indicators'],
  site: ['site', '2020'],
  archive: ['archive', '2020'],
  diff: ['diff', 'HEAD'],
  review: ['review'],
  suggest: ['suggest', 'indicators/2020/measures.md'],
  opinions: ['opinions', '--all'],
  accept: ['accept', '3'],
  adapt: ['adapt', '3', '--to', '制定年度学习计划', '--reason', '精简'],
  reject: ['reject', '3', '--reason', '保留'],
  codeowners: ['codeowners'],
  textconv: ['textconv', 'indicators/2020/county/1-ideology.yaml'],
  'merge-driver': ['merge-driver', ...Array<string>(4).fill('indicators/2020/county/1-ideology.yaml')],
  key: ['key', 'new', 'new.pem'],
  sign: ['sign', '--key', 'none.pem'],
  lock: ['lock'],
  completion: ['completion', 'bash'],
  version: ['version'],
  help: ['help', 'build'],
};

const DATA = new Map([
  ...changed(SMALL_TWO_YEARS, 'indicators/2021/scheme.yaml', 'state: final', 'state: draft'),
  ['indicators/2021/opinions.yaml', SMALL_OPINIONS.get('indicators/2020/opinions.yaml') ?? ''] as const,
]);

/** A table of another office. */
const ANNEX = '# 考核指标\n\n| 指标 | 考核内容 | 分值 |\n| --- | --- | --- |\n| 学习 | 按时学习 | 5 |\n';

/** A final edition, of which no form has come yet, and the draft of the next, and the key that seals their forms, which would be a random one. */
const FILES = new Map([
  ...DATA,
  ['annex.md', ANNEX] as const,
  ['output/2020/collected/scores.json', await scoresOf(await sentForms(DATA), {})] as const,
  [`output/${KEY}`, `${'0'.repeat(64)}\n`] as const,
]);

/** What is printed and what lies in the folder afterwards, but for the files of Git. */
function outcome(program: (args: readonly string[], setting: { cwd: string }) => Run, args: readonly string[]) {
  const root = repositoryWith(FILES);
  git(root, 'commit', '-q', '--allow-empty', '-m', '再稿');
  const answer = program(args, { cwd: root });
  const files = [...filesIn(root)].filter(([path]) => !path.startsWith('.git/'));
  return { answer, files };
}

describe('a process of its own', () => {
  it.each([...Object.values(ASKED), ['chek'], ['check', '--lang', 'en', '--root', 'nowhere']])(
    'does and says for %s what the thread of the tests does',
    (...args) => {
      expect(outcome(start, args)).toEqual(outcome(run, args));
    },
  );
});
