import { pinyin } from 'pinyin-pro';

/** Chinese as syllables of pinyin without tones, as they are read in their context: 银行 is `yin`, `hang`. What has no reading is left out. */
export function syllablesOf(text: string): readonly string[] {
  return pinyin(text, { toneType: 'none', type: 'array', v: true }).filter((each) => /^[a-z]+$/.test(each));
}
