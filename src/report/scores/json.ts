import type { Figure, Term } from '../../model/grading/figure.ts';
import { exactText } from '../../model/grading/ratio.ts';
import type { Condition } from '../../model/grading/trying.ts';
import type { Explained } from '../../results/explained.ts';
import type { Loss } from '../../results/losses.ts';
import type { Missing } from '../../results/missing.ts';
import type { UnitOutcome } from '../../results/outcome.ts';
import { asJson } from '../as-json.ts';

/** The name of the form of the data; it changes when that does. */
const SCHEMA = 'zhunsheng-explained-1';

/** What became of a unit and why as JSON with a fixed order of keys: every figure with its rule, its parts, their factors and where it was written. Decimals are texts, fractions are written `14/3`. */
export function explainedAsJson({ edition, unit, outcome, own, figure, losses, item, altered }: Explained): string {
  return asJson({
    schema: SCHEMA,
    edition,
    system: outcome.view.system.id,
    unit: { id: unit.id, name: unit.name, class: unit.class },
    item: item?.id ?? null,
    ...outcomeAsJson(own),
    figure: figureAsJson(figure),
    losses: losses.map(lossAsJson),
    altered:
      altered === undefined
        ? null
        : {
            before: altered.before?.toString() ?? null,
            after: altered.after.toString(),
            ...outcomeAsJson(altered.own),
            figure: figureAsJson(altered.figure),
            units: altered.outcome.units.flatMap((other, index) => {
              const before = outcome.units[index];
              const [a, b] = [before && standingAsJson(before), standingAsJson(other)];
              return JSON.stringify(a) === JSON.stringify(b) ? [] : [{ unit: other.unit.id, before: a, after: b }];
            }),
          },
  });
}

function outcomeAsJson(own: UnitOutcome): object {
  const { standing, missing } = own;
  return {
    standing: standingAsJson(own),
    grades: standing.tried.map(({ grade, conditions, outcome }) => ({
      grade: grade.id,
      name: grade.name,
      outcome,
      conditions: conditions.map(conditionAsJson),
    })),
    missing: missing.map(missingAsJson),
  };
}

function standingAsJson({ standing, consequences }: UnitOutcome): object {
  const { published, rank, place, grade, isOpen } = standing;
  return {
    published: published?.toString() ?? null,
    rank: rank ?? null,
    place: place === undefined ? null : { above: place.above, same: place.same, below: place.below },
    grade: grade === undefined ? null : { id: grade.id, name: grade.name, isOpen },
    consequences,
  };
}

function conditionAsJson(condition: Condition): object {
  return Object.fromEntries(
    Object.entries(condition).map(([key, value]) => [key, isRatio(value) ? exactText(value) : (value ?? null)]),
  );
}

function isRatio(value: unknown): value is Parameters<typeof exactText>[0] {
  return typeof value === 'object' && value !== null && 'under' in value;
}

function missingAsJson(missing: Missing): object {
  if (missing.kind !== 'score') return missing;
  const { kind, criterion, scorer, isRefused } = missing;
  return { kind, criterion: criterion.id, department: scorer, isRefused };
}

function lossAsJson({ criterion, points, score, lost, given }: Loss): object {
  return {
    criterion: criterion.id,
    points: points.toString(),
    score: score.toString(),
    lost: exactText(lost),
    reasons: [...given].flatMap(([department, { note }]) => (note === '' ? [] : [{ department, reason: note }])),
  };
}

function figureAsJson(figure: Figure, term?: Term): object {
  const { name, value, from } = figure;
  const item = 'item' in name ? { item: name.item?.id ?? null } : {};
  return {
    figure: name.kind,
    ...item,
    ...(name.kind === 'score' ? { department: name.scorer } : {}),
    ...(name.kind === 'entered' ? { key: name.key } : {}),
    ...(name.kind === 'component' ? { name: name.name } : {}),
    value: value === undefined ? null : exactText(value),
    ...(term === undefined ? {} : { factor: exactText(term.factor), setting: term.setting ?? null }),
    ...derivationAsJson(figure),
    rule: from.rule,
  };
}

function derivationAsJson({ from }: Figure): object {
  switch (from.rule) {
    case 'written':
      return { at: from.at ?? null, reason: from.note ?? null, isRefused: from.isRefused ?? false };
    case 'sum':
      return { parts: from.terms.map((term) => figureAsJson(term.figure, term)) };
    case 'mean':
      return {
        scale: exactText(from.scale),
        parts: from.terms.map((term) => figureAsJson(term.figure)),
        dropped: from.dropped.map((each) => figureAsJson(each)),
      };
    case 'rounded':
      return { places: from.places, half: from.half, parts: [figureAsJson(from.of)] };
    default:
      return { limit: from.limit.toString(), setting: from.setting ?? null, parts: [figureAsJson(from.of)] };
  }
}
