import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArguments } from '../src/cli/arguments.ts';
import { COMMANDS } from '../src/commands.ts';
import { examine } from '../src/engine/examine/examine.ts';
import { findingsAsPlain } from '../src/report/plain.ts';
import { pathOfExample } from '../src/text/entry.ts';
import { LANGUAGES, messagesIn, wordsIn } from '../src/words/languages.ts';
import { checked } from './support/checked.ts';
import { EXAMPLES } from './support/examples.ts';
import { mistaken, ROOT, SMALL } from './support/fixtures.ts';
import { readCommented, shippedSettings } from './support/language-server.ts';
import { memoryWorld } from './support/memory-world.ts';
import { folderWith } from './support/program.ts';
import { expanded } from './support/snippets.ts';
import { watching } from './support/watching.ts';

const GROUPS = ['file', 'line', 'column', 'severity', 'code', 'message'] as const;
type Group = (typeof GROUPS)[number];

interface Task {
  readonly label: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly problemMatcher: {
    readonly pattern: Readonly<Record<'regexp', string>> & Readonly<Record<Group, number>>;
    readonly background: { readonly beginsPattern: string; readonly endsPattern: string };
  };
}

const TASKS = readCommented('.vscode/tasks.json')['tasks'] as readonly Task[];
const WATCH = TASKS.find(({ args }) => args.includes('--watch'));
const PATTERN = new RegExp(WATCH?.problemMatcher.pattern.regexp ?? 'none');

describe('the settings for VS Code', () => {
  it('bind every schema to files, and no other', () => {
    const bound = Object.keys(shippedSettings()['yaml.schemas'] as object);
    for (const path of bound) expect(existsSync(join(ROOT, path)), path).toBe(true);
    const ofJson = shippedSettings()['json.schemas'] as readonly { readonly url: string }[];
    const all = readdirSync(join(ROOT, 'schemas')).map((name) => `./schemas/${name}`);
    expect([...bound, ...ofJson.map(({ url }) => url)].sort()).toEqual(all.sort());
  });

  it('leave the network alone', () => {
    expect(shippedSettings()).toMatchObject({
      'yaml.schemaStore.enable': false,
      'yaml.kubernetesCRDStore.enable': false,
      'json.schemaDownload.enable': false,
      'redhat.telemetry.enabled': false,
    });
  });
});

describe('the tasks for VS Code', () => {
  it('run commands that there are', () => {
    expect(TASKS.length).toBeGreaterThan(2);
    for (const { command, args } of TASKS) {
      expect(command).toBe('node');
      expect(args[0]).toBe('dist/zhunsheng.cjs');
      expect(() => readArguments(args.slice(1), COMMANDS)).not.toThrow();
    }
  });

  it.each(LANGUAGES)('see the place, the severity and the code of every finding in %s', async (language) => {
    const [messages, words] = [await messagesIn(language), await wordsIn(language)];
    expect(GROUPS.map((group) => WATCH?.problemMatcher.pattern[group])).toEqual([1, 2, 3, 4, 5, 6]);
    for (const [name, example] of Object.entries(EXAMPLES)) {
      const findings = await checked(mistaken(example));
      const lines = findingsAsPlain(findings, messages, words).trimEnd().split('\n');
      for (const each of lines) {
        const match = PATTERN.exec(each);
        expect(match?.slice(1, 6), each).toEqual([
          pathOfExample(example),
          expect.stringMatching(/^\d+$/),
          expect.stringMatching(/^\d+$/),
          expect.stringMatching(/^(?:error|warning)$/),
          name,
        ]);
      }
    }
  });

  it('see where each answer begins and ends, and take neither line for a finding', async () => {
    const { args = [], problemMatcher } = WATCH ?? {};
    const watch = watching(folderWith(SMALL), ...args.slice(2));
    const lines = (await watch.next()).trimEnd().split('\n');
    const { beginsPattern = '', endsPattern = '' } = problemMatcher?.background ?? {};
    expect(lines.map((line) => [beginsPattern, endsPattern].map((each) => new RegExp(each).test(line)))).toEqual([
      [true, false],
      [false, true],
    ]);
    for (const line of lines) expect(line).not.toMatch(PATTERN);
  });
});

describe('the snippets for VS Code', () => {
  const snippets = JSON.parse(readFileSync(join(ROOT, '.vscode/zhunsheng.code-snippets'), 'utf8')) as Readonly<
    Record<string, { readonly prefix: readonly string[]; readonly body: readonly string[] }>
  >;
  /** Behind which line of the small repository each is written, and how far it is indented there. */
  const PLACES: Readonly<Record<string, readonly [path: string, behind: RegExp, indent: number]>> = {
    二级指标: ['2020/county/1-ideology.yaml', /^indicators:\n/m, 2],
    三级指标: ['2020/county/1-ideology.yaml', /^ {4}indicators:\n/m, 6],
    考核内容: ['2020/county/1-ideology.yaml', /^ {8}criteria:\n/m, 10],
    '考核内容（按次扣分）': ['2020/county/1-ideology.yaml', /^ {8}criteria:\n/m, 10],
    '考核内容（分档）': ['2020/county/1-ideology.yaml', /^ {8}criteria:\n/m, 10],
    各类单位分值不同: ['2020/county/1-ideology.yaml', /^ {12}points: 1\n/m, 12],
    考核单位: ['departments.yaml', /^departments:\n/m, 2],
    被考核单位: ['units.yaml', /^units:\n/m, 2],
    停用编号: ['retired.yaml', /^retired:\n/m, 2],
  };
  /** What only the numbers and names of a real case would make right. */
  const OF_THE_CASE = ['sum-mismatch', 'total-mismatch', 'department-idle', 'text-duplicate'];

  it.each(Object.entries(snippets))('%s is right where it is written', async (name, { prefix, body }) => {
    expect(prefix.some((each) => /\p{Script=Han}/u.test(each)) && prefix.some((each) => /^\w+$/.test(each))).toBe(true);
    const [file, behind, indent] = PLACES[name] ?? ['', /^$/, 0];
    const path = `indicators/${file}`;
    const piece = expanded(body.join('\n')).replace(/^/gm, ' '.repeat(indent));
    const text = (SMALL.get(path) ?? '').replace(behind, (head) => `${head}${piece}\n`);
    expect(text).not.toBe(SMALL.get(path));
    const examined = await examine(memoryWorld(new Map(SMALL).set(path, text)), { digests: false });
    const codes = examined?.findings.map(({ code }) => code as string).filter((code) => !OF_THE_CASE.includes(code));
    expect(codes).toEqual([]);
  });
});
