import { describe, expect, it } from 'vitest';
import { examine } from '../../src/engine/examine/examine.ts';
import { Decimal } from '../../src/model/decimal.ts';
import type { EditionProof, Examined, SystemProof } from '../../src/model/proof.ts';
import { countFindings } from '../../src/report/count.ts';
import { findingsAsText, painter, proofsAsText } from '../../src/report/text.ts';
import { type Diagnostic, finding, type Related } from '../../src/text/diagnostic.ts';
import { messagesIn, wordsIn } from '../../src/words/languages.ts';
import { SMALL } from '../support/fixtures.ts';
import { memoryWorld } from '../support/memory-world.ts';

const [zh, en] = [await wordsIn('zh'), await wordsIn('en')];
const messages = await messagesIn('zh');
const plain = painter(false);

const source = { path: 'indicators/units.yaml', text: '市\n县: 丙区\n' };
const place = { source, start: 5, end: 7 };
const duplicate = (related: readonly Related[] = []): Diagnostic =>
  finding('id-duplicate', place, { id: '丙区' }, related);
const stray = finding('file-stray', place, { name: '草稿' });

async function examined(digests: boolean): Promise<Examined> {
  const all = await examine(memoryWorld(SMALL), { digests });
  if (all === undefined) throw new Error('nothing to examine');
  return all;
}

describe('the control totals', () => {
  it('are shown for each unit class beside the full marks', async () => {
    expect(proofsAsText(await examined(false), zh)).toBe(
      [
        '2020 正式稿（没有锁定）',
        '  县（区）指标体系',
        '    县      10 / 10',
        '    城市区  10 / 10',
        '    考核内容 7 项',
        '',
      ].join('\n'),
    );
  });

  it('are shown with the check code when the digest is known', async () => {
    const all = await examined(true);
    const digest = all.editions[0]?.systems[0]?.digest ?? '';
    const code = [0, 4, 8, 12].map((at) => digest.slice(at, at + 4).toUpperCase()).join('-');
    expect(proofsAsText(all, zh)).toContain(`    考核内容 7 项  校验码 ${code}\n`);
    expect(proofsAsText(all, en)).toContain(`    7 criteria  check code ${code}\n`);
  });

  it('are shown exactly, and as unknown where they are', () => {
    const half = Decimal.parse('99.50');
    const classes = [
      {
        id: 'county',
        name: '县',
        isUnit: false,
        fullMarks: undefined,
        total: half,
        scale: undefined,
        bonus: undefined,
      },
      {
        id: 'district',
        name: '城市区',
        isUnit: false,
        fullMarks: undefined,
        total: undefined,
        scale: undefined,
        bonus: undefined,
      },
      {
        id: 'town',
        name: '镇',
        isUnit: false,
        fullMarks: half,
        total: half,
        scale: Decimal.parse('80'),
        bonus: undefined,
      },
    ];
    const system: SystemProof = {
      id: 'county',
      title: '县',
      fullMarks: undefined,
      classes,
      scored: '考核内容',
      criteria: 1,
      digest: undefined,
    };
    const edition: EditionProof = { id: '2020.1', state: undefined, title: '办法', systems: [system] };
    expect(proofsAsText({ editions: [edition], findings: [] }, zh)).toBe(
      [
        '2020.1 状态不明',
        '  县',
        '    县      99.5 / ?',
        '    城市区  未能算出 / ?',
        '    镇      80 折算为 99.5 / 99.5',
        '    考核内容 1 项',
        '',
      ].join('\n'),
    );
  });

  it('are one line for many units of which each has its full marks, and a line for each other one', () => {
    const [ten, nine] = [Decimal.parse('10'), Decimal.parse('9')];
    const unit = (number: number, total: Decimal | undefined) => {
      return {
        id: `u${number}`,
        name: `${number}镇`,
        isUnit: true,
        fullMarks: ten,
        total,
        scale: undefined,
        bonus: undefined,
      };
    };
    const classes = [...[1, 2, 3, 4].map((each) => unit(each, ten)), unit(5, nine), unit(6, undefined)];
    const head = { id: 'county', title: '县', fullMarks: ten, scored: '考核内容', criteria: 1, digest: undefined };
    const edition: EditionProof = { id: '2020', state: undefined, title: '办法', systems: [{ ...head, classes }] };
    expect(
      proofsAsText({ editions: [edition], findings: [] }, zh)
        .split('\n')
        .slice(2, 5),
    ).toEqual(['    4 个单位各  10 / 10', '    5镇         9 / 10', '    6镇         未能算出 / 10']);
  });

  it('are shown for every edition and system, with an empty line between editions', () => {
    const system: SystemProof = {
      id: 'a',
      title: '甲',
      fullMarks: Decimal.one,
      classes: [],
      scored: '考核内容',
      criteria: 0,
      digest: undefined,
    };
    const edition = (id: string): EditionProof => ({ id, state: 'draft', title: '', systems: [system, system] });
    const text = proofsAsText({ editions: [edition('2020'), edition('2021')], findings: [] }, en);
    const both = '  甲\n    0 criteria\n'.repeat(2);
    expect(text).toBe(`2020 draft\n${both}\n2021 draft\n${both}`);
  });

  it('are nothing when there is no edition', () => {
    expect(proofsAsText({ editions: [], findings: [] }, zh)).toBe('');
  });
});

