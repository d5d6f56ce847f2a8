import type { ExitCode } from '../cli/exit-code.ts';
import type { Asked } from '../cli/spec.ts';
import type { SET } from '../cli/specs/author.ts';
import type { KeyValue } from '../edit/applied/fields.ts';
import { together } from '../edit/edit.ts';
import type { RawValue } from '../edit/item-edit.ts';
import { rawAt } from '../edit/raw.ts';
import { classesMeant, pointsClasses } from '../engine/revise/classes-meant.ts';
import {
  cooperatingField,
  departmentField,
  type Field,
  pointsField,
  scoringField,
  textField,
} from '../engine/revise/field-values.ts';
import { lineageField } from '../engine/revise/lineage.ts';
import { writingOf } from '../engine/revise/points-for.ts';
import { appliesBy, restrictingEdits } from '../engine/revise/restricted.ts';
import { revise } from '../engine/revise/revise.ts';
import { findItem, type Survey, survey } from '../engine/revise/survey.ts';
import { withoutWorth, worthFields } from '../engine/revise/worth.ts';
import { mayHave, WRITTEN, writtenField } from '../engine/revise/written-fields.ts';
import { idsWithin } from '../import/criteria-sheet/values/restricted.ts';
import type { Worth } from '../import/scoring/rule.ts';
import type { Criterion, Item, System } from '../model/model.ts';
import { refusal } from '../ports/failure.ts';
import type { World } from '../ports/world.ts';
import { hasKey, placeOf } from '../text/written.ts';
import type { Authoring } from '../words/authoring.ts';
import { authoringIn, type Language } from '../words/languages.ts';

type Settings = Asked<typeof SET>;

/** Gives an indicator or a criterion other points, another wording or other plain fields; everything else in its file stays byte for byte. */
export async function set(
  world: Pick<World, 'files' | 'editing' | 'hashes' | 'terminal'>,
  asked: Settings,
  language: Language,
): Promise<ExitCode> {
  const words = await authoringIn(language);
  const [word] = asked.operands;
  const found = await survey(world, asked, word, words);
  const { system, item } = findItem(found, word, asked, words);
  const fields = fieldsOf(item, system, asked, found, words);
  const edit = fields && together(restrictingEdits(item, system, fields, found));
  return revise(world, asked, language, found, {
    edits: edit && [edit],
    system,
    items: changesSums(asked) ? [item.id] : [],
    place: placeOf(item.written, 'id'),
  });
}

/** Whether sums can be others by what is asked. */
function changesSums({ points, weight, scale, worth, clear }: Settings): boolean {
  return [points, weight, scale, worth].some((each) => each !== undefined) || clear.includes('worth');
}

/** What the keys of an item become; undefined where it is written too unusually to be read. */
function fieldsOf(
  item: Item,
  system: System,
  asked: Settings,
  found: Survey,
  words: Authoring,
): readonly KeyValue[] | undefined {
  const points = pointsField(asked, words);
  const worth = worthAsked(item, asked, points, words);
  const fields = [
    ...wordingFields(item, asked, words),
    ...worth,
    ...plainFields(item, system, asked, found, words),
    ...scoringFields(item, asked, points, words),
  ];
  const cleared = clearedFields(item, asked, words);
  const both = asked.clear.find((key) => {
    return key === 'worth' ? worth.length > 0 : fields.some(([each, value]) => each === key && value !== undefined);
  });
  if (both !== undefined) throw refusal(words.failure.setAndCleared(`--${both}`));
  const changes = [...cleared, ...fields];
  if (points?.[0] !== 'points' && asked.class.length > 0) throw refusal(words.failure.classNeedsPoints);
  if (points === undefined && changes.length === 0) throw refusal(words.failure.nothingToSet);
  if (points === undefined) return changes;
  const [key, value] = points;
  checkPointsKey(item, key, words);
  if (key !== 'points' || typeof value !== 'object' || !('number' in value)) return [...changes, points];
  // For whom it is by what was asked beside the points.
  const own: Item = { ...item, applies: appliesBy(item, system, changes, found) ?? item.applies };
  const classes = pointsClasses(own, system, asked.class, { found, words });
  const writing = classes === 'all' ? 'all' : writingOf(own, system, classes, value.number);
  if (classes !== 'all' && writing === 'special') {
    const special = pointsForAlso(own, system, classes, value);
    return special && [...changes, special];
  }
  const freed: readonly KeyValue[] = writing === 'all' ? [['pointsFor', undefined]] : [];
  return [...changes, points, ...freed];
}

/** The keys that are taken away; by what an item counts stands under several. */
function clearedFields(item: Item, { clear }: Settings, words: Authoring): readonly KeyValue[] {
  return clear.flatMap((key) => (key === 'worth' ? withoutWorth(item, words) : [[key, undefined] as const]));
}

/** By what the item is to count, where that is asked. Throws a failure where it is asked in two ways. */
function worthAsked(item: Item, asked: Settings, points: Field | undefined, words: Authoring): readonly KeyValue[] {
  if (asked.worth === undefined) return [];
  if (points !== undefined) throw refusal(words.failure.onePoints);
  return worthFields(item, asked.worth, words);
}

