import { describe, expect, it } from 'vitest';
import { examine } from '../../src/engine/examine/examine.ts';
import type { Edition } from '../../src/model/model.ts';
import { textOf } from '../../src/text/source.ts';
import { changed, SMALL } from '../support/fixtures.ts';
import { memoryWorld } from '../support/memory-world.ts';

const SCHEME = 'indicators/2020/scheme.yaml';
const MEASURES = 'indicators/2020/measures.md';

/** The small repository with a way of printing: its edition, digest and findings. */
async function withPrinting(printing: string, more = SMALL) {
  const editions: Edition[] = [];
  const files = changed(more, SCHEME, 'step: 0.05\n', `step: 0.05\n${printing}`);
  const examined = await examine(memoryWorld(files), { digests: true, visit: (edition) => editions.push(edition) });
  return {
    edition: editions[0],
    digest: examined?.editions[0]?.systems[0]?.digest,
    findings: (examined?.findings ?? []).map(({ code, place }) => `${code} ${textOf(place)}`),
  };
}

describe('how documents look', () => {
  it.each([
    ['', { pageNumbers: 'standard', tableSize: 10.5, pageCodes: 'none' }],
    ['printing: {}\n', { pageNumbers: 'standard', tableSize: 10.5, pageCodes: 'none' }],
    ['printing: { pageNumbers: centred }\n', { pageNumbers: 'centred', tableSize: 10.5, pageCodes: 'none' }],
    ['printing: { tableSize: 12 }\n', { pageNumbers: 'standard', tableSize: 12, pageCodes: 'none' }],
    [
      'printing:\n  pageNumbers: standard\n  tableSize: 11.50\n',
      { pageNumbers: 'standard', tableSize: 11.5, pageCodes: 'none' },
    ],
  ])('is stated by %j', async (printing, expected) => {
    const { edition, findings } = await withPrinting(printing);
    expect(findings).toEqual([]);
    expect(edition?.printing).toEqual(expected);
  });

  it.each([
    ['printing: { pageNumbers: middle }\n', 'value-unknown middle'],
    ['printing: { tableSize: 8 }\n', 'value-unknown 8'],
    ['printing: { tableSize: 10.7 }\n', 'value-unknown 10.7'],
    ['printing: { tableSize: 五号 }\n', 'value-type 五号'],
    ['printing: { tableSize: 1.05e1 }\n', 'number-form 1.05e1'],
    ['printing: { font: 宋体 }\n', 'key-unknown font'],
    ['printing: centred\n', 'value-type centred'],
  ])('is refused in %j, and has its defaults then', async (printing, found) => {
    const { edition, findings } = await withPrinting(printing);
    expect(findings).toEqual([found]);
    expect(edition?.printing).toEqual({ pageNumbers: 'standard', tableSize: 10.5, pageCodes: 'none' });
  });

  it('changes no digest', async () => {
    const { digest } = await withPrinting('');
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect((await withPrinting('printing: { pageNumbers: centred, tableSize: 12 }\n')).digest).toBe(digest);
  });

  it('is no figure that the measures could print', async () => {
    const printing = 'printing: { tableSize: 12 }\n';
    const { edition } = await withPrinting(printing);
    expect([...(edition?.figures.keys() ?? [])].filter((path) => path.startsWith('printing'))).toEqual([]);
    const text = '考核组由{{figures.groupSize}}人组成。';
    const placeholder = changed(SMALL, MEASURES, text, '字号{{printing.tableSize}}。');
    expect((await withPrinting(printing, placeholder)).findings).toEqual([
      'placeholder-unknown {{printing.tableSize}}',
    ]);
    const literal = changed(SMALL, MEASURES, text, '共12名。');
    expect((await withPrinting(printing, literal)).findings).toEqual(['figure-differs 12名']);
  });
});
