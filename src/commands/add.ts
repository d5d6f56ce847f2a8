import type { ExitCode } from '../cli/exit-code.ts';
import type { Asked } from '../cli/spec.ts';
import type { ADD } from '../cli/specs/author.ts';
import type { RawItem } from '../edit/item-edit.ts';
import { lineEndOf } from '../edit/lines.ts';
import { addItem, fileWith } from '../edit/tree.ts';
import { type Destination, destination, membersOf, placeName, spotOf } from '../engine/revise/destination.ts';
import { departmentField, type Field, pointsField, textField } from '../engine/revise/field-values.ts';
import { checkedId, type FreshIds, freshIds } from '../engine/revise/ids.ts';
import { checkNumbers, renumbered } from '../engine/revise/numbering.ts';
import { type Rename, revise } from '../engine/revise/revise.ts';
import { type Survey, survey } from '../engine/revise/survey.ts';
import type { Indicator } from '../model/model.ts';
import { refusal } from '../ports/failure.ts';
import type { World } from '../ports/world.ts';
import type { SourceText } from '../text/source.ts';
import { placeOf } from '../text/written.ts';
import type { Authoring } from '../words/authoring.ts';
import { authoringIn, type Language } from '../words/languages.ts';

type Settings = Asked<typeof ADD>;

/** Puts in a new criterion, or a new indicator with one criterion, under ids that were never used; everything else in the file stays byte for byte. */
export async function add(
  world: Pick<World, 'files' | 'editing' | 'hashes' | 'terminal'>,
  asked: Settings,
  language: Language,
): Promise<ExitCode> {
  const words = await authoringIn(language);
  const found = await survey(world, asked, placeName(asked, words), words);
  const to = destination(found, asked, words);
  const item = newItem(asked, found, to, words);
  const { system, parent } = to;
  const ids = idsIn(item);
  const [place = system.written] = [parent?.written, system.indicators.at(-1)?.written];
  return revise(world, asked, language, found, {
    edits: parent === undefined ? [] : editsFor(parent, to.index, item),
    renames: parent === undefined ? withRoom(found, to, words) : [],
    newFile: parent === undefined ? newFile(found, to, item) : undefined,
    system,
    items: parent === undefined ? ids : [parent.id, ...ids],
    newIds: ids,
    place: placeOf(place, 'id'),
  });
}

function editsFor(parent: Indicator, index: number, item: RawItem) {
  const edit = addItem(spotOf(parent, index), item);
  return edit && [edit];
}

/** The new names of the files behind a new level-1 indicator. */
function withRoom(found: Survey, { system, index }: Destination, words: Authoring): readonly Rename[] {
  checkNumbers(system, found, words);
  return renumbered([...system.indicators.slice(0, index), undefined, ...system.indicators.slice(index)]);
}

/** The file of a new level-1 indicator, with the first line of the others, which tells editors the schema. */
function newFile({ edition }: Survey, { system, index }: Destination, item: RawItem): SourceText {
  const [id = ''] = idsIn(item);
  const like = system.indicators.at(-1)?.written.yaml.source.text ?? '';
  const [head = ''] = /^# yaml-language-server:[^\n]*\n/.exec(like) ?? [];
  const path = `indicators/${edition.id}/${system.id}/${index + 1}-${id}.yaml`;
  return { path, text: fileWith(item, head, lineEndOf(like)) };
}

function newItem(asked: Settings, found: Survey, { system, parent }: Destination, words: Authoring): RawItem {
  const level = (parent?.level ?? 0) + 1;
  const isCriterion = parent?.isLeaf ?? false;
  const points = pointsField(asked, words);
  checkWords(asked, isCriterion, parent?.id ?? '', words);
  if (points === undefined) throw refusal(words.failure.needsOption(POINTS, 'points'));
  const fresh = freshIds(found);
  const above = parent?.id ?? system.id;
  const id =
    asked.id === undefined
      ? fresh.below(above, membersOf(system, parent).length)
      : checkedId(asked.id, system.id, found, words);
  const means = { asked, fresh, found, words };
  return isCriterion ? criterionOf(id, points, means) : indicatorAt(level, system.levels.length, id, points, means);
}

const POINTS = ['--points', '--weight', '--adds', '--deducts', '--veto'];

/** Throws a failure where the title or the text of the new item is missing, or is not what such an item has. */
function checkWords({ title, text }: Settings, isCriterion: boolean, above: string, words: Authoring): void {
  if (!isCriterion) {
    const missing = [...(title === undefined ? ['--title'] : []), ...(text === undefined ? ['--text'] : [])];
    if (missing.length > 0) throw refusal(words.failure.needsOption(missing, 'indicator'));
    return;
  }
  if (text === undefined) throw refusal(words.failure.needsOption(['--text'], 'criterion'));
  if (title !== undefined) throw refusal(words.failure.takesCriteria(above, '--title'));
}

interface Means {
  readonly asked: Settings;
  readonly fresh: FreshIds;
  readonly found: Survey;
  readonly words: Authoring;
}

function criterionOf(id: string, points: Field, means: Means): RawItem {
  const { asked, words } = means;
  return { id, fields: [textField('text', asked.text ?? '', words), points, ...leads(means)], below: undefined };
}

function leads({ asked: { department }, found: { registers }, words }: Means): readonly Field[] {
  return department === undefined ? [] : [departmentField(department, registers, words)];
}

/** An indicator, and below it one of each level down to the deepest and a criterion, all with the same title and all of its points. What lies beside the sum is the criterion alone: the indicators above it then have no points. */
function indicatorAt(level: number, deepest: number, id: string, points: Field, means: Means): RawItem {
  const { asked, fresh, words } = means;
  const share: Field = points[0] === 'weight' ? ['weight', { number: '1' }] : points;
  const own = points[0] === 'points' || points[0] === 'weight' ? [points] : [];
  const isLeaf = level >= deepest;
  const rest = { ...means, asked: { ...asked, department: undefined } };
  const idBelow = fresh.below(id, 0);
  const below = isLeaf ? criterionOf(idBelow, share, rest) : indicatorAt(level + 1, deepest, idBelow, share, rest);
  return {
    id,
    fields: [textField('title', asked.title ?? '', words), ...own, ...leads(means)],
    below: { key: isLeaf ? 'criteria' : 'indicators', items: [below] },
  };
}

/** The ids of an item and of all below it. */
function idsIn({ id, below }: RawItem): readonly string[] {
  return [id, ...(below?.items.flatMap(idsIn) ?? [])];
}
