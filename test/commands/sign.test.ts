import { generateKeyPairSync } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SMALL_TWO_YEARS } from '../support/fixtures.ts';
import { folderWith, run } from '../support/program.ts';
import { outputOf, REGISTER, type SignedOffice, signedOffice } from '../support/signed-office.ts';
import { fingerprintIn, makeKey, PASSPHRASE, register, showKey, signAs, signatureBy } from '../support/signers.ts';

let office: SignedOffice;
beforeAll(async () => {
  office = await signedOffice();
}, 60_000);
afterAll(() => office.remove());

describe('sign', () => {
  it('signs nothing that is not as its manifest says', async () => {
    const root = office.copy();
    writeFileSync(join(outputOf(root), 'annex-1-county.html'), '');
    rmSync(join(outputOf(root), 'SM3SUMS'));
    expect((await signAs(root, office.zhang)).err).toContain('没有签名：annex-1-county.html、SM3SUMS。');
    expect((await signAs(root, office.zhang, { folder: root })).err).toContain('没有 build 写出的清单');
  });

  it('takes what lies in the folder of the newest edition and is of another for nothing to be signed or verified', async () => {
    const root = folderWith(SMALL_TWO_YEARS);
    run(['build', '2020', '--only', 'annex', '--format', 'html'], { cwd: root });
    renameSync(join(root, 'output/2020'), join(root, 'output/2021'));
    const said = 'output/2021 里是 2020 的文件，不是 2021 的';
    expect((await signAs(root, office.zhang, { name: '张三' }, [])).err).toContain(said);
    const { code, out, err } = run(['verify'], { cwd: root });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(said);
    expect(run(['verify', 'output/2021'], { cwd: root }).code).toBe(0);
  });

  it.each([
    [{ name: '王五' }, '登记的是 张三，不是 王五'],
    [{ name: '张\n三' }, '不能作签名人的姓名'],
    [{ date: '2026-02-30' }, '--date 2026-02-30 不是日期'],
  ])('refuses %j', async (asked, said) => {
    const refused = await signAs(office.copy(), office.zhang, asked);
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain(said);
  });

  it('asks a signer who is not registered for his name, and says that his key is not known', async () => {
    const root = office.copy();
    rmSync(join(root, REGISTER));
    expect((await signAs(root, office.zhang)).err).toContain('请用 --name 写明签名人的姓名');
    const { code, err } = await signAs(root, office.zhang, { name: '张三' });
    expect(code).toBe(0);
    expect(err).toContain(`verify 不认。要登记的指纹：${office.prints.zhang}`);
  });

  it('asks for no passphrase before all is right that can be known without it', async () => {
    const root = office.copy();
    const unnamed = await signAs(root, office.zhang, { name: '王五' }, []);
    expect(unnamed.err).toContain('张三.pub.pem 这把密钥在 indicators/signers.yaml 里登记的是 张三，不是 王五');
    const alone = join(office.keys, 'alone.pem');
    copyFileSync(office.zhang, alone);
    expect((await signAs(root, alone, { name: '王五' }, [])).err).toContain('口令只能由本人在终端里输入');
    expect((await signAs(root, alone, { name: '王五' })).err).toContain('alone.pem 这把密钥');
    writeFileSync(join(root, REGISTER), register(['李四', office.prints.li]));
    expect((await signAs(root, office.zhang, {}, [])).err).toContain('张三.pub.pem 这把密钥没有登记在');
    rmSync(join(root, REGISTER));
    expect((await signAs(root, alone, {}, [])).err).toContain('alone.pem 这把密钥没有登记在');
    expect((await signAs(root, join(office.keys, 'none.pem'), { folder: 'none' }, [])).err).toContain('none.pem');
  });

  it.each([
    ['a wrong passphrase', ['three plain word'], '口令不对，或者'],
    ['an empty passphrase', [''], '口令不对，或者'],
    ['nobody who types', [undefined], '口令只能由本人在终端里输入'],
  ])('says so of %s, and writes nothing', async (_, typed, said) => {
    const root = office.copy();
    const before = readdirSync(outputOf(root)).map((name) => readFileSync(join(outputOf(root), name), 'utf8'));
    const refused = await signAs(root, office.zhang, {}, typed);
    expect(refused).toMatchObject({ code: 2, out: '', left: [] });
    expect(refused.err).toContain(said);
    expect(readdirSync(outputOf(root)).map((name) => readFileSync(join(outputOf(root), name), 'utf8'))).toEqual(before);
  });

  it('takes no key of another curve, no public one, and none without a passphrase', async () => {
    const other = join(office.keys, 'p256.pem');
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
    writeFileSync(
      other,
      privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: PASSPHRASE }),
    );
    expect((await signAs(office.root, other)).err).toContain('不是 SM2 也不是 Ed25519');
    writeFileSync(other, privateKey.export({ type: 'pkcs8', format: 'pem' }));
    expect((await signAs(office.root, other)).err).toContain('openssl pkcs8 -topk8');
    expect((await signAs(office.root, join(office.keys, '张三.pub.pem'))).err).toContain('是公钥');
    expect((await signAs(office.root, join(office.root, REGISTER))).err).toContain('没有 PEM 格式的密钥');
    expect((await signAs(office.root, join(office.keys, 'none.pem'))).err).toContain('none.pem');
  });

  it('does nothing where there is no terminal', () => {
    const { code, out, err } = run(['sign', '--key', office.zhang], { cwd: office.copy() });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('口令只能由本人在终端里输入，这里没有终端');
    const { code: refused, err: way } = run(['key', 'show', office.zhang], { cwd: office.root });
    expect(refused).toBe(2);
    const [, open = ''] = /zhunsheng key show (.*张三\.pub\.pem)/.exec(way) ?? [];
    expect(run(['key', 'show', open], { cwd: office.root }).out).toContain(office.prints.zhang);
    expect(run(['sign'], { cwd: office.root }).err).toContain('请写 --key 私钥文件');
  });
});

