import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idsOf, lastOf, namesOf } from '../../src/client/logic/departments.ts';

const ALL = [
  { id: 'organization', name: '市委组织部' },
  { id: 'publicity', name: '市委宣传部' },
  { id: 'office', name: '市委办公室' },
];
const nameOf = (id: string): string => ALL.find((each) => each.id === id)?.name ?? id;

describe('departments that are typed', () => {
  it('are the same by their names as by their ids, with their parts', () => {
    const leader = fc.tuple(fc.constantFrom(...ALL), fc.constantFrom('', '=60%', '=1/3'));
    fc.assert(
      fc.property(fc.array(leader, { minLength: 1, maxLength: 3 }), (leaders) => {
        const ids = leaders.map(([{ id }, share]) => `${id}${share}`).join('、');
        expect(idsOf(namesOf(ids, nameOf), ALL)).toBe(ids);
        expect(idsOf(ids, ALL)).toBe(ids);
      }),
    );
  });

  it('are meant by a part of a name, and stay where none has it', () => {
    expect(idsOf('宣传，组织＝40%、', ALL)).toBe('publicity、organization=40%');
    expect(idsOf('公安局', ALL)).toBe('公安局');
  });

  it('are chosen one after the other', () => {
    expect(lastOf('市委组织部、宣传')).toEqual({ before: '市委组织部、', word: '宣传', share: '' });
    expect(lastOf('')).toEqual({ before: '', word: '', share: '' });
  });
});
