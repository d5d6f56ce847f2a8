import type { FileChange } from '../../edit/applied/applied.ts';
import { make, openFile } from '../../edit/applied/open-system.ts';
import { listOf, putAt } from '../../edit/applied/place.ts';
import type { RawItem } from '../../edit/item-edit.ts';
import { itemLines, itemValueFrom } from '../../edit/raw.ts';
import { REGISTER_FILES } from '../../load/registers.ts';
import type { System } from '../../model/model.ts';
import { refusal } from '../../ports/failure.ts';
import type { Files } from '../../ports/files.ts';
import { asWritten } from '../../text/written.ts';
import type { Authoring } from '../../words/authoring.ts';
import type { Survey } from './survey.ts';

/** An id that is given up, with what it was called and why (修订说明). */
export interface Retiring {
  readonly id: string;
  readonly title: string;
  readonly reason: string;
}

/** A register without entries, as it is begun. */
const EMPTY = '# yaml-language-server: $schema=../schemas/retired.schema.json\nretired: []\n';

/** The register of retired ids with more entries, since the year of the edition; none where nothing is retired. Throws a failure where the register is written so that it cannot be changed. */
export function retired(
  files: Files,
  { edition }: Survey,
  { id: system }: System,
  retiring: readonly Retiring[],
  { failure }: Authoring,
): readonly FileChange[] {
  if (retiring.length === 0) return [];
  const path = REGISTER_FILES.retired;
  const read = files.read(path);
  const before = read.kind === 'text' ? { path, text: read.text } : undefined;
  const file = openFile(before ?? { path, text: EMPTY }, before);
  if (file === undefined || (before === undefined && read.kind !== 'missing')) throw refusal(failure.brokenFile(path));
  for (const { id, title, reason } of retiring) {
    const since = { number: edition.id.slice(0, 4) };
    const item: RawItem = { id, fields: Object.entries({ system, since, title, reason }), below: undefined };
    const holder = asWritten(file.yaml, file.yaml.value);
    const spot = { holder, key: 'retired', index: listOf(holder, 'retired').length } as const;
    const lines = { lines: (column: number) => itemLines(item, column), value: itemValueFrom(item) };
    if (!make(file, putAt(spot, lines))) throw refusal(failure.brokenFile(path));
  }
  return [{ before, after: file.yaml.source }];
}
