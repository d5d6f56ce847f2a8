import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Asked } from '../../src/cli/spec.ts';
import type { SETTINGS } from '../../src/cli/specs/author.ts';
import { settings } from '../../src/commands/scheme/settings.ts';
import { edited } from '../../src/edit/edit.ts';
import { examine } from '../../src/engine/examine/examine.ts';
import { departureAfter } from '../../src/engine/settings/departure.ts';
import type { ColumnSpec, ValueSpec } from '../../src/engine/settings/listed.js';
import { type Setting, settingEdit, settingsOf } from '../../src/engine/settings/settings.ts';
import { settingValue } from '../../src/engine/settings/value.ts';
import { parseYaml } from '../../src/load/yaml.ts';
import type { Edition } from '../../src/model/model.ts';
import { sentenceOf } from '../../src/ports/failure.ts';
import { asWritten } from '../../src/text/written.ts';
import { authoringIn, wordsIn } from '../../src/words/languages.ts';
import { SMALL_DRAFT } from '../support/authoring.ts';
import { changed, SHIPPED, TOWN } from '../support/fixtures.ts';
import { memoryWorld } from '../support/memory-world.ts';

const SCHEME = 'indicators/2020/scheme.yaml';
const WORDS = await authoringIn('zh');
const { failure } = await wordsIn('zh');

async function editionOf(files: ReadonlyMap<string, string>): Promise<Edition> {
  const editions: Edition[] = [];
  await examine(memoryWorld(files), { digests: false, visit: (edition) => void editions.push(edition) });
  return editions.at(-1) as Edition;
}

const EDITIONS = await Promise.all([SMALL_DRAFT, SHIPPED, TOWN].map(editionOf));
const ALL = EDITIONS.flatMap((edition) => settingsOf(edition).map((setting) => ({ edition, setting })));

/** A text that a person may type for a setting, or for a part of an entry. */
const typedFor = ({ kind, values = {}, columns = [] }: ValueSpec): fc.Arbitrary<string> => {
  const words = Object.keys(values);
  if (kind === 'entry') return entriesFor(columns).map(([each]) => JSON.stringify(each));
  if (kind === 'entries') return entriesFor(columns).map((each) => JSON.stringify(each));
  if (kind === 'parts') return fc.constantFrom('county=3；district=20%', 'theory=1', '3', '甲=', '20%');
  if (kind === 'leaders')
    return fc.constantFrom('publicity', 'publicity、organization', 'publicity=60%、organization=40%');
  if (kind === 'mark') return fc.constantFrom('true', '否');
  if (kind === 'list')
    return fc
      .uniqueArray(fc.constantFrom(...(words.length > 0 ? words : ['甲', '乙: 丙', '# 丁'])), { minLength: 1 })
      .map((each) => each.join('、'));
  return words.length > 0 ? fc.constantFrom(...words) : fc.constantFrom('1', '0.5', '３', '20%', '好 # 坏: ', 'x');
};

/** Entries with other ids each, of which some parts are typed. */
const entriesFor = (columns: readonly ColumnSpec[]): fc.Arbitrary<readonly object[]> => {
  const parts = columns.map((column) => {
    const isSaid = column.isRequired ? fc.constant(true) : fc.boolean();
    const text = column.kind === 'entries' ? fc.constant('') : typedFor(column);
    return fc.tuple(isSaid, text).map(([said, typed]) => (said && typed !== '' ? [[column.path, typed] as const] : []));
  });
  const entry = fc.tuple(...parts).map((each) => each.flat().reduce(withPart, {}));
  return fc
    .array(entry, { minLength: 1, maxLength: 4 })
    .map((all) => all.map((each, index) => ('id' in each ? { ...each, id: `entry-${index}` } : each)));
};

function withPart(
  entry: Record<string, unknown>,
  [path, typed]: readonly [readonly string[], string],
): Record<string, unknown> {
  const [key = '', below] = path;
  const part = below === undefined ? typed : { ...(entry[key] as object | undefined), [below]: typed };
  return { ...entry, [key]: part };
}

/** A file as it is read. */
function parsed(source: { readonly path: string; readonly text: string }) {
  const yaml = parseYaml(source, () => undefined) as NonNullable<ReturnType<typeof parseYaml>>;
  return asWritten(yaml, yaml.value);
}

const textAfter = (setting: Setting, typed: string | null): string | undefined => {
  const edit = settingEdit(setting, typed === null ? undefined : settingValue(setting, typed, WORDS));
  return edit && edited(edit)?.text;
};

describe('the settings of a year', () => {
  it('stay to the byte where each is given what stands there', () => {
    for (const { setting } of ALL) {
      if (setting.value === null) continue;
      expect(textAfter(setting, setting.value), setting.path).toBe(setting.place.source.text);
    }
  });

  it('are each given another value, or refused, and taken away again to the byte where nothing stood', () => {
    const wished = fc
      .constantFrom(...ALL)
      .chain((each) => typedFor(each.setting.spec).map((typed) => ({ ...each, typed })));
    fc.assert(
      fc.property(wished, ({ edition, setting, typed }) => {
        const before = edition.written.yaml.source;
        let text: string | undefined;
        try {
          text = textAfter(setting, typed);
        } catch (error) {
          expect(sentenceOf(error as Parameters<typeof sentenceOf>[0], failure)).toContain('不能写');
          return;
        }
        expect(text).toBeDefined();
        const yaml = parsed({ path: before.path, text: text ?? '' });
        const now = settingsOf({ ...edition, written: yaml }).find(({ path }) => path === setting.path);
        expect(settingValue(now as Setting, now?.value ?? '', WORDS)).toEqual(settingValue(setting, typed, WORDS));
        if (setting.value === null && !setting.isSpecial) expect(textAfter(now as Setting, null)).toBe(before.text);
      }),
      { numRuns: 300 },
    );
  });
});

