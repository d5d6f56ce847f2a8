import { describe, expect, it } from 'vitest';
import { examine } from '../../../src/engine/examine/examine.ts';
import type { Diagnostic } from '../../../src/text/diagnostic.ts';
import { textOf } from '../../../src/text/source.ts';
import { changed, SHIPPED as LOCKED, SMALL, unlocked } from '../../support/fixtures.ts';
import { memoryWorld } from '../../support/memory-world.ts';

const SHIPPED = unlocked(LOCKED);
const MEASURES = 'indicators/2020/measures.md';
const SCHEME = 'indicators/2020/scheme.yaml';
const COUNTY = '县（市、区）党建工作综合考核指标体系';
const MUNICIPAL = '市直单位党建工作综合考核指标体系';
const ONE = '{{systems.county.annex}}. {{systems.county.title}}';
const TWO = '{{systems.municipal.annex}}. {{systems.municipal.title}}';

async function findingsIn(files: ReadonlyMap<string, string>): Promise<readonly Diagnostic[]> {
  return (await examine(memoryWorld(files), { digests: false }))?.findings ?? [];
}

/** The files with another list of annexes. */
function withList(list: string, files = SHIPPED): Map<string, string> {
  const text = files.get(MEASURES) ?? '';
  return new Map(files).set(MEASURES, `${text.slice(0, text.indexOf('附件：'))}${list}`);
}

/** What is found with this list: the problem, what it points at, and the lines that are expected. */
async function judge(list: string, files = SHIPPED): Promise<readonly unknown[]> {
  return (await findingsIn(withList(list, files))).map(({ code, place, facts }) =>
    'problem' in facts && 'expected' in facts
      ? [facts.problem, textOf(place), ...facts.expected.map(({ printed }) => printed)]
      : `${code} ${textOf(place)}`,
  );
}

describe('the list of annexes', () => {
  it.each([
    ['paragraphs with placeholders', `附件：\n\n${ONE}\n\n${TWO}\n`],
    ['paragraphs with literals', `附件：\n\n1. ${COUNTY}\n\n2. ${MUNICIPAL}\n`],
    ['lines', `附件：\n1. ${COUNTY}\n2. ${MUNICIPAL}`],
    ['lines with placeholders', `附件：\n${ONE}\n${TWO}`],
    ['the first in the line of the mark', `附件：${ONE}\n\n${TWO}\n`],
    ['the first in the line of the mark, then a line', `附件：1. ${COUNTY}\n2. ${MUNICIPAL}\n`],
    ['a half-width colon', `附件:\n\n${ONE}\n\n${TWO}\n`],
    ['numbers alone as placeholders', `附件：\n\n{{ systems.county.annex }}. ${COUNTY}\n\n${TWO}\n`],
    ['a number that is kept from being a list', `附件：\n\n1\\. ${COUNTY}\n\n2\\. ${MUNICIPAL}\n`],
    ['line breaks of Windows', `附件：\r\n\r\n${ONE}\r\n\r\n2. ${MUNICIPAL}\r\n`],
    ['full-width spaces in front and a full-width dot', `附件：\n\n　　1．${COUNTY}\n\n　　2．${MUNICIPAL}\n`],
  ])('may be written as %s', async (_, list) => {
    expect(await judge(list)).toEqual([]);
  });

  it('is missed at the end of the text', async () => {
    const [found, ...rest] = await findingsIn(withList(''));
    expect(rest).toEqual([]);
    expect(found).toMatchObject({
      code: 'annex-list',
      facts: {
        problem: 'absent',
        expected: [
          { printed: `1. ${COUNTY}`, placeholders: ONE },
          { printed: `2. ${MUNICIPAL}`, placeholders: TWO },
        ],
      },
    });
    expect(found?.place.start).toBe(found?.place.source.text.trimEnd().length);
  });

  it('is missed where its mark stands within a paragraph', async () => {
    expect(await judge(`具体见下。\n附件：${ONE}\n`)).toEqual([['absent', '', `1. ${COUNTY}`, `2. ${MUNICIPAL}`]]);
  });

  it.each([
    ['no second annex', `附件：\n\n${ONE}\n`, [['missing', ONE, `2. ${MUNICIPAL}`]]],
    ['no first annex', `附件：\n\n${TWO}\n`, [['missing', '附件：', `1. ${COUNTY}`]]],
    [
      'nothing behind the mark',
      '附件：\n',
      [
        ['missing', '附件：', `1. ${COUNTY}`],
        ['missing', '附件：', `2. ${MUNICIPAL}`],
      ],
    ],
    ['another title', `附件：\n\n1. 县区指标体系\n\n${TWO}\n`, [['different', '1. 县区指标体系', `1. ${COUNTY}`]]],
    [
      'punctuation at the end',
      `附件：\n\n${ONE}；\n\n${TWO}。\n`,
      [
        ['different', `${ONE}；`, `1. ${COUNTY}`],
        ['different', `${TWO}。`, `2. ${MUNICIPAL}`],
      ],
    ],
    ['another number', `附件：\n\n${ONE}\n\n3. ${MUNICIPAL}\n`, [['different', `3. ${MUNICIPAL}`, `2. ${MUNICIPAL}`]]],
    ['no number', `附件：${COUNTY}\n\n${TWO}\n`, [['different', `附件：${COUNTY}`, `1. ${COUNTY}`]]],
    [
      'another sign behind the number',
      `附件：\n\n1、${COUNTY}\n\n${TWO}\n`,
      [['different', `1、${COUNTY}`, `1. ${COUNTY}`]],
    ],
    ['another order', `附件：\n\n${TWO}\n\n${ONE}\n`, [['order', ONE, `1. ${COUNTY}`]]],
    ['a third annex', `附件：\n\n${ONE}\n\n${TWO}\n\n3. 被考核单位名册\n`, [['surplus', '3. 被考核单位名册']]],
    ['an annex twice', `附件：\n\n${ONE}\n\n${TWO}\n\n${TWO}\n`, [['surplus', TWO]]],
    ['text behind it', `附件：\n\n${ONE}\n\n${TWO}\n\n市委党建办\n\n特此通知。\n`, [['surplus', '市委党建办']]],
  ])('is refused with %s', async (_, list, found) => {
    expect(await judge(list)).toEqual(found);
  });

  it('is not judged by a placeholder that stands for nothing: that is said by itself', async () => {
    expect(await judge(`附件：\n\n${ONE}\n\n2. {{systems.municipal.name}}\n`)).toEqual([
      'placeholder-unknown {{systems.municipal.name}}',
    ]);
  });

  it('follows the order of the numbers, whatever the order of the systems', async () => {
    const files = changed(changed(SHIPPED, SCHEME, 'annex: 2', 'annex: 3'), SCHEME, 'annex: 1', 'annex: 2');
    const swapped = changed(files, SCHEME, 'annex: 3', 'annex: 1');
    expect(await judge(`附件：\n\n1. ${MUNICIPAL}\n\n2. ${COUNTY}\n`, swapped)).toEqual([]);
    expect(await judge(`附件：\n\n${ONE}\n\n${TWO}\n`, swapped)).toEqual([['order', TWO, `1. ${MUNICIPAL}`]]);
  });

  it('takes no longer with long runs', async () => {
    for (const piece of ['1', '1. ', '1. 甲\n', '附件：\n\n', '\n', ' ', '{{', '\\', '甲\n\n']) {
      const list = `附件：\n\n${piece.repeat(Math.floor(200_000 / piece.length))}`;
      expect((await findingsIn(withList(list))).length).toBeGreaterThan(0);
    }
  }, 30_000);
});

