import { compareText } from '../text/diagnostic.ts';
import { remembering } from '../text/remembering.ts';
import { sameList } from '../text/same-list.ts';
import { namedClasses } from './classes/of-unit.ts';
import { classesIn, everyClass } from './classes.ts';
import type { Decimal } from './decimal.ts';
import { shareText } from './leading/share.ts';
import { LEVELS, ownDepartments, SCORED } from './levels.ts';
import type { ClassSet, Criterion, Indicator, Item, Limit, System, UnitClass } from './model.ts';
import type { Clause, Scoring } from './scoring.ts';
import { wordingsOf } from './wordings.ts';

/** The name of the form below. It changes when the form does, so that digests of two forms are never taken for one another. */
const FORM = 'zhunsheng-system-1';

/**
 * What a system means, as canonical JSON (RFC 8785): its SHA-256 is the system's digest. Texts are in NFC and without
 * white space around them, decimals are strings without trailing zeros, and everything is resolved: points and wording
 * by unit class, departments as inherited. So comments, the order of keys, `0.50` for `0.5` and `only` for an equal
 * `except` change nothing, and every change of meaning does. Notes among colleagues and provenance are no part of it:
 * they are not published.
 */
export function canonicalSystem(system: System, year: number | undefined): string {
  const { classes } = system;
  const listed = namedClasses(system);
  const before = {
    ...(system.adds === undefined ? {} : { adds: textOf(system.adds) }),
    annex: system.annex === undefined ? null : String(system.annex),
    classes: listed.map(({ id, name, fullMarks, of, scale }) => ({
      ...(fullMarks === undefined ? {} : { fullMarks: textOf(fullMarks) }),
      id,
      name,
      ...(of === undefined ? {} : { of: of.id }),
      ...scaleOf(scale),
    })),
    form: FORM,
    fullMarks: textOf(system.fullMarks),
    group: system.group,
    id: system.id,
  } satisfies Canonical;
  const after = {
    ...(sameList(system.levels, LEVELS) ? {} : { levels: system.levels }),
    ...scaleOf(system.scale),
    ...(system.scored === SCORED ? {} : { scored: system.scored }),
    title: system.title,
    year: year === undefined ? null : String(year),
  } satisfies Canonical;
  const ids = JSON.stringify(classes.map(({ id }) => id));
  const indicators = system.indicators.map((indicator) => canonicalIndicator(indicator, ids)).join(',');
  return `${JSON.stringify(before).slice(0, -1)},"indicators":[${indicators}],${JSON.stringify(after).slice(1)}`;
}

/** A level-1 indicator whole, with the ids of the classes as JSON. It is remembered: where one is changed its neighbours stay. */
const canonicalIndicator = remembering((indicator: Indicator, ids: string): string => {
  const classes = (JSON.parse(ids) as readonly string[]).map((id) => ({ id }));
  return JSON.stringify(wholeOf(indicator, classes));
});

/**
 * Strings, null, lists and mappings: all that the canonical form is made of; numbers would be floats. Every mapping is
 * made with its keys in the order of their code units, so that `JSON.stringify` writes what the standard asks. The tests
 * compare it with an implementation of the standard.
 */
type Canonical = string | null | readonly Canonical[] | { readonly [key: string]: Canonical };
type Mapping = { readonly [key: string]: Canonical };
/** All that the form says of a class beside an item is its id. */
type Named = Pick<UnitClass, 'id'>;

/** What an item says itself, as canonical JSON in the same form: of an indicator's parts only their ids, so that what is changed in one of them is no change of it. */
export function canonicalItem(item: Item, { classes }: Pick<System, 'classes'>): string {
  const own = item.kind === 'criterion' ? criterionOf(item, classes) : indicatorOf(item, classes, ({ id }) => id);
  return JSON.stringify(own);
}

function wholeOf(item: Item, classes: readonly Named[]): Mapping {
  return item.kind === 'criterion'
    ? criterionOf(item, classes)
    : indicatorOf(item, classes, (part) => wholeOf(part, classes));
}

function indicatorOf(item: Indicator, classes: readonly Named[], partOf: (part: Item) => Canonical): Mapping {
  return {
    ...limitOf('adds', item.adds),
    classes: idsIn(item.applies, classes),
    cooperating: item.cooperating.map(({ id }) => id),
    ...coreOf(item),
    ...limitOf('deducts', item.deducts),
    // Above a leaf a department is only handed down.
    department: ownDepartments(item) === undefined ? null : departmentOf(item),
    evidence: item.evidence,
    id: item.id,
    method: item.method,
    parts: item.children.map(partOf),
    points: item.groups ? {} : pointsOf(item, classes),
    remark: item.remark ?? null,
    ...scaleOf(item.scale),
    title: item.title,
    // It is printed beside a scale.
    ...(item.scale === undefined || item.weight === undefined ? {} : { weight: item.weight.text }),
  };
}

