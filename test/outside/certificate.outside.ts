import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, SMALL } from '../support/fixtures.ts';
import { alter, git, repositoryWith } from '../support/git.ts';
import { TOKEN } from '../support/host-server.ts';
import { outputOf } from './programs.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhunsheng-certificate-'));
const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
const posted: string[] = [];
const server = { url: '', close: () => undefined as unknown };

beforeAll(async () => {
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const files = ['-keyout', key, '-out', certificate];
  await outputOf('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...names, ...files]);
  const https = createServer({ key: readFileSync(key), cert: readFileSync(certificate) }, (request, response) => {
    if (request.method === 'POST') posted.push(request.headers.authorization ?? '');
    response.end(request.method === 'POST' ? '{}' : '[]');
  });
  await new Promise<void>((resolve) => https.listen(0, 'localhost', resolve));
  server.url = `https://localhost:${(https.address() as AddressInfo).port}`;
  server.close = () => https.close();
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Posts a review to the server, whose certificate nobody knows but who names it. */
async function review(
  extra: Readonly<Record<string, string>>,
): Promise<{ readonly code: number | null; readonly err: string }> {
  const root = repositoryWith(SMALL);
  git(root, 'update-ref', 'refs/remotes/origin/main', 'main');
  alter(root, 'indicators/2020/county/1-ideology.yaml', '每季度开展宣讲', '每月开展宣讲');
  const job = {
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: server.url,
    GITHUB_REPOSITORY: 'shiwei/zhunsheng',
    GITHUB_REF: 'refs/pull/7/merge',
    GITHUB_BASE_REF: 'main',
    GITHUB_TOKEN: TOKEN,
  };
  return new Promise((resolve) => {
    const args = [join(ROOT, 'dist/zhunsheng.cjs'), 'review', '--post'];
    const child = spawn(process.execPath, args, { cwd: root, env: { PATH: process.env['PATH'], ...job, ...extra } });
    let err = '';
    child.stderr.on('data', (piece) => {
      err += piece;
    });
    child.on('close', (code) => resolve({ code, err }));
  });
}

describe('a host with a certificate of its own', () => {
  it('is not trusted by itself, and gets no token', async () => {
    const { code, err } = await review({});
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('NODE_EXTRA_CA_CERTS') });
    expect(err).toMatch(/SELF_SIGNED/);
    expect(posted).toEqual([]);
  });

  it('is trusted when its certificate is named', async () => {
    expect(await review({ NODE_EXTRA_CA_CERTS: certificate })).toEqual({ code: 0, err: '已写入审阅评论\n' });
    expect(posted).toEqual([`Bearer ${TOKEN}`]);
  });
});
