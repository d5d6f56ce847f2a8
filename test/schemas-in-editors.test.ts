import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import * as accepts from '../src/load/accepts.js';
import { CATALOGUE, type Code } from '../src/text/catalogue.ts';
import { pathOfExample } from '../src/text/entry.ts';
import { EXAMPLES } from './support/examples.ts';
import { mistaken, ROOT, repositoryFor, SHIPPED, SHIPPED_RESULTS } from './support/fixtures.ts';
import { type LanguageServer, startLanguageServer } from './support/language-server.ts';
import { expanded } from './support/snippets.ts';

const YAML = [...SHIPPED, ...SHIPPED_RESULTS].filter(([path]) => path.endsWith('.yaml'));
const MODELINE = /^# yaml-language-server: .*\n/;
const bare = (text: string): string => text.replace(MODELINE, '\n');

/** Tries all shipped files at once: the server lets each wait a moment before it looks at it. */
async function forEach(action: (path: string, text: string) => Promise<void>): Promise<void> {
  await Promise.all(YAML.map(([path, text]) => action(path, text)));
}

/** What the schemas say, or the language server's own parser: an editor must show it. Everything else is for `check` alone. */
const SHOWN: readonly Code[] = [
  ...(['yaml-syntax', 'yaml-duplicate-key', 'key-unknown', 'key-missing', 'key-conflict', 'value-type'] as const),
  ...(['value-unknown', 'value-size', 'id-malformed', 'text-empty', 'points-not-positive', 'share-form'] as const),
];
/** Shown elsewhere: of a mapping as a whole where it begins, of a quote that is left open where the parser gives up. */
const SHOWN_ELSEWHERE: readonly Code[] = ['key-conflict', 'yaml-syntax'];

let server: LanguageServer;
beforeAll(async () => {
  server = await startLanguageServer();
});
afterAll(() => server.stop());

describe('an editor with the settings that are shipped', () => {
  it('shows nothing in what is shipped', async () => {
    await forEach(async (path, text) => expect(await server.findings(path, bare(text)), path).toEqual([]));
  });

  it('shows a key that does not exist in every kind of file', async () => {
    await forEach(async (path, text) => {
      const [shown] = await server.findings(path, `${bare(text)}\nnothing: 1\n`);
      expect(shown?.severity, path).toBe(1);
    });
  });

  it('knows the schema by the first line as well, without any settings', async () => {
    const other = await startLanguageServer({ 'yaml.schemas': {} });
    await forEach(async (path, text) => {
      expect(text, path).toMatch(MODELINE);
      expect(await other.findings(path, bare(text)), path).toEqual([]);
      expect(await other.findings(path, `${text}\nnothing: 1\n`), path).not.toEqual([]);
    });
    other.stop();
  });

  it('never asks for anything from the network', () => {
    expect(server.fetched).toEqual([]);
  });
});

describe('of mistakes an editor', () => {
  const inYaml = Object.entries(EXAMPLES).filter(([, { file }]) => file.endsWith('.yaml'));

  it.each(inYaml)('shows %s where check finds it, or leaves it to check', async (name, example) => {
    const code = name as Code;
    const path = pathOfExample(example);
    const [before = ''] = example.wrong.split('⟦');
    const text = mistaken(example).get(path) ?? '';
    const start = (repositoryFor(example.file).get(path) ?? '').indexOf(example.right) + before.length;
    const line = text.slice(0, start).split('\n').length - 1;
    const errors = (await server.findings(path, text)).filter(({ severity }) => severity === 1);
    if (errors.length > 0) expect(CATALOGUE[code].severity).toBe('error');
    if (!SHOWN.includes(code)) return;
    if (code === 'yaml-syntax') expect(errors.length).toBeGreaterThan(0);
    else expect(errors).toHaveLength(1);
    if (!SHOWN_ELSEWHERE.includes(code)) expect(errors[0]?.range.start.line).toBe(line);
  });

  it('shows an error in spoilt data exactly when the schemas of check refuse it', async () => {
    const files = YAML.filter(([path]) => /scheme|county|municipal/.test(path));
    const value = fc.oneof(
      fc.constantFrom<unknown>('', 'x', '组织', 0, -1, 1.5, 2020, null, true, [], {}, ['a', 'a'], { a: 1 }),
      fc.jsonValue({ maxDepth: 1 }),
    );
    const spoilt = fc.sample(
      fc.record({ file: fc.constantFrom(...files), at: fc.nat(), value, removes: fc.boolean() }),
      { numRuns: 150, seed: 6 },
    );
    let refused = 0;
    await Promise.all(
      spoilt.map(async ({ file: [path, text], at, value: put, removes }, index) => {
        const data: unknown = parse(text);
        const holders = holdersIn(data);
        const holder = holders[at % holders.length] ?? {};
        const keys = Object.keys(holder);
        const key = keys[at % keys.length] ?? 'extra';
        if (removes) delete holder[key];
        else holder[key] = put;
        const kind = path.endsWith('scheme.yaml') ? 'scheme' : 'indicator';
        const place =
          kind === 'scheme' ? `indicators/${3000 + index}/scheme.yaml` : `indicators/2020/x/${index}-x.yaml`;
        const shown = await server.findings(place, stringify(data));
        const isAccepted = accepts[kind](data);
        if (!isAccepted) refused += 1;
        expect(shown.length === 0, `${stringify(holder)}\n${JSON.stringify(shown)}`).toBe(isAccepted);
      }),
    );
    expect(refused).toBeGreaterThan(50);
  });
});

