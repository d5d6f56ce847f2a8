import { describe, expect, it } from 'vitest';
import { MARKER } from '../../src/hosts/comment.ts';
import { HOSTS } from '../../src/hosts/pull-request.ts';
import { alter, git, repositoryWith } from '../support/git.ts';
import { type HostServer, hostServer, json, listening, TOKEN } from '../support/host-server.ts';
import { launch } from '../support/launched.ts';
import { type Run, runBeside } from '../support/program.ts';

const IDEOLOGY = 'indicators/2020/county/1-ideology.yaml';

/** Writes the review where the environment says, while this process answers as a server. */
function post(root: string, more: readonly string[], job: Readonly<Record<string, string>>): Promise<Run> {
  return runBeside(['review', '--post', ...more], { cwd: root, env: { PATH: process.env['PATH'], ...job } });
}

/** What a host tells its jobs for pull request 7. */
function jobAt({ pull: { host, api } }: HostServer): Readonly<Record<string, string>> {
  if (host === 'gitlab') {
    return {
      GITLAB_CI: 'true',
      CI_API_V4_URL: api,
      CI_PROJECT_ID: '42',
      CI_MERGE_REQUEST_IID: '7',
      CI_MERGE_REQUEST_DIFF_BASE_SHA: 'main',
      ZHUNSHENG_TOKEN: TOKEN,
    };
  }
  const own = {
    github: {},
    gitea: { GITEA_ACTIONS: 'true' },
    forgejo: { GITEA_ACTIONS: 'true', FORGEJO_ACTIONS: 'true' },
  };
  return {
    GITHUB_ACTIONS: 'true',
    ...own[host],
    GITHUB_API_URL: api,
    GITHUB_SERVER_URL: api.replace('/api/v1', ''),
    GITHUB_REPOSITORY: 'shiwei/zhunsheng',
    GITHUB_REF: 'refs/pull/7/head',
    GITHUB_BASE_REF: 'main',
    ZHUNSHENG_TOKEN: TOKEN,
  };
}

/** A repository whose remote branch is known as in a job. */
function checkedOut(): string {
  const root = repositoryWith();
  git(root, 'update-ref', 'refs/remotes/origin/main', 'main');
  return root;
}

