import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Asked } from '../../src/cli/spec.ts';
import type { SETTINGS } from '../../src/cli/specs/author.ts';
import { settings } from '../../src/commands/scheme/settings.ts';
import { edited } from '../../src/edit/edit.ts';
import { examine } from '../../src/engine/examine/examine.ts';
import { departureAfter } from '../../src/engine/settings/departure.ts';
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

/** A text that a person may type for a setting. */
const typedFor = ({ spec: { kind, values = {} } }: Setting): fc.Arbitrary<string> => {
  const words = Object.keys(values);
  if (kind === 'mark') return fc.constantFrom('true', '否');
  if (kind === 'list')
    return fc
      .uniqueArray(fc.constantFrom(...(words.length > 0 ? words : ['甲', '乙: 丙', '# 丁'])), { minLength: 1 })
      .map((each) => each.join('、'));
  return words.length > 0 ? fc.constantFrom(...words) : fc.constantFrom('1', '0.5', '３', '20%', '好 # 坏: ', 'x');
};

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
    const wished = fc.constantFrom(...ALL).chain((each) => typedFor(each.setting).map((typed) => ({ ...each, typed })));
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

  it.each([
    [['小数位数', '两位'], '“小数位数”不能写 两位。只写数字，例如 2 或者 0.5。'],
    [['小数位数', '-1'], expect.stringMatching(/^“小数位数”不能这样改，没有写入：/)],
    [['同分名次', 'x'], expect.stringMatching(/^“同分名次”不能写 x。可以写 same-rank-then-skip（名次并列/)],
    [['类型名称', '县'], expect.stringMatching(/^“类型名称”可以是 .*systems\.county\.classes\.county\.name/)],
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
