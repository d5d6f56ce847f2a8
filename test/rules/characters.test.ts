import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { examine } from '../../src/engine/examine/examine.ts';
import { PRINTED_KEYS } from '../../src/rules/characters.ts';
import { textOf } from '../../src/text/source.ts';
import { changed, ROOT, SMALL } from '../support/fixtures.ts';
import { memoryWorld } from '../support/memory-world.ts';

const SCHEME = 'indicators/2020/scheme.yaml';
const MEASURES = 'indicators/2020/measures.md';
const IDEOLOGY = 'indicators/2020/county/1-ideology.yaml';
const ORGANIZATION = 'indicators/2020/county/2-organization.yaml';
const DEPARTMENTS = 'indicators/departments.yaml';
const UNITS = 'indicators/units.yaml';

async function findingsAfter(path: string, right: string, wrong: string) {
  const examined = await examine(memoryWorld(changed(SMALL, path, right, wrong)), { digests: false });
  return examined?.findings ?? [];
}

/** What is found, each as the code, what it points at, the character and the text before. */
async function judge(path: string, right: string, wrong: string): Promise<readonly unknown[]> {
  const findings = await findingsAfter(path, right, wrong);
  return findings.map(({ code, place, facts }) =>
    'after' in facts ? [textOf(place), facts.character, facts.after] : code,
  );
}

describe('a character that no page can show', () => {
  it.each([
    [SCHEME, '示例考核办法', '示例\u200b考核办法', '示例'],
    [SCHEME, '    title: 县（区）指标体系', '    title: 县（区）\u200b指标体系', '县（区）'],
    [SCHEME, '    group: 县（区）', '    group: 县\u200b（区）', '县'],
    [SCHEME, 'name: 城市区', 'name: 城\u200b市区', '城'],
    [SCHEME, '    group: 县（区）\n', `    group: 县（区）\n    levels: [项目, 内\u200b容, 要求]\n`, '内'],
    [SCHEME, '    group: 县（区）\n', `    group: 县（区）\n    scored: 要\u200b点\n`, '要'],
    [IDEOLOGY, 'title: 思想建设', 'title: 思想\u200b建设', '思想'],
    [IDEOLOGY, 'text: 每年形成1篇以上调研报告', 'text: 每年形成1篇\u200b以上调研报告', '每年形成1篇'],
    [IDEOLOGY, 'for: 每少1次', 'for: 每少\u200b1次', '每少'],
    [IDEOLOGY, 'when: 达到4次', 'when: 达到\u200b4次', '达到'],
    [ORGANIZATION, 'text: 每个街道建成', 'text: 每个街道\u200b建成', '每个街道'],
    [ORGANIZATION, '5个 }', '5\u200b个 }', '5'],
    [ORGANIZATION, '        cooperating: [publicity]\n', '        remark: 电子\u200b档案\n', '电子'],
    [ORGANIZATION, '        cooperating: [publicity]\n', '        evidence: [档案, 台\u200b账]\n', '台'],
    [ORGANIZATION, '        cooperating: [publicity]\n', '        method: [查阅资料, 电话\u200b抽查]\n', '电话'],
    [DEPARTMENTS, 'name: 市委宣传部', 'name: 市委\u200b宣传部', '市委'],
    [DEPARTMENTS, 'name: 基层处', 'name: 基\u200b层处', '基'],
    [UNITS, 'name: 乙县', 'name: 乙\u200b县', '乙'],
    [MEASURES, '考核组由', '考核\u200b组由', '考核'],
  ])('is found in %s where it stands: %s', async (path, right, wrong, after) => {
    expect(await judge(path, right, wrong)).toEqual([['\u200b', 'U+200B', after]]);
  });

  it.each([
    ['ideographs in private use', '\ue844', 'U+E844'],
    ['a mark that turns the direction', '\u202e', 'U+202E'],
    ['what a conversion lost', '\ufffd', 'U+FFFD'],
    ['a byte order mark within', '\ufeff', 'U+FEFF'],
    ['a tab', '\t', 'U+0009'],
    ['half a character', '\ud842', 'U+D842'],
    ['a noncharacter of another plane', '\u{1ffff}', 'U+1FFFF'],
  ])('is found as %s in the measures', async (_, character, name) => {
    expect(await judge(MEASURES, '考核组由', `考核${character}组由`)).toEqual([[character, name, '考核']]);
  });

  it('is found each time, also in a block of lines and in single quotes', async () => {
    const text = '            text: 每年形成1篇以上调研报告\n';
    const block = '            text: |\n              第一行\n              第\u200b二\u200f行\n';
    expect(await judge(IDEOLOGY, text, block)).toEqual([
      ['\u200b', 'U+200B', '第'],
      ['\u200f', 'U+200F', '第·二'],
    ]);
    expect(await judge(IDEOLOGY, text, "            text: '\u200b每年''形\u200b成'\n")).toEqual([
      ['\u200b', 'U+200B', ''],
      ['\u200b', 'U+200B', "·每年'形"],
    ]);
  });

  it('is found once in a value that writes it as an escape', async () => {
    const [right, wrong] = ['title: 基层宣讲', 'title: "基层\\u200b宣\\x85讲"'];
    expect(await judge(IDEOLOGY, right, wrong)).toEqual([['基层\\u200b宣\\x85讲', 'U+200B', '基层']]);
    expect(await judge(IDEOLOGY, right, 'title: "基层\u200b宣\\u200c讲"')).toEqual([
      ['基层\u200b宣\\u200c讲', 'U+200C', '基层·宣'],
      ['\u200b', 'U+200B', '基层'],
    ]);
    expect(await judge(IDEOLOGY, right, 'title: "基层\\t宣讲"')).toEqual([['基层\\t宣讲', 'U+0009', '基层']]);
  });

  it('is no matter where nothing is printed: comments, notes among colleagues', async () => {
    const title = 'title: 基层宣讲\n';
    expect(await judge(IDEOLOGY, title, `${title}        # 以\u200b后\t再改\n`)).toEqual([]);
    expect(await judge(IDEOLOGY, title, `${title}        note: 以\u200b后再改\n`)).toEqual([]);
  });

  it('is no line break, of either system, and nothing that other escapes stand for', async () => {
    const windows = new Map([...SMALL].map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]));
    expect((await examine(memoryWorld(windows), { digests: false }))?.findings).toEqual([]);
    expect(await judge(IDEOLOGY, 'title: 基层宣讲', 'title: "基层\\u5ba3\\"讲\\n\\\\u200b"')).toEqual([]);
    expect(await judge(IDEOLOGY, 'title: 基层宣讲', 'title: 基层\\u200b宣讲')).toEqual([]);
  });

  it('is found in long texts as fast as in short ones', async () => {
    for (const piece of ['\\u200b甲', '\u200b甲', '\\u200b\\u200c', '\u200b\\u200b']) {
      const long = piece.repeat(Math.floor(300_000 / piece.length));
      const found = await findingsAfter(IDEOLOGY, 'title: 基层宣讲', `title: "基层${long}"`);
      expect(found.some(({ code }) => code === 'character-forbidden')).toBe(true);
    }
  }, 20_000);
});

