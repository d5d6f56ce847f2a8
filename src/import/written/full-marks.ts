import { Decimal } from '../../model/decimal.ts';
import type { System } from '../../model/model.ts';
import { commonSum, sumsByKind } from '../criteria-list/classes.ts';
import type { DraftParagraph, DraftSystem, Remark } from '../draft.ts';
import { sumOf } from './counted.ts';
import type { Settled } from './settled.ts';
import { wordingFrom } from './wording.ts';

/** What is known of full marks beside the table itself. */
interface FullMarksGround {
  readonly group: string;
  readonly title: string;
  readonly measures: readonly DraftParagraph[];
  /** Those that a person stated, by the title of the system. */
  readonly fullMarks: ReadonlyMap<string, string>;
  readonly like: { readonly system: System } | undefined;
}

/** The full marks that are stated somewhere; else what the items add to, which is told unless the edition before has the same. */
export function fullMarksOf(
  { fullMarks, kinds }: DraftSystem,
  { items }: Settled,
  said: FullMarksGround,
  remarks: Remark[],
): string {
  const stated = said.fullMarks.get(said.title) ?? fullMarks?.value ?? marksInMeasures(said.measures, said.group);
  const marks = stated === undefined ? undefined : Decimal.parse(stated);
  if (marks !== undefined && marks.compare(Decimal.zero) > 0) return marks.toString();
  if (kinds !== undefined && hasFullMarks(said.like?.system, sumsByKind(items, kinds), kinds))
    return String(said.like?.system.fullMarks);
  const sum = kinds === undefined ? sumOf(items) : commonSum(sumsByKind(items, kinds));
  const isSum = sum !== undefined && sum.compare(Decimal.zero) > 0;
  const value = isSum ? sum.toString() : '100';
  const basis = isSum ? 'sum' : sum === undefined ? 'weights' : 'nothing';
  remarks.push({
    code: 'full-marks-assumed',
    facts: { system: said.title, value, basis },
    at: undefined,
    changesTotal: true,
  });
  return value;
}

/** Whether a system has exactly these kinds of units with these full marks, to which all of its parts add without any scale. */
function hasFullMarks(
  system: System | undefined,
  sums: readonly (Decimal | undefined)[],
  kinds: readonly string[],
): boolean {
  if (system?.fullMarks === undefined || system.classes.length !== Math.max(kinds.length, 1)) return false;
  const { classes, fullMarks, items } = system;
  const isScaled = items.some((item) => item.kind === 'indicator' && item.scale !== undefined);
  const sumFor = (name: string) => sums[Math.max(0, kinds.indexOf(name))];
  return !isScaled && classes.every((each) => sumFor(each.name)?.equals(each.fullMarks ?? fullMarks) === true);
}

/** The full marks that the measures state for a group of units, or for all. */
function marksInMeasures(measures: readonly DraftParagraph[], group: string): string | undefined {
  const stated = measures.flatMap(({ text }) =>
    wordingFrom(text)
      .split(/[。；;]/u)
      .flatMap((sentence) => {
        const marks = /满分[为是：]?\s?(\d{1,5})\s?分/u.exec(sentence)?.[1];
        return marks === undefined ? [] : [{ sentence, marks }];
      }),
  );
  const own = stated.filter(({ sentence }) => sentence.includes(group));
  const [first] = own.length > 0 ? own : stated.length === 1 ? stated : [];
  return first?.marks;
}
