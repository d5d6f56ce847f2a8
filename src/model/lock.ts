import type { SourceText } from '../text/source.ts';
import { canonicalItem, canonicalSystem } from './canonical.ts';
import { classesIn, everyClass } from './classes.ts';
import type { Edition, Item, System } from './model.ts';
import { type Registers, unitsOf } from './registers.ts';
import { settingTexts } from './setting-texts.ts';
import { countCriteria, countIndicators, totalFor } from './totals.ts';

/** The name of the form below; it changes when the form does. */
const FORM = 'zhunsheng-lock-1';

/** What freezes a final edition (锁定记录): what it was when it was locked. Numbers are plain decimals as texts; digests are SHA-256 in lower-case hexadecimal digits. */
export interface Lock {
  readonly form: typeof FORM;
  readonly edition: string;
  readonly systems: readonly LockedSystem[];
  /** Every setting of the scheme by its path; how documents look is none. */
  readonly figures: Readonly<Record<string, string>>;
  /** The digest of the measures. */
  readonly measures: string;
  /** The digests of the files as they were, by their paths from the edition's folder. While they are the same nothing else need be compared. */
  readonly files: Readonly<Record<string, string>>;
  /** What it uses of the registers; undefined in locks of before this was kept. */
  readonly registers?: LockedRegisters;
}

/** What an edition uses of the registers, by ids. */
export interface LockedRegisters {
  /** Each unit that is assessed, as `system/class name`. */
  readonly units: Readonly<Record<string, string>>;
  /** The name of each department that leads or cooperates. */
  readonly departments: Readonly<Record<string, string>>;
  /** The department that a unit is itself, for each that is one; undefined in locks of before this was kept. */
  readonly links?: Readonly<Record<string, string>>;
}

/** A system as it was locked. */
export interface LockedSystem {
  readonly id: string;
  readonly fullMarks: string;
  /** The control total of each unit class. */
  readonly totals: Readonly<Record<string, string>>;
  /** How many indicators that hold criteria, and how many criteria, there are. */
  readonly indicators: string;
  readonly criteria: string;
  /** The digest of the canonical form: the check code is its beginning. */
  readonly digest: string;
  /** For every item, in printed order, the beginning of the digest of what it says itself. */
  readonly items: Readonly<Record<string, string>>;
}

/** Makes SHA-256 of a text in UTF-8. */
export type Sha256 = (text: string) => string;

/** The lock of an edition as it is. Throws when a part of it could not be read. */
export function lockOf(edition: Edition, registers: Registers, sha256: Sha256): Lock {
  return {
    form: FORM,
    edition: edition.id,
    systems: edition.systems.map((system) => lockedSystem(system, edition, sha256)),
    figures: Object.fromEntries(settingTexts(edition)),
    measures: digestOfMeasures(edition, sha256),
    files: digestsOfFiles(edition, sha256),
    registers: usedRegisters(edition, registers),
  };
}

/** What an edition uses of the registers as they are; of one that could not be read, nothing. */
export function usedRegisters(
  { systems, year }: Edition,
  { units = [], departments = [] }: Pick<Registers, 'units' | 'departments'>,
): Required<LockedRegisters> {
  const assessed = systems.flatMap(({ id }) => unitsOf(units, id, year));
  const used = new Set<string>(
    systems.flatMap(({ items }) =>
      items.flatMap(({ departments, cooperating }) => [...departments, ...cooperating.map(({ id }) => id)]),
    ),
  );
  return {
    units: Object.fromEntries(assessed.map((unit) => [unit.id, `${unit.system}/${unit.class} ${unit.name}`])),
    departments: Object.fromEntries(departments.filter(({ id }) => used.has(id)).map(({ id, name }) => [id, name])),
    links: Object.fromEntries(
      assessed.flatMap(({ id, department }) => (department === undefined ? [] : [[id, department]])),
    ),
  };
}

function lockedSystem(system: System, { year, id }: Edition, sha256: Sha256): LockedSystem {
  if (!system.complete) throw new Error(`the system ${system.id} of ${id} could not be read`);
  return {
    id: system.id,
    fullMarks: system.fullMarks?.toString() ?? '',
    totals: Object.fromEntries(
      classesIn(everyClass(system.classes), system.classes).map((each, index) => [
        each.id,
        totalFor(system, index)?.toString() ?? '',
      ]),
    ),
    indicators: String(countIndicators(system)),
    criteria: String(countCriteria(system)),
    digest: sha256(canonicalSystem(system, year)),
    items: Object.fromEntries(system.items.map((item) => [item.id, digestOfItem(item, system, sha256)])),
  };
}

/** The beginning of the digest of what an item says itself: 16 digits, enough to tell that it was changed. */
export function digestOfItem(item: Item, system: System, sha256: Sha256): string {
  return sha256(canonicalItem(item, system)).slice(0, 16);
}

/** The digest of the measures: spaces at the ends of lines and more than one empty line are no part of it, so that of a tidy file it is the digest of the file. */
export function digestOfMeasures({ measures }: Edition, sha256: Sha256): string {
  const text = measures?.text.normalize('NFC') ?? '';
  return sha256(
    `${text
      .replace(/[ \t\r]+$/gm, '')
      .replace(/\n{3,}/g, '\n\n')
      .trim()}\n`,
  );
}

/** Whether the files of an edition are byte for byte those that were locked. */
export function isUntouched(edition: Edition, { files }: Lock, sha256: Sha256): boolean {
  const now = Object.entries(digestsOfFiles(edition, sha256));
  return now.length === Object.keys(files).length && now.every(([path, digest]) => files[path] === digest);
}

/** The digests of the files of an edition as they are, by their paths from its folder. */
function digestsOfFiles(edition: Edition, sha256: Sha256): Readonly<Record<string, string>> {
  const folder = `indicators/${edition.id}/`;
  return Object.fromEntries(
    sourcesOf(edition).map(({ path, text }) => [path.slice(folder.length), sha256(text)] as const),
  );
}

function sourcesOf({ written, measures, systems }: Edition): readonly SourceText[] {
  return [
    written.yaml.source,
    ...(measures === undefined ? [] : [measures]),
    ...systems.flatMap((system) => system.indicators.map((indicator) => indicator.written.yaml.source)),
  ];
}
