import { figureName, type Naming, placeName, scorerName, told } from '../../layout/results/naming.ts';
import { Decimal } from '../../model/decimal.ts';
import type { Figure, Term } from '../../model/grading/figure.ts';
import { compareRatios, exactText, isOne, minus, NONE, product, type Ratio } from '../../model/grading/ratio.ts';
import { type Explained, isOf, wayTo } from '../../results/explained.ts';
import { visible } from '../../text/visible.ts';

/** A figure as it is told: what it is, its number, how it comes about, and its parts. */
export interface Step {
  readonly name: string;
  /** `140.25 × 0.9 = 126.225`; a word where it is not known. */
  readonly value: string;
  readonly isKnown: boolean;
  /** How it comes about, where it was written, and what was said of it; in this order. */
  readonly notes: readonly string[];
  /** Whether it lies on the way to what was asked about, or is that itself. */
  readonly isOnWay: boolean;
  readonly isMeant: boolean;
  readonly parts: readonly Step[];
}

/** The published score of a unit as steps that can be followed down to where each number was written. */
export function stepsOf(explained: Pick<Explained, 'figure' | 'item' | 'scores' | 'index'>, naming: Naming): Step {
  const { figure, item } = explained;
  const way = item === undefined ? new Set<Figure>() : wayTo(figure, item);
  const make = (each: Figure, term?: Term, isDropped = false): Step => ({
    name: figureName(each.name, naming),
    value: numberOf(each, term, naming),
    isKnown: each.value !== undefined,
    notes: notesOf(each, term, isDropped, explained, naming),
    isOnWay: way.has(each),
    isMeant: item !== undefined && isOf(each, item),
    parts: partsOf(each, make),
  });
  return make(figure);
}

function partsOf({ from }: Figure, make: (figure: Figure, term?: Term, isDropped?: boolean) => Step): readonly Step[] {
  switch (from.rule) {
    case 'written':
      return [];
    case 'sum':
      return from.terms.map((each) => make(each.figure, each));
    case 'mean':
      return [
        ...from.terms.map((each) => make(each.figure)),
        ...from.dropped.map((each) => make(each, undefined, true)),
      ];
    default:
      return [make(from.of)];
  }
}

function numberOf(figure: Figure, term: Term | undefined, naming: Naming): string {
  const { value, from } = figure;
  const { words } = naming;
  if (value === undefined) {
    if (from.rule !== 'written' || figure.name.kind === 'adjustment') return words.unknown;
    return from.isRefused ? words.refused : words.notGiven;
  }
  if (figure.name.kind === 'published' && from.rule === 'rounded') return value.over.toPlaces(from.places);
  if (term === undefined || isOne(term.factor)) return told(value, naming);
  if (isMinusOne(term.factor))
    return compareRatios(value, NONE) === 0 ? told(value, naming) : `−${told(value, naming)}`;
  return `${told(value, naming)} × ${exactText(term.factor)} = ${told(product(value, term.factor), naming)}`;
}

function isMinusOne(factor: Ratio): boolean {
  return isOne(minus(NONE, factor));
}

function notesOf(
  figure: Figure,
  term: Term | undefined,
  isDropped: boolean,
  { scores, index }: Pick<Explained, 'scores' | 'index'>,
  naming: Naming,
): readonly string[] {
  const { words } = naming;
  const { name, from } = figure;
  const points = 'item' in name ? name.item?.points[index] : undefined;
  const isScore = name.kind === 'score' || name.kind === 'item' || name.kind === 'level';
  const notes = [
    ...(isDropped ? [words.dropped] : []),
    ...(points === undefined || !isScore || points.compare(Decimal.zero) <= 0 ? [] : [words.of(points.toString())]),
    ...ruleNotes(figure, naming),
    ...(term?.setting === undefined ? [] : [words.setting(term.setting)]),
  ];
  if (from.rule !== 'written') return notes;
  const self = name.kind === 'score' ? scores.self.get(name.item.id)?.amount : undefined;
  return [
    ...notes,
    ...(name.kind === 'score' ? [words.by(scorerName(name.scorer, naming))] : []),
    ...(from.at === undefined ? [] : [placeName(from.at, naming)]),
    ...(from.note === undefined ? [] : [words.note(visible(from.note))]),
    ...(self === undefined ? [] : [words.self(self.toString())]),
  ];
}

function ruleNotes({ from, name }: Figure, naming: Naming): readonly string[] {
  const { words } = naming;
  switch (from.rule) {
    case 'mean': {
      const all = from.terms.length + from.dropped.length;
      const { over, under } = from.scale;
      return [
        ...(all > 1 ? [words.mean(from.terms.length, from.dropped.length)] : []),
        ...(over.equals(under) ? [] : [words.scaled(over.toString(), under.toString())]),
      ];
    }
    case 'at-most':
      return [
        words.atMost(from.limit.toString()),
        ...(from.setting === undefined ? [] : [words.setting(from.setting)]),
      ];
    case 'beyond':
      return [words.beyond(from.limit.toString())];
    case 'rounded':
      return name.kind === 'published' ? [words.rounded(from.places, from.half === 'half-even-once')] : [];
    default:
      return [];
  }
}
