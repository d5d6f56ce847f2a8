import { parse } from 'yaml';

/** A criterion as a starter writes it down, with what it is for a class: hundredths of a point, or which kind it is. */
export interface StarterCriterion {
  readonly id: string;
  /** The level-1 indicator in which it lies. */
  readonly level1: string;
  readonly kind: 'points' | 'adds' | 'deducts' | 'veto';
  /** The most that it gives, adds or takes, in hundredths. */
  readonly most: number;
}

type Node = {
  readonly [key: string]: unknown;
  readonly id: string;
  readonly weight?: number;
  readonly points?: number;
};

/** The level-1 indicators of a repository with one system of the year, read by the other parser. */
export function level1In(files: ReadonlyMap<string, string>): readonly Node[] {
  const paths = [...files.keys()].filter((path) => /^indicators\/\d+\/[\w-]+\/\d+-[\w-]+\.yaml$/.test(path));
  return paths.sort().map((path) => parse(files.get(path) ?? '') as Node);
}

/** The criteria for a class, worked out by themselves: in hundredths, so that all sums are of whole numbers. */
export function criteriaFor(
  level1: readonly Node[],
  unitClass: string,
  fullMarks: number,
): readonly StarterCriterion[] {
  return level1.flatMap((each) => below(each, unitClass, fullMarks * 100, each.id));
}

function below(node: Node, unitClass: string, above: number, level1: string): readonly StarterCriterion[] {
  const only = node['only'] as readonly string[] | undefined;
  if (only !== undefined && !only.includes(unitClass)) return [];
  const own = (node['pointsFor'] as Readonly<Record<string, number>> | undefined)?.[unitClass] ?? node.points;
  const points = own === undefined ? Math.round((node.weight ?? 0) * above) : own * 100;
  const parts = (node['indicators'] ?? node['criteria']) as readonly Node[] | undefined;
  if (parts !== undefined) return parts.flatMap((each) => below(each, unitClass, points, level1));
  const kind = (['adds', 'deducts', 'veto'] as const).find((key) => key in node) ?? 'points';
  const most = kind === 'points' ? points : kind === 'veto' ? 0 : Number(node[kind]) * 100;
  return [{ id: node.id, level1, kind, most }];
}
