import type { History, YearResult } from '../../model/years/history.ts';
import type { EnteredOfUnit, TieDecision, YearData } from '../../model/years/year-data.ts';
import type { Files } from '../../ports/files.ts';
import type { Diagnostic } from '../../text/diagnostic.ts';
import { named } from '../../text/key.ts';
import { hasKey, type Written, within } from '../../text/written.ts';
import type { FileKind } from '../file-kind.ts';
import { childrenAt, decimalAt, decimalsAt, integerAt, textAt, textMapAt, textsAt } from '../node.ts';
import { actIn, dayAt, readEntry } from './adjustments.ts';
import { NO_ENTRIES, readEntries } from './entries.ts';
import { HISTORY, listYear, RESULTS, YEAR_FILES } from './folder.ts';
import { readNotice, readTask } from './notices.ts';

type Report = (diagnostic: Diagnostic) => void;

/** Reads a YAML file and holds it against the schema of its kind; undefined when it cannot be read, which is reported. */
export type ReadFile = (path: string, kind: FileKind) => Written | undefined;

/** Reads the grades of the years before. Undefined when the file could not be read. */
export function loadHistory(read: ReadFile, report: Report): History | undefined {
  const written = read(`${RESULTS}/${HISTORY}`, 'history');
  if (written === undefined) return undefined;
  const years = childrenAt(written, 'years').nodes.map((node) => readYearResult(node, report));
  return { years, isSample: isSample(written) };
}

/** Reads the folder of a year. */
export function loadYear(files: Files, year: string, read: ReadFile, report: Report): YearData {
  const { kinds, hasScores } = listYear(files, year, report);
  const written: Written[] = [];
  const of = <Part>(kind: keyof typeof YEAR_FILES, none: Part, readAll: (file: Written) => Part): Part | undefined => {
    if (!kinds.has(kind)) return none;
    const file = read(`${RESULTS}/${year}/${YEAR_FILES[kind]}`, kind);
    if (file === undefined) return undefined;
    written.push(file);
    return readAll(file);
  };
  const listed = <Each>(
    kind: keyof typeof YEAR_FILES,
    key: 'units' | 'entries' | 'ties' | 'notices' | 'tasks',
    readOne: (node: Written, report: Report) => Each,
  ): readonly Each[] | undefined =>
    of<readonly Each[]>(kind, [], (file) => childrenAt(file, key).nodes.map((node) => readOne(node, report)));
  const components = listed('components', 'units', readEntered);
  const adjustments = listed('adjustments', 'entries', readEntry);
  const ties = listed('decisions', 'ties', readTie);
  const notices = listed('notices', 'notices', readNotice);
  const tasks = listed('rectifications', 'tasks', (node) => readTask(node, Number(year), report));
  const entries = of('entries', NO_ENTRIES, (file) => readEntries(file, report));
  // Of the files of a year one has such a key.
  const [asOf] = written.flatMap((file) => dayAt(file, 'asOf', report) ?? []);
  return {
    ...{ year: Number(year), components, adjustments, ties, notices, entries },
    rectifications: tasks && { asOf, tasks },
    isSample: written.some(isSample),
    hasScores,
  };
}

function isSample({ value }: Written): boolean {
  return value['sample'] === true;
}

function readYearResult(node: Written, report: Report): YearResult {
  return {
    year: integerAt(node, 'year', report),
    system: textAt(node, 'system'),
    grades: textMapAt(node, 'grades'),
    written: node,
  };
}

function readEntered(node: Written, report: Report): EnteredOfUnit {
  const components = within(node, 'components');
  return {
    unit: textAt(node, 'unit'),
    satisfaction: decimalAt(node, 'satisfaction', report),
    components: hasKey(node, 'components')
      ? Object.entries(components.value).map(([id, value]) => ({
          id,
          values: decimalsAt(components, named(id), report),
          isList: Array.isArray(value),
        }))
      : [],
    written: node,
  };
}

function readTie(node: Written, report: Report): TieDecision {
  return {
    system: textAt(node, 'system'),
    grade: textAt(node, 'grade'),
    units: textsAt(node, 'units'),
    given: textsAt(node, 'given'),
    ground: textAt(node, 'ground'),
    lots: textsAt(node, 'lots'),
    ...actIn(node, report),
  };
}
