import type { Edition } from '../model/model.ts';
import { type Registers, unitsOf } from '../model/registers.ts';
import type { Files } from '../ports/files.ts';
import { type Diagnostic, finding } from '../text/diagnostic.ts';
import { placeOfFile, type SourceText } from '../text/source.ts';
import { type Notes, readYaml } from './document.ts';
import { readForms } from './forms.ts';
import { readMethod } from './method.ts';
import { isIgnored, LOCK, OPINIONS } from './names.ts';
import { decimalAt, integerAt, optionalText, textAt, wordAt } from './node.ts';
import { loadOpinions } from './opinion/load.ts';
import { readPrinting } from './printing/edition.ts';
import { readSource } from './read.ts';
import { readFigures, readSystemHeads, type SystemHead } from './scheme.ts';
import { loadSystem } from './system.ts';

type Report = (diagnostic: Diagnostic) => void;

/** Reads one year's folder: its scheme, its measures and the files of every system that the scheme lists. What is for units alone is resolved by those of the register. Undefined when the scheme could not be read. */
export function loadEdition(files: Files, id: string, notes: Notes, units: Registers['units']): Edition | undefined {
  const { report } = notes;
  const folder = `indicators/${id}`;
  const scheme = readYaml(files, `${folder}/scheme.yaml`, 'scheme', notes);
  if (scheme === undefined) return undefined;
  const heads = readSystemHeads(scheme, report);
  const hasOpinions = lookInto(files, folder, heads, report);
  const year = integerAt(scheme, 'year', report);
  const assessed = (system: string) => units && unitsOf(units, system, year);
  return {
    id,
    year,
    state: wordAt(scheme, 'state', ['draft', 'review', 'final']),
    title: textAt(scheme, 'title'),
    office: optionalText(scheme, 'office'),
    step: decimalAt(scheme, 'step', report),
    systems: heads.map((head) => loadSystem(files, folder, head, notes, assessed)),
    method: readMethod(scheme, report),
    figures: readFigures(scheme),
    printing: readPrinting(scheme, report),
    forms: readForms(scheme, report),
    measures: readMeasures(files, `${folder}/measures.md`, notes),
    opinions: hasOpinions ? loadOpinions(files, `${folder}/${OPINIONS}`, notes) : undefined,
    written: scheme,
  };
}

/** The text of the measures; with one side of each merge that was left open in it, which is said. */
function readMeasures(files: Files, path: string, { report, aids, lacks }: Notes): SourceText | undefined {
  const source = readSource(files, path, report);
  if (source === undefined || !/^(?:<{7}|>{7})/m.test(source.text)) return source;
  if (aids.mend === undefined) lacks('mend');
  const mending = aids.mend?.(source, 'measures');
  for (const each of mending?.findings ?? []) report(each);
  return mending?.source ?? source;
}

/** Looks into the folder of an edition, and reports what does not belong there. Gives whether opinions lie there. */
function lookInto(files: Files, folder: string, heads: readonly SystemHead[], report: Report): boolean {
  const expected = new Set(['scheme.yaml', 'measures.md', LOCK, OPINIONS, ...heads.map((head) => head.id)]);
  const entries = files.list(folder);
  if (typeof entries === 'string') return false;
  for (const { name } of entries) {
    if (!expected.has(name) && !isIgnored(name))
      report(finding('file-stray', placeOfFile(`${folder}/${name}`), { name }));
  }
  return entries.some(({ name, kind }) => name === OPINIONS && kind === 'file');
}
