import { edited, editOf } from '../../edit/edit.ts';
import type { RawItem } from '../../edit/item-edit.ts';
import { gapIn, put } from '../../edit/items.ts';
import { setKey } from '../../edit/keys.ts';
import { lineEndOf } from '../../edit/lines.ts';
import { itemLines, itemValueFrom, sourceOf } from '../../edit/raw.ts';
import type { Splice } from '../../edit/splice.ts';
import type { Key } from '../../text/key.ts';
import type { SourceText } from '../../text/source.ts';
import type { Written, Yaml } from '../../text/written.ts';

/** A list of texts under a key of a mapping, in place of what stands there. */
export interface NewList {
  readonly written: Written;
  readonly key: Key;
  readonly texts: readonly string[];
}

/** A file with items behind the last of a list at its top, and with other lists of texts; everything else stays as it is. Undefined where it is written too unusually. */
export function appended(
  yaml: Yaml,
  key: string,
  items: readonly RawItem[],
  lists: readonly NewList[],
): SourceText | undefined {
  const list = (yaml.value as Readonly<Record<string, unknown>>)[key];
  if (!Array.isArray(list)) return undefined;
  const edit = editOf(
    yaml,
    [...(items.length === 0 ? [] : [behind(yaml, list, items)]), ...lists.map(listSplice)],
    [
      [list, [...list, ...items.map(itemValueFrom)]],
      ...lists.map((each): readonly [object, unknown] => [
        each.written.value,
        { ...each.written.value, [each.key]: each.texts },
      ]),
    ],
  );
  return edit && edited(edit);
}

function behind(yaml: Yaml, list: readonly unknown[], items: readonly RawItem[]): Splice | undefined {
  const gap = gapIn(yaml, list, list.length);
  if (gap === undefined) return undefined;
  const lines = items.flatMap((item, index) => [
    ...(index > 0 && gap.blank !== 'none' ? [''] : []),
    ...itemLines(item, gap.column),
  ]);
  const lineEnd = lineEndOf(yaml.source.text);
  return put(yaml.source.text, gap, lines.map((line) => `${line}${lineEnd}`).join(''));
}

function listSplice({ written, key, texts }: NewList): Splice | undefined {
  return setKey(written, key, (place, column) => sourceOf(texts, place, column));
}
