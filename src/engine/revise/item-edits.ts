import { applied, type FileChange, type Refused } from '../../edit/applied/applied.ts';
import type { ItemEdit } from '../../edit/item-edit.ts';
import type { System } from '../../model/model.ts';
import { refusal } from '../../ports/failure.ts';
import type { Files } from '../../ports/files.ts';
import type { Authoring } from '../../words/authoring.ts';
import { titleOf } from '../examine/meant.ts';
import { type Retiring, retired } from './retired.ts';
import type { Survey } from './survey.ts';

/**
 * What becomes of the files of a system, and of the register of retired ids, when items are changed. Throws a failure
 * where one of the changes cannot be made: then nothing is to be written.
 */
export function filesAfterEdits(
  files: Files,
  survey: Survey,
  system: System,
  edits: readonly ItemEdit[],
  words: Authoring,
): readonly FileChange[] {
  const folder = `indicators/${survey.edition.id}/${system.id}`;
  const sources = system.indicators.map(({ written }) => written.yaml.source);
  const result = applied(folder, sources, edits);
  if ('refused' in result) throw refusal(reasonOf(result.refused, words));
  const retiring = edits.flatMap((edit): readonly Retiring[] => {
    if (edit.kind !== 'remove' || edit.retire === undefined) return [];
    const item = system.items.find(({ id }) => id === edit.id);
    return item === undefined ? [] : [{ id: edit.id, title: titleOf(item), reason: edit.retire }];
  });
  return [...result.changes, ...retired(files, survey, system, retiring, words)];
}

function reasonOf({ reason, about }: Refused, { failure }: Authoring): string {
  if (reason === 'broken') return failure.brokenFile(about);
  return {
    unknown: failure.unreadItem,
    taken: failure.takenId,
    inside: failure.insideItself,
    level: failure.otherLevel,
    unusual: failure.unusualItem,
  }[reason](about);
}