describe('the findings for people', () => {
  it('have severity, code, place, sentence, lines and what to do, and their number at the end', () => {
    const text = findingsAsText([duplicate()], messages, zh, plain);
    expect(text.split('\n')).toEqual([
      '错误 id-duplicate indicators/units.yaml:2:4',
      expect.stringContaining('`丙区`'),
      '    1 │ 市',
      '  > 2 │ 县: 丙区',
      '      │     ^^^^',
      expect.stringMatching(/^改法：./),
      '',
      '发现 1 处问题：错误 1，警告 0',
      '',
    ]);
  });

  it('are counted by their severity', () => {
    expect(countFindings([duplicate(), stray, stray])).toEqual({ errors: 1, warnings: 2 });
    expect(findingsAsText([duplicate(), stray, stray], messages, zh, plain)).toMatch(
      /\n\n发现 3 处问题：错误 1，警告 2\n$/,
    );
    expect(findingsAsText([], messages, zh, plain)).toBe('发现 0 处问题：错误 0，警告 0\n');
  });

  it('name at most twelve related places, and how many more there are', () => {
    const related = (count: number): Related[] =>
      Array.from({ length: count }, (_, index) => ({ place: { source, start: 0, end: 1 }, label: `第${index + 1}处` }));
    const lines = (count: number) =>
      findingsAsText([duplicate(related(count))], messages, zh, plain)
        .split('\n')
        .filter((line) => /^相关|^另有/.test(line));
    expect(lines(2)).toEqual(['相关：indicators/units.yaml:1:1 第1处', '相关：indicators/units.yaml:1:1 第2处']);
    expect(lines(12)).toHaveLength(12);
    expect(lines(12).at(-1)).toBe('相关：indicators/units.yaml:1:1 第12处');
    expect(lines(20)).toHaveLength(13);
    expect(lines(20).at(-1)).toBe('另有 8 处');
  });

  it('have colours only where they are wanted, and the same words with them', () => {
    const related = [{ place, label: '丙区' }];
    const coloured = findingsAsText([duplicate(related), stray], messages, zh, painter(true));
    const plainly = findingsAsText([duplicate(related), stray], messages, zh, plain);
    expect(plainly).not.toContain('\u001b');
    expect(coloured).toContain('\u001b[31m错误\u001b[0m \u001b[1mid-duplicate\u001b[0m');
    expect(coloured).toContain('\u001b[33m警告\u001b[0m');
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(plainly);
  });

  it('have nothing in them that steers the terminal, whatever the data says', () => {
    const harm = '县\u001b[2J\u0007\u202e区';
    const all = [
      finding('id-malformed', place, { id: harm, suggestion: undefined }),
      finding('text-duplicate', place, { id: harm, other: harm }, [{ place, label: harm }]),
    ];
    expect(findingsAsText(all, messages, zh, plain).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
  });

  it('keep a sentence on one line, whatever the data says', () => {
    const text = findingsAsText(
      [finding('id-malformed', place, { id: '县\n区', suggestion: undefined })],
      messages,
      zh,
      plain,
    );
    expect(text.split('\n')).toHaveLength(9);
  });
});
