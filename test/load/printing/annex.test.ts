import { describe, expect, it } from 'vitest';
import { compareSettings, isOwn } from '../../../src/changes/settings.ts';
import { examine } from '../../../src/engine/examine/examine.ts';
import type { Edition } from '../../../src/model/model.ts';
import { settingTexts } from '../../../src/model/setting-texts.ts';
import { textOf } from '../../../src/text/source.ts';
import { changed, SMALL } from '../../support/fixtures.ts';
import { memoryWorld } from '../../support/memory-world.ts';

const SCHEME = 'indicators/2020/scheme.yaml';
const MEASURES = 'indicators/2020/measures.md';

/** The small repository whose system says how its annex is printed: its edition, digest and findings. */
async function withPrinting(printing: string, more = SMALL) {
  const editions: Edition[] = [];
  const stated = printing === '' ? '' : `    printing: ${printing}\n`;
  const files = changed(more, SCHEME, '    fullMarks: 10\n', `    fullMarks: 10\n${stated}`);
  const examined = await examine(memoryWorld(files), { digests: true, visit: (edition) => editions.push(edition) });
  const [edition] = editions;
  if (edition === undefined) throw new Error('no edition');
  return {
    edition,
    printing: edition.systems[0]?.printing,
    digest: examined?.editions[0]?.systems[0]?.digest,
    findings: (examined?.findings ?? []).map(({ code, place }) => `${code} ${textOf(place)}`),
  };
}

describe('how an annex is printed', () => {
  it.each([
    ['{}', { columns: undefined, orientation: 'landscape', tableSize: undefined, checkCode: 'foot' }],
    ['{ paper: A3 }', { paper: 'A3', orientation: 'landscape' }],
    ['{ paper: A4, orientation: portrait }', { orientation: 'portrait' }],
    ['{ tableSize: 9, checkCode: none }', { tableSize: 9, checkCode: 'none' }],
    [
      '{ columns: [levels, { of: criterion, title: 工作内容, width: 60.5 }, { of: blank, title: 备考 }] }',
      {
        columns: [
          { of: 'levels', title: undefined, width: undefined },
          { of: 'criterion', title: '工作内容', width: 60.5 },
          { of: 'blank', title: '备考', width: undefined },
        ],
      },
    ],
  ])('is stated by %s', async (stated, expected) => {
    const { printing, findings } = await withPrinting(stated);
    expect(findings).toEqual([]);
    expect(printing).toMatchObject(expected);
    expect((await withPrinting('')).printing).toBeUndefined();
  });

  it.each([
    ['{ columns: [levels, critrion] }', ['value-unknown critrion']],
    ['{ columns: [levels, criterion, { of: 评分标准 }] }', ['value-unknown 评分标准']],
    ['{ columns: [levels, criterion, { title: 核查 }] }', ['key-missing ']],
    ['{ columns: [levels, criterion, { of: scoring, width: 45mm }] }', ['value-type 45mm']],
    ['{ columns: [levels, criterion, { of: scoring, widht: 45 }] }', ['key-unknown widht']],
    ['{ columns: criterion }', ['value-type criterion']],
    ['{ paper: B5 }', ['value-unknown B5']],
    ['{ orientation: 竖排 }', ['value-unknown 竖排']],
    ['{ tableSize: 8 }', ['value-unknown 8']],
    ['{ checkCode: hidden }', ['value-unknown hidden']],
    ['{ columns: [number, level-1, criterion] }', ['level-unprinted columns']],
    ['{ columns: [indicator, criterion, points, points] }', ['column-twice points']],
    ['{ columns: [levels, level-2, criterion] }', ['column-twice level-2']],
    ['{ columns: [{ of: levels, title: 项目 }, criterion] }', ['column-title levels']],
    [
      '{ orientation: portrait, tableSize: 12, columns: [levels, criterion, { of: points, width: 99 }] }',
      ['columns-wide columns'],
    ],
  ])('is refused in %s, at the smallest place', async (stated, found) => {
    expect((await withPrinting(stated)).findings).toEqual(found);
  });

  it('is no part of the digest, and nothing that the measures could print', async () => {
    const stated = '{ columns: [levels, criterion], paper: A3, tableSize: 9 }';
    const { digest, edition } = await withPrinting(stated);
    expect(digest).toBe((await withPrinting('')).digest);
    expect([...edition.figures.keys()].filter((path) => path.includes('printing'))).toEqual([]);
    const text = [...(SMALL.get(MEASURES) ?? '')].join('');
    const printing = new Map(SMALL).set(MEASURES, `${text}\n版面{{systems.county.printing.tableSize}}。\n`);
    expect((await withPrinting(stated, printing)).findings).toEqual([
      'placeholder-unknown {{systems.county.printing.tableSize}}',
    ]);
  });

  it('is held by a lock and told by a comparison where it is not as usual, and is no revision', async () => {
    const usual = await withPrinting('{ orientation: landscape, paper: A4, checkCode: foot }');
    const stated = await withPrinting(
      '{ columns: [levels, { of: criterion, width: 60 }], orientation: portrait, checkCode: none }',
    );
    const own = (edition: Edition) => [...settingTexts(edition)].filter(([path]) => path.includes('printing'));
    expect(own(usual.edition)).toEqual([]);
    expect(own(stated.edition)).toEqual([
      ['systems.county.printing.columns', '一级指标、二级指标、三级指标、考核内容60毫米'],
      ['systems.county.printing.orientation', 'portrait'],
      ['systems.county.printing.checkCode', 'none'],
    ]);
    const changes = compareSettings(usual.edition, stated.edition);
    expect(changes.map(({ keys, after }) => `${keys.join('.')} ${after}`)).toEqual([
      'printing.columns 一级指标、二级指标、三级指标、考核内容60毫米',
      'printing.orientation portrait',
      'printing.checkCode none',
    ]);
    expect(changes.every(isOwn)).toBe(true);
  });
});
