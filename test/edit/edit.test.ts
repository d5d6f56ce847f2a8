import { describe, expect, it } from 'vitest';
import { type Edit, edited, editOf, isSound } from '../../src/edit/edit.ts';
import { spliced } from '../../src/edit/splice.ts';
import { parseYaml } from '../../src/load/yaml.ts';
import { soundYaml } from '../support/decorated.ts';

const TEXT = 'id: a\npoints: 1 # 注\n';

/** An edit of the small text that puts something in the place of its points, and says what the file must say then. */
function editTo(text: string, points: unknown): Edit {
  const yaml = soundYaml('a.yaml', TEXT);
  const value = yaml.value as Record<string, unknown>;
  const start = TEXT.indexOf('1');
  return { yaml, splices: [{ start, end: start + 1, text }], changes: new Map([[value, { ...value, points }]]) };
}

describe('an edit', () => {
  it('gives the file when it reads as it is to read', () => {
    expect(edited(editTo('2', 2))).toEqual({ path: 'a.yaml', text: 'id: a\npoints: 2 # 注\n' });
  });

  it('gives nothing when it would read otherwise, or not at all', () => {
    for (const text of ['3', '"2"', '2\nid: b', '2\nnote: 多了', '[', '&x 2', '*x']) {
      expect(edited(editTo(text, 2)), text).toBeUndefined();
    }
  });

  it('is none when one of its changes could not be made', () => {
    const yaml = soundYaml('a.yaml', TEXT);
    expect(editOf(yaml, [{ start: 0, end: 0, text: '' }, undefined], [])).toBeUndefined();
    expect(editOf(yaml, [], [])).toEqual({ yaml, splices: [], changes: new Map() });
  });

  it('may be of a file only in which nothing is refused or dropped', () => {
    const read = (text: string) => parseYaml({ path: 'a.yaml', text }, () => undefined);
    for (const text of ['id: a\nid: b\n', 'id: &x a\n', 'id: a\n---\nid: b\n']) {
      const yaml = read(text);
      expect(yaml && isSound(yaml), text).toBe(false);
    }
    expect(isSound(soundYaml('a.yaml', TEXT))).toBe(true);
  });
});

describe('splicing', () => {
  it('replaces each stretch, in whatever order they come, and keeps what is between', () => {
    const splices = [
      { start: 4, end: 5, text: '丁' },
      { start: 0, end: 1, text: '' },
      { start: 2, end: 2, text: '（一）' },
      { start: 2, end: 2, text: '（二）' },
    ];
    expect(spliced('甲乙丙戊己', splices)).toBe('乙（一）（二）丙戊丁');
  });

  it('refuses stretches that overlap', () => {
    const overlapping = [
      { start: 0, end: 3, text: '' },
      { start: 2, end: 4, text: '' },
    ];
    expect(() => spliced('甲乙丙丁', overlapping)).toThrow('overlap');
  });
});
