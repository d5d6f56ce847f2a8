import { describe, expect, it } from 'vitest';
import { examine } from '../../../src/engine/examine/examine.ts';
import type { Diagnostic } from '../../../src/text/diagnostic.ts';
import { textOf } from '../../../src/text/source.ts';
import { say } from '../../../src/words/messages.ts';
import { messages } from '../../../src/words/zh/messages.ts';
import { changed, SMALL } from '../../support/fixtures.ts';
import { memoryWorld } from '../../support/memory-world.ts';

const SCHEME = 'indicators/2020/scheme.yaml';
const MEASURES = 'indicators/2020/measures.md';

/** What is found in a line of the measures, before the list of annexes. */
async function findingsIn(line: string, small: ReadonlyMap<string, string> = SMALL): Promise<readonly Diagnostic[]> {
  const files = changed(small, MEASURES, '附件：\n', `${line}\n\n附件：\n`);
  return (await examine(memoryWorld(files), { digests: false }))?.findings ?? [];
}

/** The codes of what is found, each with what it points at. */
async function judge(line: string, small?: ReadonlyMap<string, string>): Promise<string[]> {
  return (await findingsIn(line, small)).map((each) => `${each.code} ${textOf(each.place)}`);
}

/** The placeholders of what a number may stand for. */
function possibleIn(found: Diagnostic | undefined): readonly string[] {
  const facts = found?.facts as { readonly possible?: readonly { readonly placeholder: string }[] } | undefined;
  return (facts?.possible ?? []).map(({ placeholder }) => placeholder);
}

describe('a percentage', () => {
  it('is followed by no unit', async () => {
    expect(await judge('占{{percent method.yearEnd.performance}}分。')).toEqual(['figure-unit 分']);
    expect(await judge('前{{percent method.yearEnd.performance}}位。')).toEqual(['figure-unit 位']);
    expect(await judge('占{{percent method.yearEnd.performance}}的单位，共{{figures.groupSize}}名。')).toEqual([]);
  });
});

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
  ])('is found in %s, and its placeholder is among those that it may be', async (line, printed, placeholder) => {
    const [found, ...rest] = await findingsIn(line);
    expect(rest).toEqual([]);
    expect(found).toMatchObject({ code: 'figure-literal', facts: { printed } });
    expect(possibleIn(found)).toContain(placeholder);
    expect(found && textOf(found.place)).toBe(printed);
  });

  it('may be any setting that is the same now, or none of them', async () => {
    const [found] = await findingsIn('加3分。');
    expect(possibleIn(found)).toEqual(['{{method.bonus.most}}分', '{{method.deduction.most}}分']);
    const { message, hint } = say(messages, found as Diagnostic);
    expect(message).toContain('可能只是碰巧相同');
    expect(hint).toBe(
      '指“考核方法／加分／最多加分”的写 `{{method.bonus.most}}分`；指“考核方法／扣分／最多扣分”的写 `{{method.deduction.most}}分`；都不是的，在 scheme.yaml 的 `figures` 里写一行 `number: 3`（名称自取），正文写 `{{figures.number}}分`',
    );
  });

  it.each([
    ['加30分。', 'number: 30', '{{figures.number}}分'],
    ['占百分之八十五。', 'number: 0.85', '{{percent figures.number}}'],
    ['自2019年起。', 'number: 2019', '{{figures.number}}年'],
    ['加３分。', 'number: 3', '{{figures.number}}分'],
  ])('has a way out that is one: %s', async (line, stated, placeholder) => {
    const [found] = await findingsIn(line);
    expect(found?.facts).toMatchObject({ own: { line: stated, placeholder } });
    const files = changed(SMALL, SCHEME, 'figures:\n', `figures:\n  ${stated}\n`);
    const written = line.replace(found ? textOf(found.place) : '', placeholder);
    expect(await judge(written, files)).toEqual([]);
  });

  it('is stated under a name that is free', async () => {
    const files = changed(SMALL, SCHEME, 'figures:\n', 'figures:\n  number: 8\n');
    expect((await findingsIn('加30分。', files))[0]?.facts).toMatchObject({ own: { line: 'number2: 30' } });
  });

  it('may be the points of an indicator that its line names, and only then', async () => {
    const [found] = await findingsIn('“党代表任期制”3分，“党代表联络”4分。');
    expect(possibleIn(found).at(-1)).toBe('{{items.county.delegate-term.points.county}}分');
    const [, other] = await findingsIn('“党代表任期制”3分，“党代表联络”4分。');
    expect(other?.code).toBe('figure-differs');
    expect(possibleIn(other)).toEqual([
      '{{items.county.delegates.points}}分',
      '{{items.county.delegate-term.points.district}}分',
    ]);
    expect(possibleIn((await findingsIn('思想建设另加。\n加4分。'))[0])).toEqual([]);
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
