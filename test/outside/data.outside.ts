import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { annexesIn, criteriaOf } from './criteria.ts';
import { outputOf, python } from './programs.ts';

interface Item {
  readonly id: string;
  readonly title?: string;
  readonly parts?: readonly Item[];
  readonly points: Readonly<Record<string, string>>;
  readonly wordings?: readonly { readonly text: string }[];
}

interface System {
  readonly id: string;
  readonly totals: Readonly<Record<string, string>>;
  readonly criteria: string;
  readonly content: { readonly annex: string; readonly indicators: readonly Item[] };
}

interface Page {
  /** The rows in the body of each table. */
  readonly tables: readonly number[];
  readonly addresses: readonly string[];
  readonly text: string;
}

const folder = inject('products');
const SYSTEMS = ['1-county', '2-municipal'];
const listed = readdirSync(folder).filter((name) => !/^S.*SUMS$/.test(name));

function criteriaIn(items: readonly Item[]): readonly Item[] {
  return items.flatMap((item) => (item.wordings === undefined ? criteriaIn(item.parts ?? []) : [item]));
}

describe('the tools of everybody', () => {
  it('prove SHA256SUMS, which lists every file', async () => {
    const out = await outputOf('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: folder });
    const names = out
      .trimEnd()
      .split('\n')
      .map((line) => line.replace(/: \S+$/, ''));
    expect(names.toSorted()).toEqual(listed.toSorted());
  });

  it('prove SM3SUMS', async () => {
    const out = await outputOf('openssl', ['dgst', '-sm3', '-r', ...listed], { cwd: folder });
    const found = new Map(
      out
        .trimEnd()
        .split('\n')
        .map((line) => [line.split(' *')[1], line.slice(0, 64)]),
    );
    const lines = readFileSync(join(folder, 'SM3SUMS'), 'utf8').trimEnd().split('\n');
    expect(new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]))).toEqual(found);
  });

  it.each(SYSTEMS)('read the same criteria of %s from CSV and JSON', async (name) => {
    const { criteria } = await criteriaOf(folder, { system: name, unitClass: undefined });
    const { systems } = (await python('read-data.py', join(folder, 'indicators.json'))) as { systems: System[] };
    const system = systems.find(({ id, content }) => `${content.annex}-${id}` === name);
    const items = criteriaIn(system?.content.indicators ?? []);
    expect(items).toHaveLength(Number(system?.criteria));
    expect(criteria.map(({ id, points }) => [id, ...points.values()])).toEqual(
      items.map(({ id, points }) => [id, ...Object.values(points)]),
    );
    for (const [index, { id, wordings }] of criteria.entries()) {
      const texts = items[index]?.wordings?.map(({ text }) => text) ?? [];
      expect(wordings.map((line, each) => [id, line.endsWith(texts[each] ?? '?')])).toEqual(
        texts.map(() => [id, true]),
      );
    }
  });

  it('add the points of every class in the JSON to its total', async () => {
    const { systems } = (await python('read-data.py', join(folder, 'indicators.json'))) as { systems: System[] };
    expect(systems.map(({ totals }) => totals)).toEqual([
      { county: '200', district: '200', 'district-without-townships': '200' },
      { municipal: '100' },
    ]);
    for (const { content, totals } of systems) {
      for (const [unitClass, total] of Object.entries(totals)) {
        const items = criteriaIn(content.indicators);
        const cents = items.reduce((sum, { points }) => sum + Math.round(Number(points[unitClass] ?? 0) * 100), 0);
        expect([unitClass, cents]).toEqual([unitClass, Number(total) * 100]);
      }
    }
  });

  it.each(annexesIn(folder))('count a row for every criterion and the sum in the HTML of %s', async (name, annex) => {
    const { tables, text } = (await python('read-data.py', join(folder, `${name}.html`))) as Page;
    const { criteria } = await criteriaOf(folder, annex);
    const { names } = await criteriaOf(folder, { ...annex, unitClass: undefined });
    const views = annex.unitClass === undefined && names.length > 1 ? names : [];
    const rows = views.map((name) => criteria.filter(({ points }) => points.has(name)).length + 1);
    expect(tables).toEqual([criteria.length + 1, ...rows]);
    const missing = criteria.flatMap(({ wordings }) => wordings.filter((line) => !text.includes(line)));
    expect(missing).toEqual([]);
  });

  it('find no address in any page, so that it needs nothing else', async () => {
    for (const name of listed.filter((each) => each.endsWith('.html'))) {
      const { addresses } = (await python('read-data.py', join(folder, name))) as Page;
      expect([name, addresses]).toEqual([name, []]);
    }
  });
});
