import { applied, type FileChange, type Refused } from '../../edit/applied/applied.ts';
import type { ItemEdit } from '../../edit/item-edit.ts';
import type { System } from '../../model/model.ts';
import { refusal } from '../../ports/failure.ts';
import type { Files } from '../../ports/files.ts';
import type { Authoring } from '../../words/authoring.ts';
import { titleOf } from '../examine/meant.ts';
import { givenUp } from './given-up.ts';
import { type Retiring, retired } from './retired.ts';
import type { Survey } from './survey.ts';
import { withFiles } from './with-files.ts';

/** What is to be changed in a system. */
export interface SystemEdits {
  readonly system: System;
  readonly edits: readonly ItemEdit[];
}

/**
 * What becomes of the files of several systems, and of the one register of retired ids, so that all of it is written or
 * none. Throws as `filesAfterEdits` does.
 */
export function filesAfterAll(
  files: Files,
  survey: Survey,
  all: readonly SystemEdits[],
  words: Authoring,
): readonly FileChange[] {
  const changes = new Map<string, FileChange>();
  for (const { system, edits } of all) {
    const now = withFiles(
      files,
      [...changes.values()].flatMap(({ after }) => after ?? []),
    );
    for (const change of filesAfterEdits(now, survey, system, edits, words)) {
      const path = change.after?.path ?? change.before?.path ?? '';
      changes.set(path, { ...change, before: changes.has(path) ? changes.get(path)?.before : change.before });
    }
  }
  return [...changes.values()];
}

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
    const { retire: reason } = edit;
    return givenUp(survey, system, edit.id, edits).map((item) => ({ id: item.id, title: titleOf(item), reason }));
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
