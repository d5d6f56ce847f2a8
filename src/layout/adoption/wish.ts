import type { Edition } from '../../model/model.ts';
import type { Opinion } from '../../model/opinions/opinion.ts';
import { aboutOf } from '../../model/opinions/said.ts';
import type { SuggestedItem, SuggestedValue, Suggestion } from '../../model/opinions/suggestion.ts';
import { type CellParagraph, cellParagraphs } from '../document.ts';
import { pairOf } from '../revision/marks.ts';

/** What the fields of items are called in a sentence. */
const FIELDS: Readonly<Partial<Record<Suggestion['field'], string>>> = {
  text: '考核内容',
  title: '名称',
  department: '考核单位',
  scoring: '评分标准',
  evidence: '佐证材料',
  method: '考核方式',
  remark: '备注',
  applicability: '适用范围',
};

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
  const { field, before, after } = suggestion;
  switch (field) {
    case 'comment':
    case 'disagree':
      return cellParagraphs('text', textOf(after));
    case 'points':
    case 'setting':
      return cellParagraphs(
        'text',
        `${field === 'points' ? '分值' : ''}由${pointsOf(field, before)}调整为${pointsOf(field, after)}`,
      );
    case 'insert':
      return cellParagraphs('text', insertion(after));
    case 'delete':
      return cellParagraphs('text', `删去“${textOf(before)}”${worth(before)}`);
    case 'move':
      return cellParagraphs('text', movement(suggestion, edition));
    default: {
      const pair = pairOf('text', FIELDS[field] ?? '', textOf(before), textOf(after));
      const label = (paragraphs: readonly CellParagraph[], name: string): readonly CellParagraph[] =>
        paragraphs.map((each, index) => (index > 0 ? each : { ...each, runs: [{ text: name }, ...each.runs] }));
      return [...label(pair.before, '原'), ...label(pair.after, '改为')];
    }
  }
}

function pointsOf(field: 'points' | 'setting', value: SuggestedValue | undefined): string {
  return `${textOf(value) || '无'}${field === 'points' ? '分' : ''}`;
}

function insertion(value: SuggestedValue | undefined): string {
  const criteria = typeof value === 'object' ? (value.criteria ?? []) : [];
  const own = `新增“${textOf(value)}”${worth(value)}`;
  return [own, ...criteria.map((each) => `其中：${each.text}${worth(each)}`)].join('\n');
}

function movement({ system: id, under, afterItem }: Suggestion, edition: Edition): string {
  const named = (item: string | undefined): string => {
    const found = aboutOf({ system: id, item }, edition).item;
    return found === undefined ? (item ?? '') : found.kind === 'indicator' ? found.title : found.text;
  };
  if (under === undefined) return '移到别处';
  return `移到“${named(under)}”之下${afterItem === undefined ? '' : `，放在“${named(afterItem)}”之后`}`;
}

function worth(value: SuggestedValue | undefined): string {
  const points = typeof value === 'object' ? (value as SuggestedItem).points : undefined;
  return points === undefined ? '' : `（${points}分）`;
}

function textOf(value: SuggestedValue | undefined): string {
  return typeof value === 'string' ? value : (value?.text ?? '');
}
