import type { ExitCode } from '../cli/exit-code.ts';
import type { Asked } from '../cli/spec.ts';
import type { SET } from '../cli/specs/author.ts';
import type { Edit } from '../edit/edit.ts';
import { setFields } from '../edit/fields.ts';
import { idMeant, named } from '../engine/examine/meant.ts';
import { departmentField, type Field, numberField, pointsField, textField } from '../engine/revise/field-values.ts';
import { writingOf } from '../engine/revise/points-for.ts';
import { revise } from '../engine/revise/revise.ts';
import { findItem, type Survey, survey } from '../engine/revise/survey.ts';
import { classIndexOf } from '../model/classes/of-unit.ts';
import { classesIn, hasClass } from '../model/classes.ts';
import type { Item, System } from '../model/model.ts';
import { unitsOf } from '../model/registers.ts';
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
  const edit = editOf(item, system, asked, found, words);
  return revise(world, asked, language, found, {
    edits: edit && [edit],
    system,
    items: [asked.points, asked.weight, asked.scale].every((each) => each === undefined) ? [] : [item.id],
    place: placeOf(item.written, 'id'),
  });
}

function editOf(item: Item, system: System, asked: Settings, found: Survey, words: Authoring): Edit | undefined {
  const points = pointsField(asked, words);
  const fields = [...wordingFields(item, asked, words), ...plainFields(item, asked, found, words)];
  if (points?.[0] !== 'points' && asked.class.length > 0) throw refusal(words.failure.classNeedsPoints);
  if (points === undefined && fields.length === 0) throw refusal(words.failure.nothingToSet);
  if (points === undefined) return setFields(item.written, fields);
  const [key, value] = points;
  checkPointsKey(item, key, words);
  if (key !== 'points' || typeof value !== 'object' || !('number' in value))
    return setFields(item.written, [...fields, points]);
  const classes = classesMeant(item, system, asked.class, { found, words });
  const writing = classes === 'all' ? 'all' : writingOf(item, system, classes, value.number);
  if (classes !== 'all' && writing === 'special') {
    return setFields(item.written, fields, { classes, points: value.number });
  }
  const isFreed = writing === 'all' && hasKey(item.written, 'pointsFor');
  return setFields(item.written, [...fields, points], isFreed ? 'none' : undefined);
}

function wordingFields(item: Item, asked: Settings, words: Authoring): readonly Field[] {
  const [own, other] = item.kind === 'criterion' ? (['text', 'title'] as const) : (['title', 'text'] as const);
  if (asked[other] !== undefined) throw refusal(words.failure.wordingIs(item.id, `--${other}`, `--${own}`));
  const typed = asked[own];
  return typed === undefined ? [] : [textField(own, typed, words)];
}

function plainFields(item: Item, asked: Settings, { registers }: Survey, words: Authoring): readonly Field[] {
  const texts = (['remark', 'note'] as const).flatMap((key) => {
    const typed = asked[key];
    return typed === undefined ? [] : [textField(key, typed, words)];
  });
  if (asked.scale !== undefined && item.kind === 'criterion') throw refusal(words.failure.scaleOfCriterion(item.id));
  const scale = asked.scale === undefined ? [] : [numberField('scale', asked.scale, words)];
  const plain = [...scale, ...texts];
  return asked.department === undefined ? plain : [departmentField(asked.department, registers, words), ...plain];
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

/** The unit classes whose points are to be changed. Throws a failure where they differ and it is not said for whom the new ones are. */
function classesMeant(
  item: Item,
  system: System,
  asked: readonly string[],
  means: { readonly found: Survey; readonly words: Authoring },
): readonly string[] | 'all' {
  const { words } = means;
  if (asked.length === 0) {
    if (!hasKey(item.written, 'pointsFor')) return 'all';
    const stated = classesIn(item.applies, system.classes).map(
      (each) => [each.name, String(item.points[system.classes.indexOf(each)])] as const,
    );
    throw refusal(words.failure.pointsDiffer(item.id, stated));
  }
  if (asked.includes('all')) {
    if (asked.length > 1) throw refusal(words.failure.classOfAll);
    return 'all';
  }
  const ids = [...new Set(checkedClasses(item, system, asked, means))];
  return classesIn(item.applies, system.classes).every(({ id }) => ids.includes(id)) ? 'all' : ids;
}

/** Each is a class, or a unit of the system: what is for it alone is then written with its id. */
function checkedClasses(
  item: Item,
  system: System,
  typed: readonly string[],
  { found, words }: { readonly found: Survey; readonly words: Authoring },
): readonly string[] {
  const units = unitsOf(found.registers.units ?? [], system.id, found.edition.year);
  const things = [...system.classes, ...units].map(named);
  const allowed = ['all', ...system.classes.map(({ id }) => id)];
  const ids = typed.map((word) => idMeant('--class', word, things, allowed));
  for (const id of ids) {
    const own = system.classes.find((each) => each.id === id) ?? units.find((each) => each.id === id);
    const index =
      own !== undefined && 'class' in own
        ? classIndexOf(system, own)
        : system.classes.findIndex((each) => each.id === id);
    if (!hasClass(item.applies, index)) throw refusal(words.failure.notApplicable(item.id, own?.name ?? id));
  }
  return ids;
}

const INDICATOR_POINTS = ['points', 'weight'] as const;
const CRITERION_POINTS = [...INDICATOR_POINTS, 'adds', 'deducts'] as const;
