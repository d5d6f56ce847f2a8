import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changed, TOWN } from './support/fixtures.ts';
import { type LanguageServer, startLanguageServer } from './support/language-server.ts';

let server: LanguageServer;
beforeAll(async () => {
  server = await startLanguageServer();
  // It knows its settings from the first finding on.
  await server.findings(SCHEME, TOWN.get(SCHEME) ?? '');
});
afterAll(() => server.stop());

const SCHEME = 'indicators/2026/scheme.yaml';
const SAFETY = 'indicators/2026/town/1-safety.yaml';
const BONUS = 'indicators/2026/town/3-bonus.yaml';

/** A key with how it is written in the town's data, a wrong value of it, and how the editor says what to write. */
const KEYS: readonly (readonly [key: string, path: string, right: string, wrong: string, said: string])[] = [
  ['levels', SCHEME, 'levels: [考核项目, 工作要求]', 'levels: 考核项目', '这里要写成列表'],
  ['scored', SCHEME, 'scored: 评分要点', 'scored: 3', '这里要写文字'],
  ['fullMarks', SCHEME, 'fullMarks: 90', 'fullMarks: 90分', '分值只写数字'],
  ['weight', SCHEME, 'weight: 80%', 'weight: 80％', '写成半角的百分数'],
  ['of', SCHEME, 'of: indicators', 'of: 指标', 'indicators'],
  ['first', SCHEME, 'first: 1', 'first: 一', '写整数，或者半角的百分数'],
  ['atLeast', SCHEME, 'atLeast: 60%', 'atLeast: 六十', '写分数，或者半角的百分数'],
  ['adds', BONUS, 'adds: 6\n', 'adds: 6分\n', '最多加分只写数字'],
  ['deducts', 'indicators/2026/town/2-farming.yaml', 'deducts: 3', 'deducts: 3分', '最多扣分只写数字'],
  ['veto', BONUS, 'veto: true', 'veto: 是', '这里只写 true 或 false'],
  ['core', SAFETY, 'core: true', 'core: 是', '这里只写 true 或 false'],
  ['grouping', BONUS, 'title: 经验推广', 'title: 经验推广\n    grouping: 是', '这里只写 true 或 false'],
];

/** The place of the character behind an offset. */
function placeOf(text: string, offset: number): { readonly line: number; readonly character: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length - 1, character: before.length - before.lastIndexOf('\n') };
}

describe('of tables that are no three levels, an editor', () => {
  it.each(KEYS)(
    'says of %s in Chinese what it is, and of a wrong value what to write',
    async (key, path, right, wrong, said) => {
      const text = TOWN.get(path) ?? '';
      const bad = changed(TOWN, path, right, wrong).get(path) ?? '';
      const [shown, written] = right.includes(`${key}:`) ? [text, right] : [bad, wrong];
      const at = placeOf(shown, shown.indexOf(written) + written.lastIndexOf(`${key}:`));
      expect(await server.hover(path.replace('2026', '2030'), shown, at)).toMatch(
        /^#### .*\p{Script=Han}[\s\S]*\p{Script=Han}/u,
      );
      const findings = await server.findings(path, bad);
      expect(findings.map(({ message }) => message).join('\n')).toContain(said);
      expect(findings.some(({ range }) => range.start.line === at.line)).toBe(true);
      expect(await server.findings(path, text)).toEqual([]);
    },
  );

  it.each([
    ['a system', SCHEME, '    levels: [考核项目, 工作要求]\n    scored: 评分要点\n', 4, ['levels', 'scored']],
    ['an indicator', SAFETY, 'points: 40\n', 0, ['adds', 'deducts', 'grouping', 'core']],
    ['a criterion', SAFETY, '        core: true\n', 8, ['core', 'adds', 'deducts', 'veto']],
  ] as const)('proposes the keys of %s', async (_, path, gone, indent, keys) => {
    const text = TOWN.get(path) ?? '';
    const start = text.indexOf(gone);
    const head = `${text.slice(0, start)}${' '.repeat(indent)}`;
    const rest = `\n${text.slice(start + gone.length)}`;
    const at = { line: head.split('\n').length - 1, character: indent };
    const proposals = await server.complete(path, head + rest, at);
    expect(proposals.map(({ label }) => label)).toEqual(expect.arrayContaining([...keys]));
  });
});