describe.each(HOSTS)('review --post at %s', (host) => {
  it('makes one comment, brings it up to date, and leaves it when nothing changes', async () => {
    const server = await hostServer(host, { comments: ['同意'] });
    const root = checkedOut();
    alter(root, IDEOLOGY, '每季度开展宣讲', '每月开展宣讲');
    const first = await post(root, [], jobAt(server));
    expect(first).toEqual({ code: 0, out: '', err: '已写入审阅评论\n' });
    expect(server.comments).toHaveLength(2);
    expect(server.comments[1]?.body).toMatch(/^✅ \*\*总分不变\*\*：县 10 → 10，城市区 10 → 10，改动 1 处\n/);
    expect(server.comments[1]?.body).toContain('每<del>季度</del>开展宣讲 | 组建宣讲队伍，每<ins>月</ins>开展宣讲');
    alter(root, IDEOLOGY, '每月开展宣讲', '每月开展宣讲2次');
    expect((await post(root, [], jobAt(server))).err).toBe('已更新审阅评论\n');
    expect(server.comments).toHaveLength(2);
    expect(server.comments[1]?.body).toContain('需要决定');
    const count = server.requests.length;
    expect((await post(root, ['--lang', 'zh'], jobAt(server))).err).toBe('审阅评论没有变化\n');
    expect(server.requests.slice(count).filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it('marks what the check found at its lines', async () => {
    const server = await hostServer(host, { changed: [IDEOLOGY] });
    const root = checkedOut();
    alter(root, IDEOLOGY, 'title: 基层宣讲\n        points: 2', 'title: 基层宣讲\n        points: 2.5');
    const { code, out, err } = await post(root, [], jobAt(server));
    expect(code).toBe(1);
    expect(server.comments[0]?.body).toMatch(/^❌ \*\*数据有 \d 处错误，总分未能确认\*\*/);
    expect(server.comments[0]?.body).toContain('sum-mismatch');
    if (host === 'github')
      expect(out).toMatch(new RegExp(`^::error file=${IDEOLOGY},line=29,col=17,title=sum-mismatch::`));
    else expect(out).toBe('');
    const review = server.requests.find(({ method, path }) => method === 'POST' && path.endsWith('/reviews'))?.body;
    if (host === 'gitea' || host === 'forgejo') {
      expect(review).toMatchObject({ event: 'COMMENT', comments: [{ path: IDEOLOGY, new_position: 29 }] });
      expect(err).toContain('已在 1 处标出');
    } else expect(review).toBeUndefined();
  });

  it('cuts a comment that is too long at whole items', async () => {
    const server = await hostServer(host);
    const root = checkedOut();
    alter(root, IDEOLOGY, '每季度开展宣讲', '长'.repeat(50_000));
    alter(root, IDEOLOGY, '制定年度学习计划并按月落实', '繁'.repeat(30_000));
    expect((await post(root, [], jobAt(server))).code).toBe(0);
    const body = server.comments[0]?.body ?? '';
    expect([...body].length).toBeLessThanOrEqual(65_536);
    expect(body).toContain('另有 1 处没有列在这里');
    expect(body.endsWith(MARKER)).toBe(true);
  });

  it('never prints or writes the token, whatever the host answers', async () => {
    const echo = `${TOKEN} ${Buffer.from(TOKEN).toString('base64')}`;
    const answers: Parameters<typeof hostServer>[1][] = [
      { before: (_, response) => json(response, 401, { message: `Bad credentials: ${echo}` }) },
      { before: (_, response) => json(response, 500, { error: echo, stack: echo }) },
      { before: (_, response) => json(response, 200, { [TOKEN]: echo }) },
      { before: (_, response) => !!response.writeHead(200).end(`<html>${echo}</html>`) },
      {
        before: (_, response) =>
          !!response.writeHead(302, { location: `http://${TOKEN.slice(0, 10)}.example/${TOKEN}` }).end(),
      },
      { before: ({ method }, response) => method !== 'GET' && json(response, 422, { message: echo }) },
      { comments: [`${echo} ${MARKER}`] },
    ];
    for (const answer of answers) {
      const server = await hostServer(host, answer);
      const root = checkedOut();
      alter(root, IDEOLOGY, '每季度开展宣讲', '每月开展宣讲');
      const { code, out, err } = await post(root, ['--page', '审阅.html'], jobAt(server));
      expect(code).toBe(answer?.comments ? 0 : 2);
      expect(`${out}${err}`).not.toMatch(/secret|7f3A|Z2wtN2YzQS/);
      expect(err).not.toMatch(/ {4}at /);
      const found = launch('grep', ['-rlE', 'secret|7f3A|Z2wtN2YzQS', '.'], { cwd: root });
      expect(String(found.stdout)).toBe('');
      for (const { body } of server.requests) expect(JSON.stringify(body ?? '')).not.toContain(TOKEN);
    }
  });
});

describe('review --post', () => {
  it('says what is missing before any work, and in the language asked for', async () => {
    const root = repositoryWith();
    expect(await post(root, [], {})).toMatchObject({
      code: 2,
      err: expect.stringContaining('--host'),
    });
    const server = await hostServer('gitlab');
    const { ZHUNSHENG_TOKEN: _, ...job } = jobAt(server);
    expect(await post(root, [], job)).toMatchObject({
      code: 2,
      err: expect.stringContaining('ZHUNSHENG_TOKEN、GITLAB_TOKEN'),
    });
    expect(await post(root, ['--lang', 'en'], { ...job, CI_MERGE_REQUEST_IID: '' })).toMatchObject({
      code: 2,
      err: expect.stringContaining('does not run for a pull request'),
    });
    expect(server.requests).toEqual([]);
  });

  it('says in a sentence why a host cannot be reached', async () => {
    const server = await hostServer('github');
    const root = checkedOut();
    const job = { ...jobAt(server), GITHUB_API_URL: 'http://127.0.0.1:1' };
    expect(await post(root, [], job)).toMatchObject({
      code: 2,
      err: expect.stringContaining('连不上'),
    });
    const tls = await listening(() => undefined);
    const secure = { ...job, GITHUB_API_URL: tls.replace('http:', 'https:') };
    expect(await post(root, [], secure)).toMatchObject({
      code: 2,
      err: expect.stringContaining('NODE_EXTRA_CA_CERTS'),
    });
  });
});
