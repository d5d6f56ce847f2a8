import { parse } from 'yaml';
import { SHIPPED } from '../fixtures.ts';
import type { Fault } from './faults.ts';

/**
 * Why a fault cannot be found without the lock: the number is stated once, is printed from that very place, and is one
 * that could have been meant. Undefined where a rule has to find it. What could have been meant is judged here from the
 * YAML alone, without the rules, so that a rule that no longer does its work shows.
 */
export function inherentReason(fault: Fault): string | undefined {
  const { key, path, steps, is } = fault;
  const holder = at(dataOf(path), steps.slice(0, -1));
  return REASONS[key]?.(Number(is), { path, steps, holder });
}

interface Context {
  readonly path: string;
  readonly steps: Fault['steps'];
  /** What holds the number. */
  readonly holder: Holder;
}

type Holder = Readonly<Record<string, unknown>>;

const SCORED =
  'how much is taken or given for what was not fully reached is said nowhere else, and this is within the points';
const CUT = 'how many units are meant is said nowhere else, and the group has as many';
const LINE = 'the line for unqualified is said nowhere else, and lies within the full marks';
const METHOD = 'what the office decided is said nowhere else, and the schema and the other bound allow it';
const STEP = 'all points are multiples of this step as well: a finer one forbids less';
const SINCE = 'a method may be in force since any year up to the one that is assessed';

type Reason = (value: number, context: Context) => string | undefined;

const REASONS: Readonly<Record<string, Reason>> = {
  minus: (value, { path, steps }) =>
    value > 0 && isStep(value, path) && value <= pointsAround(path, steps) ? SCORED : undefined,
  score: (value, { path, steps }) => {
    const place = Number(steps.at(-2));
    const tiers = at(dataOf(path), steps.slice(0, -2)) as unknown as readonly { readonly score: number }[];
    const [above, below] = [tiers[place - 1]?.score, tiers[place + 1]?.score ?? -1];
    const isBetween = above !== undefined && value < above && value > below && value >= 0;
    return isBetween && isStep(value, path) ? SCORED : undefined;
  },
  advanced: cut,
  last: cut,
  performanceBarred: cut,
  leaderBarred: cut,
  atMost: (value, { path, steps }) => {
    const { fullMarks } = at(dataOf(path), steps.slice(0, 2));
    return value > 0 && value <= Number(fullMarks) ? LINE : undefined;
  },
  inForceFrom: (value, { holder }) =>
    Number.isInteger(value) && value >= 1949 && value <= Number(holder['year']) ? SINCE : undefined,
  step: (value, { path }) =>
    value > 0 && allPoints(path).every((points) => isMultiple(points, value)) ? STEP : undefined,
  places: (value) => (Number.isInteger(value) && value <= 6 ? METHOD : undefined),
  least: (value, { holder }) => (value <= Number(holder['most']) ? METHOD : undefined),
  most: (value, { holder }) => (value >= Number(holder['least']) ? METHOD : undefined),
  repeatedYears: (value) => (Number.isInteger(value) && value >= 2 ? METHOD : undefined),
  noPromotionYears: (value) => (Number.isInteger(value) && value > 0 ? METHOD : undefined),
};

/** A number of units that is counted from above or from below: those from both sides together are no more than there are. */
function cut(value: number, { path, steps }: Context): string | undefined {
  const system = at(dataOf(path), steps.slice(0, 2));
  const units = at(dataOf('indicators/units.yaml'), ['units']) as unknown as readonly { readonly system: string }[];
  const count = units.filter((unit) => unit.system === system['id']).length;
  const thresholds = system['thresholds'] as Holder;
  const cuts = { ...(thresholds['unqualified'] as Holder), ...thresholds, [String(steps.at(-1))]: value };
  const { advanced, last, performanceBarred, leaderBarred } = cuts as unknown as Record<string, number>;
  const lowest = Math.max(last ?? 0, performanceBarred ?? 0, leaderBarred ?? 0);
  return Number.isInteger(value) && value > 0 && (advanced ?? 0) + lowest <= count ? CUT : undefined;
}

function pointsAround(path: string, steps: Fault['steps']): number {
  const { points } = at(dataOf(path), steps.slice(0, steps.lastIndexOf('scoring')));
  return Number(points);
}

function isStep(value: number, path: string): boolean {
  return isMultiple(value, Number(dataOf(schemeOf(path))['step']));
}

function isMultiple(value: number, step: number): boolean {
  const times = value / step;
  return Math.abs(times - Math.round(times)) < 1e-9;
}

/** All points, and what is taken and given, in the files of an edition. */
function allPoints(path: string): readonly number[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return [...SHIPPED].flatMap(([each, text]) =>
    each.startsWith(folder) && each.endsWith('.yaml')
      ? [...text.matchAll(/(?:points|minus|score|upTo): (\d+(?:\.\d+)?)/g)].map((match) => Number(match[1]))
      : [],
  );
}

function schemeOf(path: string): string {
  return path.replace(/^(indicators\/[^/]+)\/.*$/, '$1/scheme.yaml');
}

const parsed = new Map<string, Holder>();

function dataOf(path: string): Holder {
  const known = parsed.get(path) ?? (parse(SHIPPED.get(path) ?? '') as Holder);
  parsed.set(path, known);
  return known;
}

function at(data: Holder, steps: Fault['steps']): Holder {
  return steps.reduce<Holder>((inner, step) => inner[step] as Holder, data);
}
