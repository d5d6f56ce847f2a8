import type { Edition } from '../model/model.ts';
import type { Registers } from '../model/registers.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { annexList, annexNumbers } from './annexes.ts';
import { applicability, classValues, emptyClasses } from './applicability.ts';
import { characters, registeredCharacters } from './characters.ts';
import { confirmation } from './confirmation.ts';
import { retiredIds, twice, unambiguousNames, uniqueIds, uniqueTexts, yearOfFolder } from './identity.ts';
import { judgeLineage, type Past } from './lineage.ts';
import { markup } from './markup.ts';
import { measures } from './measures.ts';
import { onePointsKey, pointsInText, pointsStep } from './points.ts';
import { departments, office, registeredDepartments, unitClasses } from './references.ts';
import type { Rule } from './rule.ts';
import { scoring, split } from './scoring.ts';
import { sums } from './sums.ts';
import { ranges, thresholds, yearsOfUnits } from './thresholds.ts';
import { itemWeights, methodWeights } from './weights.ts';
import { wording } from './wording.ts';

/** Every rule that an edition is held against. */
const RULES: readonly Rule[] = [
  sums,
  pointsStep,
  pointsInText,
  onePointsKey,
  methodWeights,
  itemWeights,
  scoring,
  split,
  uniqueIds,
  retiredIds,
  uniqueTexts,
  yearOfFolder,
  departments,
  office,
  unitClasses,
  applicability,
  classValues,
  emptyClasses,
  confirmation,
  thresholds,
  ranges,
  wording,
  characters,
  measures,
  markup,
  annexNumbers,
  annexList,
];

/** Everything that is wrong with an edition, as far as it could be read, by itself and after the editions before it. */
export function* judgeEdition(edition: Edition, registers: Registers, past: Past): Iterable<Diagnostic> {
  for (const rule of RULES) yield* rule(edition, registers);
  yield* judgeLineage(edition, past, registers);
}

/** Everything that is wrong with the registers by themselves. */
export function* judgeRegisters(registers: Registers): Iterable<Diagnostic> {
  yield* twice(registers.departments ?? []);
  for (const department of registers.departments ?? []) yield* twice(department.offices);
  yield* twice(registers.units ?? []);
  yield* unambiguousNames(registers);
  yield* registeredDepartments(registers);
  yield* yearsOfUnits(registers);
  yield* registeredCharacters(registers);
}
