import type { RawValue } from '../../edit/item-edit.ts';
import { Decimal } from '../../model/decimal.ts';
import { refusal } from '../../ports/failure.ts';
import type { Authoring } from '../../words/authoring.ts';
import { oneLine } from '../revise/field-values.ts';
import { SEPARATOR, type Setting } from './settings.ts';

/** What was typed for a setting as it is to be written: words by themselves or by what they mean, numbers in plain digits, lists with marks between their members. Throws a failure with what there is to choose from. */
export function settingValue(setting: Setting, typed: string, words: Authoring): RawValue {
  const value = valueTyped(setting.spec, typed);
  if (value !== undefined) return value;
  const { kind, values = {} } = setting.spec;
  const choices = Object.entries(kind === 'mark' ? MARKS : values);
  throw refusal(words.failure.badSetting(setting.titles.at(-1) ?? '', typed, choices, kind));
}

function valueTyped({ kind, values = {} }: Setting['spec'], typed: string): RawValue | undefined {
  switch (kind) {
    case 'number':
    case 'size':
      return number(typed);
    case 'amount':
      return number(typed) ?? oneLine(typed.normalize('NFKC'));
    case 'choice':
      return wordMeant(typed, values);
    case 'mark': {
      const meant = wordMeant(typed, MARKS);
      return meant && meant === 'true';
    }
    case 'list': {
      const members = typed.split(SEPARATOR).map((each) => {
        return Object.keys(values).length === 0 ? oneLine(each) : wordMeant(each, values);
      });
      return members.every((each) => each !== undefined) ? members : undefined;
    }
    case 'text':
      return oneLine(typed);
  }
}

const MARKS: Readonly<Record<string, string>> = { true: '是', false: '否' };

function number(typed: string): RawValue | undefined {
  const value = Decimal.parse(typed.normalize('NFKC').trim());
  return value && { number: value.toString() };
}

/** The word that is typed, or of which the meaning is. */
function wordMeant(typed: string, values: Readonly<Record<string, string>>): string | undefined {
  const plain = typed.trim();
  return Object.keys(values).find((word) => word === plain || values[word] === plain);
}
