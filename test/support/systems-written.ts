import { classesNamed, type WrittenSystem } from './sources.ts';

/** Points are counted in steps of 0.05 here, so that they can be added exactly; a class that has none has zero. Units that are classes of their own stand behind the classes, and are of these in turn. */
export type Steps = readonly number[];

/** An item of a system that is drawn, before it is written down. */
export interface Branch {
  readonly kind: 'criterion' | 'deduction' | 'bonus' | 'veto' | 'indicator';
  /** Whose it is: none of its own, one, or several together. */
  readonly departments: readonly string[];
  /** What it counts in what lies above it. */
  readonly steps: Steps;
  readonly parts: readonly Branch[];
  /** What its parts add to for all that it is for, where that is not what it counts. */
  readonly scale?: number;
  /** How the weights of its parts are written. */
  readonly weights?: Weights;
  readonly core?: boolean;
  /** Whether what it adds or deducts has no limit of its own. */
  readonly isUnlimited?: boolean;
}

/** How weights are written in place of points, where each part has the same share for everybody: as a fraction also where nothing else is exact. */
export type Weights = 'percentage' | 'decimal' | 'fraction' | undefined;

/** What holds for a whole system. */
export interface Shape {
  /** How many classes there are, and how many units that are classes of their own behind them. */
  readonly count: number;
  readonly own: number;
  readonly levels: number;
  /** Whether the level-1 indicators add to something else for each class. */
  readonly differs: boolean;
  readonly grouping: readonly number[];
  readonly isUniform: boolean;
  /** How the weights of level-1 indicators are written. */
  readonly weights: Weights;
  /** What the full marks are where what the level-1 indicators add to is a scale, in steps. */
  readonly scaled: { readonly marks: number; readonly isByClass: boolean; readonly doMarksDiffer: boolean } | null;
}

const NAMES = [
  '县',
  '县级市',
  '城市区',
  '无乡镇的城市区',
  ...Array.from({ length: 36 }, (_, index) => `第${index + 5}类`),
];
const LEVELS = ['考核项目', '考核类别', '考核要素', '考核方面', '工作要求'];
/** Departments of the small repository. */
export const DEPARTMENTS = ['organization', 'publicity'];

/** An indicator that counts what its parts count together. */
export function branch(parts: readonly Branch[], departments: readonly string[] = []): Branch {
  const steps = (parts[0]?.steps ?? []).map((_, index) =>
    parts.reduce((sum, part) => sum + (part.steps[index] ?? 0), 0),
  );
  return { kind: 'indicator', departments, steps, parts };
}

/** The last level-1 indicator brings every class to the same total, or each to one of its own: the full marks, or a scale of them. */
export function writtenSystem(branches: readonly Branch[], shape: Shape): WrittenSystem {
  const { count, own, levels, differs, grouping, scaled } = shape;
  const totals = branch(branches).steps;
  const most = Math.max(...totals) + 1;
  const measures = totals.map((_, index) => most + (differs ? index : 0));
  const rest = totals.map((total, index) => (measures[index] ?? 0) - total);
  const criterion: Branch = { kind: 'criterion', departments: [], steps: rest, parts: [] };
  const parts = [...branches, branch([criterion], DEPARTMENTS.slice(0, 1))];
  const classes = classesNamed(...NAMES.slice(0, count));
  const named = { ids: [...classes.map(({ id }) => id), ...unitIds(own)], count };
  const weights = grouping.includes(1) ? [] : weightsOf(parts, measures, shape.weights);
  const isScaledHere = scaled !== null && (differs || scaled.isByClass);
  const fullMarks = (index: number) =>
    (scaled === null ? (measures[index] ?? 0) : scaled.marks + (scaled.doMarksDiffer ? index : 0)) / 20;
  const ownScale = (index: number) => (isScaledHere ? { scale: (measures[index] ?? 0) / 20 } : {});
  return {
    classes: classes.map((each, index) => ({
      ...each,
      ...(fullMarks(index) === fullMarks(0) ? {} : { fullMarks: fullMarks(index) }),
      ...ownScale(index),
    })),
    fullMarks: fullMarks(0),
    ...(scaled !== null && !isScaledHere ? { scale: most / 20 } : {}),
    ...(own === 0
      ? {}
      : {
          units: unitIds(own).map((id, index) => ({
            id,
            fullMarks: fullMarks(count + index),
            ...ownScale(count + index),
          })),
        }),
    ...(levels === 3 ? {} : { levels: LEVELS.slice(0, levels), scored: '评分要点' }),
    indicators: parts.map((each, index) => {
      const id = `item-${index + 1}`;
      return { ...written(each, { named, grouping, level: 1, id, weight: weights[index], above: named.ids }), id };
    }),
  };
}

function unitIds(own: number): readonly string[] {
  return Array.from({ length: own }, (_, index) => `unit-${index + 1}`);
}

/** The ids of the classes and of the units that are classes of their own, and how many the classes are. */
interface Named {
  readonly ids: readonly string[];
  readonly count: number;
}

/** Where an item is written. */
interface Place {
  readonly named: Named;
  readonly grouping: readonly number[];
  readonly level: number;
  readonly id: string;
  /** What is written in place of points. */
  readonly weight: string | number | undefined;
  /** For whom that is in which it lies. */
  readonly above: readonly string[];
}

