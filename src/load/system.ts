import { everyClass } from '../model/classes.ts';
import type { Indicator, Item, System } from '../model/model.ts';
import { measureOf } from '../model/totals.ts';
import type { Entry, Files } from '../ports/files.ts';
import { type Diagnostic, finding } from '../text/diagnostic.ts';
import { placeOfFile } from '../text/source.ts';
import { placeOf, type Written } from '../text/written.ts';
import { type Notes, readYaml } from './document.ts';
import { readIndicator } from './indicator.ts';
import { NO_MEMORY } from './memory.ts';
import { isId, isIgnored, readNumberedName } from './names.ts';
import type { SystemHead } from './scheme.ts';

/** Reads the files of a system in their order. What could not be read leaves the system incomplete: its totals are not judged. */
export function loadSystem(files: Files, folder: string, head: SystemHead, notes: Notes): System {
  const { report } = notes;
  const { leaders: _, ...own } = head;
  const unreadable = { ...own, indicators: [], items: [], complete: false };
  if (!isId(head.id)) return unreadable;
  const entries = files.list(`${folder}/${head.id}`);
  if (typeof entries === 'string') {
    const place = placeOf(head.written, 'id');
    if (entries === 'missing') report(finding('file-missing', place, { file: `${folder}/${head.id}/` }));
    else report(finding('link-outside', place, { name: head.id }));
    return unreadable;
  }
  const { names, misnamed } = orderedNames(`${folder}/${head.id}`, entries, notes);
  const read = names.map((name) => loadIndicator(files, `${folder}/${head.id}`, name, head, notes));
  const indicators = read.filter((each) => each !== undefined);
  const items = itemsOf(indicators);
  const complete = !misnamed && read.length > 0 && indicators.length === read.length && items.every(isComplete);
  return { ...own, indicators, items, complete };
}

function isComplete(item: Item): boolean {
  return item.kind === 'criterion' || item.complete;
}

/** The names of a system's files in printed order: by their numbers, which count from 1 without a gap. */
function orderedNames(
  folder: string,
  entries: readonly Entry[],
  { report }: Notes,
): { readonly names: readonly string[]; readonly misnamed: boolean } {
  let misnamed = false;
  const numbered: { readonly name: string; readonly number: number }[] = [];
  for (const { name } of entries) {
    const number = readNumberedName(name)?.number;
    if (number !== undefined) numbered.push({ name, number });
    else if (/\.ya?ml$/.test(name)) {
      misnamed = true;
      report(finding('file-name', placeOfFile(`${folder}/${name}`), { name, expected: undefined }));
    } else if (!isIgnored(name)) report(finding('file-stray', placeOfFile(`${folder}/${name}`), { name }));
  }
  numbered.sort((a, b) => a.number - b.number);
  numbered.forEach(({ name, number }, index) => {
    const expected = index + 1;
    if (number !== expected)
      report(finding('file-order', placeOfFile(`${folder}/${name}`), { name, number, expected }));
  });
  return { names: numbered.map(({ name }) => name), misnamed };
}

function loadIndicator(
  files: Files,
  folder: string,
  name: string,
  head: SystemHead,
  notes: Notes,
): Indicator | undefined {
  const { report, memory = NO_MEMORY } = notes;
  const node = readYaml(files, `${folder}/${name}`, 'indicator', notes);
  if (node === undefined) return undefined;
  const { indicator, found } = memory.recall(`${folder}/${name} read`, files, [node.yaml, head.written.value], () =>
    readWhole(node, head),
  );
  for (const each of found) report(each);
  const numbered = readNumberedName(name);
  if (numbered !== undefined && indicator.id !== '' && numbered.id !== indicator.id) {
    report(
      finding('file-name', placeOf(indicator.written, 'id'), {
        name,
        expected: `${numbered.number}-${indicator.id}.yaml`,
      }),
    );
  }
  return indicator;
}

/** A level-1 indicator under the head of its system, and what is noticed: the same while both are written the same. */
function readWhole(
  node: Written,
  head: SystemHead,
): { readonly indicator: Indicator; readonly found: readonly Diagnostic[] } {
  const found: Diagnostic[] = [];
  const { classes } = head;
  const indicator = readIndicator(node, {
    parent: undefined,
    classes,
    applies: everyClass(classes),
    points: classes.map((_, index) => measureOf(head, index)),
    leaders: head.leaders,
    provenance: undefined,
    report: (diagnostic) => found.push(diagnostic),
  });
  return { indicator, found };
}

/** All items of the indicators, depth first, in printed order. */
function itemsOf(indicators: readonly Indicator[]): System['items'] {
  const items: Item[] = [];
  const add = (item: Item): void => {
    items.push(item);
    if (item.kind === 'indicator') item.children.forEach(add);
  };
  indicators.forEach(add);
  return items;
}
