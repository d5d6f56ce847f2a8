import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { sourceOf } from '../../../src/edit/raw.ts';
import type { DraftParagraph } from '../../../src/import/draft.ts';
import { measuresFrom } from '../../../src/import/measures/read.ts';
import type { Known } from '../../../src/import/measures/settings.ts';
import { replacePlaceholders } from '../../../src/text/measures.ts';

/** The measures of 2020 in our own words. */
const SHIPPED = readFileSync(new URL('../../../indicators/2020/measures.md', import.meta.url), 'utf8');

const KNOWN: Known = {
  year: '2020',
  systems: [
    { id: 'county', group: '县（市、区）', fullMarks: '200' },
    { id: 'municipal', group: '市直单位', fullMarks: '100' },
  ],
};

/** What placeholders stand for that are no setting which is read, or known beforehand. */
const FIXED: Readonly<Record<string, string>> = {
  title: '考核办法',
  year: '2020',
  inForceFrom: '2020',
  'systems.county.group': '县（市、区）',
  'systems.municipal.group': '市直单位',
  'systems.county.fullMarks': '200',
  'systems.municipal.fullMarks': '100',
  'method.grades.advanced': '先进单位',
  'method.grades.qualified': '达标单位',
  'method.grades.unqualified': '未达标单位',
};

const ranks = fc.integer({ min: 1, max: 30 }).map(String);
const range = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 5 }))
  .map(([least, more]) => [String(least), String(least + more)] as const);

/** Figures of any method of the kind that there was in 2020. */
const figures: fc.Arbitrary<Readonly<Record<string, string>>> = fc
  .record({
    share: fc.integer({ min: 1, max: 99 }),
    places: fc.integer({ min: 0, max: 6 }).map(String),
    years: fc.integer({ min: 2, max: 5 }).map(String),
    promotion: fc.integer({ min: 1, max: 5 }).map(String),
    ranges: fc.tuple(range, range, range),
    thresholds: fc.tuple(...Array.from({ length: 8 }, () => ranks)),
    lines: fc.tuple(fc.integer({ min: 50, max: 199 }), fc.integer({ min: 30, max: 99 })),
  })
  .map(({ share, places, years, promotion, ranges, thresholds, lines }) => ({
    'method.yearEnd.performance': String((100 - share) / 100),
    'method.yearEnd.satisfaction': String(share / 100),
    'method.summary.places': places,
    'method.consequences.repeatedYears': years,
    'method.consequences.noPromotionYears': promotion,
    ...Object.fromEntries(
      ['bonus', 'deduction', 'fraud'].flatMap((part, at) => [
        [`method.${part}.least`, ranges[at]?.[0] ?? ''],
        [`method.${part}.most`, ranges[at]?.[1] ?? ''],
      ]),
    ),
    ...Object.fromEntries(
      ['county', 'municipal'].flatMap((id, at) => [
        ...['advanced', 'unqualified.last', 'performanceBarred', 'leaderBarred'].map((key, index) => [
          `systems.${id}.thresholds.${key}`,
          thresholds[at * 4 + index] ?? '',
        ]),
        [`systems.${id}.thresholds.unqualified.atMost`, String(lines[at])],
      ]),
    ),
  }));

function printed(markdown: string, values: Readonly<Record<string, string>>): string {
  return replacePlaceholders(markdown, ({ path, isPercent, text }) => {
    const value = values[path] ?? FIXED[path];
    if (value === undefined) return text;
    return isPercent ? `${Math.round(Number(value) * 100)}%` : value;
  });
}

/** The paragraphs of measures that were printed: without marks of Markdown, without the list of annexes. */
function paragraphs(text: string): readonly DraftParagraph[] {
  const lines = text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.replace(/^#+ /u, '')]));
  return lines.map((line, number) => {
    const own = { number, text: line, place: `第 ${number + 1} 行` };
    return { text: line, outline: undefined, from: { text: own, start: 0, end: line.length } };
  });
}

const BODY = SHIPPED.slice(0, SHIPPED.indexOf('附件：'));

describe('measures that were printed', () => {
  it('are read to the same settings, whatever the figures are', () => {
    fc.assert(
      fc.property(figures, (values) => {
        const read = measuresFrom(paragraphs(printed(SHIPPED, values)), KNOWN);
        const found = new Map(read?.remarks.map(({ code, facts }) => [`${code} ${facts['path']}`, facts['value']]));
        for (const [path, value] of Object.entries(values))
          expect([path, found.get(`setting-read ${path}`)]).toEqual([path, value]);
        expect([...found.keys()].filter((each) => !each.startsWith('setting-read'))).toEqual([]);
      }),
    );
  });

  it('print the same text again', () => {
    fc.assert(
      fc.property(figures, (values) => {
        const read = measuresFrom(paragraphs(printed(SHIPPED, values)), KNOWN);
        expect(printed(read?.text ?? '', values)).toBe(`${printed(BODY, values).trimEnd()}\n`);
      }),
    );
  });

  it('have the placeholders that their author gave them, but for names of groups', () => {
    const values = fc.sample(figures, { numRuns: 1, seed: 1 })[0] ?? {};
    const read = measuresFrom(paragraphs(printed(SHIPPED, values)), KNOWN);
    const placeholders = (text: string): readonly string[] =>
      [...new Set(text.match(/\{\{[^}]+\}\}/gu))].filter((each) => !each.endsWith('.group}}')).toSorted();
    expect(placeholders(read?.text ?? '')).toEqual(placeholders(BODY));
    expect(read?.title).toBe('考核办法');
  });
});

