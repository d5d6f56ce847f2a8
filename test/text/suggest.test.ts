import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/text/suggest.ts';

const word = fc.oneof(fc.stringMatching(/^[a-z][a-z-]{0,14}$/), fc.stringMatching(/^[县市区党建组织部]{1,8}$/));
/** Words that share no letter with those of `far`. */
const near = fc.stringMatching(/^[a-m]{2,20}$/);
const far = fc.stringMatching(/^[n-z]{1,20}$/);
const long = fc.stringMatching(/^[a-m]{3,20}$/);

describe('the nearest word', () => {
  it('is the word itself when it is a candidate', () => {
    fc.assert(
      fc.property(word, fc.array(word), fc.nat(), (typed, others, seed) => {
        const at = seed % (others.length + 1);
        expect(nearest(typed, [...others.slice(0, at), typed, ...others.slice(at)])).toBe(typed);
      }),
    );
  });

  it('is none when all candidates are far', () => {
    fc.assert(
      fc.property(near, fc.array(far), (typed, candidates) => {
        expect(nearest(typed, candidates)).toBeUndefined();
      }),
    );
  });

  it('is none when there are no candidates', () => {
    expect(nearest('departments', [])).toBeUndefined();
  });

  it('is found from a word with one character replaced, inserted or left out, or two neighbours swapped', () => {
    fc.assert(
      fc.property(long, fc.array(far), fc.nat(), fc.nat({ max: 3 }), (meant, others, seed, kind) => {
        const at = seed % (meant.length - 1);
        const [head, a, b, tail] = [meant.slice(0, at), meant[at] ?? '', meant[at + 1] ?? '', meant.slice(at + 2)];
        const typed = head + ([`Z${b}`, `${a}Z${b}`, a, `${b}${a}`][kind] ?? '') + tail;
        // A word of two characters is too short for what was left out of three.
        fc.pre(typed.length >= 3);
        expect(nearest(typed, [...others, meant])).toBe(meant);
      }),
    );
  });

  it('may differ in a third of the characters and in no more', () => {
    expect(nearest('abcdef', ['abcdXX'])).toBe('abcdXX');
    expect(nearest('abcdef', ['abcXXX'])).toBeUndefined();
    expect(nearest('县', ['市'])).toBe('市');
    expect(nearest('城市区', ['城乡区'])).toBe('城乡区');
    expect(nearest('城市区', ['城乡县'])).toBeUndefined();
  });

  it('never differs in more than three characters', () => {
    expect(nearest('abcdefghijklmnopqr', ['abcdefghijklmnoXXX'])).toBe('abcdefghijklmnoXXX');
    expect(nearest('abcdefghijklmnopqr', ['abcdefghijklmnXXXX'])).toBeUndefined();
    expect(nearest('abcdefghijklmnopqr', ['abcdefghijklmn'])).toBeUndefined();
  });

  it('counts the swap of two neighbours once', () => {
    expect(nearest('pionts', ['points'])).toBe('points');
    expect(nearest('abc', ['acb'])).toBe('acb');
    expect(nearest('abc', ['cba'])).toBeUndefined();
  });

  it('is found whatever the case', () => {
    expect(nearest('TITLE', ['title'])).toBe('title');
    expect(nearest('pointsfor', ['points', 'pointsFor'])).toBe('pointsFor');
  });

  it('is the nearer of two, and the first of two that are equally near', () => {
    expect(nearest('counts', ['county', 'count'])).toBe('county');
    expect(nearest('counts', ['count', 'county'])).toBe('count');
    expect(nearest('distrct', ['distinct', 'district'])).toBe('district');
  });
});
