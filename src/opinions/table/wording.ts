import { textDifference } from '../../changes/text-difference.ts';

/** What nobody sees and nobody means: it is put in by programs. */
const UNSEEN = /[\0-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\p{Cs}]/gu;

/** Figures, letters and the signs of figures in full width. */
const WIDE = /[０-９Ａ-Ｚａ-ｚ．％＋]/gu;
const WIDE_BY = 0xfee0;

/** A text in house style: figures and letters in half width, without white space around its lines and without what nobody sees. */
export function inHouseStyle(text: string): string {
  return text
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(WIDE, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) - WIDE_BY))
    .split(/[\n\r\v]/u)
    .map((line) => line.replace(/[\s\u3000]+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** What two texts that say the same have in common: neither white space nor the width of signs nor a stop at the end tells them apart. */
export function sameKey(text: string): string {
  if (IS_PLAIN.test(text)) return text;
  return inHouseStyle(text)
    .replace(/\s+/gu, '')
    .replace(/[,;:!?()]/gu, (sign) => FULL[sign] ?? sign);
}

/** Texts that are their own key: Chinese characters, the punctuation of Chinese, figures and letters in half width. */
const IS_PLAIN = /^[\u4e00-\u9fff\u3001-\u3011“”‘’—…，；：！？（）A-Za-z0-9.%+\-/]*$/;

const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
};

/** The places in which two texts differ: what stood there, and what is to stand there. */
export function editsBetween(before: string, after: string): readonly { readonly from: string; readonly to: string }[] {
  const edits: { from: string; to: string }[] = [];
  let isOpen = false;
  for (const { kind, text } of textDifference(before, after)) {
    if (kind !== 'same' && !isOpen) edits.push({ from: '', to: '' });
    isOpen = kind !== 'same';
    const edit = edits.at(-1);
    if (edit === undefined) continue;
    if (kind === 'deleted') edit.from += text;
    if (kind === 'inserted') edit.to += text;
  }
  return edits;
}
