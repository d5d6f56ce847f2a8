import type { Edition } from '../model/model.ts';
import type { Registers } from '../model/registers.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { AFFIXES } from './affixes.ts';
import { APPLICABILITY } from './applicability.ts';
import { CHARACTERS, registeredCharacters } from './characters.ts';
import { CONFIRMATION } from './confirmation.ts';
import { IDENTITY, twice, uniqueKeys } from './identity.ts';
import { judgeLineage, type Past } from './lineage.ts';
import { ANNEXES } from './measures/annexes.ts';
import { FIGURES } from './measures/figures.ts';
import { MARKUP } from './measures/markup.ts';
import { PLACEHOLDERS } from './measures/placeholders.ts';
import { COMPONENTS } from './method/components.ts';
import { GRADES } from './method/grades.ts';
import { unambiguousNames } from './names.ts';
import { OPINIONS } from './opinions.ts';
import { PARTS } from './parts.ts';
import { POINTS } from './points.ts';
import { PRINTING } from './printing.ts';
import { REFERENCES, registeredDepartments } from './references.ts';
import type { Rule } from './rule.ts';
import { SCORING } from './scoring/scoring.ts';
import { SUMS } from './sums.ts';
import { THRESHOLDS, yearsOfEntries } from './thresholds.ts';
import { WEIGHTS } from './weights.ts';
import { WORDING } from './wording.ts';

/** Every rule that an edition is held against. */
const RULES: readonly Rule[] = [
  ...SUMS,
  ...POINTS,
  ...WEIGHTS,
  ...SCORING,
  ...PARTS,
  ...IDENTITY,
  ...REFERENCES,
  ...APPLICABILITY,
  ...CONFIRMATION,
  ...THRESHOLDS,
  ...COMPONENTS,
  ...GRADES,
  ...PRINTING,
  ...WORDING,
  ...AFFIXES,
  ...CHARACTERS,
  ...PLACEHOLDERS,
  ...FIGURES,
  ...MARKUP,
  ...ANNEXES,
  ...OPINIONS,
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
  yield* uniqueKeys(registers);
  yield* unambiguousNames(registers);
  yield* registeredDepartments(registers);
  yield* yearsOfEntries(registers);
  yield* registeredCharacters(registers);
}
