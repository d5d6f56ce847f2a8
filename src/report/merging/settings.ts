import type { SettingConflict } from '../../merge/settings/settings.ts';
import type { MergingWords } from '../../words/merging.ts';
import { titled } from '../../words/settings.ts';
import { sumLines, type ToldConflict, valuesOf } from './conflicts.ts';

/** A conflict of a scheme; with the sums that it is about, undefined where it is about none. */
export interface ToldSetting {
  readonly conflict: SettingConflict;
  readonly sums: ToldConflict['sums'] | undefined;
}

/** A conflict of a scheme in a few lines: the setting by its names, what each side made of it, and what each choice does to the sums. */
export function settingLines({ conflict, sums }: ToldSetting, words: MergingWords): readonly string[] {
  return [sentenceOf(conflict, words), ...(sums === undefined ? [] : sumLines(sums, words))];
}

function sentenceOf(conflict: SettingConflict, words: MergingWords): string {
  const { titles } = titled(conflict.steps);
  const whole = titles.join('／');
  switch (conflict.kind) {
    case 'value': {
      const above = titles.slice(0, -1).join('／') || words.ofRegister.topLevel;
      return words.field(above, { key: '', title: titles.at(-1) ?? '' }, ...valuesOf(conflict, words));
    }
    case 'removed':
      return words.ofRegister.removed(whole, conflict.ours === undefined ? 'ours' : 'theirs');
    case 'added':
      return words.ofRegister.added(whole, '', '');
    case 'order':
      return words.ofRegister.order(whole);
  }
}
