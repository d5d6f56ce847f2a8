import { beforeAll, describe, expect, it } from 'vitest';
import type { Edition } from '../../../src/model/model.ts';
import type { Suggestion } from '../../../src/model/opinions/suggestion.ts';
import { relationOf } from '../../../src/opinions/deciding/relation.ts';
import { suggestion } from '../../../src/opinions/made.ts';
import { SMALL_DRAFT } from '../../support/authoring.ts';
import { sourceOf } from '../../support/sources.ts';

describe('two suggestions', () => {
  let edition: Edition;

  beforeAll(async () => {
    ({ edition } = await sourceOf(SMALL_DRAFT));
  });

  const made = (said: Partial<Suggestion>): Suggestion =>
    suggestion('x', said.place ?? {}, { field: 'paragraph', ...said });
  const relation = (one: Partial<Suggestion>, other: Partial<Suggestion>): string => {
    const [a, b] = [made(one), made(other)];
    const found = relationOf(a, b, edition);
    expect(relationOf(b, a, edition)).toBe(found);
    return found;
  };
  const inCounty = { system: 'county' } as const;

  it('on one paragraph contradict each other only where they change the same place', () => {
    const before = '考核工作由市委领导，各单位实施。';
    const first = { before, after: '考核工作由市委统一领导，各单位实施。' };
    expect(relation(first, { before, after: '考核工作由市委领导，各单位分别实施。' })).toBe('compatible');
    expect(relation(first, { before, after: '考核工作由市委集中领导，各单位实施。' })).toBe('contrary');
    expect(relation(first, { before })).toBe('contrary');
    expect(relation(first, first)).toBe('same');
    expect(relation(first, { before, field: 'move', after: before, follows: '别处' })).toBe('compatible');
    expect(relation({ before }, { before, field: 'move', after: before, follows: '别处' })).toBe('contrary');
    expect(relation(first, { before: `前一段。\n${before}`, after: `前一段。${before}` })).toBe('compatible');
    expect(relation(first, { after: '新的一段。', follows: before })).toBe('apart');
  });

  it('on the points of classes contradict each other only where they are about one class', () => {
    const studio = { ...inCounty, item: 'delegate-studio', field: 'points' } as const;
    const general = { ...studio, before: '3', after: '2' };
    const district = { ...studio, classes: ['district'], before: '4', after: '5' };
    expect(relation(general, district)).toBe('apart');
    expect(relation(district, { ...district, after: '6' })).toBe('contrary');
    expect(relation(general, { ...studio, classes: ['county'], before: '3', after: '1' })).toBe('contrary');
    expect(relation(general, { ...studio, classes: ['county'], before: '3', after: '2' })).toBe('same');
    const wording = { ...studio, field: 'text', before: '建成示范型党代表工作室', after: '建成党代表工作室' } as const;
    const own = { ...wording, classes: ['district'], before: '每个街道建成党代表工作室', after: '建成工作室' };
    expect(relation(wording, own)).toBe('apart');
  });

  it('contradict each other where one takes away what the other changes or adds to', () => {
    const gone = { ...inCounty, item: 'center-group', field: 'delete' } as const;
    const plan = { ...inCounty, item: 'center-group-plan' } as const;
    const put = {
      ...inCounty,
      field: 'insert',
      under: 'center-group',
      after: { text: '建立台账', points: '1' },
    } as const;
    expect(relation(gone, { ...plan, field: 'text', before: '制定年度学习计划并按月落实', after: '制定计划' })).toBe(
      'contrary',
    );
    expect(relation(gone, put)).toBe('contrary');
    expect(relation(gone, { ...plan, field: 'delete' })).toBe('compatible');
    expect(relation(gone, { ...inCounty, item: 'lecture-team', field: 'points', before: '2', after: '1' })).toBe(
      'apart',
    );
    // The indicator goes only because nothing else is left below it.
    const alone = { ...inCounty, item: 'lecture-team', field: 'delete' } as const;
    expect(relation(alone, { ...inCounty, item: 'lectures', field: 'title', before: '基层宣讲', after: '宣讲' })).toBe(
      'contrary',
    );
    expect(relation(alone, { ...put, under: 'lectures' })).toBe('apart');
  });
});
