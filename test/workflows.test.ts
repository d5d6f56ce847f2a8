import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './support/fixtures.ts';
import { folderWith } from './support/program.ts';
import { ACTIONS, SCRIPTS, stepsOf } from './support/workflows.ts';

function bash(script: string, cwd: string, env: Readonly<Record<string, string>> = {}): string {
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', script], {
    cwd,
    env: {
      ...process.env,
      GIT_AUTHOR_NAME: '甲',
      GIT_AUTHOR_EMAIL: 'a@b',
      GIT_COMMITTER_NAME: '甲',
      GIT_COMMITTER_EMAIL: 'a@b',
      ...env,
    },
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

describe('what the hosts run', () => {
  it.each(SCRIPTS)(
    '%s is a script that bash can read, and puts nothing of a pull request into its text',
    (_, script) => {
      bash(`bash -n <<'SCRIPT'\n${script}\nSCRIPT`, ROOT);
      expect(script).not.toContain('${{');
    },
  );

  it('fetches no action from anywhere', () => {
    for (const path of ACTIONS) for (const step of stepsOf(path)) expect(step, path).not.toHaveProperty('uses');
  });

  it('is the same at GitHub, Gitea and Forgejo but for runner and host', () => {
    const common = ACTIONS.map((path) =>
      readFileSync(join(ROOT, path), 'utf8')
        .replace(/^# .*\n/, '')
        .replace(/runs-on: .*/, '')
        .replaceAll(/github|gitea|forgejo/g, 'host'),
    );
    expect(new Set(common).size).toBe(1);
  });

  it('checks out the state that is to be reviewed, with all branches, again and again, and leaves no token behind', () => {
    const server = folderWith(new Map([['file', '一']]));
    bash(
      `mkdir -p shi && git init -q -b main work && cd work && echo 一 >file && git add . && git commit -qm 一
       git checkout -qb revision && echo 二 >file && git commit -qam 二 && git update-ref refs/pull/7/merge HEAD
       git checkout -q main && cd .. && git clone -q --mirror work shi/zhun.git`,
      server,
    );
    const sha = bash('git -C shi/zhun.git rev-parse refs/pull/7/merge', server).trim();
    const job = folderWith(new Map());
    const [checkout] = stepsOf(ACTIONS[0] ?? '');
    const env = {
      TOKEN: 'gl-secret',
      GITHUB_SERVER_URL: `file://${server}`,
      GITHUB_REPOSITORY: 'shi/zhun',
      GITHUB_REF: 'refs/pull/7/merge',
      GITHUB_SHA: sha,
    };
    for (const left of ['', 'echo 三 >file; echo 四 >other; ']) {
      bash(left + checkout?.run, job, env);
      expect(bash('cat file; ls; git rev-parse HEAD; git log -1 --format=%s origin/main', job)).toBe(
        `二\nfile\n${sha}\n一\n`,
      );
    }
    expect(bash('grep -rl "gl-secret\\|Z2wtc2VjcmV0" . || true', job)).toBe('');
  });
});
