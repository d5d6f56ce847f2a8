import type { Files } from '../../ports/files.ts';
import { type Diagnostic, finding } from '../../text/diagnostic.ts';
import { placeOfFile } from '../../text/source.ts';
import type { FileKind } from '../file-kind.ts';
import { isIgnored } from '../names.ts';

/** The folder in which the data of years lies, beside `indicators/`. */
export const RESULTS = 'results';

/** The file of the years before. */
export const HISTORY = 'history.yaml';

/** The files of a year, by what they hold. None has to be there. */
export const YEAR_FILES = {
  components: 'components.yaml',
  adjustments: 'adjustments.yaml',
  decisions: 'decisions.yaml',
} as const satisfies Partial<Record<FileKind, string>>;

/** What lies in `results/`: the years that have a folder, in their order, and whether there is a history. */
export interface ResultsFolder {
  readonly years: readonly string[];
  readonly hasHistory: boolean;
}

type Report = (diagnostic: Diagnostic) => void;

/** Looks into `results/`, and reports what does not belong there. Undefined when there is no such folder. */
export function listResults(files: Files, report: Report): ResultsFolder | undefined {
  const entries = files.list(RESULTS);
  if (entries === 'link-outside') report(finding('link-outside', placeOfFile(RESULTS), { name: RESULTS }));
  if (typeof entries === 'string') return undefined;
  const isYear = (name: string, kind: string) => kind === 'folder' && /^\d{4}$/.test(name);
  const strays = entries.filter(({ name, kind }) => !isYear(name, kind) && name !== HISTORY);
  for (const { name, kind } of strays) reportStray(RESULTS, name, kind, report);
  return {
    years: entries.filter(({ name, kind }) => isYear(name, kind)).map(({ name }) => name),
    hasHistory: entries.some(({ name }) => name === HISTORY),
  };
}

/** The kinds of file that a year has, and reports what does not belong into its folder. */
export function listYear(files: Files, year: string, report: Report): ReadonlySet<keyof typeof YEAR_FILES> {
  const folder = `${RESULTS}/${year}`;
  const entries = files.list(folder);
  if (typeof entries === 'string') return new Set();
  const known = Object.entries(YEAR_FILES) as readonly (readonly [keyof typeof YEAR_FILES, string])[];
  for (const { name, kind } of entries) {
    if (!known.some(([, file]) => file === name)) reportStray(folder, name, kind, report);
  }
  return new Set(known.filter(([, file]) => entries.some(({ name }) => name === file)).map(([kind]) => kind));
}

function reportStray(folder: string, name: string, kind: string, report: Report): void {
  if (isIgnored(name)) return;
  const code = kind === 'link-outside' ? 'link-outside' : 'file-stray';
  report(finding(code, placeOfFile(`${folder}/${name}`), { name }));
}