describe('over every key an editor', () => {
  it('shows in Chinese what it is', async () => {
    const shown = new Set<string>();
    for (const [path, text] of YAML) {
      const kind = path.replace(/.*\/(?:[\d]+-.*)$/, 'indicator');
      for (const [line, content] of bare(text).split('\n').entries()) {
        const match = /^([ -]*)([a-zA-Z]+):/.exec(content);
        const [, indent = '', key = ''] = match ?? [];
        const id = `${kind} ${indent.length} ${key}`;
        if (match === null || shown.has(id) || /^ *#/.test(content)) continue;
        shown.add(id);
        const said = await server.hover(path, bare(text), { line, character: indent.length + 1 });
        expect(said, id).toMatch(/^#### .*\p{Script=Han}[\s\S]*\p{Script=Han}/u);
      }
    }
    expect(shown.size).toBeGreaterThan(60);
  });
});

describe('the completion of an editor', () => {
  const path = 'indicators/2020/county/1-special-tasks.yaml';

  it('proposes the keys that are still possible, each with a Chinese text', async () => {
    const text = `${bare(SHIPPED.get(path) ?? '')}\n`;
    const cut = text.slice(0, text.indexOf('indicators:'));
    const proposals = await server.complete(path, cut, { line: cut.split('\n').length - 1, character: 0 });
    const keys = proposals.filter(({ insertText = '' }) => /^[a-zA-Z]+:/.test(insertText));
    const labels = keys.map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(['indicators', 'remark', 'note', 'except']));
    expect(labels).not.toContain('title');
    for (const { label, documentation } of keys) {
      expect(JSON.stringify(documentation), label).toMatch(/\p{Script=Han}/u);
    }
  });

  it('proposes the values of a choice, each explained', async () => {
    const scheme = bare(SHIPPED.get('indicators/2020/scheme.yaml') ?? '').replace('state: final', 'state: ');
    const line = scheme.split('\n').indexOf('state: ');
    const proposals = await server.complete('indicators/2020/scheme.yaml', scheme, { line, character: 7 });
    expect(proposals.map(({ label }) => label)).toEqual(['draft', 'review', 'final']);
    for (const { documentation } of proposals) expect(JSON.stringify(documentation)).toMatch(/\p{Script=Han}/u);
  });

  it('proposes pieces that are right as they stand', async () => {
    let tried = 0;
    for (const [list, indent] of [
      ['criteria', 10],
      ['indicators', 6],
      ['indicators', 2],
    ] as const) {
      const lines = bare(SHIPPED.get(path) ?? '').split('\n');
      const head = lines.findIndex((line) => line.startsWith(`${' '.repeat(indent - 2)}${list}:`));
      lines.splice(head + 1, 0, `${' '.repeat(indent)}- `);
      const at = { line: head + 1, character: indent + 2 };
      const proposals = await server.complete(path, lines.join('\n'), at);
      for (const { label, insertText = '' } of proposals.filter((each) => each.label.startsWith('新增'))) {
        const piece = expanded(insertText)
          .split('\n')
          .join(`\n${' '.repeat(indent)}`);
        const text = lines.with(head + 1, `${' '.repeat(indent)}- ${piece}`).join('\n');
        expect(accepts.indicator(parse(text)), `${label}:\n${piece}`).toBe(true);
        expect(await server.findings(path, text), label).toEqual([]);
        tried += 1;
      }
    }
    expect(tried).toBe(10);
  });
});

describe('the pieces in the schemas', () => {
  it('hold the values that the schema asks for where they stand', () => {
    const schema = JSON.parse(readFileSync(join(ROOT, 'schemas/indicator.schema.json'), 'utf8'));
    const { clause } = schema.definitions;
    const criterion = { id: 'a', text: '甲', points: 1 };
    for (const { label, body } of clause.defaultSnippets) {
      const data = JSON.parse(expanded(JSON.stringify(body)).replace(/"(\d+(?:\.\d+)?)"/g, '$1'));
      const whole = { id: 'a', title: '甲', points: 1, indicators: [level2({ ...criterion, scoring: data })] };
      expect(accepts.indicator(whole), label).toBe(true);
    }
  });
});

function level2(criterion: object): object {
  const level3 = { id: 'a', title: '甲', points: 1, criteria: [criterion] };
  return { id: 'a', title: '甲', points: 1, indicators: [level3] };
}

/** Every mapping in a value. */
function holdersIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.values(value).flatMap(holdersIn);
  return Array.isArray(value) ? below : [value as Record<string, unknown>, ...below];
}