describe('a single annex', () => {
  it.each([
    '附件：县（区）指标体系\n',
    '附件：{{systems.county.title}}\n',
    '附件：\n\n县（区）指标体系\n',
    '附件：1. 县（区）指标体系\n',
  ])('may be listed as %j', async (list) => {
    expect(await judge(list, SMALL)).toEqual([]);
  });

  it('needs its number when that is not 1', async () => {
    const files = changed(SMALL, SCHEME, 'annex: 1', 'annex: 2');
    expect(await judge('附件：县（区）指标体系\n', files)).toEqual([
      ['different', '附件：县（区）指标体系', '2. 县（区）指标体系'],
      'annex-gap 2',
    ]);
  });

  it('is compared in the composed form of its characters', async () => {
    const files = changed(SMALL, SCHEME, '    title: 县（区）指标体系', '    title: 县café指标体系');
    expect(await judge('附件：县cafe\u0301指标体系\n', files)).toEqual([]);
  });
});

describe('the numbers of annexes', () => {
  it('are not used twice; the list is not judged by them then', async () => {
    const files = changed(SHIPPED, SCHEME, 'annex: 2', 'annex: 1');
    const [found, ...rest] = await findingsIn(files);
    expect(rest).toEqual([]);
    expect(found).toMatchObject({ code: 'annex-duplicate', facts: { annex: '1' }, related: [{ label: 'county' }] });
    const text = files.get(SCHEME) ?? '';
    expect(found?.place.start).toBe(text.lastIndexOf('annex: 1') + 'annex: '.length);
    expect(found?.related[0]?.place.start).toBe(text.indexOf('annex: 1') + 'annex: '.length);
  });

  it('are not compared where one could not be read', async () => {
    const codes = (await findingsIn(changed(SHIPPED, SCHEME, 'annex: 2', 'annex: 二'))).map(({ code }) => code);
    expect(codes).not.toContain('annex-duplicate');
    expect(codes).not.toContain('annex-list');
  });
});
