import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { INVISIBLE } from '../../src/text/visible.ts';
import { changed, SMALL } from '../support/fixtures.ts';
import { git, repositoryWith } from '../support/git.ts';
import { folderWith, run } from '../support/program.ts';

/** What would paint, ring, clear the screen and turn the direction of writing. */
const EVIL = '\u001b[31m\u202e\u009b2J\u0007X';
const IDEOLOGY = 'indicators/2020/county/1-ideology.yaml';
const FORMATS = ['text', 'plain', 'json', 'github', 'gitlab'];

function steering(text: string): readonly string[] {
  return (text.match(INVISIBLE) ?? []).filter((sign) => sign !== '\n');
}

describe('control characters never reach a terminal', () => {
  const ARGUMENTS: readonly (readonly string[])[] = [
    [EVIL],
    ['check', `--${EVIL}`],
    ['check', '--format', EVIL],
    ['check', '--root', EVIL],
    ['explain', EVIL],
    ['build', EVIL],
    ['verify', EVIL],
    ['collect', EVIL],
    ['diff', EVIL],
    ['diff', '2020', EVIL],
    ['lock', EVIL],
    ['new', '2021', '--from', EVIL],
    ['fmt', EVIL],
    ['textconv', EVIL],
    ['set', EVIL, '--points', '1'],
    ['set', 'lectures', '--points', EVIL],
    ['move', EVIL, '--under', EVIL],
    ['review', '--base', EVIL],
    ['completion', EVIL],
    ['help', EVIL],
  ];

  it.each(ARGUMENTS)('from the arguments %j %j %j %j', (...args) => {
    const root = folderWith(SMALL);
    const { code, out, err } = run(
      args.filter((each) => each !== undefined),
      { cwd: root },
    );
    expect(code).not.toBe(0);
    expect(steering(out + err)).toEqual([]);
    expect((out + err).trimEnd().split('\n').length).toBeLessThan(4);
  });

  it.each(FORMATS)('from the names of files, as %s', (format) => {
    const root = folderWith(SMALL);
    writeFileSync(join(root, `indicators/${EVIL}.yaml`), '');
    writeFileSync(join(root, `indicators/2020/county/3-${EVIL}.yaml`), '');
    const { out, err } = run(['check', '--format', format, '--root', root]);
    expect(out).toContain('file-name');
    expect(steering(out + err)).toEqual([]);
  });

  it.each(FORMATS)('from keys and wordings, as %s', (format) => {
    const spoilt = changed(
      SMALL,
      IDEOLOGY,
      'title: 基层宣讲',
      `title: "基层\\u001b[31m\\x9b宣讲"\n        "k\\e\\x9b": 1`,
    );
    const { out, err } = run(['check', '--format', format, '--root', folderWith(spoilt)]);
    expect(out).toContain('key-unknown');
    expect(steering(out + err)).toEqual([]);
  });

  it('from folders that are written and verified, and from the names of branches', () => {
    const root = repositoryWith();
    git(root, 'branch', 'a\u202eb');
    const folder = join(root, EVIL);
    for (const args of [
      ['build', '-o', folder],
      ['verify', join(folder, '2020')],
      ['init', `${folder}2`],
    ]) {
      const { code, out, err } = run(args, { cwd: root });
      expect(code, err).toBe(0);
      expect(steering(out + err)).toEqual([]);
    }
    mkdirSync(join(root, 'forms'));
    writeFileSync(join(root, `forms/${EVIL}.xlsx`), 'x');
    renameSync(join(folder, '2020/manifest.json'), join(folder, `2020/${EVIL}.json`));
    for (const args of [
      ['verify', join(folder, '2020')],
      ['verify', join(folder, '2020'), '--format', 'json'],
      ['collect', 'forms'],
      ['diff', 'a\u202eb'],
      ['diff', 'a\u202ec'],
    ]) {
      const { out, err } = run(args, { cwd: root });
      expect(steering(out + err), args.join(' ')).toEqual([]);
    }
  });

  it('from the environment', () => {
    const env = { GITHUB_ACTIONS: 'true', GITHUB_REPOSITORY: EVIL, GITHUB_EVENT_PATH: EVIL, GITHUB_TOKEN: EVIL };
    const { out, err } = run(['review', '--post', '--root', folderWith(SMALL)], { env });
    expect(steering(out + err)).toEqual([]);
  });
});
