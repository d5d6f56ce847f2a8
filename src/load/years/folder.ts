import { NOTICE_KINDS, type NoticeKind } from '../../model/years/notices.ts';
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
  notices: 'notices.yaml',
  rectifications: 'rectifications.yaml',
  entries: 'entries.yaml',
} as const satisfies Partial<Record<FileKind, string>>;

/** The scores of a year that are kept (存档的得分), in its folder. */
const KEPT = 'scores.csv';

/** Where the scores of a year are kept. */
export function keptPath(year: number | string): string {
  return `${RESULTS}/${year}/${KEPT}`;
}

/** The folder in `results/` of the texts of notices that an office has of its own. */
const TEMPLATES = 'templates';

/** Where the text of a kind of notice lies that an office has of its own, by its path from the root. */
export function templatePath(kind: NoticeKind): string {
  return `${RESULTS}/${TEMPLATES}/${kind}.hbs`;
}

/** What lies in `results/`: the years that have a folder, in their order, whether there is a history, and the kinds of notice of which there is a text. */
export interface ResultsFolder {
  readonly years: readonly string[];
  readonly hasHistory: boolean;
  readonly templates: readonly NoticeKind[];
}

type Report = (diagnostic: Diagnostic) => void;

/** Looks into `results/`, and reports what does not belong there. Undefined when there is no such folder. */
export function listResults(files: Files, report: Report): ResultsFolder | undefined {
  const entries = files.list(RESULTS);
  if (entries === 'link-outside') report(finding('link-outside', placeOfFile(RESULTS), { name: RESULTS }));
  if (typeof entries === 'string') return undefined;
  const isYear = (name: string, kind: string) => kind === 'folder' && /^\d{4}$/.test(name);
  const strays = entries.filter(
    ({ name, kind }) => !isYear(name, kind) && name !== HISTORY && !(name === TEMPLATES && kind === 'folder'),
  );
  for (const { name, kind } of strays) reportStray(RESULTS, name, kind, report);
  return {
    years: entries.filter(({ name, kind }) => isYear(name, kind)).map(({ name }) => name),
    hasHistory: entries.some(({ name }) => name === HISTORY),
    templates: entries.some(({ name }) => name === TEMPLATES) ? listTemplates(files, report) : [],
  };
}

/** What lies in the folder of a year: the kinds of its YAML files, and whether scores are kept there. */
interface YearFolder {
  readonly kinds: ReadonlySet<keyof typeof YEAR_FILES>;
  readonly hasScores: boolean;
}

function listTemplates(files: Files, report: Report): readonly NoticeKind[] {
  const folder = `${RESULTS}/${TEMPLATES}`;
  const entries = files.list(folder);
  if (typeof entries === 'string') return [];
  const kindOf = (name: string) => NOTICE_KINDS.find((kind) => name === `${kind}.hbs`);
  for (const { name, kind } of entries) if (kindOf(name) === undefined) reportStray(folder, name, kind, report);
  return entries.flatMap(({ name }) => kindOf(name) ?? []);
}

/** Looks into the folder of a year, and reports what does not belong there. */
export function listYear(files: Files, year: string, report: Report): YearFolder {
  const folder = `${RESULTS}/${year}`;
  const entries = files.list(folder);
  if (typeof entries === 'string') return { kinds: new Set(), hasScores: false };
  const known = Object.entries(YEAR_FILES) as readonly (readonly [keyof typeof YEAR_FILES, string])[];
  for (const { name, kind } of entries) {
    if (name !== KEPT && !known.some(([, file]) => file === name)) reportStray(folder, name, kind, report);
  }
  const isThere = (file: string): boolean => entries.some(({ name }) => name === file);
  return { kinds: new Set(known.filter(([, file]) => isThere(file)).map(([kind]) => kind)), hasScores: isThere(KEPT) };
}

function reportStray(folder: string, name: string, kind: string, report: Report): void {
  if (isIgnored(name)) return;
  const code = kind === 'link-outside' ? 'link-outside' : 'file-stray';
  report(finding(code, placeOfFile(`${folder}/${name}`), { name }));
}
