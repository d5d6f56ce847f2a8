import { resolvedByClass, resolvedSets } from '../model/classes/own.ts';
import { both, classesOf, hasClass, NO_CLASSES, without } from '../model/classes.ts';
import { Decimal } from '../model/decimal.ts';
import { exactly, product, whole } from '../model/grading/ratio.ts';
import type {
  ClassSet,
  Criterion,
  Indicator,
  Item,
  Limit,
  PointsByClass,
  Provenance,
  System,
  TextVariant,
  Weight,
} from '../model/model.ts';
import { isBoth, sumFor } from '../model/totals.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import type { Key } from '../text/key.ts';
import { hasKey, mentionsAt, type Written, within } from '../text/written.ts';
import { readLineage } from './lineage.ts';
import {
  childrenAt,
  decimalAt,
  decimalMapAt,
  optionalText,
  positiveAt,
  textAt,
  textMapAt,
  textsAt,
  weightAt,
  wordAt,
} from './node.ts';
import { type Leaders, leadersAt } from './scoring/leaders.ts';
import { readScoring } from './scoring/read.ts';

/** The classes of the system, and who is told of an id that is of none of them: it may be a unit's. */
interface Known extends Pick<System, 'classes' | 'declared'> {
  readonly stranger: (id: string) => void;
}

/** What an item has from above: from its parent, or at level 1 from its system. */
interface Above {
  readonly parent: Indicator | undefined;
  readonly known: Known;
  readonly applies: ClassSet;
  /** The points of which weights are a share. */
  readonly points: PointsByClass;
  readonly leaders: Leaders;
  readonly provenance: Provenance | undefined;
  readonly report: (diagnostic: Diagnostic) => void;
}

/** The level-1 indicator that a file holds, with everything below it. Points are resolved for each class of the system, exactly. */
export function readIndicator(node: Written, above: Above, level = 1): Indicator {
  const own = readCommon(node, above);
  const isLeaf = hasKey(node, 'criteria');
  const { nodes, complete } = childrenAt(node, isLeaf ? 'criteria' : 'indicators');
  const children: Item[] = [];
  const groups = !(['points', 'weight', 'pointsFor'] as const).some((key) => hasKey(node, key));
  const points = [...own.points];
  const title = textAt(node, 'title');
  const scale = positiveAt(node, 'scale', above.report);
  const indicator: Indicator = {
    ...own,
    // V8 puts a copy of so many values beside others into a table, and takes five times as long.
    ...{ kind: 'indicator', level, title, children, isLeaf, scale, groups, complete, points },
  };
  const below: Above = {
    parent: indicator,
    known: above.known,
    applies: own.applies,
    // Weights below what only groups are a share of what lies above it.
    points: scale === undefined ? (groups ? above.points : own.points) : above.known.classes.map(() => scale),
    leaders: own,
    provenance: own.provenance,
    report: above.report,
  };
  for (const child of nodes) {
    children.push(isLeaf ? readCriterion(child, below) : readIndicator(child, below, level + 1));
  }
  if (groups && complete) addUp(points, own.points, indicator);
  return indicator;
}

/** Gives what only groups the points of its parts, for each class that has none stated. */
function addUp(points: (Decimal | undefined)[], stated: PointsByClass, { applies, children }: Indicator): void {
  for (const index of stated.keys()) {
    if (stated[index] === undefined && hasClass(applies, index)) points[index] = sumFor(children, index);
  }
}

function readCriterion(node: Written, above: Above): Criterion {
  return {
    kind: 'criterion',
    text: textAt(node, 'text'),
    textFor: hasKey(node, 'textFor') ? readVariants(node, above.known) : NO_VARIANTS,
    targets: hasKey(node, 'targets') ? readTargets(node, above.known) : NO_TARGETS,
    veto: node.value['veto'] === true,
    scoring: hasKey(node, 'scoring') ? readScoring(node, above.report) : undefined,
    step: decimalAt(node, 'step', above.report),
    split: decimalMapAt(node, 'split', above.report),
    notApplicable: wordAt(node, 'notApplicable', ['scale', 'full', 'zero']),
    ...readCommon(node, above),
  };
}

