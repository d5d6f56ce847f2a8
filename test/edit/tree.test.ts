import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { edited } from '../../src/edit/edit.ts';
import type { RawItem } from '../../src/edit/item-edit.ts';
import { addItem, moveItem, type Spot } from '../../src/edit/tree.ts';
import { FORBIDDEN } from '../../src/text/forbidden.ts';
import type { Yaml } from '../../src/text/written.ts';
import { asWritten } from '../../src/text/written.ts';
import { commentsIn, decoratedFile, itemsIn, shippedFile, soundYaml } from '../support/decorated.ts';
import { hostileText } from '../support/texts.ts';

const printable = hostileText.filter((text) => !new RegExp(FORBIDDEN.source, 'u').test(text));

/** Every place in a file at which an item may be put: in the list of each indicator, before each item and behind the last. */
function spotsIn(yaml: Yaml): readonly Spot[] {
  return itemsIn(yaml.value).flatMap(({ value }) => {
    const key = 'criteria' in value ? 'criteria' : 'indicators';
    const list = value[key];
    if (!Array.isArray(list)) return [];
    return Array.from(
      { length: list.length + 1 },
      (_, index) => ({ holder: asWritten(yaml, value), key, index }) as const,
    );
  });
}

/** The list of a spot in another reading of the same file. */
function listIn(value: unknown, { holder, key }: Spot): unknown[] {
  return itemsIn(value).find((each) => each.value['id'] === holder.value['id'])?.value[key] as unknown[];
}

function newItem(text: string): RawItem {
  const leaf: RawItem = {
    id: 'new-1',
    fields: [
      ['text', text],
      ['points', { number: '0.5' }],
    ],
    below: undefined,
  };
  return {
    id: 'new',
    fields: [['title', text]],
    below: { key: 'criteria', items: [leaf] },
  };
}

const NEW = (text: string) => ({ id: 'new', title: text, criteria: [{ id: 'new-1', text, points: 0.5 }] });

/** The lines that are not blank. */
function linesOf(text: string): readonly string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '');
}

describe('adding an item', () => {
  it('puts it where it is wanted, and leaves every line and comment as it was', () => {
    fc.assert(
      fc.property(decoratedFile, fc.nat(), printable, (file, at, text) => {
        const yaml = soundYaml(file.path, file.text);
        const spots = spotsIn(yaml);
        const spot = spots[at % spots.length];
        if (spot === undefined) throw new Error('no place');
        const edit = addItem(spot, newItem(text));
        const after = (edit && edited(edit)?.text) ?? '';
        const expected = load(file.text);
        listIn(expected, spot).splice(spot.index, 0, NEW(text));
        expect(load(after)).toEqual(expected);
        expect(parse(after)).toEqual(expected);
        expect(commentsIn(after)).toEqual(commentsIn(file.text));
        const [before, now] = [linesOf(file.text), linesOf(after)];
        expect(now.length).toBe(before.length + 6);
        const start = now.findIndex((line, index) => line !== before[index]);
        expect([...now.slice(0, start), ...now.slice(start + 6)]).toEqual(before);
      }),
      { numRuns: 300 },
    );
  });

  it('sets indicators apart as those around them are, and criteria not', () => {
    const text =
      'id: a\nindicators:\n  - id: b\n    criteria:\n      - id: c\n        text: 丙\n\n  - id: d\n    criteria: []\n';
    const yaml = soundYaml('a.yaml', text);
    const item: RawItem = { id: 'neu', fields: [], below: undefined };
    const put = (holder: unknown, key: Spot['key'], index: number): string | undefined => {
      const edit = addItem({ holder: asWritten(yaml, holder), key, index }, item);
      return edit && edited(edit)?.text;
    };
    const [file, b] = itemsIn(yaml.value).map(({ value }) => value);
    expect(put(file, 'indicators', 0)).toBe(text.replace('  - id: b', '  - id: neu\n\n  - id: b'));
    expect(put(file, 'indicators', 1)).toBe(text.replace('\n\n', '\n\n  - id: neu\n\n'));
    expect(put(file, 'indicators', 2)).toBe(`${text}\n  - id: neu\n`);
    expect(put(b, 'criteria', 1)).toBe(text.replace('丙\n', '丙\n      - id: neu\n'));
  });

  it('is refused where the list is written in one line', () => {
    const yaml = soundYaml('a.yaml', 'id: a\ncriteria: [{ id: b, text: 乙 }]\n');
    expect(
      addItem(
        { holder: asWritten(yaml, yaml.value), key: 'criteria', index: 0 },
        { id: 'neu', fields: [], below: undefined },
      ),
    ).toBeUndefined();
  });
});

