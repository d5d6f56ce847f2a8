import { classNames } from '../../model/classes/names.ts';
import { classesOf } from '../../model/classes.ts';
import type { Edition } from '../../model/model.ts';
import type { Opinion } from '../../model/opinions/opinion.ts';
import { aboutOf } from '../../model/opinions/said.ts';
import type { SuggestedItem, SuggestedValue, Suggestion } from '../../model/opinions/suggestion.ts';
import { quoted } from '../../words/quoted.ts';
import { FIELD } from '../../words/zh/opinion-fields.ts';
import { type CellParagraph, cellParagraphs } from '../document.ts';
import { marked, pairOf } from '../revision/marks.ts';
import { settingName } from '../revision/setting-name.ts';

/** What an opinion wants, as the table of opinions says it: in the words of who made it where these are known, then before and after with what differs marked. */
export function wishParagraphs(
  { suggestion }: Opinion,
  source: { readonly edition: Edition },
): readonly CellParagraph[] {
  const { typed, after } = suggestion;
  const own = typed === undefined || typed === after ? [] : cellParagraphs('text', typed);
  return [...own, ...(own.length > 0 ? noteOf(suggestion, source) : saidOf(suggestion, source))];
}

/** Beside the words of somebody only what they leave open: wordings in full. */
function noteOf(suggestion: Suggestion, source: { readonly edition: Edition }): readonly CellParagraph[] {
  return suggestion.field === 'text' || suggestion.field === 'scoring' ? saidOf(suggestion, source) : [];
}

function saidOf(suggestion: Suggestion, { edition }: { readonly edition: Edition }): readonly CellParagraph[] {
  const { field, before, after, setting } = suggestion;
  switch (field) {
    case 'comment':
    case 'disagree':
    case 'agree':
      return cellParagraphs('text', `${marksOf(suggestion, edition)}${textOf(after)}`);
    case 'points': {
      const whose = classesIn(suggestion, edition);
      return cellParagraphs('text', `${whose}分值由${pointsOf(before)}调整为${pointsOf(after)}`);
    }
    case 'setting': {
      const name = settingName(setting ?? '', edition);
      return cellParagraphs('text', `${name}由${textOf(before) || '无'}调整为${textOf(after) || '无'}`);
    }
    case 'insert':
      return cellParagraphs('text', insertion(after));
    case 'delete':
      return cellParagraphs('text', `删去${quoted(textOf(before))}${worth(before)}`);
    case 'move':
      return cellParagraphs('text', movement(suggestion, edition));
    case 'paragraph':
      return rewording('', textOf(before), textOf(after));
    default:
      return rewording(`${classesIn(suggestion, edition)}${FIELD[field]}`, textOf(before), textOf(after));
  }
}

/** The words that a comment is on, where these are not all that it is about. */
function marksOf({ about = '', ...suggestion }: Suggestion, edition: Edition): string {
  const { item } = aboutOf(suggestion, edition);
  const words = about.replace(/^[，、；。\s]+|[，、；。\s]+$/gu, '');
  const whole = item?.kind === 'indicator' ? item.title : item?.text;
  return words === '' || words === whole ? '' : `（针对${quoted(words)}）`;
}

/** A wording before and after below each other; of one that is to be new or to go, the one that there is. */
function rewording(name: string, before: string, after: string): readonly CellParagraph[] {
  if (before === '') return marked('text', `建议增加${name}`, after, 'inserted');
  if (after === '') return marked('text', `建议删去${name}`, before, 'deleted');
  const pair = pairOf('text', '', before, after);
  return [...labelled(`原${name === '' ? '文' : name}：`, pair.before), ...labelled('建议改为：', pair.after)];
}

function labelled(label: string, paragraphs: readonly CellParagraph[]): readonly CellParagraph[] {
  return paragraphs.map((each, index) => (index > 0 ? each : { ...each, runs: [{ text: label }, ...each.runs] }));
}

/** For which unit classes something is to be, where that is said. */
function classesIn({ system: id, classes }: Suggestion, { systems }: Edition): string {
  const system = systems.find((each) => each.id === id);
  if (classes === undefined || system === undefined) return '';
  return `${classNames(system, classesOf(classes, system.classes))}的`;
}

function pointsOf(value: SuggestedValue | undefined): string {
  return textOf(value) === '' ? '无' : `${textOf(value)}分`;
}

function insertion(value: SuggestedValue | undefined): string {
  const criteria = typeof value === 'object' ? (value.criteria ?? []) : [];
  const own = `新增${quoted(textOf(value))}${worth(value)}`;
  return [own, ...criteria.map((each) => `其中：${each.text}${worth(each)}`)].join('\n');
}

function movement({ system: id, under, afterItem, before, place }: Suggestion, edition: Edition): string {
  const named = (item: string | undefined): string => {
    const found = aboutOf({ system: id, item }, edition).item;
    return found === undefined ? (item ?? '') : found.kind === 'indicator' ? found.title : found.text;
  };
  if (under === undefined) {
    const from = place.from === undefined ? '' : `原第${place.from}段`;
    const to = place.paragraph === undefined ? '别处' : `第${place.paragraph}段`;
    return `把${from}${quoted(textOf(before))}移到${to}`;
  }
  return `移到${quoted(named(under))}之下${afterItem === undefined ? '' : `，放在${quoted(named(afterItem))}之后`}`;
}

function worth(value: SuggestedValue | undefined): string {
  const points = typeof value === 'object' ? (value as SuggestedItem).points : undefined;
  return points === undefined ? '' : `（${points}分）`;
}

function textOf(value: SuggestedValue | undefined): string {
  return typeof value === 'string' ? value : (value?.text ?? '');
}
