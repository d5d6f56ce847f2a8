import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fieldsEdit } from '../../src/edit/applied/fields.ts';
import { edited } from '../../src/edit/edit.ts';
import type { RawValue } from '../../src/edit/item-edit.ts';
import { rawAt, valueFrom } from '../../src/edit/raw.ts';
import { FORBIDDEN } from '../../src/text/forbidden.ts';
import { asWritten } from '../../src/text/written.ts';
import { commentsIn, decoratedFile, itemsIn, soundYaml } from '../support/decorated.ts';
import { hostileText } from '../support/texts.ts';

const points = fc.integer({ min: 1, max: 400 }).map((steps) => String(steps / 20));
const printable = hostileText.filter((text) => !new RegExp(FORBIDDEN.source, 'u').test(text));

/** What a text reads as for two parsers, which must agree. */
function readBoth(text: string): unknown {
  const value = load(text);
  expect(parse(text)).toEqual(value);
  return value;
}

/** The lines that only one of two texts has, those in common at both ends left out. */
function difference(
  before: string,
  after: string,
): { readonly gone: readonly string[]; readonly come: readonly string[] } {
  const [a, b] = [before.split(/\r?\n/), after.split(/\r?\n/)];
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return { gone: a.slice(start, a.length - end), come: b.slice(start, b.length - end) };
}

describe('setting a field', () => {
  it('changes this value in its line and nothing else, whatever the text is', () => {
    const values = fc.oneof(
      printable.map((text) => ['wording', text] as const),
      printable.map((text) => ['remark', text] as const),
      points.map((number) => ['points', { number }] as const),
    );
    fc.assert(
      fc.property(decoratedFile, fc.nat(), values, (file, at, [what, value]) => {
        const yaml = soundYaml(file.path, file.text);
        const item = itemAt(yaml.value, at);
        const key = what === 'wording' ? wordingKey(item) : what;
        const edit = fieldsEdit(asWritten(yaml, item), [[key, value]]);
        const after = (edit && edited(edit)?.text) ?? '';
        const expected = load(file.text);
        itemAt(expected, at)[key] = valueFrom(value);
        expect(readBoth(after)).toEqual(expected);
        expect(commentsIn(after)).toEqual(commentsIn(file.text));
        const { gone, come } = difference(file.text, after);
        expect(come.length - gone.length).toBe(key in item ? 0 : 1);
        expect(come.length).toBeLessThan(2);
      }),
      { numRuns: 400 },
    );
  });
});

/** One of the items of a file. */
function itemAt(value: unknown, at: number): Record<string, unknown> {
  const items = itemsIn(value);
  return items[at % items.length]?.value ?? {};
}

function wordingKey(item: Record<string, unknown>): string {
  return 'text' in item ? 'text' : 'title';
}

describe('setting points for unit classes', () => {
  it('gives these classes these points, and leaves every other value', () => {
    fc.assert(
      fc.property(
        decoratedFile,
        fc.nat(),
        points,
        fc.uniqueArray(fc.constantFrom('county', 'district', 'district-without-townships'), { minLength: 1 }),
        (file, at, number, classes) => {
          const yaml = soundYaml(file.path, file.text);
          const item = itemAt(yaml.value, at);
          const before = rawAt(yaml, item, 'pointsFor') as {
            readonly mapping: readonly (readonly [string, RawValue])[];
          };
          const stated = (before?.mapping ?? []).filter(([id]) => classes.every((each) => each !== id));
          const edit = fieldsEdit(asWritten(yaml, item), [
            ['pointsFor', { mapping: [...stated, ...classes.map((id) => [id, { number }] as const)] }],
          ]);
          const after = (edit && edited(edit)?.text) ?? '';
          const expected = load(file.text);
          const changed = itemAt(expected, at);
          const special = Object.fromEntries(classes.map((id) => [id, Number(number)]));
          changed['pointsFor'] = { ...(changed['pointsFor'] as object | undefined), ...special };
          expect(readBoth(after)).toEqual(expected);
          expect(commentsIn(after)).toEqual(commentsIn(file.text));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('takes away what is stated for some when they are the same for all', () => {
    const text = 'id: a\ntitle: 甲\npoints: 1 # 一般\npointsFor: { county: 2 } # 另定\n# 下面\nindicators: []\n';
    const yaml = soundYaml('a.yaml', text);
    const same = fieldsEdit(asWritten(yaml, yaml.value), [
      ['points', { number: '3' }],
      ['pointsFor', undefined],
    ]);
    expect(same && edited(same)?.text).toBe('id: a\ntitle: 甲\npoints: 3 # 一般\n# 下面\nindicators: []\n');
  });
});

describe('a mapping in unusual dress', () => {
  const cases: readonly (readonly [name: string, before: string, after: string])[] = [
    ['in one line', '{ id: a, points: 1 }\n', '{ id: a, points: 2 }\n'],
    ['in one line without the key', '{ id: a, text: "甲, 乙" }\n', '{ id: a, text: "甲, 乙", points: 2 }\n'],
    [
      'in one line with a mapping at its end',
      '{ id: a, text: 甲, split: { b: 1 } } # 注\n',
      '{ id: a, text: 甲, points: 2, split: { b: 1 } } # 注\n',
    ],
    ['as JSON', '{"id":"a","text":"甲","points":1.50}\n', '{"id":"a","text":"甲","points":2}\n'],
    ['as JSON without the key', '{"id":"a","text":"甲"}', '{"id":"a","text":"甲", points: 2}'],
    ['with a value in the next line', 'id: a\npoints:\n  1\n', 'id: a\npoints:\n  2\n'],
    [
      'with a block of text',
      'id: a\ntext: |\n  甲\n  乙\n\n# 注\nnote: 丙\n',
      'id: a\ntext: |\n  甲\n  乙\npoints: 2\n\n# 注\nnote: 丙\n',
    ],
    ['with an empty value', 'id: a\npoints: # 待定\nnote: 丙\n', 'id: a\npoints: 2 # 待定\nnote: 丙\n'],
    ['with a quoted number', 'id: a\npoints: "1"\n', 'id: a\npoints: 2\n'],
  ];

  it.each(cases)('%s keeps its dress', (_, before, after) => {
    const yaml = soundYaml('a.yaml', before);
    const edit = fieldsEdit(asWritten(yaml, yaml.value), [['points', { number: '2' }]]);
    expect(edit && edited(edit)?.text).toBe(after);
  });

  it('is not touched where a comment would be lost', () => {
    const yaml = soundYaml('a.yaml', 'id: a\ntext: | # 两行\n  甲\n  乙\n');
    expect(fieldsEdit(asWritten(yaml, yaml.value), [['text', '丙']])).toBeUndefined();
  });
});
