import type { Condition, Tried } from '../../model/grading/trying.ts';
import type { System } from '../../model/model.ts';
import type { Consequence } from '../../results/consequences.ts';
import type { Missing } from '../../results/missing.ts';
import type { Outcome, UnitOutcome } from '../../results/outcome.ts';
import { enteredName, itemName, type Naming, placeName, scorerName, told } from './naming.ts';

/** Behind what people have to decide, in documents. */
export const OPEN_SIGN = '（并列待定）';

/** Final score, rank and grade of a unit, in words; and that they are not the last word, as long as something of any unit is missing, or a sample. */
export function headOf(
  { standing }: UnitOutcome,
  { units, grading, isSample }: Outcome,
  { words }: Naming,
): readonly string[] {
  const { published, rank, place, grade, isOpen } = standing;
  const count = place === undefined ? units.length : place.above + place.same + place.below;
  const isProvisional = published !== undefined && (isSample || units.some(({ missing }) => missing.length > 0));
  return [
    words.final(published?.toPlaces(grading.places)),
    rank === undefined || place === undefined ? words.noRank : words.rank(rank, count, place.above, place.same),
    ...(grade === undefined ? [] : [`${words.grade(grade.name)}${isOpen ? words.open : ''}`]),
    ...(isProvisional ? [words.provisional] : []),
  ];
}

/** The grades that were tried, each with its conditions and whether they are met. */
export function triedLines(
  { standing }: UnitOutcome,
  { view }: Outcome,
  naming: Naming,
): readonly { readonly name: string; readonly outcome: Tried['outcome']; readonly conditions: readonly string[] }[] {
  const { words } = naming;
  return standing.tried.map(({ grade, conditions, outcome }) => ({
    name: grade.name,
    outcome,
    conditions:
      conditions.length === 0
        ? [words.rest]
        : conditions.map(
            (each) => `${conditionSaid(each, view.system, naming)}：${each.isMet ? words.met : words.notMet}`,
          ),
  }));
}

function conditionSaid(condition: Condition, system: System, naming: Naming): string {
  const say = naming.words.conditions;
  switch (condition.kind) {
    case 'barred':
    case 'vetoed':
      return say[condition.kind]({});
    case 'core':
      return say.core({ missed: condition.missed.toString() });
    case 'line': {
      const { at, end, isInclusive } = condition;
      return say.line({ at: at.toString(), isBelow: end === 'last', isInclusive });
    }
    case 'need': {
      const title = system.indicators[condition.level]?.title ?? '';
      return say.need({ title, least: told(condition.least, naming), has: told(condition.has, naming) });
    }
    case 'place': {
      const { before, same, most, tie, isFromLast } = condition;
      return say.place({ isFromLast, most, before, same, tie });
    }
  }
}

/** A consequence in words. */
export function consequenceSaid(consequence: Consequence, { words }: Naming): string {
  const say = words.consequences;
  const said = ((): string => {
    switch (consequence.kind) {
      case 'performance-barred':
      case 'leader-barred':
        return say[consequence.kind]({});
      case 'unqualified':
        return say.unqualified(consequence);
      case 'repeated':
        return say.repeated(consequence);
    }
  })();
  return `${said}${consequence.isOpen ? words.open : ''}`;
}

/** What a unit lacks, in words. */
export function missingSaid(missing: Missing, naming: Naming): string {
  const say = naming.words.missing;
  switch (missing.kind) {
    case 'score': {
      const [title, department] = [itemName(missing.criterion, naming), scorerName(missing.scorer, naming)];
      return missing.isRefused ? say.refused(title, department) : say.score(title, department);
    }
    case 'component':
      return say.component(missing.title);
    case 'unused':
      return say.unused(enteredName(missing.key, '', naming));
    case 'differs': {
      const { key, here, there } = missing;
      const said = here === undefined ? undefined : placeName(here, naming);
      return say.differs(enteredName(key, '', naming), placeName(there, naming), said);
    }
    case 'entry':
      return say.entry(missing.id, placeName(missing.at, naming));
  }
}
