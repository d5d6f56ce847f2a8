import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Draft, draftFrom } from '../../src/edit/draft.ts';
import { examine } from '../../src/engine/examine/examine.ts';
import type { Edition } from '../../src/model/model.ts';
import { positionAt, textOf } from '../../src/text/source.ts';
import { commentsIn } from '../support/decorated.ts';
import { changed, ofEdition, SHIPPED, SMALL, unlocked } from '../support/fixtures.ts';
import { memoryWorld } from '../support/memory-world.ts';

async function editionOf(files: ReadonlyMap<string, string>): Promise<Edition> {
  const found: Edition[] = [];
  await examine(memoryWorld(files), { digests: false, visit: (edition) => found.push(edition) });
  if (found[0] === undefined) throw new Error('no edition');
  return found[0];
}

async function draftOf(files: ReadonlyMap<string, string>, id: string): Promise<Draft> {
  const draft = draftFrom(await editionOf(files), id);
  if ('unusual' in draft) throw new Error(`refused ${draft.unusual.path}`);
  return draft;
}

describe('the next edition', () => {
  it('has every file of the old one, with the same ids, comments and values but for the year, the state and the marks', async () => {
    const { files, marked } = await draftOf(SHIPPED, '2021');
    const old = [...unlocked(SHIPPED)].filter(([path]) => path.startsWith('indicators/2020/'));
    expect(files.map(({ path }) => path).sort()).toEqual(old.map(([path]) => path.replace('2020', '2021')).sort());
    expect(marked).toBe(14);
    for (const { path, text } of files) {
      const before = SHIPPED.get(path.replace('2021', '2020')) ?? '';
      if (path.endsWith('.md')) expect(text).toBe(before);
      else if (path.endsWith('scheme.yaml')) {
        const expected = { ...(load(before) as object), year: 2021, inForceFrom: 2021, state: 'draft' };
        expect([load(text), parse(text)], path).toEqual([expected, expected]);
        expect(commentsIn(text)).toEqual(commentsIn(before));
      } else {
        const expected = { confirmed: false, ...(load(before) as object) };
        expect([load(text), parse(text)], path).toEqual([expected, expected]);
        expect(text.replace(/^confirmed: false # .*\n/m, '')).toBe(before);
        expect(text).toMatch(/^# yaml-language-server: .*\nconfirmed: false # .*删去这一行\nid: /);
      }
    }
  });

  it('adds to the same totals, and has only the warnings of what is to be confirmed', async () => {
    const { files } = await draftOf(ofEdition(SHIPPED, '2021'), '2022');
    const both = new Map([...SHIPPED, ...files.map(({ path, text }) => [path, text] as const)]);
    const examined = await examine(memoryWorld(both), { digests: false });
    expect(new Set(examined?.findings.map(({ code }) => code))).toEqual(new Set(['unconfirmed']));
    expect(examined?.editions.map(({ id, state }) => [id, state])).toEqual([
      ['2020', 'final'],
      ['2021', 'draft'],
      ['2022', 'draft'],
    ]);
    const totals = examined?.editions.map(({ systems }) =>
      systems.map(({ classes }) => classes.map(({ total }) => String(total))),
    );
    expect(totals?.[2]).toEqual(totals?.[1]);
  });

  it('says what was shifted, and keeps a year of coming into force that is another', async () => {
    const SCHEME = 'indicators/2020/scheme.yaml';
    const later = changed(SHIPPED, SCHEME, 'inForceFrom: 2020', 'inForceFrom: 2018 # 2018年起施行');
    expect((await draftOf(SHIPPED, '2022')).shifted).toEqual([
      { key: 'year', before: '2020', after: '2022' },
      { key: 'inForceFrom', before: '2020', after: '2022' },
      { key: 'state', before: 'final', after: 'draft' },
    ]);
    const { shifted, bound } = await draftOf(later, '2021');
    expect(shifted.map(({ key }) => key)).toEqual(['year', 'state']);
    expect(
      bound.map(({ place }) => `${place.source.path}:${positionAt(place.source, place.start).line} ${textOf(place)}`),
    ).toContain('indicators/2021/scheme.yaml:6 2018年');
  });

  it('lists what looks bound to the old year with its place in the new files', async () => {
    const TITLE = 'title: 示例考核办法\n';
    const IDEOLOGY = 'indicators/2020/county/1-ideology.yaml';
    const PLAN = 'text: 制定年度学习计划并按月落实';
    const scheme = changed(SMALL, 'indicators/2020/scheme.yaml', TITLE, 'title: 2020年度考核办法\n');
    const files = changed(scheme, IDEOLOGY, PLAN, 'text: 按照〔2020〕3号文件，6月底前制定本年度学习计划');
    const { bound } = await draftOf(files, '2021');
    const listed = bound.map(({ kind, place }) => {
      const { line, column } = positionAt(place.source, place.start);
      return `${place.source.path}:${line}:${column} ${kind} ${textOf(place)}`;
    });
    expect(listed).toEqual([
      'indicators/2021/scheme.yaml:3:8 year 2020年度',
      'indicators/2021/county/1-ideology.yaml:19:21 document 〔2020〕3号',
      'indicators/2021/county/1-ideology.yaml:19:32 date 6月底',
      'indicators/2021/county/1-ideology.yaml:19:38 relative 本年度',
    ]);
  });

  it('says nothing more of the edition before the old one, and keeps all else', async () => {
    const files = ofEdition(SHIPPED, '2021');
    const said = [...files].filter(([path]) => path.startsWith('indicators/2021/'));
    expect(said.map(([, text]) => text).join('')).toContain('lineage:');
    const draft = await draftOf(files, '2022');
    for (const { path, text } of draft.files.filter((file) => !/scheme|measures/.test(file.path))) {
      const before = SHIPPED.get(path.replace('2022', '2021')) ?? '';
      expect(text, path).not.toContain('lineage:');
      expect(commentsIn(text).length, path).toBeGreaterThanOrEqual(commentsIn(before).length);
      const lines = new Set(text.split('\n'));
      const gone = before.split('\n').filter((line) => !lines.has(line));
      expect(
        gone.filter((line) => !/lineage:|^ +(?:change|splits|merges|replaces|reason):/.test(line)),
        path,
      ).toEqual([]);
    }
  });

  it('does not mark twice, and marks again what was confirmed', async () => {
    const IDEOLOGY = 'indicators/2020/county/1-ideology.yaml';
    for (const mark of ['confirmed: false # 还没看\n', 'confirmed: true # 已看\n']) {
      const { files } = await draftOf(changed(SMALL, IDEOLOGY, 'id: ideology\n', `${mark}id: ideology\n`), '2021');
      const text = files.find(({ path }) => path.endsWith('1-ideology.yaml'))?.text;
      expect(text).toMatch(/^confirmed: false # (?:还没看|已看)\nid: ideology\n/);
    }
  });

  it('of the same year is a correction: a draft with nothing else changed', async () => {
    const { files, shifted, bound, marked } = await draftOf(SHIPPED, '2020.1');
    expect([shifted.map(({ key }) => key), bound, marked]).toEqual([['state'], [], 0]);
    for (const { path, text } of files) {
      const before = SHIPPED.get(path.replace('2020.1', '2020')) ?? '';
      expect(text).toBe(path.endsWith('scheme.yaml') ? before.replace('state: final', 'state: draft') : before);
    }
  });
});
