import { everyClass } from '../model/classes.ts';
import type { Edition, Indicator, Item, System } from '../model/model.ts';
import { type Diagnostic, finding } from '../text/diagnostic.ts';
import { placeOfFile } from '../text/source.ts';
import { placeOf } from '../text/written.ts';
import { type Notes, readYaml } from './document.ts';
import type { Entry, Files } from './files.ts';
import { readIndicator } from './indicator.ts';
import { isId, isIgnored, readNumberedName } from './names.ts';
import { decimalAt, integerAt, optionalText, textAt, wordAt } from './node.ts';
import { readSource } from './read.ts';
import { itemsOf, readFigures, readMethod, readSystemHeads, type SystemHead } from './scheme.ts';

type Report = (diagnostic: Diagnostic) => void;

/** Reads one year's folder: its scheme, its measures and the files of every system that the scheme lists. Undefined when the scheme could not be read. */
export function loadEdition(files: Files, id: string, notes: Notes): Edition | undefined {
  const { report } = notes;
  const folder = `indicators/${id}`;
  const scheme = readYaml(files, `${folder}/scheme.yaml`, 'scheme', notes);
  if (scheme === undefined) return undefined;
  const heads = readSystemHeads(scheme, report);
  reportStrays(files, folder, heads, report);
  return {
    id,
    year: integerAt(scheme, 'year', report),
    state: wordAt(scheme, 'state', ['draft', 'review', 'final']),
    title: textAt(scheme, 'title'),
    office: optionalText(scheme, 'office'),
    step: decimalAt(scheme, 'step', report),
    systems: heads.map((head) => loadSystem(files, folder, head, notes)),
    method: readMethod(scheme, report),
    figures: readFigures(scheme),
    measures: readSource(files, `${folder}/measures.md`, report),
    written: scheme,
  };
}

function reportStrays(files: Files, folder: string, heads: readonly SystemHead[], report: Report): void {
  const expected = new Set(['scheme.yaml', 'measures.md', ...heads.map((head) => head.id)]);
  const entries = files.list(folder);
  if (typeof entries === 'string') return;
  for (const { name } of entries) {
    if (!expected.has(name) && !isIgnored(name))
      report(finding('file-stray', placeOfFile(`${folder}/${name}`), { name }));
  }
}

function loadSystem(files: Files, folder: string, head: SystemHead, notes: Notes): System {
  const { report } = notes;
  const unreadable = { ...head, indicators: [], items: [], complete: false };
  if (!isId(head.id)) return unreadable;
  const entries = files.list(`${folder}/${head.id}`);
  if (typeof entries === 'string') {
    const place = placeOf(head.written, 'id');
    if (entries === 'missing') report(finding('file-missing', place, { file: `${folder}/${head.id}/` }));
    else report(finding('link-outside', place, { name: head.id }));
    return unreadable;
  }
  const { names, misnamed } = orderedNames(`${folder}/${head.id}`, entries, report);
  const read = names.map((name) => loadIndicator(files, `${folder}/${head.id}`, name, head, notes));
  const indicators = read.filter((each) => each !== undefined);
  const items = itemsOf(indicators);
  const complete = !misnamed && read.length > 0 && indicators.length === read.length && items.every(isComplete);
  return { ...head, indicators, items, complete };
}

function isComplete(item: Item): boolean {
  return item.kind === 'criterion' || item.complete;
}

/** The names of a system's files in printed order: by their numbers, which count from 1 without a gap. */
function orderedNames(
  folder: string,
  entries: readonly Entry[],
  report: Report,
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
  const { report } = notes;
  const node = readYaml(files, `${folder}/${name}`, 'indicator', notes);
  if (node === undefined) return undefined;
  const indicator = readIndicator(node, {
    parent: undefined,
    classes: head.classes,
    applies: everyClass(head.classes),
    points: head.classes.map(() => head.fullMarks),
    department: undefined,
    provenance: undefined,
    report,
  });
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