const HEAD = ['考核办法', '一、等次'];

function read(...sentences: readonly string[]) {
  return measuresFrom(paragraphs([...HEAD, ...sentences].join('\n')), KNOWN);
}

describe('a sentence of the measures', () => {
  it('states settings in the order of the scheme', () => {
    const { fields } =
      read(
        '县(市、区)后2名、且得分在150分以下的,确定为"未达标单位"。',
        '满意度评价占10%，工作实绩占90%。',
        '县（市、区）前3名的，确定为先进单位。',
      ) ?? {};
    expect(fields?.method && sourceOf(fields.method, 'flow', 0)).toBe(
      '{ yearEnd: { performance: 0.9, satisfaction: 0.1 } }',
    );
    const own = fields?.thresholds.get('county');
    expect(own && sourceOf(own, 'flow', 0)).toBe('{ advanced: 3, unqualified: { last: 2, atMost: 150 } }');
  });

  test.each([
    [
      'states half of what belongs together',
      '工作实绩占90%，满意度占20%。',
      'method.yearEnd.performance method.yearEnd.satisfaction',
    ],
    [
      'says another thing than one before',
      '县（市、区）前3名的，确定为先进单位。县（市、区）前4名的，评定为先进单位。',
      'systems.county.thresholds.advanced',
    ],
    [
      'states a line without a rank',
      '县（市、区）得分在150分以下的，为未达标。',
      'systems.county.thresholds.unqualified.atMost',
    ],
  ])('that %s stays as it is, and that is said', (_, sentence, paths) => {
    const result = read(sentence);
    expect(result?.text).not.toContain('{{method');
    expect(result?.text).not.toContain('{{systems');
    expect(result?.remarks.map(({ code }) => code)).toEqual(paths.split(' ').map(() => 'setting-unclear'));
    expect(result?.remarks.map(({ facts }) => facts['path']).join(' ')).toBe(paths);
  });

  test.each([
    ['about units of another kind', '乡镇前5名的，确定为先进单位。'],
    ['about units behind a group that is known', '县（市、区）由市考核，所属企业前5名的，确定为先进单位。'],
    ['about nobody in particular', '前5名的，确定为先进单位。'],
    ['about other points', '每项得10—20分。'],
    ['about another year', '2019年度考核已经结束。'],
  ])('%s states nothing', (_, sentence) => {
    const result = read(sentence);
    expect(result?.remarks).toEqual([]);
    expect(result?.text).toContain(sentence);
  });

  it('is no mark of Markdown and no placeholder of its own', () => {
    expect(read('按*实绩*计分，{{year}}不变。')?.text).toContain('按\\*实绩\\*计分，\\{\\{year\\}\\}不变。');
  });

  it('stands below the heading that it followed in one paragraph', () => {
    expect(read('(一)平时考核。由成员单位负责；不另计分。')?.text).toContain(
      '### （一）平时考核\n\n由成员单位负责；不另计分。',
    );
  });
});

it('measures have the headings that a document of Word says, with their numbers', () => {
  const [title, heading, body] = paragraphs('考核办法\n考核对象\n各县（市、区）。');
  const parts = [title, { ...heading, text: '一、考核对象', outline: 1 }, body] as readonly DraftParagraph[];
  expect(measuresFrom(parts, KNOWN)?.text).toBe('# {{title}}\n\n## 一、考核对象\n\n各县（市、区）。\n');
});

describe('paragraphs that are no measures', () => {
  it.each([
    ['none', ''],
    ['a title above a table', '考核指标体系\n附件1'],
    ['sentences without a heading', '本表由市考核办负责解释。'],
  ])('are not taken for some: %s', (_, text) => {
    expect(measuresFrom(paragraphs(text), KNOWN)).toBeUndefined();
  });
});
