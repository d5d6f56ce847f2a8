import { linesOf } from '../../model/lines.ts';
import type { Criterion, Indicator, Item, System } from '../../model/model.ts';
import type { ProvedView } from '../../model/view.ts';
import { sameKey } from '../table/wording.ts';
import { viewsCalled } from './systems.ts';

/** What an opinion is about, and what it says of it. */
export type Target =
  | { readonly kind: 'item'; readonly system: System; readonly item: Item; readonly rest: string }
  /** A part of the measures by the signs of its headings: 六、 and （二）. */
  | { readonly kind: 'measures'; readonly signs: readonly string[]; readonly rest: string };

const QUOTED = '[“"「]([^“”"「」]{1,200})[”"」]';
const NTH = '(?:的?第(\\d{1,2}|[一二三四五六七八九十])[项条])?';
const NUMERAL = '[一二三四五六七八九十]{1,3}';

const NAMED = new RegExp(
  `^(?:建议)?(?:对|关于|就|将)?(?:指标|考核指标|三级指标|二级指标)?${QUOTED}${NTH}(?:中的?|指标|一项)?[，,：:]?(.*)$`,
  'su',
);
const NAMED_BEHIND = new RegExp(`^(?:建议)?(删除|删去|取消|去掉)(?:指标|考核指标)?${QUOTED}${NTH}$`, 'u');
const NAMED_ABOVE = new RegExp(`^(?:建议)?在${QUOTED}${NTH}(?:之?[下中后里内]|下面|后面)?[，,：:]?(.*)$`, 'su');
const NUMBERED = new RegExp(`^(?:对|关于)?序号(?:为)?(\\d{1,4})(?:号)?${NTH}[，,：:的]?(.*)$`, 'su');
const WITHIN =
  /^(?:建议)?(?:将|把|对|关于)?([^，。；：“”]{0,30}?)(?:考核)?(?:指标)?(?:体系)?(?:中的?|里的?|的)?第(\d{1,4})项(?:指标)?(?:的|中的?)?(?:考核内容)?(?:的?第?(\d{1,2}|[一二三四五六七八九十])[项条]?)?[，,：:的]?(.*)$/su;
const OF_MEASURES = new RegExp(
  `^(?:办法|正文)?第?(${NUMERAL})(?:部分|条|章|、)(?:[（(](${NUMERAL})[）)])?(?:中的?|里的?)?[，,：:]?(.*)$`,
  'su',
);

/** Finds what an opinion may be about among systems: by its title in quotes or a part of it, by its printed number, by its place in the measures. None where it names nothing, several where it names what several systems or items have. `views` are those that it stands under, of `all`, which it may name itself. */
export function targetsOf(text: string, views: readonly ProvedView[], all: readonly ProvedView[]): readonly Target[] {
  const line = unnested(text.replace(/[。．.；;\s]+$/u, ''));
  for (const { way, targets } of WAYS) {
    const found = way.exec(line);
    if (found !== null) return targets(found.slice(1), views, all);
  }
  return [];
}

/** A text whose quotation marks within others are single ones: people type the same twice. */
function unnested(text: string): string {
  let depth = 0;
  return text.replace(/[“”]/gu, (mark) => {
    depth = Math.max(0, depth - (mark === '”' ? 1 : 0));
    const inner = mark === '“' ? '‘' : '’';
    const own = depth > 0 ? inner : mark;
    depth += mark === '“' ? 1 : 0;
    return own;
  });
}

/** A way in which opinions name what they are about. */
interface Way {
  readonly way: RegExp;
  readonly targets: (
    found: readonly (string | undefined)[],
    views: readonly ProvedView[],
    all: readonly ProvedView[],
  ) => readonly Target[];
}

/** The first that fits. */
const WAYS: readonly Way[] = [
  { way: NAMED_BEHIND, targets: ([what, title, nth], views) => namedTargets(title, nth, what, views) },
  { way: NAMED_ABOVE, targets: ([title, nth, rest], views) => namedTargets(title, nth, rest, views) },
  { way: NUMBERED, targets: ([number, nth, rest], views) => numberTargets(Number(number), nth, rest, views) },
  {
    way: WITHIN,
    targets: ([name = '', number, nth, rest], views, all) =>
      numberTargets(Number(number), nth, rest, name === '' ? views : viewsCalled(name, all)),
  },
  {
    way: OF_MEASURES,
    targets: ([part = '', section, rest = '']) => [
      {
        ...{ kind: 'measures', rest },
        signs: [`${part}、`, ...(section === undefined ? [] : [`（${section}）`])],
      },
    ],
  },
  { way: NAMED, targets: ([title, nth, rest], views) => namedTargets(title, nth, rest, views) },
];

function namedTargets(
  title: string | undefined,
  nth: string | undefined,
  rest: string | undefined,
  views: readonly ProvedView[],
): readonly Target[] {
  return views.flatMap(({ system }) =>
    named(title ?? '', system).flatMap((item) => withNth(system, item, nth, rest ?? '')),
  );
}

/** An item, or the nth criterion below it; none where it has no such criterion. */
function withNth(system: System, item: Item, nth: string | undefined, rest: string): readonly Target[] {
  if (nth === undefined) return [{ kind: 'item', system, item, rest }];
  const criterion = item.kind === 'indicator' ? criterionAt(item, numberOf(nth)) : undefined;
  return criterion === undefined ? [] : [{ kind: 'item', system, item: criterion, rest }];
}

function criterionAt({ children }: Indicator, nth: number): Criterion | undefined {
  const child = children[nth - 1];
  return child?.kind === 'criterion' ? child : undefined;
}

function numberOf(text: string): number {
  const index = '一二三四五六七八九十'.indexOf(text);
  return index < 0 ? Number(text) : index + 1;
}

function numberTargets(
  number: number,
  nth: string | undefined,
  rest: string | undefined,
  views: readonly ProvedView[],
): readonly Target[] {
  return views.flatMap((view) => {
    const leaf = linesOf(view).find((line) => line.number === number)?.leaf;
    return leaf === undefined ? [] : withNth(view.system, leaf, nth, rest ?? '');
  });
}

/** The items that are called so: by the whole title, else by a part of it, else by a part of their wording. Of one below another of the same name the deepest. */
function named(title: string, { items }: System): readonly Item[] {
  const key = sameKey(title);
  const keyOf = (item: Item): string => sameKey(item.kind === 'indicator' ? item.title : item.text);
  const indicators = items.filter((item) => item.kind === 'indicator');
  const ways = [
    indicators.filter((item) => keyOf(item) === key),
    indicators.filter((item) => bare(keyOf(item)).startsWith(bare(key))),
    indicators.filter((item) => bare(keyOf(item)).includes(bare(key))),
    items.filter((item) => key.length >= LEAST_OF_WORDING && bare(keyOf(item)).includes(bare(key))),
  ];
  const found = ways.find((each) => each.length > 0) ?? [];
  return found.filter((item) => !found.some((other) => isAbove(item, other)));
}

/** So many characters of a wording name it. */
const LEAST_OF_WORDING = 6;

/** A title without quotation marks: people leave out the inner ones. */
function bare(key: string): string {
  return key.replace(/[“”"‘’'「」]/gu, '');
}

function isAbove(item: Item, other: Item): boolean {
  return other.parent !== undefined && (other.parent === item || isAbove(item, other.parent));
}
