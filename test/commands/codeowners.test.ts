import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { changed, SHIPPED, SMALL } from '../support/fixtures.ts';
import { git } from '../support/git.ts';
import { launch } from '../support/launched.ts';
import { folderForFile, folderWith, run } from '../support/program.ts';

const REGISTER = 'indicators/departments.yaml';
const OWNED = changed(
  changed(
    SMALL,
    REGISTER,
    '    name: 市委组织部\n',
    '    name: 市委组织部\n    owners: ["@li-si", "@dangjian/office"]\n',
  ),
  REGISTER,
  '    name: 市委宣传部\n',
  '    name: 市委宣传部\n    owners: ["@zhang-san"]\n',
);
const OFFICE = '@li-si @dangjian/office';

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

/** The accounts that a host asks for a review of a file, as its documentation describes it. */
function askedFor(file: string, text: string, host: string): readonly string[] {
  const rules = linesOf(text).map((line) => line.split(' '));
  if (host === 'gitea' || host === 'forgejo') {
    return [...new Set(rules.flatMap(([pattern, ...owners]) => (new RegExp(`^${pattern}$`).test(file) ? owners : [])))];
  }
  // Both say that patterns are those of .gitignore, and the last that matches decides: so Git itself is asked.
  return rules.findLast(([pattern = '']) => isMatch(pattern, file))?.slice(1) ?? [];
}

function isMatch(pattern: string, file: string): boolean {
  const patterns = join(EMPTY, 'patterns');
  writeFileSync(patterns, `${pattern}\n`);
  const args = ['-c', `core.excludesFile=${patterns}`, 'check-ignore', '--no-index', '-q', file];
  return launch('git', args, { cwd: EMPTY }).status === 0;
}

/** A repository in which nothing is. */
const EMPTY = folderForFile(new Map());
beforeAll(() => git(EMPTY, 'init', '-q'));

