import type { Files } from '../ports/files.ts';
import type { FileKind } from './file-kind.ts';
import { isEditionName, isIgnored } from './names.ts';
import { REGISTER_FILES } from './registers.ts';

/** A YAML file of the repository, and the schema that it has by its place. */
export interface YamlFile {
  readonly path: string;
  readonly kind: FileKind;
}

/** Every YAML file in `indicators/`, in the order of their paths: registers, then edition by edition the scheme and what lies in the folders of systems. Undefined when there is no such folder. */
export function listYaml(files: Files): readonly YamlFile[] | undefined {
  const entries = files.list('indicators');
  if (typeof entries === 'string') return undefined;
  const registers = Object.entries(REGISTER_FILES)
    .map(([kind, path]) => ({ path, kind: kind as FileKind }))
    .filter(({ path }) => entries.some(({ name, kind }) => path === `indicators/${name}` && kind === 'file'));
  const editions = entries.filter(({ name, kind }) => kind === 'folder' && isEditionName(name));
  return [...registers, ...editions.flatMap(({ name }) => inEdition(files, `indicators/${name}`))];
}

function inEdition(files: Files, folder: string): readonly YamlFile[] {
  const entries = files.list(folder);
  if (typeof entries === 'string') return [];
  const scheme = entries.filter(({ name, kind }) => name === 'scheme.yaml' && kind === 'file');
  const systems = entries.filter(({ name, kind }) => kind === 'folder' && !isIgnored(name));
  return [
    ...scheme.map(({ name }) => ({ path: `${folder}/${name}`, kind: 'scheme' as const })),
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
