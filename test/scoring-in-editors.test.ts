import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as accepts from '../src/load/accepts.js';
import { type LanguageServer, startLanguageServer } from './support/language-server.ts';
import { expanded } from './support/snippets.ts';

let server: LanguageServer;
beforeAll(async () => {
  server = await startLanguageServer();
});
afterAll(() => server.stop());

describe('in scoring rules an editor', () => {
  const path = 'indicators/2020/county/9-clauses.yaml';
  const HEAD =
    'id: a\ntitle: 甲\npoints: 1\nindicators:\n  - id: b\n    title: 乙\n    points: 1\n    indicators:\n' +
    '      - id: c\n        title: 丙\n        points: 1\n        department: publicity\n        criteria:\n' +
    '          - id: d\n            text: 丁\n            points: 1\n';
  const CLAUSES = [
    'none: 未建立台账的',
    'deduct: [{ for: 每少1处, minus: 0.5, upTo: 1, from: total }]',
    'add: [{ for: 每增加1项, plus: 0.5, upTo: 1 }]',
    'tiers: [{ when: 好, score: 1, least: 0.5 }, { when: 差, score: 0 }]',
    'ratio: { of: 完成率, target: 95%, floor: 60%, cap: 120% }',
    'steps: { of: 完成率, below: 95%, each: 1个百分点, minus: 0.5, upTo: 1 }',
    'steps: { of: 完成率, above: 95%, each: 1个百分点, plus: 0.5 }',
    'rank: { of: 引资额, shares: [100%, 95%], less: 5% }',
    'rank: { of: 引资额, shares: [100%, 95%], rest: 5% }',
    'rank: { of: 引资额, last: 60% }',
    'text: 以通报为准',
  ];
  const text = `${HEAD}            step: 0.01\n            scoring:\n${CLAUSES.map((each) => `              - ${each}\n`).join('')}`;

  it('shows nothing in a rule of every form, and in Chinese what each key is', async () => {
    expect(await server.findings(path, text)).toEqual([]);
    let shown = 0;
    for (const [line, content] of text.split('\n').entries()) {
      if (line < HEAD.split('\n').length - 1) continue;
      for (const { index, 0: key } of content.matchAll(/[a-zA-Z]+(?=:)/g)) {
        const said = await server.hover(path, text, { line, character: index + 1 });
        expect(said, `${content} ${key}`).toMatch(/^#### .*\p{Script=Han}[\s\S]*\p{Script=Han}/u);
        shown += 1;
      }
    }
    expect(shown).toBeGreaterThan(40);
  });

  it.each([
    ['none: 未建立台账的, text: 以通报为准', 1],
    ['ratio: { of: 完成率, floor: 0.6 }', 1],
    ['ratio: { of: 完成率, floor: 60％ }', 1],
    ['steps: { of: 完成率, below: 95%, each: 1个百分点 }', 1],
    ['rank: { of: 引资额, last: 60%, less: 5% }', 1],
    ['nothing: 1', 1],
  ])('shows what check refuses: %s', async (clause, count) => {
    const wrong = `${HEAD}            scoring:\n              - { ${clause} }\n`;
    expect(await server.findings(path, wrong)).toHaveLength(count);
    expect(accepts.indicator(parse(wrong))).toBe(false);
  });

  it('proposes the forms in a list and alone, each right as it stands', async () => {
    for (const [lead, indent] of [
      ['            scoring:\n              - ', 16],
      ['            scoring:\n              ', 14],
    ] as const) {
      const cut = HEAD + lead;
      const at = { line: cut.split('\n').length - 1, character: indent };
      const pieces = (await server.complete(path, cut, at)).filter(({ label }) => /\p{Script=Han}/u.test(label));
      expect(new Set(pieces.map(({ label }) => label)).size).toBe(pieces.length);
      expect(pieces.map(({ label }) => label)).toEqual(expect.arrayContaining(['扣分制', '按名次计分', '按比例计分']));
      for (const { label, insertText = '' } of pieces) {
        const whole = `${cut}${expanded(insertText).replaceAll('\n', `\n${' '.repeat(indent)}`)}\n`;
        expect(accepts.indicator(parse(whole)), `${label}\n${whole}`).toBe(true);
      }
    }
  });
});