describe.each(['github', 'gitlab', 'gitea', 'forgejo'])('codeowners for %s', (host) => {
  const path = `.${host}/CODEOWNERS`;

  it('asks those who lead something in a file, the office for the rest, and nobody for other files', () => {
    const root = folderWith(OWNED);
    const { code, out, err } = run(['codeowners', '--host', host], { cwd: root });
    expect({ code, out, err }).toEqual({ code: 0, out: `已写入 ${path}\n`, err: '' });
    const text = readFileSync(join(root, path), 'utf8');
    const owners = (file: string) => askedFor(file, text, host).join(' ');
    expect(owners('indicators/2020/county/1-ideology.yaml')).toBe('@zhang-san');
    expect(owners('indicators/2020/county/2-organization.yaml')).toBe(OFFICE);
    for (const name of ['2020/scheme.yaml', '2020/measures.md', 'departments.yaml', 'units.yaml', 'retired.yaml']) {
      expect(owners(`indicators/${name}`), name).toBe(OFFICE);
    }
    for (const name of ['history.yaml', '2020/components.yaml', '2020/decisions.yaml']) {
      expect(owners(`results/${name}`), name).toBe(OFFICE);
    }
    for (const name of [
      'README.md',
      'output/2020/results/circular.md',
      'src/indicators/2020/scheme.yaml',
      'indicators.md',
    ])
      expect(owners(name), name).toBe('');
  });

  it('names what a year brings once, whatever corrections its edition has', () => {
    const root = folderWith(OWNED);
    expect(run(['new', '2020.1', '--from', '2020'], { cwd: root }).code).toBe(0);
    const { code, err } = run(['codeowners', '--host', host], { cwd: root });
    expect(code, err).toBe(0);
    const lines = linesOf(readFileSync(join(root, path), 'utf8')).filter((line) => /2020\W/.test(line));
    expect(lines.filter((line) => line.includes('results'))).toHaveLength(1);
    expect(lines.filter((line) => /indicators.2020(?:\.|\[\.\])1\W/.test(line)).length).toBeGreaterThan(0);
  });

  it('asks the office in place of a department that has no account', () => {
    const files = changed(OWNED, REGISTER, '    owners: ["@zhang-san"]\n', '');
    const root = folderWith(files);
    run(['codeowners', '--host', host], { cwd: root });
    const text = readFileSync(join(root, path), 'utf8');
    expect(askedFor('indicators/2020/county/1-ideology.yaml', text, host).join(' ')).toBe(OFFICE);
  });

  it('says with --check whether the file is current, and writes nothing', () => {
    const root = folderWith(OWNED);
    expect(run(['codeowners', '--check', '--host', host], { cwd: root })).toMatchObject({ code: 1 });
    expect(existsSync(join(root, path))).toBe(false);
    run(['codeowners', '--host', host], { cwd: root });
    expect(run(['codeowners', '--check'], { cwd: root })).toEqual({ code: 0, out: `${path} 是最新的\n`, err: '' });
    const register = join(root, REGISTER);
    writeFileSync(register, readFileSync(register, 'utf8').replace('@zhang-san', '@wang-wu'));
    const { code, out } = run(['codeowners', '--check'], { cwd: root });
    expect({ code, out }).toEqual({ code: 1, out: `${path} 不是最新的；请用 zhunsheng codeowners 更新\n` });
    expect(run(['codeowners'], { cwd: root })).toMatchObject({ code: 0, out: `已写入 ${path}\n` });
    expect(run(['codeowners', '--check'], { cwd: root }).code).toBe(0);
  });

  it('leaves what somebody else wrote into the file, in whatever line ends', () => {
    const root = folderWith(new Map<string, string>(OWNED).set(path, '/src/ @coder\r\n'));
    run(['codeowners'], { cwd: root });
    const first = readFileSync(join(root, path), 'utf8');
    expect(first).toMatch(/^\/src\/ @coder\n\n# zhunsheng codeowners: begin\n/);
    writeFileSync(join(root, path), `${first}\n/docs/ @writer\n`.replaceAll('\n', '\r\n'));
    expect(run(['codeowners', '--check'], { cwd: root }).code).toBe(0);
    expect(run(['codeowners'], { cwd: root }).code).toBe(0);
    expect(readFileSync(join(root, path), 'utf8')).toBe(`${first}\n/docs/ @writer\n`.replaceAll('\n', '\r\n'));
  });
});

describe('codeowners', () => {
  it('says what is missing where nobody has an account, and where no host is known', () => {
    expect(run(['codeowners', '--host', 'gitea'], { cwd: folderWith(SMALL) })).toMatchObject({
      code: 2,
      err: expect.stringContaining('owners: ["@zhang-san"]'),
    });
    expect(run(['codeowners'], { cwd: folderWith(OWNED) })).toMatchObject({
      code: 2,
      err: expect.stringContaining('--host'),
    });
  });

  it('writes nothing while the data has an error', () => {
    const root = folderWith(changed(OWNED, REGISTER, '"@zhang-san"', '"@zhang san"'));
    const { code, err } = run(['codeowners', '--host', 'gitea'], { cwd: root });
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('owner-malformed') });
    expect(existsSync(join(root, '.gitea'))).toBe(false);
  });

  it.each(['begin', 'end'])('touches no file of which the mark of the %s is lost', (mark) => {
    const path = '.gitea/CODEOWNERS';
    const root = folderWith(
      new Map<string, string>(OWNED).set(path, `# zhunsheng codeowners: ${mark}\nsrc/.* @coder\n`),
    );
    expect(run(['codeowners'], { cwd: root })).toMatchObject({ code: 2, err: expect.stringContaining('不成对') });
    expect(readFileSync(join(root, path), 'utf8')).toContain('src/.* @coder');
  });

  it('knows the leaders of every file that is shipped', () => {
    const register = (SHIPPED.get(REGISTER) ?? '').replace(/^( {2}- id: (\S+))$/gm, '$1\n    owners: ["@$2"]');
    const root = folderWith(new Map(SHIPPED).set(REGISTER, register));
    expect(run(['codeowners', '--host', 'github'], { cwd: root }).code).toBe(0);
    const lines = linesOf(readFileSync(join(root, '.github/CODEOWNERS'), 'utf8'));
    const files = [...SHIPPED.keys()].filter((path) => /\/\d-[^/]+$/.test(path));
    expect(files.every((path) => lines.some((line) => line.startsWith(`/${path} @`)))).toBe(true);
    expect(lines.find((line) => line.startsWith('/indicators/2020/county/2-ideology.yaml '))).toMatch(/ @publicity\b/);
  });
});
