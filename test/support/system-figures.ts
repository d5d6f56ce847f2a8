import { partsOf, type Written } from './exact-scores.ts';
import type { WrittenSystem } from './sources.ts';

type Path = readonly (string | number)[];

/** A figure of a system as it is written: where it stands, and the same system with another number there. */
export interface Figure {
  readonly path: string;
  /** Whether any number can stand there without a sum that fails: what lies beside the sum, full marks of which a scale is stated, and what everything below is a share of. */
  readonly isFree: boolean;
  readonly changed: WrittenSystem;
}

const FIGURES: ReadonlySet<string> = new Set(['points', 'weight', 'scale', 'fullMarks', 'adds', 'deducts']);

/** Every figure of a system. */
export function figuresOf(system: WrittenSystem): readonly Figure[] {
  return pathsIn(system).map((path) => ({
    path: path.join('.'),
    isFree: isFree(system, path),
    changed: withOther(system, path) as WrittenSystem,
  }));
}

function pathsIn(value: unknown, at: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => {
    const path = [...at, Array.isArray(value) ? Number(key) : key];
    const isFigure = FIGURES.has(key) || at.at(-1) === 'pointsFor';
    return isFigure ? [path] : pathsIn(each, path);
  });
}

function withOther(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined) return otherThan(value);
  if (Array.isArray(value)) return value.map((each, index) => (index === key ? withOther(each, rest) : each));
  const node = value as Written;
  return { ...node, [key]: withOther(node[key], rest) };
}

/** A step more, a per cent more, a smaller fraction; a limit where there was none. */
function otherThan(value: unknown): unknown {
  if (typeof value === 'number') return Math.round(value * 1000 + 50) / 1000;
  const [, number, unit] = /^([\d.]+)(%|\/\d+)$/.exec(String(value)) ?? [];
  if (unit === '%') return `${Math.round(Number(number) * 10 + 10) / 10}%`;
  return unit === undefined ? 1 : `${number}/${Number(unit.slice(1)) + 1}`;
}

function isFree(system: WrittenSystem, path: Path): boolean {
  const key = path.at(-1);
  const owner = at(system, path.slice(0, -1)) as Written;
  if (key === 'adds' || key === 'deducts') return true;
  const isHead = path[0] !== 'indicators';
  if (isHead && key === 'fullMarks' && hasScale(system, owner)) return true;
  if (isHead) return isAllShares(system.indicators);
  return key === 'scale' && isAllShares(partsOf(owner));
}

function at(value: unknown, path: Path): unknown {
  return path.reduce((each, key) => (each as Written)[key], value);
}

/** Whether a scale is stated for the system, or for the class or unit whose full marks these are. */
function hasScale(system: WrittenSystem, owner: Written): boolean {
  const [first] = system.classes;
  return (
    'scale' in owner || 'scale' in system || ((owner as unknown) === system && first !== undefined && 'scale' in first)
  );
}

/** Whether nothing below states points in the scale of these items. */
function isAllShares(items: readonly Written[]): boolean {
  return items.every((each) => {
    if (!('weight' in each)) return 'adds' in each || 'deducts' in each || 'veto' in each;
    return 'scale' in each || isAllShares(partsOf(each));
  });
}
