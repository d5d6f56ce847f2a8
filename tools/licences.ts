import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The licences of the packages of which files were bundled, as one text, in the order of their names. `files` are paths
 * from the root, as esbuild tells them. Throws where a package brings no licence.
 */
export function licencesOf(root: string, files: Iterable<string>): string {
  const folders = new Set([...files].flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []));
  return [...folders]
    .map((folder) => licenceOf(join(root, folder)))
    .sort()
    .join('\n');
}

function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const texts = licenceFiles(folder, license).map((file) => readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim());
  return `${name} ${version} (${license})\n\n${texts.join('\n\n')}\n`;
}

/** The files of the licences that a package brings. Those of Typst bring none, but are under one that everybody has. Throws where another brings none. */
export function licenceFiles(folder: string, license: string): readonly string[] {
  const own = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file));
  if (own.length > 0) return own.sort().map((file) => join(folder, file));
  if (license !== 'Apache-2.0') throw new Error(`${folder} has no licence`);
  return [APACHE];
}

const APACHE = join(import.meta.dirname, '../node_modules/typescript/LICENSE');
