import type { Files } from '../ports/files.ts';
import type { FileKind } from './file-kind.ts';
import { isEditionName, isIgnored, OPINIONS } from './names.ts';
import { REGISTER_FILES } from './registers.ts';
import { HISTORY, listResults, listYear, RESULTS, YEAR_FILES } from './years/folder.ts';

/** A YAML file of the repository, and the schema that it has by its place. */
export interface YamlFile {
  readonly path: string;
  readonly kind: FileKind;
}

/** Every YAML file of the data, in the order of their paths: in `indicators/` registers, then edition by edition the scheme, what was said of its draft, and what lies in the folders of systems; then what lies in `results/`. Undefined when there is no `indicators/`. */
export function listYaml(files: Files): readonly YamlFile[] | undefined {
  const entries = files.list('indicators');
  if (typeof entries === 'string') return undefined;
  const registers = Object.entries(REGISTER_FILES)
    .map(([kind, path]) => ({ path, kind: kind as FileKind }))
    .filter(({ path }) => entries.some(({ name, kind }) => path === `indicators/${name}` && kind === 'file'));
  const editions = entries.filter(({ name, kind }) => kind === 'folder' && isEditionName(name));
  return [...registers, ...editions.flatMap(({ name }) => inEdition(files, `indicators/${name}`)), ...inResults(files)];
}

function inResults(files: Files): readonly YamlFile[] {
  const ignore = (): undefined => undefined;
  const folder = listResults(files, ignore);
  if (folder === undefined) return [];
  const years = folder.years.flatMap((year) =>
    [...listYear(files, year, ignore).kinds].map((kind) => ({ path: `${RESULTS}/${year}/${YEAR_FILES[kind]}`, kind })),
  );
  return [...years, ...(folder.hasHistory ? [{ path: `${RESULTS}/${HISTORY}`, kind: 'history' as const }] : [])];
}

function inEdition(files: Files, folder: string): readonly YamlFile[] {
  const entries = files.list(folder);
  if (typeof entries === 'string') return [];
  const scheme = entries.filter(({ name, kind }) => name === 'scheme.yaml' && kind === 'file');
  const opinions = entries.filter(({ name, kind }) => name === OPINIONS && kind === 'file');
  const systems = entries.filter(({ name, kind }) => kind === 'folder' && !isIgnored(name));
  return [
    ...scheme.map(({ name }) => ({ path: `${folder}/${name}`, kind: 'scheme' as const })),
    ...opinions.map(({ name }) => ({ path: `${folder}/${name}`, kind: 'opinions' as const })),
    ...systems.flatMap(({ name }) => inSystem(files, `${folder}/${name}`)),
  ];
}

function inSystem(files: Files, folder: string): readonly YamlFile[] {
  const entries = files.list(folder);
  if (typeof entries === 'string') return [];
  return entries
    .filter(({ name, kind }) => kind === 'file' && name.endsWith('.yaml') && !isIgnored(name))
    .map(({ name }) => ({ path: `${folder}/${name}`, kind: 'indicator' as const }));
}
