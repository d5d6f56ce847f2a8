import { describe, expect, it } from 'vitest';
import { postLineComments } from '../../src/hosts/line-comments.ts';
import { sender } from '../../src/world/transport.ts';
import { hostServer, json } from '../support/host-server.ts';

const send = sender();
const PATH = 'indicators/2021/county/2-ideology.yaml';
const REMARKS = [
  { path: PATH, line: 39, text: '分值不符' },
  { path: 'indicators/units.yaml', line: 1, text: '本次没有改动的文件' },
];

describe.each(['gitea', 'forgejo'] as const)('the remarks on lines at %s', (host) => {
  it('are one review, on files that the pull request changes', async () => {
    const server = await hostServer(host, { changed: [...Array.from({ length: 30 }, (_, at) => `${at}.md`), PATH] });
    expect(await postLineComments(send, server.pull, REMARKS, '检查发现 1 处')).toBe(1);
    expect(server.requests.at(-1)).toMatchObject({
      method: 'POST',
      path: '/api/v1/repos/shiwei/zhunsheng/pulls/7/reviews',
      body: { event: 'COMMENT', comments: [{ path: PATH, new_position: 39, body: '分值不符' }] },
    });
  });

  it('replace those of an earlier run, and go when there are none', async () => {
    const server = await hostServer(host, { changed: [PATH] });
    await postLineComments(send, server.pull, REMARKS, '第一次');
    await postLineComments(send, server.pull, REMARKS, '第二次');
    expect(server.reviews.map(({ body }) => body.split('\n')[0])).toEqual(['第二次']);
    expect(await postLineComments(send, server.pull, [], '没有了')).toBe(0);
    expect(server.reviews).toEqual([]);
  });

  it('leave reviews of others alone, and those that may not be removed', async () => {
    const server = await hostServer(host, {
      changed: [PATH],
      before: ({ method }, response) => method === 'DELETE' && json(response, 403, {}),
    });
    server.reviews.push({ id: 900, body: '同意' });
    await postLineComments(send, server.pull, REMARKS, '第一次');
    await postLineComments(send, server.pull, REMARKS, '第二次');
    expect(server.reviews.map(({ body }) => body.split('\n')[0])).toEqual(['同意', '第一次', '第二次']);
  });

  it('leave a review alone that another has marked as ours', async () => {
    const server = await hostServer(host, { changed: [PATH] });
    server.reviews.push({ id: 900, body: '冒名\n\n<!-- zhunsheng-lines -->', by: 'someone' });
    await postLineComments(send, server.pull, REMARKS, '第一次');
    expect(server.reviews.map(({ body }) => body.split('\n')[0])).toEqual(['冒名', '第一次']);
  });

  it('are not more than anybody reads', async () => {
    const server = await hostServer(host, { changed: [PATH] });
    const many = Array.from({ length: 80 }, (_, line) => ({ path: PATH, line: line + 1, text: '错' }));
    expect(await postLineComments(send, server.pull, many, '很多')).toBe(50);
  });
});
