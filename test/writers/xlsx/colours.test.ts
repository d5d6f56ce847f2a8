import { describe, expect, test } from 'vitest';
import type { Input } from '../../../src/layout/blanks.ts';
import type { Document } from '../../../src/layout/document.ts';
import { evaluated } from '../../support/excel.ts';
import { type FormItem, sampleForm } from '../../support/forms.ts';
import { formOf, withInput } from '../../support/sheets.ts';
import { partOf } from '../../support/workbooks.ts';

/** A rule with the ranges that it colours, written for the first cell of the first of them. */
interface Rule {
  readonly ranges: readonly string[];
  readonly look: string;
  readonly formula: string;
}

const LOOKS = ['refused', 'unwritten', 'unreasoned'];

/** The rules of the form, with their looks by the order in which they are first used. */
async function rules(items?: readonly FormItem[], sheet = 1): Promise<readonly Rule[]> {
  return await rulesIn(sampleForm(items), sheet);
}

async function rulesIn(document: Document, sheet: number): Promise<readonly Rule[]> {
  const xml = await partOf(document, `xl/worksheets/sheet${sheet}.xml`);
  return [...xml.matchAll(/<conditionalFormatting sqref="([^"]+)">(.*?)<\/conditionalFormatting>/g)].flatMap(
    ([, ranges = '', inner = '']) =>
      [...inner.matchAll(/dxfId="(\d+)"[^>]*><formula>([^<]*)</g)].map(([, look = '', formula = '']) => ({
        ranges: ranges.split(' '),
        look: LOOKS[Number(look)] ?? '',
        formula: formula.replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
      })),
  );
}

/** Which looks the score and the reason of the first criterion have, when these are written and the points are 0.5. */
async function looksOf(
  score: string | number | null,
  reason: string | null,
): Promise<Record<'score' | 'reason', string[]>> {
  const all = await rules();
  const looks = (column: string) =>
    all
      .filter(({ ranges }) => ranges[0]?.startsWith(`${column}6`))
      .filter(({ formula }) => evaluated(formula, { $E6: score, $F6: reason, $D6: 0.5 }) === true)
      .map(({ look }) => look);
  return { score: looks('E'), reason: looks('F') };
}

describe('a score', () => {
  test('that is not written is coloured, and asks for no reason', async () => {
    for (const empty of [null, '', ' ']) {
      expect(await looksOf(empty, null)).toEqual({ score: ['unwritten'], reason: [] });
    }
  });

  test('that is not allowed is coloured', async () => {
    for (const score of [0.55, 0.01, -0.05, '０．５', '满分']) {
      expect((await looksOf(score, '理由')).score).toEqual(['refused']);
    }
  });

  test('that is allowed is not, and asks for a reason below the points only', async () => {
    expect(await looksOf(0.5, null)).toEqual({ score: [], reason: [] });
    expect(await looksOf(0.45, null)).toEqual({ score: [], reason: ['unreasoned'] });
    expect(await looksOf(0, '  ')).toEqual({ score: [], reason: ['unreasoned'] });
    expect(await looksOf(0.45, '缺一次')).toEqual({ score: [], reason: [] });
  });
});

test('a list that may stay empty waits for nothing', async () => {
  expect((await rules(undefined, 2)).map(({ look, ranges }) => [look, ranges])).toEqual([['refused', ['C4:C8']]]);
});

test('what may be left blank is not waited for', async () => {
  const choice = { kind: 'choice', choices: ['一票否决'], hint: '' } as const;
  const looks = async (input: Input) => (await rulesIn(formOf(withInput(input)), 1)).map(({ look }) => look);
  expect(await looks(choice)).toEqual(['refused', 'unwritten']);
  expect(await looks({ ...choice, mayBeBlank: true })).toEqual(['refused']);
});

test('rules are few, whatever the number of criteria', async () => {
  const items = Array.from({ length: 265 }, (_, index) => ({ points: String((index % 9) + 1), step: '0.05' }));
  expect(await rules(items)).toHaveLength(5);
});

test('looks differ in more than their hue', async () => {
  const styles = await partOf(sampleForm(), 'xl/styles.xml');
  const [refused = '', unwritten = '', unreasoned = ''] = styles.match(/<dxf>.*?<\/dxf>/g) ?? [];
  expect(refused).toMatch(/<b\/>.*rgb="FFFFFFFF"/);
  expect(unreasoned).toMatch(/patternType="lightUp".*style="dashed"/);
  expect(unwritten).not.toMatch(/<b\/>|<border>|lightUp/);
});
