import type { ChangeKind } from '../../changes/facts.ts';
import type { Item } from '../../model/model.ts';
import { type CellParagraph, cellParagraphs } from '../document.ts';
import type { Entry, Whole } from './entries.ts';
import { type Field, type FieldKey, fieldsOf, pathOf, pointsText, type Reading, STANDING } from './fields.ts';
import { marked, type Pair, pairOf } from './marks.ts';

/** What rows are written from: how items are read on each side. Undefined where the system is not there. */
export interface Readings {
  readonly before: Reading | undefined;
  readonly after: Reading | undefined;
}

type Paragraphs = readonly CellParagraph[];

/** The cells 修订前 and 修订后 of a row: where there is nothing, 新增 or 删除 stands. */
export function textCells(entry: Entry, readings: Readings): Pair {
  const [before, ...moreBefore] = entry.before;
  const [after, ...moreAfter] = entry.after;
  if (before && after && readings.before && readings.after && moreBefore.length + moreAfter.length === 0) {
    const own = pairOfItems(before.item, after.item, { before: readings.before, after: readings.after }, entry.kinds);
    return {
      before: [...own.before, ...partsOf(before, readings.before, 'deleted')],
      after: [...own.after, ...partsOf(after, readings.after, 'inserted')],
    };
  }
  return {
    before: wholes(entry.before, readings.before, 'deleted') ?? cellParagraphs('label', '新增'),
    after: wholes(entry.after, readings.after, 'inserted') ?? cellParagraphs('label', '删除'),
  };
}

function pairOfItems(before: Item, after: Item, readings: Required<Readings>, kinds: readonly ChangeKind[]): Pair {
  if (readings.before === undefined || readings.after === undefined) return { before: [], after: [] };
  const own = pairedFields(fieldsOf(before, readings.before), fieldsOf(after, readings.after), kinds);
  const isTold = own.told.has('parent') || own.told.has('order');
  if (isTold || !kinds.includes('moved')) return own;
  // It stands where the same words stand: below another indicator of the same name, or at the same number of another order.
  const key: FieldKey = before.parent?.id === after.parent?.id ? 'order' : 'parent';
  const standing = (item: Item, reading: Reading, mark: Mark): Paragraphs =>
    fieldsOf(item, reading).flatMap((field) =>
      field.key === key ? marked('text', field.label, field.text, mark) : [],
    );
  return {
    before: [...own.before, ...standing(before, readings.before, 'deleted')],
    after: [...own.after, ...standing(after, readings.after, 'inserted')],
  };
}

/** The wording, whether it changed or not, and every other field that did. What moved to another indicator is in another order there anyway. */
function pairedFields(
  before: readonly Field[],
  after: readonly Field[],
  kinds: readonly ChangeKind[],
): Pair & { readonly told: ReadonlySet<FieldKey> } {
  const told = new Set<FieldKey>();
  const pairs = before.flatMap((field, index) => {
    const { key, label } = field;
    const { text, other } = textsOf(field, after[index]);
    const kind = STANDING[key];
    const isSilent = text === other || (kind !== undefined && !kinds.includes(kind));
    if (key !== 'wording' && (isSilent || (key === 'order' && told.has('parent')))) return [];
    told.add(key);
    return [pairOf('text', label, text, other)];
  });
  return {
    before: pairs.flatMap((each) => each.before),
    after: pairs.flatMap((each) => each.after),
    told,
  };
}

function textsOf(field: Field, other: Field | undefined): { readonly text: string; readonly other: string } {
  const [text, otherText] = [field.text, other?.text ?? ''];
  if (text === otherText) return { text, other: otherText };
  return { text: text || (field.handedDown ?? ''), other: otherText || (other?.handedDown ?? '') };
}

type Mark = 'inserted' | 'deleted';

function wholes(all: readonly Whole[], reading: Reading | undefined, mark: Mark): Paragraphs | undefined {
  if (all.length === 0 || reading === undefined) return undefined;
  return all.flatMap((each) => [...ownLines(each.item, reading, mark, ''), ...partsOf(each, reading, mark)]);
}

function partsOf({ parts }: Whole, reading: Reading, mark: Mark): Paragraphs {
  return parts.flatMap((part) => ownLines(part, reading, mark, numberOf(part)));
}

/** The number of a criterion among those of its indicator. */
function numberOf(part: Item): string {
  return part.kind === 'criterion' && part.parent !== undefined ? `${part.parent.children.indexOf(part) + 1}. ` : '';
}

/** An item of which everything is new, or gone: its wording with its points, and below it what else is printed of it. */
function ownLines(item: Item, reading: Reading, mark: Mark, number: string): Paragraphs {
  const [wording, , ...others] = fieldsOf(item, reading);
  const text = `${number}${wording?.text ?? ''}（${pointsText(item, reading.view)}）`;
  return [
    ...marked(item.kind === 'indicator' ? 'label' : 'text', '', text, mark),
    ...others.flatMap((each) => (STANDING[each.key] !== undefined ? [] : marked('note', each.label, each.text, mark))),
  ];
}

/** The cell 指标 of a row: what it is, and below it where it stands. Of several items the first is named, as it is or else as it was. */
export function nameCell({ before, after }: Entry): Paragraphs {
  const item = (after[0] ?? before[0])?.item;
  if (item === undefined) return [];
  if (item.kind === 'indicator') {
    return [...cellParagraphs('label', item.title), ...cellParagraphs('note', pathOf(item).join('／'))];
  }
  const path = pathOf(item);
  const position =
    (item.parent?.children.length ?? 0) > 1 ? `第${(item.parent?.children.indexOf(item) ?? 0) + 1}项` : '';
  return [
    ...cellParagraphs('label', `${path.at(-1) ?? ''}${position}`),
    ...cellParagraphs('note', path.slice(0, -1).join('／')),
  ];
}

/** The kinds of change in words. That what stands in the place of another is worded otherwise goes without saying. */
function kindsText(kinds: readonly ChangeKind[]): string {
  const isOther = kinds.some(
    (kind) => kind === 'split' || kind === 'merged' || kind === 'replaced' || kind === 'regrouped',
  );
  return kinds.flatMap((kind) => (isOther && kind === 'wording' ? [] : [KINDS[kind]])).join('、');
}

/** What a revision table calls the kinds of change. */
const KINDS: { readonly [K in ChangeKind]: string } = {
  added: '新增',
  removed: '删除',
  split: '拆分',
  merged: '合并',
  replaced: '替换',
  regrouped: '重组',
  moved: '移动',
  points: '调整分值',
  applicability: '调整适用范围',
  wording: '修改文字',
  scoring: '修改评分标准',
  department: '调整考核单位',
  requirements: '调整考核要求',
};

const FOLLOWS = { parts: '随所属各项调整', parent: '随上级指标调整' } as const;

/** The cell 修订说明 of a row: the kinds of change, and why. */
export function reasonCell({ kinds, reasons, follows }: Entry): Paragraphs {
  const said = follows === undefined ? reasons : [FOLLOWS[follows]];
  return [...cellParagraphs('label', kindsText(kinds)), ...said.flatMap((reason) => cellParagraphs('text', reason))];
}
