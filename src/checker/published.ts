import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { ATTESTATION } from '../artifact/attestation.ts';
import { MANIFEST, type Manifest, readManifest } from '../artifact/manifest.ts';
import type { Sealed } from './sealed.ts';
import { sm3 } from './sm3.ts';

/** The digests of a file, as lower-case hexadecimal digits. */
export interface Digests {
  readonly sha256: string;
  readonly sm3: string;
}

/** A file that was published, by its name, or by its path in the archive. */
export interface Published extends Digests {
  readonly name: string;
}

/** The digests of bytes, or of a text in UTF-8. */
export function digestsOf(content: Uint8Array | string): Digests {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { sha256: bytesToHex(sha256(bytes)), sm3: sm3(bytes) };
}

/** The SHA-256 of a text in UTF-8, as lower-case hexadecimal digits. */
export function digestOf(text: string): string {
  return bytesToHex(sha256(new TextEncoder().encode(text)));
}

/** The manifest of a page. Throws where the page is damaged. */
export function manifestOf({ manifest }: Sealed): Manifest {
  const found = readManifest(manifest);
  if (found === undefined) throw new Error('the manifest in the page is damaged');
  return found;
}

/** The texts that lie beside the documents and say what these are, by their names. */
export function recordsOf({ manifest, attestation, sums }: Sealed): ReadonlyMap<string, string> {
  return new Map([[MANIFEST, manifest], [ATTESTATION, attestation], ...Object.entries(sums)]);
}

/** Every file of which a page knows the bytes: those of its archive, else those of the folder. */
export function publishedIn(sealed: Sealed): readonly Published[] {
  const { archive } = sealed;
  if (archive !== undefined)
    return Object.entries(archive.files).map(([name, [first, second]]) => ({ name, sha256: first, sm3: second }));
  return [...manifestOf(sealed).files, ...[...recordsOf(sealed)].map(([name, text]) => ({ name, ...digestsOf(text) }))];
}

/** The file that was published with just these bytes; of several the one that lies where the path says. */
export function sameAs(path: string, { sha256: first, sm3: second }: Digests, sealed: Sealed): Published | undefined {
  const all = publishedIn(sealed).filter((each) => each.sha256 === first && each.sm3 === second);
  return all.find(({ name }) => endsWith(path, name)) ?? all[0];
}

/** The file that was published in the place of one: with its path, or else, of a file that is chosen alone, with its name, those of the documents first. */
export function placeOf(path: string, sealed: Sealed): string | undefined {
  const all = publishedIn(sealed).map(({ name }) => name);
  const exact = all.filter((name) => endsWith(path, name)).sort((a, b) => b.length - a.length)[0];
  if (exact !== undefined || path.includes('/')) return exact;
  const own = all.filter((name) => name.endsWith(`/${path}`));
  return own.find((name) => name === `${folderOf(sealed)}${path}`) ?? own[0];
}

/** The path of the folder in which the documents lie, with its stroke; empty where no archive is around it. */
export function folderOf({ archive }: Sealed): string {
  return archive === undefined ? '' : `${archive.documents}/`;
}

/** Whether a path is another one, or ends with it, folder by folder. */
export function endsWith(path: string, other: string): boolean {
  return path === other || path.endsWith(`/${other}`);
}

/** The name at the end of a path. */
export function nameIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
