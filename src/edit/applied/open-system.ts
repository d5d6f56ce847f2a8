import { parseYaml } from '../../load/yaml.ts';
import { isMended } from '../../text/mending.ts';
import type { SourceText } from '../../text/source.ts';
import { asWritten, type Written, type Yaml } from '../../text/written.ts';
import { type Edit, edited } from '../edit.ts';

/** The keys under which other items stand. */
export const LISTS = ['indicators', 'criteria'] as const;

/** A file of a system while it is changed. */
export interface OpenFile {
  /** As it was read; undefined for one that is to be new. */
  readonly before: SourceText | undefined;
  yaml: Yaml;
}

/** An item as it stands in a file that is open: its mapping; the mapping above it with the list that it is in and its index there, which one of level 1 does not have. */
export interface Located {
  readonly file: OpenFile;
  readonly item: Written;
  readonly above:
    | { readonly holder: Written; readonly key: (typeof LISTS)[number]; readonly index: number }
    | undefined;
}

/** A file parsed as it stands; undefined where anything in it is refused, dropped or mended for reading on: then its places do not tell all that stands there. */
export function openFile(source: SourceText, before: SourceText | undefined): OpenFile | undefined {
  let sound = !isMended(source);
  const yaml = parseYaml(source, () => (sound = false));
  return sound && yaml !== undefined ? { before, yaml } : undefined;
}

/** The item of an id; undefined where no file has it. */
export function locate(files: readonly OpenFile[], id: string): Located | undefined {
  for (const file of files) {
    const root = asWritten(file.yaml, file.yaml.value);
    if (root.value['id'] === id) return { file, item: root, above: undefined };
    const found = locateBelow(file, root, id);
    if (found !== undefined) return found;
  }
  return undefined;
}

function locateBelow(file: OpenFile, holder: Written, id: string): Located | undefined {
  for (const key of LISTS) {
    const list = holder.value[key];
    if (!Array.isArray(list)) continue;
    for (const [index, each] of list.entries()) {
      const item = asWritten(file.yaml, each);
      if (item.value['id'] === id) return { file, item, above: { holder, key, index } };
      const deeper = locateBelow(file, item, id);
      if (deeper !== undefined) return deeper;
    }
  }
  return undefined;
}

/** Makes an edit in the file that is open; false, with nothing changed, where it would not read as it is to read. */
export function make(file: OpenFile, edit: Edit | undefined): boolean {
  const after = edit && edited(edit);
  const yaml = after && parseYaml(after, () => undefined);
  if (yaml === undefined) return false;
  file.yaml = yaml;
  return true;
}
