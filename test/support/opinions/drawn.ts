import { scoringText } from '../../../src/layout/scoring-text.ts';
import { classesIn, everyClass, isNobody, NO_CLASSES, without } from '../../../src/model/classes.ts';
import { Decimal } from '../../../src/model/decimal.ts';
import type { Edition, Indicator, Item, System } from '../../../src/model/model.ts';
import { appliesBy, generalPoints } from '../../../src/model/opinions/meant.ts';
import { saidNow } from '../../../src/model/opinions/said.ts';
import { isOfMeasures, type SuggestedField, type Suggestion } from '../../../src/model/opinions/suggestion.ts';
import type { Registers } from '../../../src/model/registers.ts';
import { relationOf } from '../../../src/opinions/deciding/relation.ts';
import { suggestion } from '../../../src/opinions/made.ts';
import { printedParagraphs } from '../../../src/opinions/measures/printed-text.ts';

/** What is drawn of a suggestion: on which item, of which kind, and what else it depends on. */
export interface Drawn {
  readonly at: number;
  readonly kind: number;
  readonly other: number;
}

/** What suggestions are made of. */
interface About {
  readonly item: Item;
  readonly system: System;
  /** The how manieth it is, in Chinese: in its words, so that all differ. */
  readonly count: string;
  readonly other: number;
  readonly leaf: Indicator;
  /** The printed names of the departments. */
  readonly names: readonly string[];
  /** Some paragraphs of the measures as they are printed, the one meant first. */
  readonly paragraphs: readonly string[];
  readonly made: (field: SuggestedField, said: Partial<Suggestion>) => Suggestion;
  readonly field: (name: SuggestedField, after: string | undefined, said?: Partial<Suggestion>) => Suggestion;
}

const MORE = Decimal.parse('0.05') as Decimal;
const OF_MEASURES = { system: undefined, item: undefined };
const SETTINGS = ['method.bonus.most', 'method.fraud.most', 'figures.groupSize'];
const COUNTS = '一二三四五六七八九十甲乙丙丁';

/** Points that are a little more; none where the item states none. */
function more({ item, made }: About, before: string | undefined, classes?: readonly string[]): Suggestion | undefined {
  const isGroup = item.kind === 'indicator' && item.groups;
  if (before === undefined || item.weight !== undefined || isGroup) return undefined;
  const after = Decimal.parse(before)?.plus(MORE).toString();
  return made('points', { before, after, ...(classes && { classes }) });
}

/** One or several who assess, or help. */
function namesFrom({ names, other }: About): string {
  return names.slice(other % names.length, 1 + (other % names.length) + (other % 3)).join('、');
}

const OF_ITEMS: readonly ((about: About) => Suggestion | undefined)[] = [
  (about) => more(about, generalPoints(about.item, about.system)),
  (about) => {
    const own = about.other % about.system.classes.length;
    return more(about, about.item.points[own]?.toString(), [about.system.classes[own]?.id ?? '']);
  },
  ({ item, count, field }) =>
    item.kind === 'criterion' && item.textFor.length === 0 ? field('text', `${item.text}（第${count}次）`) : undefined,
  ({ item, field }) => (item.kind === 'indicator' ? field('title', `新${item.title}`) : undefined),
  ({ count, field }) => field('remark', `第${count}条说明`),
  (about) => about.field('cooperating', about.other % 4 === 0 ? undefined : namesFrom(about)),
  ({ count, field }) => field('evidence', `第${count}种材料、台账`),
  (about) => about.field('department', namesFrom(about)),
  ({ names: [one, other], field }) => field('department', `${one}60%、${other}40%`),
  ({ item, count, field }) => (item.kind === 'criterion' ? field('targets', `第${count}档`) : undefined),
  ({ item, other, system, field }) => {
    const classes = classesIn(item.applies, system.classes);
    const parts = classes.slice(0, 1 + (other % (classes.length || 1))).map(({ name }, at) => `${name}${at + 1}00万元`);
    return item.kind === 'criterion' && parts.length > 0 ? field('targets', parts.join('；')) : undefined;
  },
  ({ item, count, field }) => (item.kind === 'criterion' ? field('scoring', `第${count}种办法酌情扣分`) : undefined),
  ({ item, field }) => (item.kind === 'criterion' ? field('scoring', '每少1次扣0.05分') : undefined),
  ({ item, other, system, field }) => {
    const classes = classesIn(item.parent?.applies ?? everyClass(system.classes), system.classes);
    const { name = '' } = classes[other % (classes.length || 1)] ?? {};
    if (other % 5 === 0) return field('applicability', undefined);
    const note = `${other % 2 === 0 ? '不' : '仅'}适用于${name}`;
    return isNobody(appliesBy(note, item, system) ?? NO_CLASSES) ? undefined : field('applicability', note);
  },
  ({ item, made }) =>
    item.kind === 'criterion' ? made('delete', { before: { text: item.text, points: undefined } }) : undefined,
  ({ leaf, other, count, made }) =>
    made('insert', {
      ...{ item: undefined, under: leaf.id, afterItem: leaf.children[other % leaf.children.length]?.id },
      after: { text: `增加第${count}款`, points: '0.35' },
    }),
  // A weight is another share of other points, and below an indicator that is for more it may be for more.
  ({ item, leaf, other, made }) =>
    item.kind === 'criterion' && leaf !== item.parent && item.weight === undefined && isFor(item.parent, leaf)
      ? made('move', { under: leaf.id, afterItem: leaf.children[other % leaf.children.length]?.id })
      : undefined,
];