describe('moving an item', () => {
  it('takes its lines and its comments along, and leaves all others as they were', () => {
    fc.assert(
      fc.property(decoratedFile, fc.nat(), fc.nat(), (file, a, b) => {
        const yaml = soundYaml(file.path, file.text);
        const [source, target] = twoSpots(yaml, a, b);
        const edits = moveItem(source, target);
        const after = edits?.length === 1 && edits[0] ? (edited(edits[0])?.text ?? '') : '';
        const expected = load(file.text);
        const list = listIn(expected, source);
        const other = listIn(expected, target);
        const [item] = list.splice(source.index, 1);
        other.splice(list === other && target.index > source.index ? target.index - 1 : target.index, 0, item);
        expect(parse(after)).toEqual(expected);
        expect(load(after)).toEqual(expected);
        expect([...commentsIn(after)].sort()).toEqual([...commentsIn(file.text)].sort());
        expect([...linesOf(after)].sort()).toEqual([...linesOf(file.text)].sort());
      }),
      { numRuns: 400 },
    );
  });

  it('gives back the same bytes when it is moved back', () => {
    fc.assert(
      fc.property(shippedFile, fc.nat(), fc.nat(), (file, a, b) => {
        const yaml = soundYaml(file.path, file.text);
        const [source, target] = twoSpots(yaml, a, b);
        fc.pre(source.holder.value !== target.holder.value);
        const [edit] = moveItem(source, target) ?? [];
        const once = edit && edited(edit);
        if (once === undefined) throw new Error('refused');
        const again = soundYaml(once.path, once.text);
        const spot = (each: Spot): Spot => ({
          ...each,
          holder: asWritten(
            again,
            itemsIn(again.value).find(({ value }) => value['id'] === each.holder.value['id'])?.value,
          ),
        });
        const [back] = moveItem(spot(target), spot(source)) ?? [];
        expect(back && edited(back)?.text).toBe(file.text);
      }),
      { numRuns: 200 },
    );
  });

  it('takes the comments right above it and those indented more below it along, and no others', () => {
    const text = `id: a
criteria:
  # 甲上面的话

  # 乙的说明
  - id: b # 乙
    text: 乙
    # 乙下面的话
  # 丙的说明
  - id: c
    text: 丙
# 文末的话
`;
    const yaml = soundYaml('a.yaml', text);
    const holder = asWritten(yaml, yaml.value);
    const edits = moveItem({ holder, key: 'criteria', index: 0 }, { holder, key: 'criteria', index: 2 });
    expect(edits?.map((edit) => edited(edit)?.text)).toEqual([
      `id: a
criteria:
  # 甲上面的话

  # 丙的说明
  - id: c
    text: 丙
  # 乙的说明
  - id: b # 乙
    text: 乙
    # 乙下面的话
# 文末的话
`,
    ]);
  });

  it('indents it anew where the other list is indented otherwise, blocks of text too', () => {
    const one = soundYaml(
      '1-a.yaml',
      'id: a\ncriteria:\n  # 说明\n  - id: b\n    note: |\n      甲\n\n        乙\n  - id: c\n    text: 丙\n',
    );
    const two = soundYaml('2-d.yaml', 'id: d\ncriteria:\n      - id: e\n        text: 戊\r\n');
    const edits = moveItem(
      { holder: asWritten(one, one.value), key: 'criteria', index: 0 },
      { holder: asWritten(two, two.value), key: 'criteria', index: 1 },
    );
    expect(edits?.map((edit) => [edit.yaml.source.path, edited(edit)?.text])).toEqual([
      [
        '2-d.yaml',
        'id: d\ncriteria:\n      - id: e\n        text: 戊\r\n      # 说明\n      - id: b\n        note: |\n          甲\n\n            乙\n',
      ],
      ['1-a.yaml', 'id: a\ncriteria:\n  - id: c\n    text: 丙\n'],
    ]);
  });
});

/** An item that is not alone in its list, and another place of the same level for it. */
function twoSpots(yaml: Yaml, a: number, b: number): readonly [Spot, Spot] {
  const spots = spotsIn(yaml);
  const sources = spots.filter(({ holder, key, index }) => {
    const { length } = holder.value[key] as unknown[];
    return length > 1 && index < length;
  });
  const source = sources[a % sources.length] as Spot;
  const isElsewhere = ({ holder, index }: Spot): boolean =>
    holder.value !== source.holder.value || (index !== source.index && index !== source.index + 1);
  const targets = spots.filter((each) => depthOf(yaml, each) === depthOf(yaml, source) && isElsewhere(each));
  return [source, targets[b % targets.length] as Spot];
}

/** How deep in the tree the list of a spot lies. */
function depthOf(yaml: Yaml, { holder, key }: Spot): number {
  if (key === 'criteria') return 3;
  return holder.value === yaml.value ? 1 : 2;
}