/** What an item states for some of the classes that it is for, with these points for these; undefined where it is written too unusually to be read. */
function pointsForAlso(
  { written, applies }: Item,
  system: System,
  classes: readonly string[],
  points: RawValue,
): Field | undefined {
  const stated = hasKey(written, 'pointsFor') ? rawAt(written.yaml, written.value, 'pointsFor') : { mapping: [] };
  if (typeof stated !== 'object' || !('mapping' in stated)) return undefined;
  const kept = stated.mapping.filter(([id]) => idsWithin([id], applies, system) !== undefined);
  const after = new Map([...kept, ...classes.map((id) => [id, points] as const)]);
  return ['pointsFor', { mapping: [...after] }];
}

function wordingFields(item: Item, asked: Settings, words: Authoring): readonly Field[] {
  const [own, other] = item.kind === 'criterion' ? (['text', 'title'] as const) : (['title', 'text'] as const);
  if (asked[other] !== undefined) throw refusal(words.failure.wordingIs(item.id, `--${other}`, `--${own}`));
  const typed = asked[own];
  return typed === undefined ? [] : [textField(own, typed, words)];
}

function plainFields(
  item: Item,
  system: System,
  asked: Settings,
  found: Survey,
  words: Authoring,
): readonly KeyValue[] {
  const { scale, department, cooperating } = asked;
  if (scale !== undefined && item.kind === 'criterion') throw refusal(words.failure.scaleOfCriterion(item.id));
  return [
    ...WRITTEN.flatMap((key) => {
      const typed = asked[key];
      if (typed === undefined) return [];
      if (!mayHave(item, key)) throw refusal(words.failure.ofOtherKind(item.id, key, item.kind));
      return [writtenField(key, typed, item, { system, found, words })];
    }),
    ...(['notApplicable', 'provenance'] as const).flatMap((key) => {
      const word = asked[key];
      if (word === undefined) return [];
      if (key === 'notApplicable' && item.kind === 'indicator') {
        throw refusal(words.failure.ofOtherKind(item.id, key, item.kind));
      }
      return [[key, word] as const];
    }),
    ...(asked.core ? [['core', true] as const] : []),
    ...appliesFields(system, asked, found, words),
    ...(department === undefined ? [] : [departmentField(department, found.registers, words)]),
    ...(cooperating === undefined ? [] : [cooperatingField(cooperating, found.registers)]),
    ...(asked.lineage === undefined ? [] : [lineageField(asked.lineage, words)]),
    ...(['remark', 'note'] as const).flatMap((key) => {
      const typed = asked[key];
      return typed === undefined ? [] : [textField(key, typed, words)];
    }),
  ];
}

/** For whom an item is: the one way in which that is said takes the place of the other. */
function appliesFields(
  system: System,
  { only, except }: Settings,
  found: Survey,
  words: Authoring,
): readonly KeyValue[] {
  if (only.length > 0 && except.length > 0) throw refusal(words.failure.onlyOrExcept);
  if (only.length > 0) {
    return [
      ['only', classesMeant('--only', only, system, found)],
      ['except', undefined],
    ];
  }
  if (except.length === 0) return [];
  return [
    ['except', classesMeant('--except', except, system, found)],
    ['only', undefined],
  ];
}

function scoringFields(
  item: Item,
  { scoring }: Settings,
  points: Field | undefined,
  words: Authoring,
): readonly Field[] {
  if (scoring === undefined) return [];
  if (item.kind === 'indicator') throw refusal(words.failure.scoringOfIndicator(item.id));
  return [scoringField(scoring, worthOf(item, points), words)];
}

/** What a criterion counts with the points that it is given, if any; points that differ by class are not known. */
function worthOf({ points, ...item }: Criterion, given: Field | undefined): Worth {
  const value = typeof given?.[1] === 'object' && 'number' in given[1] ? given[1].number : undefined;
  for (const kind of ['adds', 'deducts'] as const) {
    if (item[kind] !== undefined) return { kind, value: value ?? item[kind].toString() };
  }
  const known = new Set(points.flatMap((each) => each?.toString() ?? []));
  return { kind: 'points', value: value ?? (known.size === 1 ? [...known][0] : undefined) };
}

/** Throws a failure where an item has its points in another form. An indicator may limit what is added and deducted beside its points. */
function checkPointsKey(item: Item, key: string, words: Authoring): void {
  const isLimit = key === 'adds' || key === 'deducts';
  if (isLimit && item.kind === 'indicator') return;
  const mark = item.kind === 'indicator' ? 'grouping' : 'veto';
  if (item.written.value[mark] === true) throw refusal(words.failure.withoutPoints(item.id, `--${key}`, mark));
  const other = (item.kind === 'indicator' ? INDICATOR_POINTS : CRITERION_POINTS).find(
    (each) => each !== key && hasKey(item.written, each),
  );
  if (other !== undefined) throw refusal(words.failure.otherKey(item.id, `--${key}`, other));
}

const INDICATOR_POINTS = ['points', 'weight'] as const;
const CRITERION_POINTS = [...INDICATOR_POINTS, 'adds', 'deducts'] as const;
