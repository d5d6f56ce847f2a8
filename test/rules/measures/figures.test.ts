import { describe, expect, it } from 'vitest';
import { examine } from '../../../src/engine/examine/examine.ts';
import type { Diagnostic } from '../../../src/text/diagnostic.ts';
import { textOf } from '../../../src/text/source.ts';
import { changed, SMALL } from '../../support/fixtures.ts';
import { memoryWorld } from '../../support/memory-world.ts';

const MEASURES = 'indicators/2020/measures.md';

/** What is found in a line of the measures, before the list of annexes. */
async function findingsIn(line: string): Promise<readonly Diagnostic[]> {
  const files = changed(SMALL, MEASURES, '附件：\n', `${line}\n\n附件：\n`);
  return (await examine(memoryWorld(files), { digests: false }))?.findings ?? [];
}

/** The codes of what is found, each with what it points at. */
async function judge(line: string): Promise<string[]> {
  return (await findingsIn(line)).map((each) => `${each.code} ${textOf(each.place)}`);
}

describe('a figure that is written out', () => {
  it.each([
    ['满分10分。', '10分', '{{systems.county.fullMarks}}分'],
    ['满分１０分。', '１０分', '{{systems.county.fullMarks}}分'],
    ['满分10.0 分。', '10.0 分', '{{systems.county.fullMarks}}分'],
    ['共七名成员。', '七名', '{{figures.groupSize}}名'],
    ['自2020年起施行。', '2020年', '{{year}}年'],
    ['占９０％。', '９０％', '{{percent method.yearEnd.performance}}'],
    ['占90%。', '90%', '{{percent method.yearEnd.performance}}'],
    ['占百分之九十。', '百分之九十', '{{percent method.yearEnd.performance}}'],
    ['满意度占百分之十。', '百分之十', '{{percent method.yearEnd.satisfaction}}'],
    ['得分在六分以下。', '六分', '{{systems.county.thresholds.unqualified.atMost}}分'],
  ])('is found in %s and has a placeholder', async (line, printed, placeholder) => {
    const [found, ...rest] = await findingsIn(line);
    expect(rest).toEqual([]);
    expect(found).toMatchObject({ code: 'figure-literal', facts: { printed, placeholder } });
    expect(found && textOf(found.place)).toBe(printed);
  });

  it('is found behind 前 and 后, which count', async () => {
    expect(await judge('排名前三名的。')).toEqual(['figure-literal 三名']);
    expect(await judge('排名后5位的。')).toEqual(['figure-literal 5位']);
  });

  it.each([
    ['满分二百分。', '二百分'],
    ['满分200分。', '200分'],
    ['占百分之八十五。', '百分之八十五'],
    ['占85％。', '85％'],
    ['加0.5分。', '0.5分'],
    ['共十二名。', '十二名'],
    ['得二十分。', '二十分'],
  ])('is an error in %s, where the scheme has no such number', async (line, printed) => {
    expect(await judge(line)).toEqual([`figure-differs ${printed}`]);
  });

  it('is a share when it is a percentage, and no share when it is none', async () => {
    expect(await judge('占10%，满分10分。')).toEqual(['figure-literal 10%', 'figure-literal 10分']);
  });

  it('is found each time', async () => {
    expect(await judge('先加30分，再加40分，又加30分。')).toEqual([
      'figure-differs 30分',
      'figure-differs 40分',
      'figure-differs 30分',
    ]);
  });
});

describe('what is no figure of the scheme', () => {
  it.each([
    ['an ordinal', '排名第三名的单位。'],
    ['an ordinal in digits', '排名第12名的单位。'],
    ['each one', '每一名党员，每3年一次。'],
    ['十分 for very', '党建工作十分重要。'],
    ['the title of a document', '按照《2019年规定》执行。'],
    ['the number of a document', '按照市委发〔2020〕5号文件执行。'],
    ['a year in the number of a document', '按照市委发〔2019年〕5号文件执行。'],
    ['what a backslash makes plain', '写成\\*200\\*。'],
    ['a placeholder', '满分{{systems.county.fullMarks}}分。'],
    ['another unit', '共12个单位、30人、5次。'],
    ['a number without a unit', '共12，第3，（二）。'],
    ['a part', '作为考核的一部分。'],
    ['a fraction', '经三分之二以上成员同意。'],
    ['a fraction of ten', '不少于十分之一。'],
    ['the scale of a hundred', '考核实行百分制。'],
    ['a fixed expression', '统筹推进“五位一体”总体布局。'],
  ])('is left alone: %s', async (_, line) => {
    expect(await judge(line)).toEqual([]);
  });
});

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
