import type { FigureName, WrittenAt } from '../../model/grading/figure.ts';
import { printedRatio, type Ratio } from '../../model/grading/ratio.ts';
import type { EnteredKey } from '../../model/grading/result.ts';
import { ARRANGED } from '../../model/leading/scorer.ts';
import type { BonusKind } from '../../model/method.ts';
import type { Edition, Item } from '../../model/model.ts';
import type { Department } from '../../model/registers.ts';
import { wordingFor } from '../../model/wordings.ts';
import type { Outcome } from '../../results/outcome.ts';
import { visible } from '../../text/visible.ts';
import type { ResultsWords } from '../../words/results.ts';
import { BARS } from '../forms/grading-formulas.ts';

/** What figures are called in one language, for the class of a unit. */
export interface Naming {
  readonly words: ResultsWords;
  /** The class, counted from 0. */
  readonly index: number;
  /** What the part of the score is called that the indicators add to. */
  readonly performance: string;
  readonly bonusKinds: readonly Pick<BonusKind, 'id' | 'name'>[];
  /** What is printed above the columns of what the office enters of components. */
  readonly columns: ReadonlyMap<EnteredKey, string>;
  /** The names of departments by their ids. */
  readonly departments: ReadonlyMap<string, string>;
}

/** What figures are called in one language, for the class of a unit. */
export function namingOf(
  words: ResultsWords,
  { method }: Pick<Edition, 'method'>,
  { grading }: Pick<Outcome, 'grading'>,
  index: number,
  departments: ReadonlyMap<string, Pick<Department, 'name'>>,
): Naming {
  return {
    ...{ words, index },
    performance: grading.parts.find(({ entered }) => entered === undefined)?.name ?? '',
    bonusKinds: method.bonus?.kinds ?? [],
    columns: new Map(
      grading.parts.flatMap(({ entered }) => entered?.columns.map(({ key, title }) => [key, title] as const) ?? []),
    ),
    departments: new Map([...departments].map(([id, { name }]) => [id, name])),
  };
}

/** The name of a figure, in one line. */
export function figureName(name: FigureName, naming: Naming): string {
  const { names } = naming.words;
  switch (name.kind) {
    case 'published':
    case 'exact':
    case 'unlimited':
    case 'bonus':
    case 'adjustment':
      return names[name.kind];
    case 'performance':
      return naming.performance;
    case 'component':
      return name.name;
    case 'entered':
      return enteredName(name.key, name.title, naming);
    case 'item':
    case 'level':
    case 'score':
      return itemName(name.item, naming);
    case 'adds':
      return name.item === undefined ? names.allAdds : names.adds(itemName(name.item, naming));
    case 'deducts':
      return name.item === undefined ? names.deduction : names.deducts(itemName(name.item, naming));
    case 'beyond':
      return names.beyond;
  }
}

/** What an item is called: its title, or its wording for the class. */
export function itemName(item: Item, { index }: Pick<Naming, 'index'>): string {
  return visible(item.kind === 'indicator' ? item.title : wordingFor(item, index));
}

/** What the office enters under a key. */
export function enteredName(key: EnteredKey, title: string, { words, bonusKinds, columns }: Naming): string {
  if (title !== '') return title;
  if (key === 'bar') return BARS.veto;
  if (key === 'bonus' || key === 'deduction' || key === 'fraud') return words.names[key];
  const kind = bonusKinds.find(({ id }) => key === `bonus.${id}`);
  return kind?.name ?? columns.get(key) ?? key;
}

/** Who scores. */
export function scorerName(scorer: string, { departments, words }: Naming): string {
  return scorer === ARRANGED || scorer === '' ? words.arranged : visible(departments.get(scorer) ?? scorer);
}

/** A number as it is told: exact, or two places with a word before it where it is no decimal. */
export function told(ratio: Ratio, { words }: Naming): string {
  return printedRatio(ratio, words.about);
}

/** Where something was written, in one line. */
export function placeName({ file, sheet, cell, line }: WrittenAt, { words }: Naming): string {
  const where = words.place(file, sheet, cell);
  return visible(line === undefined ? where : `${where}:${line}`);
}
