import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HOSTILE_TEXTS } from '../support/documents.ts';
import { SMALL } from '../support/fixtures.ts';
import { folderWith, run } from '../support/program.ts';

const LONG = '认真落实党建工作责任制，'.repeat(417).slice(0, 5000);

/** The small repository with one level-1 indicator: sixty criteria under one heading, hostile wording under another. */
function repositoryWith(wording: readonly string[]): Map<string, string> {
  const criterion = (id: string, text: string, points: string): string =>
    `          - id: ${id}\n            text: ${JSON.stringify(text)}\n            points: ${points}\n`;
  const sixty = Array.from({ length: 60 }, (_, index) => criterion(`many-${index}`, `第${index + 1}项工作`, '0.05'));
  const hostile = wording.map((text, index) => criterion(`hostile-${index}`, text, '0.5'));
  const level3 = (id: string, title: string, points: string, department: string, criteria: readonly string[]): string =>
    `      - id: ${id}\n        title: ${title}\n        points: ${points}\n        department: ${department}\n        criteria:\n${criteria.join('')}`;
  const yaml = [
    'id: ideology\ntitle: 思想建设\npoints: 10\nindicators:\n',
    '  - id: theory\n    title: 理论武装\n    points: 10\n    indicators:\n',
    level3('many', '多项', '3', 'publicity', sixty),
    level3('hostile', '怪字', String(wording.length * 0.5), 'organization', hostile),
  ].join('');
  const files = new Map([...SMALL].filter(([path]) => !path.endsWith('2-organization.yaml')));
  return files.set('indicators/2020/county/1-ideology.yaml', yaml);
}

describe('wording', () => {
  it('full of markup, formulas, rare and very many characters comes out as it is in every format', () => {
    const wording = [...HOSTILE_TEXTS.map((text) => text.replace('𠮷', '朤')), LONG];
    expect(wording).toHaveLength(14);
    const root = folderWith(repositoryWith(wording));
    const built = run(['build', '--root', root]);
    expect(built, built.err).toMatchObject({ code: 0 });
    const { code, out } = run(['verify', join(root, 'output/2020'), '--root', root]);
    expect(code, out).toBe(0);
    const data = readFileSync(join(root, 'output/2020/indicators.json'), 'utf8');
    for (const text of wording) expect(data).toContain(JSON.stringify(text));
    expect(readFileSync(join(root, 'output/2020/annex-1-county.html'), 'utf8')).not.toContain('<script');
  });

  it('with a character that turns the direction of writing is refused, and the character is named', () => {
    const wording = ['右至左\u202e标记', ...Array.from({ length: 13 }, (_, index) => `普通考核内容${index}`)];
    const root = folderWith(repositoryWith(wording));
    const { code, err } = run(['build', '--root', root]);
    expect(code).toBe(1);
    expect(err).toMatch(/错误 character-forbidden indicators\/2020\/county\/1-ideology\.yaml:\d+:\d+\n.*U\+202E/);
  });
});
