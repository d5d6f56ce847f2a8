import type { RawValue } from '../../edit/item-edit.ts';
import { Decimal } from '../../model/decimal.ts';
import { phrasesIn } from './phrases.ts';
import { type Said, saidIn } from './said.ts';

/** What an item counts, as far as its rule must fit it: the points that it has, or the most that is added or taken off; undefined where that is not known. */
export interface Worth {
  readonly kind: 'points' | 'adds' | 'deducts';
  readonly value: string | undefined;
}

/**
 * A scoring rule in the words of a file as clauses of the data (`schemas/indicator.schema.json`), where each of its
 * phrases says one thing plainly and all of them fit each other and what the item counts; undefined for every other rule,
 * which stays a text. The rule that is printed of the clauses says the same (`test/import/scoring`).
 */
export function ruleFrom(words: string, worth: Worth): RawValue | undefined {
  if (words.length > LONGEST) return undefined;
  const said = phrasesIn(words).map(saidIn);
  if (said.length === 0 || said.includes(undefined)) return undefined;
  const clauses = clausesOf(said as readonly Said[], { ...worth, points: Decimal.parse(worth.value ?? '') });
  if (clauses === undefined || clauses.length === 0) return undefined;
  return clauses.length === 1 ? clauses[0] : clauses;
}

/** How long a rule is at most; what is longer is prose. */
const LONGEST = 2_000;

interface Known extends Worth {
  readonly points: Decimal | undefined;
}

type Clause = { readonly mapping: readonly (readonly [key: string, value: RawValue])[] };

function clausesOf(said: readonly Said[], worth: Known): readonly Clause[] | undefined {
  const clauses: Clause[] = [];
  for (let at = 0; at < said.length; ) {
    const run = runAt(said, at);
    const clause = clauseOf(run, worth, said[at - 1]);
    if (clause === undefined) return undefined;
    clauses.push(...clause);
    at += run.length;
  }
  return clauses;
}

/** Phrases that are one clause: deductions, additions, or tiers with what gives nothing at their end. */
function runAt(said: readonly Said[], at: number): readonly Said[] {
  const form = said[at]?.form;
  let end = at + 1;
  if (form === 'deduct' || form === 'add' || form === 'tier') while (said[end]?.form === form) end += 1;
  if (form === 'tier' && said[end]?.form === 'none') end += 1;
  return said.slice(at, end);
}

/** The clause of a run, none for what is printed of itself; undefined where it does not fit. */
function clauseOf(run: readonly Said[], worth: Known, before: Said | undefined): readonly Clause[] | undefined {
  const [first] = run;
  switch (first?.form) {
    case 'exhausting':
      return before?.form === 'deduct' || before?.form === 'steps' ? [] : undefined;
    case 'deduct':
      return run.every((each) => each.form === 'deduct' && fits(each.minus, each, worth))
        ? [clause('deduct', run.map(entryOf))]
        : undefined;
    case 'add':
      // Beside points it would have to be said whether more than them can be given.
      return worth.kind === 'adds' && run.every((each) => each.form === 'add' && fits(each.plus, each, worth))
        ? [clause('add', run.map(entryOf))]
        : undefined;
    case 'tier':
      return tiersOf(run, worth);
    case 'none':
      return worth.kind === 'points' ? [clause('none', first.text)] : undefined;
    case 'judgement':
      return [clause('judgement', first.text)];
    case 'steps':
      return fits(first.minus, first, worth) ? [clause('steps', entryOf(first))] : undefined;
    default:
      return undefined;
  }
}

function clause(form: string, value: RawValue): Clause {
  return { mapping: [[form, value]] };
}

/** Whether points can be taken or added: once no more than the item has, and to a limit that reaches what only adds or deducts. */
function fits(
  each: Decimal,
  { upTo, ...said }: { readonly upTo: Decimal | undefined; readonly fromTotal?: boolean },
  worth: Known,
): boolean {
  const { points, kind } = worth;
  if (points === undefined || said.fromTotal === true) return true;
  const isWithin = each.compare(points) <= 0 && (upTo === undefined || upTo.compare(points) <= 0);
  return isWithin && (kind === 'points' || upTo === undefined || upTo.equals(points));
}

function entryOf(said: Said): RawValue {
  switch (said.form) {
    case 'deduct':
      return mapping({ for: said.for, minus: said.minus, upTo: said.upTo, from: said.fromTotal ? 'total' : undefined });
    case 'add':
      return mapping({ for: said.for, plus: said.plus, upTo: said.upTo });
    case 'steps':
      return mapping({ of: said.of, [said.side]: said.target, each: said.each, minus: said.minus, upTo: said.upTo });
    default:
      return mapping({});
  }
}

/** Tiers that fall from all points of the item on; what gives nothing is the last of them. */
function tiersOf(run: readonly Said[], { kind, points }: Known): readonly Clause[] | undefined {
  if (kind !== 'points' || points === undefined || run.length < 2) return undefined;
  const tiers = run.map((each) => {
    if (each.form === 'none') return { when: each.text, score: Decimal.zero, least: undefined };
    return each.form === 'tier' ? { ...each, score: each.score === 'full' ? points : each.score } : undefined;
  });
  let above: Decimal | undefined;
  for (const tier of tiers) {
    if (tier === undefined || (above === undefined ? !tier.score.equals(points) : tier.score.compare(above) >= 0)) {
      return undefined;
    }
    above = tier.least ?? tier.score;
  }
  const entries = tiers.flatMap((tier) =>
    tier === undefined ? [] : [mapping({ when: tier.when, score: tier.score, least: tier.least })],
  );
  return [clause('tiers', entries)];
}

function mapping(of: Readonly<Record<string, string | Decimal | undefined>>): RawValue {
  const entries = Object.entries(of).flatMap(([key, value]): readonly (readonly [string, RawValue])[] => {
    if (value === undefined) return [];
    return [[key, typeof value === 'string' ? value : { number: value.toString() }]];
  });
  return { mapping: entries };
}