function criterionOf(item: Criterion, classes: readonly Named[]): Mapping {
  return {
    ...limitOf('adds', item.adds),
    classes: idsIn(item.applies, classes),
    cooperating: item.cooperating.map(({ id }) => id),
    ...coreOf(item),
    deducts: item.deducts?.toString() ?? null,
    ...(ownDepartments(item) === undefined ? {} : { department: departmentOf(item) }),
    evidence: item.evidence,
    id: item.id,
    method: item.method,
    notApplicable: item.notApplicable ?? null,
    points: pointsOf(item, classes),
    remark: item.remark ?? null,
    scoring: scoringOf(item.scoring),
    split: ordered([...item.split].map(([office, points]) => [office, textOf(points)])),
    ...(item.step === undefined ? {} : { step: textOf(item.step) }),
    targets: ordered([...item.targets]),
    ...(item.veto ? { veto: 'true' } : {}),
    wordings: wordingsOf(item, classes, everyClass(classes)).map((each) => ({
      classes: idsIn(each.classes, classes),
      text: each.text,
    })),
  };
}

/** A limit under its key, where there is one: what has none says as much as before there were any. */
function limitOf(key: string, limit: Limit | undefined): Mapping {
  return limit === undefined ? {} : { [key]: limit.toString() };
}

/** What has no scale of its own says as much as before there were any. */
function scaleOf(scale: Decimal | undefined): Mapping {
  return scale === undefined ? {} : { scale: scale.toString() };
}

function coreOf({ core }: Item): Mapping {
  return core ? { core: 'true' } : {};
}

/** The only department by itself; several as a list, or where each scores a part as a mapping to these. */
function departmentOf({ departments, shares }: Item): Canonical {
  if (shares !== undefined) {
    return ordered(departments.map((id, index) => [id, shares[index] === undefined ? null : shareText(shares[index])]));
  }
  return departments.length > 1 ? departments : (departments[0] ?? null);
}

function pointsOf(item: Item, classes: readonly Named[]): Canonical {
  return ordered(classes.flatMap(({ id }, index) => (item.points[index] ? [[id, textOf(item.points[index])]] : [])));
}

/** What a scoring rule means, as canonical JSON: two rules that mean the same have the same. */
export function canonicalScoring(scoring: Scoring | undefined): string {
  return JSON.stringify(scoringOf(scoring));
}

/** One clause is written as itself, several as a list; what nobody used before there were several has no key where it is not used. */
function scoringOf(scoring: Scoring | undefined): Canonical {
  if (scoring === undefined) return null;
  const clauses = scoring.map(clauseOf);
  return clauses.length === 1 ? (clauses[0] ?? null) : clauses;
}

function clauseOf(clause: Clause): Mapping {
  switch (clause.form) {
    case 'deduct':
      return {
        deduct: clause.deductions.map((each) => ({
          for: each.for,
          ...(each.from === 'item' ? {} : { from: each.from }),
          minus: textOf(each.minus),
          upTo: textOf(each.upTo),
        })),
      };
    case 'add':
      return {
        add: clause.additions.map((each) => ({ for: each.for, plus: textOf(each.plus), upTo: textOf(each.upTo) })),
      };
    case 'tiers':
      return {
        tiers: clause.tiers.map(({ when, score, least }) => ({
          ...(least === undefined ? {} : { least: textOf(least) }),
          score: textOf(score),
          when,
        })),
      };
    case 'ratio': {
      const { of, target, floor, cap } = clause.ratio;
      const to = target === 'first' ? target : textOf(target);
      return { ratio: { cap: textOf(cap), floor: textOf(floor), of, target: to } };
    }
    case 'steps': {
      const { of, side, target, each, minus, plus, upTo } = clause.steps;
      return {
        steps: { each, minus: textOf(minus), of, plus: textOf(plus), side, target, upTo: textOf(upTo) },
      };
    }
    case 'rank': {
      const { of, shares, less, rest, last } = clause.rank;
      return {
        rank: {
          last: textOf(last),
          less: textOf(less),
          of,
          rest: textOf(rest),
          shares: shares.map(textOf),
        },
      };
    }
    default:
      return { [clause.form]: clause.text };
  }
}

function ordered(entries: readonly (readonly [string, Canonical])[]): Mapping {
  if (entries.length < 2) return Object.fromEntries(entries);
  return Object.fromEntries([...entries].sort(([a], [b]) => compareText(a, b)));
}

function idsIn(set: ClassSet, classes: readonly Named[]): Canonical {
  return classesIn(set, classes).map(({ id }) => id);
}

function textOf(decimal: Decimal | undefined): string | null {
  return decimal?.toString() ?? null;
}
