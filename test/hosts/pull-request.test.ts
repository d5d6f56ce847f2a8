import { describe, expect, it } from 'vitest';
import { hostOfJob, pullRequestOf } from '../../src/hosts/pull-request.ts';
import { isHostTrouble, type Trouble } from '../../src/hosts/trouble.ts';
import { TOKEN } from '../support/host-server.ts';

type Variables = Readonly<Record<string, string>>;
const from = (variables: Variables) => (name: string) => variables[name];

const GITHUB = {
  GITHUB_ACTIONS: 'true',
  GITHUB_API_URL: 'https://api.github.com',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'shiwei/zhunsheng',
  GITHUB_REF: 'refs/pull/7/merge',
  GITHUB_TOKEN: TOKEN,
};
const GITEA = {
  ...GITHUB,
  GITEA_ACTIONS: 'true',
  GITHUB_SERVER_URL: 'http://git.intranet:3000/gitea/',
  GITHUB_REF: 'refs/pull/7/head',
};
const GITLAB = {
  GITLAB_CI: 'true',
  CI_API_V4_URL: 'https://git.intranet/api/v4',
  CI_PROJECT_ID: '42',
  CI_MERGE_REQUEST_IID: '7',
  GITLAB_TOKEN: TOKEN,
};

function troubleOf(variables: Variables): Trouble {
  try {
    pullRequestOf(from(variables), undefined);
  } catch (error) {
    if (!isHostTrouble(error)) throw error;
    expect(`${error.stack}${JSON.stringify(error.trouble)}`).not.toContain('secret');
    return error.trouble;
  }
  throw new Error('nothing went wrong');
}

describe('the pull request of a job', () => {
  it('is found at each host by what its jobs are told', () => {
    const common = { repository: 'shiwei/zhunsheng', number: '7', token: TOKEN };
    expect(pullRequestOf(from(GITHUB), undefined)).toEqual({
      host: 'github',
      api: 'https://api.github.com',
      ...common,
    });
    const api = 'http://git.intranet:3000/gitea/api/v1';
    expect(pullRequestOf(from(GITEA), undefined)).toEqual({ host: 'gitea', api, ...common });
    expect(pullRequestOf(from({ ...GITEA, FORGEJO_ACTIONS: 'true' }), undefined)).toEqual({
      host: 'forgejo',
      api,
      ...common,
    });
    expect(pullRequestOf(from(GITLAB), undefined)).toEqual({
      host: 'gitlab',
      api: 'https://git.intranet/api/v4',
      ...common,
      repository: '42',
    });
  });

  it('is taken at the host that was asked for, whatever the job says', () => {
    expect(pullRequestOf(from(GITHUB), 'gitea')).toMatchObject({ host: 'gitea', api: 'https://github.com/api/v1' });
  });

  it('prefers the token that is meant for us', () => {
    expect(pullRequestOf(from({ ...GITLAB, ZHUNSHENG_TOKEN: ' ours\n' }), undefined).token).toBe('ours');
    expect(pullRequestOf(from({ ...GITHUB, ZHUNSHENG_TOKEN: '' }), undefined).token).toBe(TOKEN);
  });

  it('is none outside of a host, and none for a push', () => {
    expect(hostOfJob(from({ CI: 'true' }))).toBeUndefined();
    expect(troubleOf({})).toEqual({ kind: 'no-host' });
    expect(troubleOf({ ...GITHUB, GITHUB_REF: 'refs/heads/pull/7/merge' })).toEqual({ kind: 'no-pull-request' });
    const { CI_MERGE_REQUEST_IID: _, ...push } = GITLAB;
    expect(troubleOf(push)).toEqual({ kind: 'no-pull-request' });
  });

  it('names the variable that is missing or cannot be, and never its value', () => {
    const { GITHUB_TOKEN: _, ...without } = GITHUB;
    expect(troubleOf(without)).toEqual({ kind: 'unset', variables: ['ZHUNSHENG_TOKEN', 'GITHUB_TOKEN'] });
    expect(troubleOf({ ...GITHUB, GITHUB_TOKEN: 'secret\ninjected: 1' })).toEqual({
      kind: 'malformed',
      variable: 'GITHUB_TOKEN',
    });
    for (const url of [
      'ftp://secret',
      'https://user:secret@git',
      'secret',
      'https://',
      'https://[secret',
      'file:///secret',
    ]) {
      expect(troubleOf({ ...GITHUB, GITHUB_API_URL: url }), url).toEqual({
        kind: 'malformed',
        variable: 'GITHUB_API_URL',
      });
    }
    for (const repository of ['secret', '../secret', 'a/b/secret', 'a/secret?x', 'a/..']) {
      expect(troubleOf({ ...GITHUB, GITHUB_REPOSITORY: repository }), repository).toEqual({
        kind: 'malformed',
        variable: 'GITHUB_REPOSITORY',
      });
    }
    expect(troubleOf({ ...GITLAB, CI_PROJECT_ID: '42/secret' })).toEqual({
      kind: 'malformed',
      variable: 'CI_PROJECT_ID',
    });
  });
});
