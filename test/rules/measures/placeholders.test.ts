import { describe, expect, it } from 'vitest';
import { examine } from '../../../src/engine/examine/examine.ts';
import type { Diagnostic } from '../../../src/text/diagnostic.ts';
import { textOf } from '../../../src/text/source.ts';
import { say } from '../../../src/words/messages.ts';
import { messages } from '../../../src/words/zh/messages.ts';
import { changed, SMALL } from '../../support/fixtures.ts';
import { memoryWorld } from '../../support/memory-world.ts';

const MEASURES = 'indicators/2020/measures.md';

/** What is found in a line of the measures, before the list of annexes. */
async function findingsIn(line: string, small: ReadonlyMap<string, string> = SMALL): Promise<readonly Diagnostic[]> {
  const files = changed(small, MEASURES, '附件：\n', `${line}\n\n附件：\n`);
  return (await examine(memoryWorld(files), { digests: false }))?.findings ?? [];
}

/** The codes of what is found, each with what it points at. */
async function judge(line: string): Promise<string[]> {
  return (await findingsIn(line)).map((each) => `${each.code} ${textOf(each.place)}`);
}

describe('a placeholder', () => {
  it.each([
    '满分{{ systems.county.fullMarks }}分。',
    '占{{ percent  method.yearEnd.performance }}。',
    '{{year}}{{title}}',
    '{{systems.county.thresholds.unqualified.atMost}}分以下。',
  ])('may be written as in %s', async (line) => {
    expect(await judge(line)).toEqual([]);
  });

  it.each([
    ['a name that the scheme does not have', '满分{{systems.county.marks}}分。', '{{systems.county.marks}}'],
    ['the name of a group of settings', '满分{{systems.county}}分。', '{{systems.county}}'],
    ['a name in Chinese', '满分{{满分}}分。', '{{满分}}'],
    ['no name', '满分{{}}分。', '{{}}'],
    ['blanks alone', '满分{{ }}分。', '{{ }}'],
    ['a percentage of a text', '占{{percent title}}。', '{{percent title}}'],
    ['a percentage of nothing', '占{{percent}}。', '{{percent}}'],
    [
      'another word before the name',
      '占{{share method.yearEnd.performance}}。',
      '{{share method.yearEnd.performance}}',
    ],
    ['percent with a capital letter', '占{{Percent year}}。', '{{Percent year}}'],
    ['two names', '满分{{year title}}分。', '{{year title}}'],
    ['a blank within the name', '满分{{systems. county.fullMarks}}分。', '{{systems. county.fullMarks}}'],
    ['one closing brace', '满分{{year}分。', '{{year}'],
    ['no closing brace', '满分{{year', '{{year'],
    ['a helper of the template', '{{#if year}}', '{{#if year}}'],
    ['a comment of the template', '{{! year }}', '{{! year }}'],
    ['a step out of the data', '{{../year}}', '{{../year}}'],
    ['what every object has', '{{constructor}}', '{{constructor}}'],
  ])('is refused with %s', async (_, line, placeholder) => {
    expect(await judge(line)).toEqual([`placeholder-unknown ${placeholder}`]);
  });

  it('is refused with three braces, which print what is not escaped', async () => {
    const [found, ...rest] = await findingsIn('满分{{{year}}}分。');
    expect(found?.code).toBe('placeholder-unknown');
    expect(found && textOf(found.place)).toMatch(/^\{\{\{year\}\}/);
    expect(rest).toEqual([]);
  });

  it('is refused with one brace too many at the end', async () => {
    expect((await findingsIn('满分{{year}}}分。')).map(({ code }) => code)).toEqual(['placeholder-unknown']);
  });

  it('is refused behind a backslash, which would print it as it stands', async () => {
    expect((await findingsIn('自\\{{year}}年起施行。')).map(({ code }) => code)).toEqual(['placeholder-unknown']);
  });

  it('is refused with one opening brace', async () => {
    expect((await findingsIn('满分{year}}分。')).map(({ code }) => code)).toEqual(['placeholder-unknown']);
  });

  it('is suggested when one is near', async () => {
    const [found] = await findingsIn('满分{{systems.county.fulMarks}}分。');
    expect(found?.facts).toMatchObject({ suggestion: 'systems.county.fullMarks' });
  });

  it('is found in every place', async () => {
    expect(await judge('{{甲}}与{{乙}}\n\n{{year}}与{{丙}}')).toEqual(
      ['{{甲}}', '{{乙}}', '{{丙}}'].map((each) => `placeholder-unknown ${each}`),
    );
  });

  it('hides no figure beside it that is written out', async () => {
    expect(await judge('{{title}}满分200分{{year}}')).toEqual(['figure-differs 200分']);
  });
});

describe('a placeholder of the indicators', () => {
  it.each([
    'items.county.organization.points',
    'items.county.organization.title',
    'items.county.organization.criteria',
    'items.county.organization.indicators',
    'items.county.delegates.criteria.district',
    'items.county.delegate-term.points.district',
    'items.county.township-congress.points',
    'items.county.member-file-order.points',
    'systems.county.criteria',
    'systems.county.indicators',
    'systems.county.levels.1',
    'systems.county.levels.3.district',
  ])('may be {{%s}}', async (path) => {
    expect(await judge(`{{${path}}}`)).toEqual([]);
  });

  it.each([
    ['items.county.organisation.points', 'items.county.organization.points'],
    ['items.county.organization.point', 'items.county.organization.points'],
    ['items.county.organization', 'items.county.organization.points'],
    ['items.organization.points', 'items.county.organization.points'],
    ['item.county.organization.points', 'items.county.organization.points'],
    ['organization.points', 'items.county.organization.points'],
    ['county.organization.title', 'items.county.organization.title'],
    ['items.county.组织建设.分值', 'items.county.organization.points'],
    ['items.county.delegate-term.points.城市区', 'items.county.delegate-term.points.district'],
    ['items.county.delegate-term.points.distrct', 'items.county.delegate-term.points.district'],
    ['systems.county.criterias', 'systems.county.criteria'],
    ['systems.county.level.1', 'systems.county.levels.1'],
    ['items.county.nothing-like-it.points', undefined],
    ['items.county.constructor.points', undefined],
    ['items.county.organization.constructor', undefined],
    ['items.county.member-file-order.criteria', undefined],
    ['systems.county.levels.4', 'systems.county.levels.1'],
  ])('is unknown as {{%s}}; meant is %s', async (path, suggestion) => {
    const [found, ...rest] = await findingsIn(`{{${path}}}`);
    expect(rest).toEqual([]);
    expect(found).toMatchObject({ code: 'placeholder-unknown', facts: { suggestion } });
  });

  it('names the unit class where the points differ, and is told how', async () => {
    const [found, ...rest] = await findingsIn('占{{items.county.delegate-term.points}}分。');
    expect(rest).toEqual([]);
    expect(found?.code).toBe('placeholder-class');
    const said = say(messages, found as Diagnostic);
    expect(said.message).toBe('`{{items.county.delegate-term.points}}` 的数因单位类型而异：县 3，城市区 4');
    expect(said.hint).toBe(
      '写明是哪一类：县写 `{{items.county.delegate-term.points.county}}`；城市区写 `{{items.county.delegate-term.points.district}}`',
    );
  });

  it('names no class for which the item is not', async () => {
    const [found, ...rest] = await findingsIn('占{{items.county.township-congress.points.district}}分。');
    expect(rest).toEqual([]);
    expect(found).toMatchObject({
      code: 'placeholder-class',
      facts: {
        unitClass: '城市区',
        choices: [{ name: '县', text: '1', placeholder: '{{items.county.township-congress.points.county}}' }],
      },
    });
  });

  it('may name a class of which every unit has something of its own, and then a unit where they differ', async () => {
    const path = 'indicators/2020/county/2-organization.yaml';
    const found = async (pointsFor: string) => {
      const own = changed(SMALL, path, 'targets: { county: 3个', `targets: { jia-xian: 3个, yi-xian: 2个`);
      const files = changed(
        own,
        path,
        '            pointsFor: { district: 4 }',
        `            pointsFor: { district: 4${pointsFor} }`,
      );
      const line = '占{{items.county.delegate-studio.points.county}}分，共{{systems.county.criteria.county}}项。';
      return (await findingsIn(line, files)).filter(({ code }) => code.startsWith('placeholder'));
    };
    expect(await found('')).toEqual([]);
    const [differs, ...rest] = await found(', jia-xian: 2');
    expect(rest).toEqual([]);
    expect(differs).toMatchObject({
      code: 'placeholder-class',
      facts: {
        unitClass: undefined,
        choices: [
          { name: '甲县', text: '2', placeholder: '{{items.county.delegate-studio.points.jia-xian}}' },
          { name: '乙县', text: '3', placeholder: '{{items.county.delegate-studio.points.yi-xian}}' },
        ],
      },
    });
  });

  it('is not complained of where what it names could not be read: that has been said', async () => {
    const path = 'indicators/2020/county/2-organization.yaml';
    for (const [right, wrong] of [
      ['points: 6', 'points: 6O'],
      ['title: 组织建设', '"title: [组织建设'],
    ] as const) {
      const found = await findingsIn('占{{items.county.organization.points}}分。', changed(SMALL, path, right, wrong));
      expect(found.map(({ code }) => code).filter((code) => code.startsWith('placeholder'))).toEqual([]);
      expect(found.length).toBeGreaterThan(0);
    }
  });
});
