import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { applied, type FileChange } from '../../src/edit/applied/applied.ts';
import type { ItemEdit, RawItem, RawValue } from '../../src/edit/item-edit.ts';
import { itemValueFrom, rawAt, valueFrom } from '../../src/edit/raw.ts';
import type { MergeState } from '../../src/merge/merge.ts';
import { stateOf } from '../../src/merge/state.ts';
import { rawItem } from '../../src/merge/values.ts';
import { FORBIDDEN } from '../../src/text/forbidden.ts';
import type { SourceText } from '../../src/text/source.ts';
import { asWritten } from '../../src/text/written.ts';
import { commentsIn, decoratedFile, itemsIn, shippedFile, soundYaml } from '../support/decorated.ts';
import { hostileText } from '../support/texts.ts';

const FOLDER = 'indicators/2020/county';
type Node = Record<string, unknown>;

const printable = hostileText.filter((text) => !new RegExp(FORBIDDEN.source, 'u').test(text));
const decimal = fc.integer({ min: 1, max: 400 }).map((steps): RawValue => ({ number: (steps / 20).toFixed(2) }));
const word = fc.constantFrom('county', 'district', 'city', 'township');

/** Keys of criteria with values of every kind. */
const field = fc.oneof(
  printable.map((text): readonly [string, RawValue] => ['remark', text]),
  decimal.map((number): readonly [string, RawValue] => ['points', number]),
  fc.constant<readonly [string, RawValue]>(['core', true]),
  fc.uniqueArray(word, { minLength: 1 }).map((list): readonly [string, RawValue] => ['only', list]),
  fc
    .uniqueArray(fc.tuple(word, decimal), { minLength: 1, selector: ([key]) => key })
    .map((mapping): readonly [string, RawValue] => ['pointsFor', { mapping }]),
  fc.array(fc.tuple(printable, decimal), { minLength: 1, maxLength: 4 }).map((all): readonly [string, RawValue] => [
    'scoring',
    {
      mapping: [
        [
          'deduct',
          all.map(([text, minus]) => ({
            mapping: [
              ['for', text],
              ['minus', minus],
            ],
          })),
        ],
      ],
    },
  ]),
  fc.constantFrom('remark', 'pointsFor', 'scoring', 'only', 'core').map((key) => [key, undefined] as const),
);