const OF_TEXT: readonly ((about: About) => Suggestion | undefined)[] = [
  ({ other, field }) =>
    field('setting', String(1 + (other % 9)), { ...OF_MEASURES, setting: SETTINGS[other % SETTINGS.length] }),
  ({ paragraphs: [own = ''], count, made }) =>
    made('paragraph', { ...OF_MEASURES, before: own, after: `${own}（第${count}次）` }),
  ({ paragraphs: [own = ''], made }) => made('paragraph', { ...OF_MEASURES, before: own }),
  ({ paragraphs: [own = ''], count, made }) =>
    made('paragraph', { ...OF_MEASURES, after: `增加第${count}段。`, follows: own }),
  ({ paragraphs: [own = ''], count, made }) =>
    made('paragraph', { ...OF_MEASURES, before: own, after: `${own}\n另起第${count}段。` }),
  ({ paragraphs: [own = '', other = own], made }) =>
    own === other ? undefined : made('move', { ...OF_MEASURES, before: own, after: own, follows: other }),
];

const KINDS = [...OF_ITEMS, ...OF_TEXT];

/** Whether one indicator is for all whom another one is for. */
function isFor(one: Indicator | undefined, other: Indicator): boolean {
  return one !== undefined && isNobody(without(other.applies, one.applies));
}

/** A suggestion on an item of a system, or on the measures; undefined where there is nothing of the kind. */
function suggested(
  { at, kind, other }: Drawn,
  index: number,
  edition: Edition,
  registers: Pick<Registers, 'departments'>,
): Suggestion | undefined {
  const [system] = edition.systems as readonly System[] as [System];
  const item = system.items[at % system.items.length] as Item;
  const leaves = system.items.filter((each): each is Indicator => each.kind === 'indicator' && each.isLeaf);
  const made: About['made'] = (field, said) =>
    suggestion('意见.docx', {}, { system: 'county', item: item.id, ...said, field });
  const field: About['field'] = (name, after, said = {}) =>
    made(name, { ...said, before: saidNow(made(name, said), { edition, registers, scoringOf: scoringText }), after });
  const leaf = leaves[other % leaves.length] as Indicator;
  const names = (registers.departments ?? []).map(({ name }) => name);
  const printed = printedParagraphs(edition.measures?.text ?? '', edition).filter(({ kind: own }) => own === 'plain');
  const paragraphs = [at, other].map((each) => printed[each % printed.length]?.printed ?? '');
  const count = COUNTS.charAt(index);
  return KINDS[kind % KINDS.length]?.({ item, system, count, other, leaf, names, paragraphs, made, field });
}

/** Suggestions that have nothing to do with each other: none goes or comes beside what another one takes away, and nothing is left empty. */
export function independentOnes(
  drawn: readonly Drawn[],
  edition: Edition,
  registers: Pick<Registers, 'departments'>,
): readonly Suggestion[] {
  const items = new Map(edition.systems.flatMap((system) => system.items.map((item) => [item.id, item] as const)));
  const isLeaving = ({ field }: Suggestion): boolean => field === 'delete' || field === 'move';
  const parentOf = ({ item }: Suggestion): Indicator | undefined => items.get(item ?? '')?.parent;
  const isAlone = (each: Suggestion): boolean =>
    isLeaving(each) && !isOfMeasures(each) && (parentOf(each)?.children.length ?? 0) < 2;
  const isBehind = (one: Suggestion, each: Suggestion): boolean =>
    isOfMeasures(one) && one.before !== undefined && one.before === each.follows;
  const isApart = (one: Suggestion, each: Suggestion): boolean =>
    relationOf(one, each, edition) === 'apart' &&
    !(isLeaving(one) && isLeaving(each) && parentOf(one) === parentOf(each) && !isOfMeasures(one)) &&
    !(isLeaving(one) && one.item !== undefined && one.item === each.afterItem) &&
    !(one.field === 'move' && one.under !== undefined && each.under === one.under) &&
    !isBehind(one, each) &&
    !isBehind(each, one);
  const chosen: Suggestion[] = [];
  for (const [index, each] of drawn.entries()) {
    const own = suggested(each, index, edition, registers);
    const isFit = own !== undefined && own.before !== own.after && !isAlone(own);
    if (isFit && chosen.every((other) => isApart(other, own) && isApart(own, other))) chosen.push(own);
  }
  return chosen;
}