function readCommon(node: Written, above: Above) {
  const applies = readApplies(node, above);
  const weight = weightAt(node, 'weight', above.report);
  const { departments, shares } = leadersAt(node) ?? above.leaders;
  return {
    id: textAt(node, 'id'),
    parent: above.parent,
    written: node,
    applies,
    points: readPoints(node, applies, weight, above),
    weight,
    adds: limitAt(node, 'adds', above.report),
    deducts: limitAt(node, 'deducts', above.report),
    core: node.value['core'] === true,
    departments,
    shares,
    cooperating: mentionsAt(node, 'cooperating'),
    method: textsAt(node, 'method'),
    evidence: textsAt(node, 'evidence'),
    remark: optionalText(node, 'remark'),
    note: optionalText(node, 'note'),
    provenance: wordAt(node, 'provenance', ['source', 'drafted']) ?? above.provenance,
    lineage: hasKey(node, 'lineage') ? readLineage(within(node, 'lineage')) : undefined,
  };
}

function limitAt(node: Written, key: Key, report: Above['report']): Limit | undefined {
  return node.value[key] === 'unlimited' ? 'unlimited' : positiveAt(node, key, report);
}

function readApplies(node: Written, { applies, known }: Above): ClassSet {
  if (hasItems(node, 'only')) return both(applies, classesAt(node, 'only', known));
  if (hasItems(node, 'except')) return without(applies, classesAt(node, 'except', known));
  return applies;
}

/** Whether there is a list under a key that says anything: of an empty one the schema has said that it may not be. */
function hasItems({ value }: Written, key: Key): boolean {
  const list = value[key];
  return Array.isArray(list) && list.length > 0;
}

function classesAt(node: Written, key: Key, known: Known): ClassSet {
  const ids = textsAt(node, key);
  meet(ids, known);
  return classesOf(ids, known.classes);
}

/** Tells of ids that are of no class. */
function meet(ids: Iterable<string>, { classes, declared, stranger }: Known): void {
  for (const id of ids) {
    if (![classes, declared].some((each) => each.some((one) => one.id === id))) stranger(id);
  }
}

/** The points for each class. Those that are not more than nothing were reported, and so is a weight of which they are no decimal; sums are not judged by them. */
function readPoints(node: Written, applies: ClassSet, weight: Weight | undefined, above: Above): PointsByClass {
  const stated = decimalAt(node, 'points', above.report);
  const written = decimalMapAt(node, 'pointsFor', above.report);
  meet(written.keys(), above.known);
  const byClass = resolvedByClass(written, above.known);
  const isUnclear = !hasKey(node, 'title') && isBoth(node);
  return above.known.classes.map(({ id }, index) => {
    if (isUnclear || !hasClass(applies, index)) return undefined;
    const points = byClass.has(id) ? byClass.get(id) : (stated ?? sharedBy(weight, above.points[index]));
    return points !== undefined && points.compare(Decimal.zero) > 0 ? points : undefined;
  });
}

function sharedBy(weight: Weight | undefined, points: Decimal | undefined): Decimal | undefined {
  return weight && points && exactly(product(weight.share, whole(points)));
}

const NO_VARIANTS: readonly TextVariant[] = [];

function readVariants(node: Written, known: Known): TextVariant[] {
  const { nodes } = childrenAt(node, 'textFor');
  const ids = nodes.map((variant) => textsAt(variant, 'only'));
  meet(ids.flat(), known);
  const sets = resolvedSets(ids, known.classes);
  return nodes.map((variant, index) => ({
    classes: sets[index] ?? NO_CLASSES,
    text: textAt(variant, 'text'),
    written: variant,
  }));
}

const NO_TARGETS: Criterion['targets'] = new Map<string, string>();

function readTargets(node: Written, known: Known): Criterion['targets'] {
  const targets = textMapAt(node, 'targets');
  meet(targets.keys(), known);
  return resolvedByClass(targets, known);
}