/** A step that is made an edit of what there is then. */
const step = fc.record({
  what: fc.constantFrom('field', 'field', 'field', 'add', 'remove', 'move'),
  at: fc.nat(),
  to: fc.nat(),
  behind: fc.nat(),
  field,
  text: printable,
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Files of one system whose ids are all different. */
const files = fc
  .uniqueArray(decoratedFile, { minLength: 1, maxLength: 3, selector: ({ path }) => path.replace(/^.*\//, '') })
  .map((all) =>
    all.map(({ path, text }, index): SourceText => {
      const name = path.replace(/^.*\/\d+-/, '');
      return { path: `${FOLDER}/${index + 1}-${name}`, text };
    }),
  )
  .filter((all) => new Set(all.flatMap(idsOf)).size === all.flatMap(idsOf).length);

function idsOf({ text }: SourceText): readonly string[] {
  return itemsIn(load(text)).map(({ value }) => String(value['id']));
}

/** An edit that suits the values of a system, and the same made in the values. */
function madeInValues(roots: Node[], { what, at, to, behind, field: [key, value], text }: Step, count: number) {
  const all = roots.flatMap((root) => itemsIn(root));
  const found = all[at % all.length];
  const id = String(found?.value['id']);
  if (found === undefined) throw new Error('nothing there');
  const holders = all.filter((each) => 'indicators' in each.value || 'criteria' in each.value);
  const holder = holders[to % holders.length]?.value ?? {};
  const list = (holder['criteria'] ?? holder['indicators']) as Node[];
  const index = behind % (list.length + 1);
  const after = index === 0 ? undefined : String(list[index - 1]?.['id']);
  const under = String(holder['id']);
  if (what === 'field') {
    if (value === undefined) delete found.value[key];
    else found.value[key] = valueFrom(value);
    return { kind: 'field', id, key, value } satisfies ItemEdit;
  }
  if (what === 'add') {
    const item = newItem(`neu-${count}`, text, 'indicators' in holder);
    list.splice(index, 0, itemValueFrom(item));
    return { kind: 'add', under, after, item } satisfies ItemEdit;
  }
  if (found.list === undefined) return undefined;
  if (what === 'remove') {
    found.list.splice(found.index, 1);
    return { kind: 'remove', id, retire: undefined } satisfies ItemEdit;
  }
  const isInside = itemsIn(found.value).some((each) => each.value === holder);
  if (isInside || after === id || 'text' in found.value !== 'criteria' in holder) return undefined;
  found.list.splice(found.index, 1);
  const place = after === undefined ? 0 : list.findIndex((each) => each['id'] === after) + 1;
  list.splice(place, 0, found.value);
  return { kind: 'move', id, under, after } satisfies ItemEdit;
}

function newItem(id: string, text: string, isIndicator: boolean): RawItem {
  const criterion = (own: string): RawItem => ({
    id: own,
    fields: [
      ['text', text],
      ['points', { number: '0.50' }],
    ],
    below: undefined,
  });
  if (!isIndicator) return criterion(id);
  return { id, fields: [['title', text]], below: { key: 'criteria', items: [criterion(`${id}-1`)] } };
}

function textsAfter(before: readonly SourceText[], changes: readonly FileChange[]): ReadonlyMap<string, string> {
  const texts = new Map(before.map(({ path, text }) => [path, text]));
  for (const each of changes) if (each.before !== undefined) texts.delete(each.before.path);
  for (const { after } of changes) if (after !== undefined) texts.set(after.path, after.text);
  return texts;
}

describe('edits of items', () => {
  it('make just what they say in the text, for two parsers, and lose no comment of what stays', () => {
    fc.assert(
      fc.property(files, fc.array(step, { maxLength: 12 }), (sources, steps) => {
        const roots = sources.map(({ text }) => load(text) as Node);
        const edits = steps.flatMap((each, count) => madeInValues(roots, each, count) ?? []);
        const result = applied(FOLDER, sources, edits);
        if ('refused' in result) throw new Error(JSON.stringify(result.refused));
        const after = textsAfter(sources, result.changes);
        const texts = [...after.keys()].toSorted().map((path) => after.get(path) ?? '');
        for (const [index, text] of texts.entries()) {
          expect(load(text)).toEqual(roots[index]);
          expect(parse(text)).toEqual(roots[index]);
        }
        if (edits.every(({ kind }) => kind === 'move' || kind === 'add')) {
          const all = (given: readonly string[]) => given.flatMap(commentsIn).toSorted();
          expect(all(texts)).toEqual(all(sources.map(({ text }) => text)));
        }
        if (edits.length === 0) expect(result.changes).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });

  it('keep the comments that stood in a value that goes', () => {
    const text = 'id: a\nscoring:\n  # 依据\n  deduct:\n    # 从严\n    - { for: 甲, minus: 1 }\n';
    const value: RawValue = { mapping: [['tiers', [{ mapping: [['when', '乙']] }]]] };
    const result = applied(
      FOLDER,
      [{ path: `${FOLDER}/1-a.yaml`, text }],
      [{ kind: 'field', id: 'a', key: 'scoring', value }],
    );
    if ('refused' in result) throw new Error('refused');
    const after = result.changes[0]?.after?.text ?? '';
    expect(load(after)).toEqual({ id: 'a', scoring: { tiers: [{ when: '乙' }] } });
    expect(commentsIn(after)).toEqual(['# 依据', '# 从严']);
  });

  it('at level 1 make, remove and number files anew', () => {
    const sources = ['1-a', '2-b', '3-c'].map((name) => ({
      path: `${FOLDER}/${name}.yaml`,
      text: `# yaml-language-server: x\nid: ${name.slice(2)} # 注\ntitle: 甲\ncriteria:\n  - id: ${name.slice(2)}-1\n    text: 乙\n`,
    }));
    const item = newItem('d', '丁', true);
    const result = applied(FOLDER, sources, [
      { kind: 'add', under: undefined, after: 'a', item },
      { kind: 'remove', id: 'b', retire: undefined },
      { kind: 'move', id: 'a', under: undefined, after: 'c' },
    ]);
    if ('refused' in result) throw new Error('refused');
    const texts = textsAfter(sources, result.changes);
    expect([...texts.keys()].toSorted()).toEqual(['1-d', '2-c', '3-a'].map((name) => `${FOLDER}/${name}.yaml`));
    expect(texts.get(`${FOLDER}/3-a.yaml`)).toBe(sources[0]?.text);
    expect(texts.get(`${FOLDER}/1-d.yaml`)).toContain('# yaml-language-server: x\nid: d\ntitle: 丁\ncriteria:\n');
  });

  it('are refused as a whole, with what stands against them', () => {
    const sources = [
      { path: `${FOLDER}/1-a.yaml`, text: 'id: a\nindicators:\n  - id: b\n    criteria: [{ id: c }]\n' },
    ];
    const item = newItem('b', '乙', false);
    const cases: readonly (readonly [ItemEdit, string, string])[] = [
      [{ kind: 'field', id: 'x', key: 'text', value: '甲' }, 'unknown', 'x'],
      [{ kind: 'remove', id: 'x', retire: undefined }, 'unknown', 'x'],
      [{ kind: 'add', under: 'x', after: undefined, item: { ...item, id: 'y' } }, 'unknown', 'x'],
      [{ kind: 'add', under: 'a', after: 'x', item: { ...item, id: 'y' } }, 'unknown', 'x'],
      [{ kind: 'add', under: 'a', after: undefined, item }, 'taken', 'b'],
      [{ kind: 'add', under: 'b', after: undefined, item: { ...item, id: 'y' } }, 'unusual', 'y'],
      [{ kind: 'move', id: 'a', under: 'b', after: undefined }, 'level', 'a'],
      [{ kind: 'move', id: 'b', under: 'b', after: undefined }, 'inside', 'b'],
      [{ kind: 'move', id: 'b', under: 'c', after: undefined }, 'inside', 'b'],
    ];
    for (const [edit, reason, about] of cases) {
      const first: ItemEdit = { kind: 'field', id: 'a', key: 'title', value: '题' };
      expect(applied(FOLDER, sources, [first, edit]), JSON.stringify(edit)).toEqual({
        refused: { reason, about, edit },
      });
    }
    const broken = [{ path: 'a', text: 'id: a\nid: b\n' }];
    expect(applied(FOLDER, broken, [])).toEqual({ refused: { reason: 'broken', about: 'a', edit: undefined } });
  });
});

describe('an item as it is written', () => {
  it('reads back as what it is, with numbers as they stand', () => {
    fc.assert(
      fc.property(shippedFile, ({ path, text }) => {
        const yaml = soundYaml(path, text);
        const state = stateOf([asWritten(yaml, yaml.value)]);
        const raw = rawItem(state as MergeState, state?.roots[0] ?? '');
        expect(itemValueFrom(raw)).toEqual(load(text));
      }),
    );
    const { value, ...yaml } = soundYaml('a.yaml', 'points: 0.50\npointsFor: { x: 1.0 }\nonly: [[a, b], c]\n');
    expect(['points', 'pointsFor', 'only'].map((key) => rawAt({ ...yaml, value }, value as Node, key))).toEqual([
      { number: '0.50' },
      { mapping: [['x', { number: '1.0' }]] },
      [['a', 'b'], 'c'],
    ]);
  });

  it('is not read where anything in it is empty: nothing is left out', () => {
    for (const written of ['[a, null]', '{ x: 1, y: }', '[{ x: [~] }]', '']) {
      const yaml = soundYaml('a.yaml', `only: ${written}\n`);
      expect(rawAt(yaml, yaml.value as Node, 'only'), written).toBeUndefined();
    }
  });
});
