import { createHash } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changed, SMALL } from '../support/fixtures.ts';
import { run } from '../support/program.ts';
import { BUILD, outputOf, REGISTER, type SignedOffice, signedOffice } from '../support/signed-office.ts';
import { type Registered, register, signAs, signatureBy, signedOtherwise } from '../support/signers.ts';

let office: SignedOffice;
beforeAll(async () => {
  office = await signedOffice();
}, 60_000);
afterAll(() => office.remove());

/** What verify says of the files that are not intact: the words between path and end. */
function verified(root: string, ...paths: readonly string[]) {
  const { code, out } = run(['verify', ...paths, '--format', 'json'], { cwd: root });
  const files: readonly { path: string; status: string; signature?: { standing: string; signer?: string } }[] =
    JSON.parse(out).files;
  const wrong = files.filter(({ status }) => status !== 'intact');
  return {
    code,
    wrong: wrong.map(({ path, status, signature }) => [path.replace(/^.*\//, ''), status, signature?.standing]),
  };
}

describe('sign and verify', () => {
  it('find a folder intact that all who are registered have signed', () => {
    expect(verified(office.copy())).toEqual({ code: 0, wrong: [] });
    const { out } = run(['verify'], { cwd: office.root });
    expect(out).toContain(
      '写明签名人 张三，SM2\n          签名有效：由登记在 indicators/signers.yaml 的密钥签在现在的清单上',
    );
    expect(out).toContain('一致      output/2020/attestation.json\n');
  });

  it('find one byte of any file that is another', () => {
    for (const name of readdirSync(outputOf(office.root))) {
      const root = office.copy();
      const path = join(outputOf(root), name);
      const bytes = readFileSync(path);
      const at = bytes.lastIndexOf('a') > 0 ? bytes.lastIndexOf('a') : 10;
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      writeFileSync(path, bytes);
      const { code, wrong } = verified(root);
      expect({ name, code }).toEqual({ name, code: 1 });
      expect(wrong.length, name).toBeGreaterThan(0);
    }
  }, 60_000);

  it('find the mark that an editor sets before what is signed', () => {
    for (const name of ['attestation.json', `signature-${office.prints.li.slice(0, 16)}.txt`]) {
      const root = office.copy();
      const path = join(outputOf(root), name);
      writeFileSync(path, `\uFEFF${readFileSync(path, 'utf8')}`);
      expect(
        verified(root).wrong.map(([found]) => found),
        name,
      ).toContain(name);
    }
  });

  it('find a file in the place of another, and signatures that were exchanged', () => {
    const root = office.copy();
    copyFileSync(join(outputOf(root), 'indicators.json'), join(outputOf(root), 'annex-1-county.html'));
    expect(verified(root).wrong[0]).toEqual(['annex-1-county.html', 'edited', undefined]);
    const other = office.copy();
    const [zhang, li] = [
      signatureBy(outputOf(other), office.prints.zhang),
      signatureBy(outputOf(other), office.prints.li),
    ];
    writeFileSync(zhang.path, li.text);
    writeFileSync(li.path, zhang.text);
    expect(verified(other).wrong.map(([, , standing]) => standing)).toEqual(['misnamed', 'misnamed']);
  });

  it.each(['zhang', 'li'] as const)('find that the signature of %s was taken away', (who) => {
    const root = office.copy();
    rmSync(signatureBy(outputOf(root), office.prints[who]).path);
    expect(verified(root)).toEqual({
      code: 1,
      wrong: [[`signature-${office.prints[who].slice(0, 16)}.txt`, 'missing', 'absent']],
    });
    const { out } = run(['verify'], { cwd: root });
    expect(out).toContain(`应有 ${who === 'zhang' ? '张三' : '李四'} 的签名`);
  });

  it('find that all signatures and the attestation were taken away', () => {
    const root = office.copy();
    for (const name of readdirSync(outputOf(root)))
      if (/^(?:signature|attestation)/.test(name)) rmSync(join(outputOf(root), name));
    expect(verified(root).wrong.map(([, status]) => status)).toEqual(['missing', 'missing']);
  });

  it('find another name, another day and another key in a signature', () => {
    const { text } = signatureBy(outputOf(office.root), office.prints.zhang);
    const other = signatureBy(outputOf(office.root), office.prints.li).text;
    const key = (of: string) => /-----BEGIN PUBLIC KEY-----[\s\S]*-----END PUBLIC KEY-----\n/.exec(of)?.[0] ?? '';
    for (const [spoilt, standing] of [
      [text.replace('签名人：张三', '签名人：王五'), 'forged'],
      [text.replace('版本：', '日期：2020-01-01\n版本：'), 'forged'],
      [text.replace(key(text), key(other)), 'damaged'],
      [text.replace('\n', '\r\n'), 'damaged'],
      ['', 'damaged'],
    ] as const) {
      const root = office.copy();
      writeFileSync(signatureBy(outputOf(root), office.prints.zhang).path, spoilt);
      expect(verified(root).wrong.map((each) => each[2])).toEqual([standing]);
    }
  });

  it('tell a signature over another attestation from one over another manifest', () => {
    const root = office.copy();
    const { path, text } = signatureBy(outputOf(root), office.prints.zhang);
    const name = path.replace(/^.*\//, '');
    writeFileSync(
      path,
      signedOtherwise(text, office.zhang, (before) => ({ ...before, attestation: { sha256: 'a'.repeat(64) } })),
    );
    expect(verified(root)).toEqual({ code: 1, wrong: [[name, 'edited', 'unattested']] });
    const { out } = run(['verify', path], { cwd: root });
    expect(out).toContain('签的是现在的清单，但旁边的 attestation.json 不是签名时的那一份');
    expect(out).toContain('请签名人核对以后重新用 sign 签');
    writeFileSync(
      path,
      signedOtherwise(text, office.zhang, (before) => ({ ...before, manifest: { ...before.manifest, sm3: '' } })),
    );
    expect(verified(root).wrong).toEqual([[name, 'stale', 'other-manifest']]);
    const other = office.copy();
    const attestation = join(outputOf(other), 'attestation.json');
    writeFileSync(attestation, readFileSync(attestation, 'utf8').replace('v1', 'v2'));
    expect(verified(other).wrong.map(([, , standing]) => standing)).toEqual([undefined, 'unattested', 'unattested']);
    const { out: hint } = run(['verify', attestation], { cwd: other });
    expect(hint).toContain('请签名人核对以后重新用 sign 签，这个文件会一并重写');
    expect(hint).not.toContain('build');
    rmSync(attestation);
    expect(run(['verify'], { cwd: other }).out).toContain('请签名人重新用 sign 签，它会一并写出');
  });

  it('judge a signature, a list and a manifest that are named by themselves as in their folder', () => {
    const root = office.copy();
    const names = readdirSync(outputOf(root)).filter((name) => !/^(?:annex|indicators)/.test(name));
    expect(names).toHaveLength(6);
    for (const name of names) {
      for (const path of [join(outputOf(root), name), `output/2020/${name}`]) {
        expect(verified(root, path), name).toEqual({ code: 0, wrong: [] });
        expect(run(['verify', path], { cwd: root }).out).toContain(`一致      ${path}`);
      }
      const bytes = readFileSync(join(outputOf(root), name));
      writeFileSync(join(outputOf(root), name), bytes.fill(0x20, 30, 31));
      expect(verified(root, join(outputOf(root), name)).code, name).toBe(1);
      writeFileSync(join(outputOf(root), name), readFileSync(join(outputOf(office.root), name)));
    }
  });

  it('take a key for whom, and for which years, the register has it', () => {
    const standing = (...signers: readonly Registered[]) => {
      const root = office.copy();
      writeFileSync(join(root, REGISTER), register(...signers));
      return verified(root).wrong.map((each) => each[2]);
    };
    const [zhang, li] = [['张三', office.prints.zhang] as const, ['李四', office.prints.li] as const];
    expect(standing(zhang, li)).toEqual([]);
    expect(standing(li)).toEqual(['unregistered']);
    expect(standing(['王五', office.prints.zhang], li)).toEqual(['other-name']);
    expect(standing([...zhang, 'from: 2021'], li)).toEqual(['other-year']);
    expect(standing(zhang, li, ['王五', 'a'.repeat(64)])).toEqual(['absent']);
    expect(standing(zhang, li, ['王五', 'a'.repeat(64), 'from: 2021'])).toEqual([]);
    const bare = office.copy();
    rmSync(join(bare, REGISTER));
    expect(verified(bare).wrong.map((each) => each[2])).toEqual(['unregistered', 'unregistered']);
  });

  it('refuse a register in which a key is two persons’', async () => {
    const root = office.copy();
    writeFileSync(join(root, REGISTER), register(['张三', office.prints.zhang], ['李四', office.prints.zhang]));
    expect(run(['check', '--root', root]).out).toContain('错误 signer-duplicate indicators/signers.yaml:5:10');
    const refused = await signAs(root, office.zhang);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('signer-duplicate');
  });

  it('leave what is signed as it is when others are registered, and say so when a build makes it another', async () => {
    const root = office.copy();
    writeFileSync(
      join(root, REGISTER),
      register(['张三', office.prints.zhang], ['李四', office.prints.li], ['王五', 'b'.repeat(64), 'from: 2021']),
    );
    const build = () => run(BUILD, { cwd: root });
    expect(build().err).not.toContain('签名');
    expect(verified(root)).toEqual({ code: 0, wrong: [] });
    const path = 'indicators/2020/county/1-ideology.yaml';
    writeFileSync(join(root, path), changed(SMALL, path, 'title: 基层宣讲', 'title: 基层宣传').get(path) ?? '');
    const names = [office.prints.zhang, office.prints.li].map((each) => `signature-${each.slice(0, 16)}.txt`).sort();
    expect(build().err).toContain(`清单变了，原来的签名不再有效，没有删去：${names.join('、')}。`);
    expect(verified(root).wrong.map((each) => each[2] ?? each[0])).toEqual([
      'attestation.json',
      'other-manifest',
      'other-manifest',
    ]);
    const again = await signAs(root, office.zhang);
    expect(again.out).toContain('里原来的签名签的不是现在的内容，已经换成新的');
    await signAs(root, office.li);
    expect(verified(root)).toEqual({ code: 0, wrong: [] });
  });

  it('sign the same with the same bytes, with the day that is stated and no other', async () => {
    const root = office.copy();
    const { text } = signatureBy(outputOf(root), office.prints.zhang);
    expect((await signAs(root, office.zhang)).out).toContain('已经是这样签的，没有改动');
    expect(signatureBy(outputOf(root), office.prints.zhang).text).toBe(text);
    expect(text).not.toMatch(/日期/);
    await signAs(root, office.zhang, { date: '2026-11-30' });
    expect(signatureBy(outputOf(root), office.prints.zhang).text).toContain('\n日期：2026-11-30\n');
    expect(run(['verify'], { cwd: root }).out).toContain('写明签名人 张三，SM2，自填日期 2026-11-30');
  });

  it('attest what was made from what by which program', () => {
    const read = (name: string) => readFileSync(join(outputOf(office.root), name));
    const { subject, predicate, ...head } = JSON.parse(read('attestation.json').toString());
    expect(head).toEqual({ _type: 'https://in-toto.io/Statement/v1', predicateType: 'https://slsa.dev/provenance/v1' });
    for (const { name, digest } of subject) {
      expect(createHash('sha256').update(read(name)).digest('hex')).toBe(digest.sha256);
      expect(createHash('sm3').update(read(name)).digest('hex')).toBe(digest.sm3);
    }
    const { inputs, program, files } = JSON.parse(read('manifest.json').toString());
    expect(subject).toHaveLength(files.length + 1);
    expect(predicate.buildDefinition.resolvedDependencies).toHaveLength(Object.keys(inputs).length);
    expect(predicate.runDetails.builder.version).toEqual({ zhunsheng: program });
  });
});
