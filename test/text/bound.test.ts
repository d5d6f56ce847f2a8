import { describe, expect, it } from 'vitest';
import { boundPhrases } from '../../src/text/bound.ts';
import { textOf } from '../../src/text/source.ts';

const phrasesIn = (text: string) =>
  boundPhrases({ path: 'measures.md', text }).map(({ kind, place }) => [kind, textOf(place)]);

describe('what is bound to a year', () => {
  const cases: readonly (readonly [text: string, phrases: readonly (readonly [string, string])[]])[] = [
    [
      '按照〔2020〕3号、[2020]5号和（2020）第7号文件',
      [
        ['document', '〔2020〕3号'],
        ['document', '[2020]5号'],
        ['document', '（2020）第7号'],
      ],
    ],
    [
      '2020年1月5日至2020年12月，2020-03-04',
      [
        ['date', '2020年1月5日'],
        ['date', '2020年12月'],
        ['date', '2020-03-04'],
      ],
    ],
    [
      '6月30日前报送，12月底前完成，9月份通报',
      [
        ['date', '6月30日'],
        ['date', '12月底'],
        ['date', '9月份'],
      ],
    ],
    [
      '2016—2020年，二〇二〇年度，２０２０年，见2020版',
      [
        ['year', '2016'],
        ['year', '2020年'],
        ['year', '二〇二〇年度'],
        ['year', '２０２０年'],
        ['year', '2020'],
      ],
    ],
    [
      '本年度、当年、去年底、上一年度、上年',
      [
        ['relative', '本年度'],
        ['relative', '当年'],
        ['relative', '去年底'],
        ['relative', '上一年度'],
        ['relative', '上年'],
      ],
    ],
    [
      '“十三五”规划、十四五时期、建党99周年、十九届四中全会',
      [
        ['period', '“十三五”规划'],
        ['period', '十四五时期'],
        ['period', '99周年'],
        ['period', '十九届四中全会'],
      ],
    ],
  ];

  it.each(cases)('is found in %s', (text, phrases) => {
    expect(phrasesIn(text)).toEqual(phrases);
  });

  it('is nothing that every year has, no other number, no placeholder, no id and no line for editors', () => {
    for (const text of [
      '每年不少于2次，全年累计，3年内，年度计划，下半年，青年、成年、少年',
      '1000万元，2000元，投入2000万元，2000份，1999人，12345号，12020件，2020.5万元，22020元，3个月，三会一课，十五个',
      '{{year}}年度，{{figures.y2020}}',
      '- id: plan-2020\n  id: 2020-plan',
      '# yaml-language-server: $schema=../2020/indicator.schema.json',
    ]) {
      expect(phrasesIn(text), text).toEqual([]);
    }
  });

  it('is nothing in long runs of what it begins with, which take no longer than other text', () => {
    for (const run of ['1', '2020', '{', '十', '- ', '\n', 'id: ', '十届', '〔', '年', '月']) {
      expect(phrasesIn(run.repeat(200_000)), run).toEqual([]);
    }
  });
});