describe('key', () => {
  it('keeps the private key for its owner alone, and shows by what it is known', async () => {
    const path = join(office.keys, 'own');
    const { code, out, left } = await makeKey(office.root, path);
    expect({ code, left }).toEqual({ code: 0, left: [] });
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readFileSync(path, 'utf8')).toMatch(/^-----BEGIN ENCRYPTED PRIVATE KEY-----\n/);
    const print = fingerprintIn({ out });
    for (const each of [path, `${path}.pub.pem`]) expect(fingerprintIn(await showKey(office.root, each))).toBe(print);
    expect(fingerprintIn(await showKey(office.root, signatureBy(outputOf(office.root), office.prints.li).path))).toBe(
      office.prints.li,
    );
    expect(out).toContain(`  - name: 姓名\n    key: ${print}\n`);
  });

  it('is not made where there is no folder for it, and no passphrase is asked for', async () => {
    const { err } = await makeKey(office.root, join(office.keys, 'none/own.pem'), 'SM2', []);
    expect(err).toContain(`没有 ${join(office.keys, 'none')} 这个文件或文件夹`);
  });

  it('replaces no file, and none lies in the repository', async () => {
    const before = readFileSync(office.zhang);
    expect((await makeKey(office.root, office.zhang)).err).toContain('已经有了，没有覆盖');
    renameSync(join(office.keys, 'own.pub.pem'), join(office.keys, 'free.pub.pem'));
    expect((await makeKey(office.root, join(office.keys, 'free.pem'))).err).toContain('free.pub.pem 已经有了');
    expect(existsSync(join(office.keys, 'free.pem'))).toBe(false);
    expect(readFileSync(office.zhang)).toEqual(before);
    for (const path of ['x.pem', 'indicators/x.pem', 'output/x.pem']) {
      expect((await makeKey(office.root, join(office.root, path))).err).toContain('私钥放在这里会被提交出去');
      expect(existsSync(join(office.root, path))).toBe(false);
    }
  });

  it.each([
    [['short', 'short'], '口令要有 12 个以上'],
    [['口令口令口令口令口令口令', '口令口令口令口令口令口令'], '口令要有 12 个以上'],
    [[PASSPHRASE, 'three plain words.'], '两遍口令不一样'],
    [[PASSPHRASE, undefined], '这里没有终端，或者没有输入'],
    [[undefined], '这里没有终端，或者没有输入'],
  ])('makes none with %j', async (typed, said) => {
    const path = join(office.keys, 'weak.pem');
    const refused = await makeKey(office.root, path, 'SM2', typed);
    expect(refused).toMatchObject({ code: 2, out: '', left: [] });
    expect(refused.err).toContain(said);
    expect(existsSync(path)).toBe(false);
  });
});
