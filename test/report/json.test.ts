import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examine } from '../../src/engine/examine/examine.ts';
import { Decimal } from '../../src/model/decimal.ts';
import type { Examined } from '../../src/model/proof.ts';
import { examinedAsJson } from '../../src/report/json.ts';
import { CATALOGUE, isCode } from '../../src/text/catalogue.ts';
import { finding } from '../../src/text/diagnostic.ts';
import { pathOfExample } from '../../src/text/entry.ts';
import { visible } from '../../src/text/visible.ts';
import { messagesIn } from '../../src/words/languages.ts';
import { checked } from '../support/checked.ts';
import { EXAMPLES } from '../support/examples.ts';
import { changed, mistaken, SMALL } from '../support/fixtures.ts';
import { memoryWorld } from '../support/memory-world.ts';

const zh = await messagesIn('zh');

async function examined(files: ReadonlyMap<string, string>, digests = true): Promise<Examined> {
  const all = await examine(memoryWorld(files), { digests });
  if (all === undefined) throw new Error('nothing to examine');
  return all;
}

const place = { source: { path: 'indicators/units.yaml', text: '市\n县: 丙区\n' }, start: 5, end: 7 };

describe('the JSON report', () => {
  it('has the control totals and the digest of each system', async () => {
    const report = JSON.parse(examinedAsJson(await examined(SMALL), zh, undefined));
    expect(report).toEqual({
      editions: [
        {
          id: '2020',
          state: 'final',
          title: '示例考核办法',
          systems: [
            {
              id: 'county',
              title: '县（区）指标体系',
              fullMarks: '10',
              classes: [
                { id: 'county', name: '县', total: '10' },
                { id: 'district', name: '城市区', total: '10' },
              ],
              criteria: 7,
              digest: expect.stringMatching(/^[0-9a-f]{64}$/),
            },
          ],
        },
      ],
      findings: [],
    });
  });

  it('has its keys in the same order every time, and ends with a line break', async () => {
    const text = examinedAsJson(await examined(SMALL), zh, undefined);
    expect(text).toBe(examinedAsJson(await examined(new Map([...SMALL].reverse())), zh, undefined));
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
    expect(text.match(/"(\w+)":/g)?.slice(0, 8)).toEqual(
      ['editions', 'id', 'state', 'title', 'systems', 'id', 'title', 'fullMarks'].map((key) => `"${key}":`),
    );
  });

  it('has null for what is not known', async () => {
    const files = changed(SMALL, 'indicators/2020/county/1-ideology.yaml', 'id: ideology\n', 'id: "\n');
    const [edition] = JSON.parse(examinedAsJson(await examined(files), zh, undefined)).editions;
    expect(edition.systems[0].digest).toBeNull();
    expect(edition.systems[0].classes[0].total).toBeNull();
    const unknown = { id: '2020', state: undefined, title: '', systems: [] };
    const report = JSON.parse(examinedAsJson({ editions: [unknown], findings: [] }, zh, undefined));
    expect(report.editions[0].state).toBeNull();
    const withoutDigests = JSON.parse(examinedAsJson(await examined(SMALL, false), zh, undefined));
    expect(withoutDigests.editions[0].systems[0].digest).toBeNull();
  });

  it('has decimals as plain texts', () => {
    const total = Decimal.parse('99.950');
    const classes = [
      { id: 'county', name: '县', isUnit: false, fullMarks: total, total, scale: undefined, bonus: undefined },
    ];
    const system = {
      id: 'county',
      title: '县',
      fullMarks: total,
      classes,
      scored: '考核内容',
      criteria: 0,
      digest: undefined,
    };
    const edition = { id: '2020', state: 'draft', title: '办法', systems: [system] } as const;
    const report = JSON.parse(examinedAsJson({ editions: [edition], findings: [] }, zh, undefined));
    expect(report.editions[0].systems[0]).toMatchObject({ fullMarks: '99.95', classes: [{ total: '99.95' }] });
  });

  it('has each finding with its place, counted from 1, and what is said of it', () => {
    const other = { ...place, start: 0, end: 1 };
    const findings = [finding('id-duplicate', place, { id: '丙区' }, [{ place: other, label: '丙区' }])];
    const report = JSON.parse(examinedAsJson({ editions: [], findings }, zh, undefined));
    expect(report.findings).toEqual([
      {
        code: 'id-duplicate',
        severity: 'error',
        file: 'indicators/units.yaml',
        line: 2,
        column: 4,
        message: expect.stringContaining('`丙区`'),
        hint: expect.stringMatching(/./),
        related: [{ file: 'indicators/units.yaml', line: 1, column: 1, label: '丙区' }],
      },
    ]);
  });

  it('has the finding of every example', async () => {
    for (const [code, example] of Object.entries(EXAMPLES)) {
      const report = JSON.parse(
        examinedAsJson({ editions: [], findings: await checked(mistaken(example)) }, zh, undefined),
      );
      expect(report.findings).toHaveLength(1);
      expect(report.findings[0]).toMatchObject({ code, file: pathOfExample(example) });
      expect(report.findings[0].severity).toBe(isCode(code) ? CATALOGUE[code].severity : '');
    }
  });

  it('can be read whatever the data says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (name, path) => {
        const at = { source: { path, text: '' }, start: 0, end: 0 };
        const findings = [finding('file-stray', at, { name })];
        const [read] = JSON.parse(examinedAsJson({ editions: [], findings }, zh, undefined)).findings;
        expect(read.file).toBe(path);
        expect(read.message).toContain(visible(name));
      }),
    );
  });

  it('has the drafted items only when they were asked for', () => {
    const drafted = [{ edition: '2020', system: 'county', id: 'lecture-team', title: '组建宣讲队伍', place }];
    const read = (all: typeof drafted | undefined) =>
      JSON.parse(examinedAsJson({ editions: [], findings: [] }, zh, all)).drafted;
    expect(read(undefined)).toBeUndefined();
    expect(read([])).toEqual([]);
    expect(read(drafted)).toEqual([
      {
        ...{ edition: '2020', system: 'county', id: 'lecture-team', title: '组建宣讲队伍' },
        ...{ file: 'indicators/units.yaml', line: 2, column: 4 },
      },
    ]);
  });
});
