import type { Stretch } from '../source.ts';
import { saying, trimmed, within } from './piece.ts';

/** The forms of numbers in front of titles, and what they are like. */
const FORMS: readonly (readonly [form: string, pattern: RegExp])[] = [
  ['一、', /^[一二三四五六七八九十]{1,3}\s*[、.．，]/u],
  ['第一', /^第[一二三四五六七八九十]{1,3}[部章节条项类][分]?[、：:\s]?/u],
  ['（一）', /^[（(][一二三四五六七八九十]{1,3}[)）][、.]?/u],
  ['A1', /^[A-Z]\d{1,3}(?:[-.]\d{1,3}){0,3}[、.．:：\s]?/u],
  ['1.1.1.1', /^\d{1,3}(?:[.．]\d{1,3}){3}[、.．]?(?![\d%％分])/u],
  ['1.1.1', /^\d{1,3}(?:[.．]\d{1,3}){2}[、.．]?(?![\d%％分])/u],
  ['1.1', /^\d{1,2}[.．]\d{1,2}[、.．]?(?![\d%％分天个次年月])/u],
  ['1.', /^\d{1,3}\s*[、.．](?!\d)/u],
  ['1', /^\d{1,2}\s+(?=[一-鿿])(?!\s*[个次年月日天人项分名家条类级])/u],
  ['（1）', /^[（(]\d{1,3}[)）][、.]?/u],
  ['1）', /^\d{1,3}[)）]/u],
  ['①', /^[①-⑳][、.]?/u],
];

/** A text with the number in front of it taken off. */
export interface Labelled {
  /** As printed, without what parts it from the text: `1.1.1`, `（一）`, `A1`; empty without one. */
  readonly label: string;
  /** What its number is like (`1.`, `（一）`); empty without one. */
  readonly form: string;
  readonly mark: Stretch;
  readonly rest: Stretch;
}

/** Takes the number off that stands in front of a text. */
export function labelled(piece: Stretch): Labelled {
  const whole = trimmed(piece);
  const said = saying(whole);
  for (const [form, pattern] of FORMS) {
    const found = pattern.exec(said)?.[0];
    if (found === undefined || (form === '1.1' && !/[一-鿿A-Za-z]/u.test(said.slice(found.length)))) continue;
    const rest = trimmed(within(whole, found.length, said.length));
    const label = found.replace(/[、.．，：:\s]+$/u, '');
    return { label, form, mark: within(whole, 0, found.length), rest };
  }
  return { label: '', form: '', mark: within(whole, 0, 0), rest: whole };
}

/** Forms of numbers from the outermost to the innermost, as official documents nest them. */
const NESTED = ['第一', '一、', '（一）', '1.', '1.1', '1.1.1', '1.1.1.1', '（1）', '①'];

/** How deep something stands by the number in front of it, or that it is: 0 without one that says so, less than 100. */
export function depthOfNumber(piece: Stretch): number {
  const { form, label } = labelled(piece);
  if (form === 'A1') return label.match(/[-.]/gu)?.length ?? 0;
  const known = form === '1' ? '1.' : form;
  return NESTED.indexOf(known === '' ? formOfNumber(saying(piece)) : known) + 1;
}

/** The form of a number that stands in a cell of its own: `一、` and 一 are one. */
export function formOfNumber(text: string): string {
  const said = text.trim();
  if (/^[一二三四五六七八九十]{1,3}[、.．]?$/u.test(said)) return '一、';
  if (/^[（(][一二三四五六七八九十]{1,3}[)）]$/u.test(said)) return '（一）';
  if (/^[（(]\d{1,3}[)）]$/u.test(said)) return '（1）';
  if (/^\d{1,3}[.．、]?$/u.test(said)) return '1.';
  const dots = said.match(/[.．]\d/gu)?.length ?? 0;
  return /^[A-Z]?\d/u.test(said) ? `1${'.1'.repeat(dots)}` : '';
}