function written(item: Branch, place: Place): Readonly<Record<string, unknown>> {
  const { kind, departments, steps, parts, scale, core, isUnlimited } = item;
  const { named, grouping, level, id, above } = place;
  const having = havingOf(steps, named);
  const doesGroup = kind === 'indicator' && grouping.includes(level);
  const weights = doesGroup ? [] : weightsBelow(item, grouping.includes(level + 1));
  const below = parts.map((each, index) =>
    written(each, {
      ...{ named, grouping, level: level + 1, id: `${id}-${index + 1}`, weight: weights[index] },
      above: having.map(([one]) => one),
    }),
  );
  return {
    id,
    ...applicabilityOf(having, named, above),
    ...(isCounted(item) && !doesGroup ? pointsOf(having, place) : besideOf(kind, isUnlimited ? 'unlimited' : 1)),
    ...(scale === undefined ? {} : { scale: scale / 20 }),
    ...(kind === 'indicator' ? { title: `指标${id}` } : { text: `内容${id}` }),
    ...(core ? { core } : {}),
    ...(departments.length > 0 ? { department: departments.length === 1 ? departments[0] : departments } : {}),
    ...(parts.length === 0 ? {} : { [parts[0]?.kind === 'indicator' ? 'indicators' : 'criteria']: below }),
  };
}

function isCounted({ kind }: Branch): boolean {
  return kind === 'criterion' || kind === 'indicator';
}

/** The weights of the parts of an indicator; none where these only group. */
function weightsBelow({ steps, parts, scale, weights }: Branch, isGrouping: boolean): ReturnType<typeof weightsOf> {
  if (isGrouping && parts[0]?.kind === 'indicator') return [];
  const measures = steps.map((step) => (step === 0 ? 0 : (scale ?? step)));
  return weightsOf(parts, measures, weights);
}

/** The weights of parts of what they add to, none for what is in no sum; none at all where they are not the same for everybody. */
function weightsOf(
  parts: readonly Branch[],
  measures: Steps,
  weights: Weights,
): readonly (string | number | undefined)[] {
  const having = [...measures.keys()].filter((index) => (measures[index] ?? 0) > 0);
  const [first = 0] = having;
  const whole = measures[first] ?? 0;
  const isSame = ({ steps }: Branch) =>
    having.every((index) => (steps[index] ?? 0) * whole === (steps[first] ?? 0) * (measures[index] ?? 0));
  if (weights === undefined || !parts.filter(isCounted).every(isSame)) return [];
  return parts.map((part) => (isCounted(part) ? weightOf(part.steps[first] ?? 0, whole, weights) : undefined));
}

/** A share of a whole; a fraction where a tenth of a per cent is too coarse. */
function weightOf(steps: number, whole: number, weights: Weights): string | number {
  const isFraction = weights === 'fraction' || (steps * 1000) % whole !== 0;
  if (isFraction) return `${steps}/${whole}`;
  const thousandths = (steps * 1000) / whole;
  return weights === 'percentage' ? `${thousandths / 10}%` : thousandths / 1000;
}

type Having = readonly (readonly [id: string, points: number])[];

/** Those for whom something is, with their points. */
function havingOf(steps: Steps, { ids }: Named): Having {
  return ids.flatMap((each, index) => ((steps[index] ?? 0) > 0 ? [[each, (steps[index] ?? 0) / 20] as const] : []));
}

/** Points, with those that are others for some; or a weight. */
function pointsOf(having: Having, { named, weight }: Place): Readonly<Record<string, unknown>> {
  if (weight !== undefined) return { weight };
  const special = specialOf(having, named);
  return { points: having[0]?.[1], ...(special.length > 0 ? { pointsFor: Object.fromEntries(special) } : {}) };
}

/** The points of those that have others than the general ones, those of the first; of units others than those of their class. */
function specialOf(having: Having, { ids, count }: Named): Having {
  const general = having[0]?.[1];
  const ofClasses = having.filter(([each, points]) => ids.indexOf(each) < count && points !== general);
  const ofUnits = having.filter(([each, points]) => {
    const of = ids[(ids.indexOf(each) - count) % count];
    return ids.indexOf(each) >= count && points !== (ofClasses.find(([one]) => one === of)?.[1] ?? general);
  });
  return [...ofClasses, ...ofUnits];
}

/** For whom something is of those for whom what is above it is: all but some units, or only some. */
function applicabilityOf(
  having: Having,
  { ids, count }: Named,
  above: readonly string[],
): Readonly<Record<string, unknown>> {
  const lacking = above.filter((each) => having.every(([one]) => one !== each));
  const isButUnits = lacking.length > 0 && lacking.every((each) => ids.indexOf(each) >= count);
  return isButUnits ? { except: lacking } : { only: having.map(([each]) => each) };
}

/** What stands in place of points of a criterion that is in no sum. */
function besideOf(kind: Branch['kind'], limit: number | 'unlimited'): Readonly<Record<string, unknown>> {
  if (kind === 'veto') return { veto: true };
  if (kind === 'deduction') return { deducts: limit };
  return kind === 'bonus' ? { adds: limit } : {};
}
