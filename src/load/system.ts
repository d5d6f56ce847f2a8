import { classesWithUnits } from '../model/classes/own.ts';
import { everyClass } from '../model/classes.ts';
import type { Indicator, Item, System } from '../model/model.ts';
import type { AssessedUnit } from '../model/registers.ts';
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

/** The units of a system by its id, in the order of the register; undefined where it could not be read. */
type Assessed = (system: string) => readonly AssessedUnit[] | undefined;

/** Reads the files of a system in their order. What could not be read leaves the system incomplete: its totals are not judged. */
export function loadSystem(files: Files, folder: string, head: SystemHead, notes: Notes, assessed: Assessed): System {
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
  if (names.length === 0 && !misnamed) {
    report(finding('file-missing', placeOf(head.written, 'id'), { file: `${folder}/${head.id}/1-*.yaml` }));
  }
  const parsed = names.map((name) => ({
    name,
    node: readYaml(files, `${folder}/${head.id}/${name}`, 'indicator', notes),
  }));
  const read = parsed.flatMap(({ name, node }) => (node === undefined ? [] : [{ name, node }]));
  const { classes, wholes, isResolved } = resolve(head, assessed, (own) =>
    read.map((each) => recallWhole(files, `${folder}/${head.id}/${each.name}`, each.node, own, notes)),
  );
  wholes.forEach(({ indicator, found }, index) => {
    for (const each of found) report(each);
    judgeName(read[index]?.name ?? '', indicator, report);
  });
  const indicators = wholes.map(({ indicator }) => indicator);
  const items = itemsOf(indicators);
  const isRead = !misnamed && parsed.length > 0 && read.length === parsed.length && items.every(isComplete);
  return { ...own, classes, indicators, items, complete: isRead && isResolved };
}

/** Reads what names classes by them; where it names units of the system, once more with these as classes of their own. Not resolved where the units cannot be known. */
function resolve(
  head: SystemHead,
  assessed: Assessed,
  readBy: (head: SystemHead) => readonly Whole[],
): { readonly classes: SystemHead['classes']; readonly wholes: readonly Whole[]; readonly isResolved: boolean } {
  const wholes = readBy(head);
  const named = [...head.units.map(({ id }) => id), ...wholes.flatMap(({ strangers }) => strangers)];
  if (named.length === 0) return { classes: head.classes, wholes, isResolved: true };
  const units = assessed(head.id);
  const classes = classesWithUnits(head, new Set(named), units ?? []);
  const isSame = classes === head.classes;
  return { classes, wholes: isSame ? wholes : readBy({ ...head, classes }), isResolved: units !== undefined };
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

/** A file is named by the indicator that it holds. */
function judgeName(name: string, { id, written }: Indicator, report: Notes['report']): void {
  const numbered = readNumberedName(name);
  if (numbered === undefined || id === '' || numbered.id === id) return;
  const expected = `${numbered.number}-${id}.yaml`;
  report(finding('file-name', placeOf(written, 'id'), { name, expected }));
}

/** A level-1 indicator under the head of its system, what is noticed, and what is named there that is no class. */
interface Whole {
  readonly indicator: Indicator;
  readonly found: readonly Diagnostic[];
  readonly strangers: readonly string[];
}

/** What a file says: the same while it, the head of its system and the units that are classes of their own are written the same. */
function recallWhole(files: Files, path: string, node: Written, head: SystemHead, notes: Notes): Whole {
  const { memory = NO_MEMORY } = notes;
  const own = head.classes.filter((each) => each.of !== undefined);
  const key = own.length === 0 ? `${path} read` : `${path} read by units`;
  const basis = [node.yaml, head.written.value, ...own.map((each) => each.written.value)];
  return memory.recall(key, files, basis, () => readWhole(node, head));
}

function readWhole(node: Written, head: SystemHead): Whole {
  const { classes, declared } = head;
  const [found, strangers]: [Diagnostic[], string[]] = [[], []];
  const indicator = readIndicator(node, {
    parent: undefined,
    known: { classes, declared, stranger: (id) => void strangers.push(id) },
    applies: everyClass(classes),
    points: classes.map((_, index) => measureOf(head, index)),
    leaders: head.leaders,
    provenance: undefined,
    report: (diagnostic) => found.push(diagnostic),
  });
  return { indicator, found, strangers };
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