describe('the keys whose texts are printed', () => {
  /** Texts that the documents never show. */
  const UNPRINTED = ['note', 'aliases'];

  it('are all that the schemas of published files have for texts', () => {
    for (const name of ['scheme', 'indicator', 'departments', 'units']) {
      const schema = JSON.parse(readFileSync(join(ROOT, `schemas/${name}.schema.json`), 'utf8'));
      for (const key of textKeysIn(schema)) {
        expect(PRINTED_KEYS.has(key) || UNPRINTED.includes(key), `${key} of ${name}`).toBe(true);
      }
    }
  });

  it('are not those of words to choose from, of which one thing is said', async () => {
    const places = '            notApplicable: ze\u200bro\n            text: 每年形成1篇以上调研报告\n';
    expect(await judge(IDEOLOGY, '            text: 每年形成1篇以上调研报告\n', places)).toEqual(['value-unknown']);
  });
});

/** The keys under which a schema has texts, by themselves or in a list. */
function textKeysIn(schema: unknown, key = ''): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { $ref, items, ...rest } = schema as Readonly<Record<string, unknown>>;
  const isText = $ref === '#/definitions/text' && key !== '';
  const below = Object.entries(rest).flatMap(([name, each]) =>
    textKeysIn(each, name === 'properties' || name === 'definitions' || name === 'additionalProperties' ? key : name),
  );
  return [...(isText ? [key] : []), ...textKeysIn(items, key), ...below];
}
