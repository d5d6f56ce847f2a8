import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, hashes, QUICK, read } from '../support/built.ts';
import { changed, SHIPPED, SMALL, unlocked } from '../support/fixtures.ts';
import { folderWith, run } from '../support/program.ts';

const times = (root: string): readonly number[] =>
  readdirSync(folder(root)).map((name) => statSync(join(folder(root), name)).mtimeMs);

describe('build', () => {
  it('writes everything of the newest final edition, and says what was proved and written', () => {
    const root = folderWith(SHIPPED);
    const { code, out, err } = run(['build'], { cwd: root });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      /^2020 正式稿（已锁定）\n {2}县（市、区）党建工作综合考核指标体系\n {4}县、县级市 {6}200 \/ 200\n/,
    );
    expect(out).toContain('output/2020：写入 27 个文件，0 个没有变化\n  annex-1-county.docx\n');
    const names = readdirSync(folder(root));
    expect(names).toHaveLength(27 + 3);
    expect(names.filter((name) => name.startsWith('annex-1-county.'))).toEqual(
      ['docx', 'html', 'md', 'pdf', 'xlsx'].map((format) => `annex-1-county.${format}`),
    );
    expect(names.filter((name) => name.startsWith('measures.'))).toEqual(
      ['docx', 'html', 'md', 'pdf'].map((format) => `measures.${format}`),
    );
    expect(names.every((name) => /^[A-Za-z0-9.-]+$/.test(name))).toBe(true);
    const manifest = JSON.parse(read(root, 'manifest.json'));
    expect(manifest.files.map(({ name }: { name: string }) => name).sort()).toEqual(
      names.filter((name) => !['manifest.json', 'SHA256SUMS', 'SM3SUMS'].includes(name)),
    );
    expect(manifest.fonts.map(({ family }: { family: string }) => family)).toHaveLength(5);
    expect(JSON.stringify(manifest)).not.toContain(root);
  });

  it('gives the same bytes in another folder, time zone and locale, and leaves them alone the second time', () => {
    const [one, other] = [folderWith(SHIPPED), folderWith(SHIPPED)];
    run(['build', '--root', one], { env: { TZ: 'UTC', LANG: 'C' } });
    run(['build'], { cwd: other, env: { TZ: 'Asia/Shanghai', LC_ALL: 'zh_CN.UTF-8' } });
    expect(hashes(one)).toEqual(hashes(other));
    const before = times(one);
    const { code, out } = run(['build', '--root', one]);
    expect(code).toBe(0);
    expect(out).toContain('/output/2020：27 个文件都没有变化\n');
    expect(times(one)).toEqual(before);
  });

  it('keeps lists of digests in the form of the standard tools', () => {
    const root = folderWith(SMALL);
    run(['build', '--root', root, ...QUICK]);
    const listed = read(root, 'SHA256SUMS')
      .trim()
      .split('\n')
      .map((line) => line.split('  ') as [string, string]);
    const names = readdirSync(folder(root)).filter((name) => !name.endsWith('SUMS'));
    expect(listed.map(([, name]) => name)).toEqual(names.sort());
    for (const [digest, name] of listed) expect(hashes(root)[name]).toBe(digest);
    const sm3 = read(root, 'SM3SUMS')
      .split('\n')
      .find((line) => line.endsWith('  manifest.json'));
    expect(sm3?.slice(0, 64)).toBe(createHash('sm3').update(read(root, 'manifest.json')).digest('hex'));
  });

  it('makes again only what depends on a change', () => {
    const root = folderWith(unlocked(SHIPPED));
    run(['build', '--root', root, ...QUICK]);
    const before = hashes(root);
    const path = join(root, 'indicators/2020/measures.md');
    writeFileSync(path, readFileSync(path, 'utf8').replace('制定本办法。', '特制定本办法。'));
    const { out } = run(['build', '--root', root, ...QUICK]);
    expect(out).toMatch(/：写入 3 个文件，19 个没有变化\n {2}measures\.docx\n {2}measures\.html\n {2}measures\.md\n/);
    const changedNames = Object.entries(hashes(root)).filter(([name, hash]) => before[name] !== hash);
    expect(changedNames.map(([name]) => name)).toEqual([
      'SHA256SUMS',
      'SM3SUMS',
      'manifest.json',
      'measures.docx',
      'measures.html',
      'measures.md',
    ]);
  });

  it('writes nothing but the manifest when only a note among colleagues changes', () => {
    const root = folderWith(SMALL);
    run(['build', '--root', root, ...QUICK]);
    const path = join(root, 'indicators/2020/scheme.yaml');
    writeFileSync(path, `# 一条说明\n${readFileSync(path, 'utf8')}`);
    expect(run(['build', '--root', root, ...QUICK]).out).toMatch(/：\d+ 个文件都没有变化\n/);
  });

  it('makes a part when a part is asked for, and knows afterwards that the rest is old', () => {
    const root = folderWith(SMALL);
    run(['build', '--root', root, ...QUICK]);
    const path = join(root, 'indicators/2020/scheme.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('示例考核办法', '示例考核新办法'));
    const part = run(['build', '--root', root, '--only', 'measures', '--format', 'md']);
    expect(part.out).toContain('写入 1 个文件，0 个没有变化\n  measures.md\n');
    expect(read(root, 'measures.html')).not.toContain('新办法');
    run(['build', '--root', root, ...QUICK]);
    expect(read(root, 'measures.html')).toContain('新办法');
  });

  it('makes annexes for unit classes that are asked for, and takes them away when they are no longer', () => {
    const root = folderWith(SHIPPED);
    const first = run(['build', '--root', root, '--class', 'district,municipal']);
    expect(first.out).toContain('  annex-1-county-class-district.docx\n');
    expect(read(root, 'annex-1-county-class-district.md')).toContain('（适用于城市区）');
    expect(read(root, 'annex-1-county-class-district.md')).not.toContain('无乡镇的城市区');
    const second = run(['build', '--root', root]);
    expect(second.out).toContain('  已删除 annex-1-county-class-district.pdf（不再需要）\n');
    expect(existsSync(join(folder(root), 'annex-2-municipal-class-municipal.md'))).toBe(false);
    expect(run(['build', '--root', root, '--class', 'town'])).toMatchObject({
      code: 2,
      err: '选项 --class 不能写 town，可以写 all、county、district、district-without-townships、municipal。\n',
    });
  });

  it('writes nothing while there is an error, and lists what is wrong', () => {
    const files = changed(SMALL, 'indicators/2020/scheme.yaml', 'fullMarks: 10', 'fullMarks: 20');
    const root = folderWith(files);
    const { code, out, err } = run(['build', '--root', root]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^数据有问题，没有生成任何文件。请先改正：\n\n错误 total-mismatch /);
    expect(existsSync(join(root, 'output'))).toBe(false);
  });

  it('builds an edition that is named or, as a draft, the newest in whatever state, and marks it', () => {
    const root = folderWith(changed(SMALL, 'indicators/2020/scheme.yaml', 'state: final', 'state: draft'));
    const refused = run(['build', '--root', root]);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('还没有正式稿');
    expect(run(['build', '2020', '--root', root, ...QUICK]).code).toBe(0);
    expect(read(root, 'measures.md')).toMatch(/^# .*\n\n（征求意见稿）\n/);
    expect(run(['build', '--draft', '--root', root, ...QUICK]).out).toContain('都没有变化');
  });

  it('writes where it is told', () => {
    const root = folderWith(SMALL);
    expect(run(['build', '--root', root, '-o', join(root, '发布'), '--format', 'md']).code).toBe(0);
    expect(existsSync(join(root, '发布/2020/measures.md'))).toBe(true);
    expect(existsSync(join(root, 'output'))).toBe(false);
  });

  it('does not let wording act as a template or as markup', () => {
    const path = 'indicators/2020/scheme.yaml';
    const root = folderWith(changed(SMALL, path, 'title: 示例考核办法', 'title: "{{year}}<b>&办法"'));
    expect(run(['build', '--root', root, ...QUICK]).code).toBe(0);
    expect(read(root, 'measures.html')).toContain('{{year}}&lt;b&gt;&amp;办法');
    writeFileSync(
      join(root, 'indicators/2020/measures.md'),
      '# 办法\n\n{{#each systems}}x{{/each}}{{constructor}}{{> x}}',
    );
    expect(run(['build', '--root', root]).err.match(/placeholder-unknown/g)).toHaveLength(4);
  });

  it('names a character that no font has, where it stands, and writes nothing', () => {
    const path = 'indicators/2020/scheme.yaml';
    const root = folderWith(changed(SMALL, path, 'title: 示例考核办法', 'title: 示例𠮷考核办法'));
    const { code, err } = run(['build', '--root', root]);
    expect(code).toBe(1);
    expect(err).toContain('错误 glyph-missing indicators/2020/scheme.yaml:3:10\n`𠮷`（U+20BB7）没有字体可以印出来');
    expect(existsSync(join(root, 'output/2020/manifest.json'))).toBe(false);
    expect(run(['build', '--root', root, ...QUICK]).code).toBe(0);
  });

  it('makes PDFs for archives, and says where the typesetter cannot', () => {
    const root = folderWith(SMALL);
    expect(run(['build', '--root', root, '--only', 'measures', '--format', 'pdf', '--archive']).code).toBe(0);
    expect(readFileSync(join(folder(root), 'measures.pdf'), 'latin1')).toContain('<pdfaid:part>2</pdfaid:part>');
    rmSync(folder(root), { recursive: true });
    const refused = run(['build', '--root', root, '--format', 'pdf', '--archive'], {
      env: { ZHUNSHENG_TYPST: 'wasm' },
    });
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('请去掉 --archive') });
    expect(readdirSync(folder(root))).toEqual([]);
  });

  it('makes PDFs that can be read aloud, which verify builds again by the same standard', () => {
    const root = folderWith(SMALL);
    expect(run(['build', '--root', root, '--only', 'measures', '--format', 'pdf', '--accessible']).code).toBe(0);
    const pdf = readFileSync(join(folder(root), 'measures.pdf'), 'latin1');
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf).toContain('/DisplayDocTitle true');
    expect(run(['verify', '--root', root]).code).toBe(0);
    rmSync(folder(root), { recursive: true });
    const refused = run(['build', '--root', root, '--format', 'pdf', '--accessible'], {
      env: { ZHUNSHENG_TYPST: 'wasm' },
    });
    expect(refused).toMatchObject({
      code: 2,
      err: expect.stringContaining('PDF/UA-1 格式的 PDF。请去掉 --accessible'),
    });
    const both = run(['build', '--root', root, '--archive', '--accessible']);
    expect(both).toMatchObject({ code: 2, err: expect.stringContaining('不能同时用') });
    expect(readdirSync(folder(root))).toEqual([]);
  });

  it('names the fonts that stand for official ones, and stops when these are demanded', () => {
    const root = folderWith(SMALL);
    const { code, err } = run(['build', '--root', root, '--strict-fonts'], { env: { HOME: root } });
    expect(code).toBe(2);
    expect(err).toMatch(/^本机没有这些字体：.*方正小标宋简体.*请安装后再试，或者去掉 --strict-fonts。\n$/);
    expect(existsSync(join(root, 'output/2020/measures.pdf'))).toBe(false);
    expect(run(['build', '--root', root], { env: { HOME: root } }).out).toContain(
      '方正小标宋简体（Noto Serif SC 700）',
    );
  });
});

describe('what is chosen together and is not there', () => {
  it('is refused by every command that writes files, with what there is', () => {
    const root = folderWith(SMALL);
    const tell = (...args: readonly string[]) => run(args, { cwd: root });
    expect(tell('build', '--only', 'annex', '--format', 'csv')).toMatchObject({
      code: 2,
      err: expect.stringContaining('这样选，一个文件也没有。可以写的有：annex（docx、pdf、xlsx、html、md）'),
    });
    expect(tell('forms', '--only', 'self', '--format', 'pdf').code).toBe(2);
    expect(existsSync(join(root, 'output/2020/manifest.json'))).toBe(false);
  });
});
