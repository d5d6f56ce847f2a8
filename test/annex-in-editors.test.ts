import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changed, SMALL } from './support/fixtures.ts';
import { type LanguageServer, startLanguageServer } from './support/language-server.ts';

const SCHEME = 'indicators/2020/scheme.yaml';
const RIGHT = '    fullMarks: 10\n';

let server: LanguageServer;
beforeAll(async () => {
  server = await startLanguageServer();
  await server.findings(SCHEME, SMALL.get(SCHEME) ?? '');
});
afterAll(() => server.stop());

/** The scheme whose system says this of its annex, and the place of the cursor, where `|` stands. */
function typed(lines: string) {
  const text = changed(SMALL, SCHEME, RIGHT, `${RIGHT}${lines}`).get(SCHEME) ?? '';
  const at = text.indexOf('|');
  const before = text.slice(0, at);
  return {
    text: text.replace('|', ''),
    at: { line: before.split('\n').length - 1, character: before.length - before.lastIndexOf('\n') - 1 },
  };
}

describe('of how an annex is printed, an editor', () => {
  it.each([
    ['its keys', '    printing:\n      |\n', ['columns', 'paper', 'orientation', 'tableSize', 'checkCode']],
    [
      'columns, by their Chinese names',
      '    printing:\n      columns:\n        - |\n',
      ['评分标准', '考核单位', '各级指标', '空栏'],
    ],
    ['papers', '    printing:\n      paper: |\n', ['A4', 'A3']],
    ['what a column may have', '    printing:\n      columns:\n        - of: |\n', ['scoring', 'evidence-required']],
  ])('proposes %s', async (_, lines, labels) => {
    const { text, at } = typed(lines);
    const proposals = await server.complete(SCHEME, text, at);
    expect(proposals.map(({ label }) => label)).toEqual(expect.arrayContaining([...labels]));
  });

  it.each([
    ['columns', '    printing:\n      col|umns: [levels, criterion]\n', '表栏'],
    ['width', '    printing:\n      columns: [levels, criterion, { of: scoring, wid|th: 45 }]\n', '栏宽'],
    ['checkCode', '    printing:\n      check|Code: none\n', '校验码'],
  ])('says in Chinese what %s is', async (_, lines, title) => {
    const { text, at } = typed(lines);
    expect(await server.hover(SCHEME, text, at)).toMatch(new RegExp(`^#### ${title}`, 'u'));
  });

  it.each([
    ['    printing: { columns: [levels, critrion] }\n|', 'critrion'],
    ['    printing: { columns: [levels, criterion, { of: scoring, width: 45mm }] }\n|', '栏宽只写数字'],
    ['    printing: { tableSize: 10.5磅 }\n|', '字号只写数字'],
  ])('finds what is wrong in %s', async (lines, said) => {
    const messages = (await server.findings(SCHEME, typed(lines).text)).map(({ message }) => message);
    expect(messages.length).toBeGreaterThan(0);
    if (said !== 'critrion') expect(messages.join('\n')).toContain(said);
  });

  it('finds nothing in what is right', async () => {
    const lines =
      '    printing: { columns: [number, levels, { of: criterion, title: 要点, width: 80 }, score], paper: A3 }\n|';
    expect(await server.findings(SCHEME, typed(lines).text)).toEqual([]);
  });
});
