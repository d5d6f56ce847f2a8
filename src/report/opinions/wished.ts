import { settingName } from '../../layout/revision/setting-name.ts';
import { classNames } from '../../model/classes/names.ts';
import { classesOf } from '../../model/classes.ts';
import type { Item } from '../../model/model.ts';
import { aboutOf } from '../../model/opinions/said.ts';
import type { SuggestedValue, Suggestion } from '../../model/opinions/suggestion.ts';
import { aloneIn } from '../../opinions/deciding/shapes.ts';
import type { OpinionWords } from '../../words/opinions.ts';
import { quoted } from '../../words/quoted.ts';
import { calledOf, namedItem, type Told } from './told.ts';

type Editions = Pick<Told, 'edition'>;

/** What an opinion wants, in one line where it can be, else in several: before and after stand below each other. */
export function wishOf(suggestion: Suggestion, told: Editions, words: OpinionWords): readonly string[] {
  switch (suggestion.field) {
    case 'insert':
      return insertion(suggestion, told, words);
    case 'delete':
      return deletion(suggestion, told, words);
    case 'move':
      return [movement(suggestion, told, words)];
    case 'comment':
    case 'disagree':
    case 'agree':
      return [`${words.field[suggestion.field]}：${textOf(suggestion.after) || words.nothing}`];
    case 'paragraph':
      return paragraphWish(suggestion, words);
    default:
      return change(suggestion, wishedField(suggestion, told, words), words);
  }
}

function insertion({ after, under, ...about }: Suggestion, told: Editions, words: OpinionWords): readonly string[] {
  const above = under === undefined ? '' : namedItem(under, about, told, words);
  const own = partsOf(after);
  const below = typeof after === 'object' ? (after.criteria ?? []) : [];
  return [
    words.added(own.text, own.points, above),
    ...below.map((each) => words.added(each.text, each.points ?? '', quoted(own.text))),
  ];
}

/** What is to go, with the indicators above it of which it is all. */
function deletion(suggestion: Suggestion, { edition }: Editions, words: OpinionWords): readonly string[] {
  const { text, points } = partsOf(suggestion.before);
  const { item } = aboutOf(suggestion, edition);
  const along: Item[] = [];
  for (let each = item; item !== undefined && each !== aloneIn(item); each = each?.parent) {
    if (each?.parent !== undefined) along.push(each.parent);
  }
  const titles = along.map((each) => words.item(calledOf(each), each.id)).join('、');
  return [words.removed(text, points), ...(titles === '' ? [] : [words.alone(titles)])];
}

function movement(suggestion: Suggestion, told: Editions, words: OpinionWords): string {
  const { under, afterItem, before } = suggestion;
  if (under === undefined) return words.movedParagraph(textOf(before));
  const behind = afterItem === undefined ? undefined : namedItem(afterItem, suggestion, told, words);
  return words.moved(namedItem(under, suggestion, told, words), behind);
}

function paragraphWish(suggestion: Suggestion, words: OpinionWords): readonly string[] {
  const [before, after] = [textOf(suggestion.before), textOf(suggestion.after)];
  if (before === '') return [words.newParagraph(after)];
  if (after === '') return [words.goneParagraph(before)];
  const [was, is] = [before, after].map((text) => text.split('\n').length) as [number, number];
  const name = was === is ? words.field.paragraph : was > is ? words.joined : words.parted;
  return [name, words.before(before), words.after(after)];
}

/** Characters of two texts that go into one line. */
const SHORT = 40;

function change({ before, after }: Suggestion, name: string, words: OpinionWords): readonly string[] {
  const [was, is] = [textOf(before) || words.nothing, textOf(after) || words.nothing];
  if (`${was}${is}`.length <= SHORT) return [words.becomes(name, was, is)];
  return [name, words.before(was), words.after(is)];
}

/** What the field is called that an opinion is about: of a setting the setting; with the unit classes for which it is to be another, where these are told. */
export function wishedField(
  { field, setting, system: id, classes }: Suggestion,
  told: Editions,
  words: OpinionWords,
): string {
  if (setting !== undefined) return settingName(setting, told.edition);
  const system = told.edition.systems.find((each) => each.id === id);
  if (classes === undefined || system === undefined) return words.field[field];
  return words.ofClasses(words.field[field], classNames(system, classesOf(classes, system.classes)));
}

function textOf(value: SuggestedValue | undefined): string {
  return typeof value === 'string' ? value : (value?.text ?? '');
}

function partsOf(value: SuggestedValue | undefined): { readonly text: string; readonly points: string } {
  return { text: textOf(value), points: (typeof value === 'object' ? value.points : undefined) ?? '' };
}
