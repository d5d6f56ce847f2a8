import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { alteredBy } from './support/alter.ts';
import { ROOT, SHIPPED } from './support/fixtures.ts';
import { folderWith, run } from './support/program.ts';

const READMES = ['README.md', 'README.zh-CN.md'] as const;
const textOf = (name: string): string => readFileSync(join(ROOT, name), 'utf8');

/** The blocks of a language in a README, the English one where no other is named; those without one have an empty name. */
function blocks(language: string, name = 'README.md'): readonly string[] {
  return [...textOf(name).matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)]
    .filter(([, each]) => each === language)
    .map(([, , text = '']) => text);
}

describe('the README', () => {
  it('shows what the main job prints', () => {
    const [totals = ''] = blocks('');
    expect(run(['build', '--root', folderWith(SHIPPED)]).out.startsWith(totals)).toBe(true);
  });

  it('shows what check prints when the data states the error of the source document', () => {
    const [, finding = ''] = blocks('');
    const path = 'indicators/2021/county/2-ideology.yaml';
    const text = (SHIPPED.get(path) ?? '').replace(/(id: lecture-team-to-grassroots\n[^\n]+\n +points: )2/, '$11');
    const { code, out } = run(['check', '--root', folderWith(new Map(SHIPPED).set(path, text))]);
    expect(code).toBe(1);
    expect(out).toBe(`${finding}\n发现 1 处问题：错误 1，警告 0\n`);
  });

  it('shows what verify says of an annex in which somebody has altered the points of a criterion', () => {
    const [, , verified = ''] = blocks('');
    const root = folderWith(SHIPPED);
    run(['build', '--only', 'annex', '--format', 'docx'], { cwd: root });
    const bytes = readFileSync(join(root, 'output/2020/annex-1-county.docx'));
    const text = '选树符合“四个合格”要求的先进典型，发挥示范带动作用';
    const points = new RegExp(`(${text}(?:(?!<w:t[ >])[\\s\\S])*<w:t[^>]*>)1(?=</w:t>)`);
    writeFileSync(
      join(root, '附件.docx'),
      alteredBy(bytes, (xml) => xml.replace(points, '$12')),
    );
    const { code, out } = run(['verify', '附件.docx'], { cwd: root });
    expect(code).toBe(1);
    expect(out).toBe(verified);
  });

  it('shows data as it is shipped', () => {
    const [data = ''] = blocks('yaml');
    const shipped = SHIPPED.get('indicators/2020/county/3-organization.yaml') ?? '';
    expect(shipped).toContain(data.replace(/^(?=.)/gm, '      '));
  });

  it.each(READMES)('%s names only commands and files that there are', (name) => {
    const text = textOf(name);
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    for (const [, script = ''] of text.matchAll(/npm run -s (\w+)/g)) expect(scripts).toHaveProperty(script);
    for (const [, path = ''] of text.matchAll(/`((?:indicators|schemas|docs)\/[\w./-]*)`/g)) {
      expect(existsSync(join(ROOT, path)), path).toBe(true);
    }
  });

  it('in Chinese shows what the English one shows, and names the same commands and files', () => {
    const namedIn = (name: string): readonly string[] =>
      [...textOf(name).matchAll(/^\| (`.*?`) +\|/gm)].map(([, cell = '']) => cell.replaceAll('、', ', '));
    for (const language of ['', 'yaml']) expect(blocks(language, 'README.zh-CN.md')).toEqual(blocks(language));
    expect(namedIn('README.zh-CN.md')).toEqual(namedIn('README.md'));
  });

  it('leads to files that there are', () => {
    for (const name of READMES) {
      for (const [, target = ''] of textOf(name).matchAll(/\]\(([^):]+)\)/g)) {
        expect(existsSync(join(ROOT, target)), target).toBe(true);
      }
    }
  });
});