describe('settings', () => {
  const NOTHING = { root: '.', year: undefined, clear: undefined, dryRun: false };
  const run = async (asked: Partial<Asked<typeof SETTINGS>>) => {
    const world = memoryWorld(SMALL_DRAFT);
    try {
      await settings(world, { ...NOTHING, operands: [], ...asked }, 'zh');
      return { files: world.texts, said: world.printed.join('') };
    } catch (error) {
      return { files: world.texts, said: sentenceOf(error as Parameters<typeof sentenceOf>[0], failure) };
    }
  };

  it('lists all with what each does, and one with all that there is to choose from', async () => {
    const { said } = await run({});
    expect(said).toContain('得分怎样取舍到规定的小数位数');
    const one = await run({ operands: ['同分名次'] });
    expect(one.said).toContain('decide  列出同分单位，提请研究决定先后');
  });

  it('changes one in its line, by its name and the meaning of its value, and nothing else', async () => {
    const { files } = await run({ operands: ['同分名次', '列出同分单位，提请研究决定先后'] });
    const ties = /ties: (\S+)/.exec(SMALL_DRAFT.get(SCHEME) ?? '')?.[0];
    const after = (SMALL_DRAFT.get(SCHEME) ?? '').includes('ties:')
      ? changed(SMALL_DRAFT, SCHEME, ties ?? '', 'ties: decide')
      : files;
    expect(files).toEqual(after);
    expect(files.get(SCHEME)).toContain('ties: decide');
  });

  it('lists the entries of a list, and gives them others in YAML between brackets, with names for ids', async () => {
    const one = await run({ operands: ['systems.county.classes'] });
    expect(one.said).toContain('      {"id":"county","name":"县"}\n');
    const grades = '[{ id: good, name: 好, atLeast: 8, first: 县=1；城市区=50% }, { id: rest, name: 其他 }]';
    const { files } = await run({ operands: ['systems.county.grades', grades] });
    expect(files.get(SCHEME)).toContain(
      '      - { id: good, name: 好, first: { county: 1, district: 50% }, atLeast: 8 }\n      - { id: rest, name: 其他 }\n',
    );
  });

  it('gives what holds only together all of it, a part of it another value, and takes it away', async () => {
    const path = 'method.deduction';
    const given = await run({ operands: [path, '{ least: 1, most: 3, grounds: 通报批评、廉政严重问题 }'] });
    expect(given.files.get(SCHEME)).toContain('least: 1, most: 3, grounds: [通报批评, 廉政严重问题]');
    const world = memoryWorld(given.files as ReadonlyMap<string, string>);
    await settings(world, { ...NOTHING, operands: [path] }, 'zh');
    expect(world.printed.join('')).toContain('最少扣分 1，最多扣分 3，扣分事由 通报批评、廉政严重问题\n');
    await settings(world, { ...NOTHING, operands: [`${path}.most`, '5'] }, 'zh');
    expect(world.texts.get(SCHEME)).toContain('most: 5');
    await settings(world, { ...NOTHING, clear: path, operands: [] }, 'zh');
    expect(world.texts.get(SCHEME)).not.toContain('deduction');
  });

  it.each([
    [['method.deduction', '{ least: 1 }'], '“扣分”里还没有填“最多扣分”，没有写入。请填上再写入。'],
    [['systems.county.classes', '[{ id: a }]'], '“单位类型 · a”里还没有填“类型名称”，没有写入。请填上再写入。'],
    [['method.deduction', '{ least: 1, most: 很多 }'], '“扣分 · 最多扣分”不能写 很多。只写数字，例如 2 或者 0.5。'],
    [['method.deduction', '3'], expect.stringMatching(/^“扣分”不能写 3。写在一对花括号里/)],
    [['小数位数', '两位'], '“小数位数”不能写 两位。只写数字，例如 2 或者 0.5。'],
    [['小数位数', '-1'], expect.stringMatching(/^“小数位数”不能这样改，没有写入：/)],
    [['同分名次', 'x'], expect.stringMatching(/^“同分名次”不能写 x。可以写 same-rank-then-skip（名次并列/)],
    [['类型名称', '县'], expect.stringMatching(/^“类型名称”可以是 .*systems\.county\.classes\.county\.name/)],
    [
      ['systems.county.classes', '[{ id: a, name: 甲 }, { id: a, name: 乙 }]'],
      '“单位类型”里有两条的编号都是 a，没有写入。请给其中一条换一个编号。',
    ],
    [
      ['systems.county.classes', '[{ id: A, name: 甲 }]'],
      expect.stringMatching(/^“单位类型 · 甲”不能这样改，没有写入：/),
    ],
    [
      ['systems.county.classes', '[{ id: a, name: 甲, fullMarks: 很多 }]'],
      '“甲 · 本类型满分”不能写 很多。只写数字，例如 2 或者 0.5。',
    ],
    [['systems.county.classes', '县'], expect.stringMatching(/^“单位类型”不能写 县。写成列表/)],
    [['没有这项', '1'], expect.stringMatching(/^没有叫“没有这项”的设置。/)],
  ] as const)('refuses %j, and writes nothing', async (operands, said) => {
    const outcome = await run({ operands });
    expect(outcome.said).toEqual(said);
    expect(outcome.files).toEqual(SMALL_DRAFT);
  });

  it('holds a value to the schema as check does', () => {
    const places = settingsOf(EDITIONS[0] as Edition).find(({ path }) => path === 'method.summary.places') as Setting;
    expect(departureAfter(settingEdit(places, { number: '99' }))).toBeDefined();
    expect(departureAfter(settingEdit(places, { number: '1' }))).toBeUndefined();
  });
});
