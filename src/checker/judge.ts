import { valueDifferences } from '../artifact/values.ts';
import { formatOf } from '../readers/format.ts';
import { isUnreadable } from '../readers/reading.ts';
import { isSignatureName, signatureName } from '../signing/names.ts';
import { checkedList } from './archive-lists.ts';
import { readAndHeld } from './documents.ts';
import type { Chosen, Finding, Judgement, Lacking } from './finding.ts';
import {
  digestsOf,
  endsWith,
  folderOf,
  manifestOf,
  nameIn,
  placeOf,
  publishedIn,
  recordsOf,
  sameAs,
} from './published.ts';
import { editionIn, likestOf, saidIn } from './records.ts';
import type { Sealed } from './sealed.ts';
import { isSignatureText, judgeSignature } from './signatures.ts';

/** Holds a file against what was published. Throws where the page itself is damaged. */
export async function judge({ name, bytes }: Chosen, sealed: Sealed): Promise<Finding> {
  const path = name.replaceAll('\\', '/');
  if (typeof bytes === 'string') return { name: path, kind: bytes };
  const about = { name: path, ...digestsOf(bytes) };
  return { ...about, ...(await judgement(path, bytes, about, sealed)) };
}

/** The names of what was published that is there with a file, as it is listed; none for a file that is something else. */
export function coveredBy(finding: Finding): readonly string[] {
  if (finding.kind === 'same') return [finding.as];
  if (finding.kind !== 'signature' || finding.standing !== 'registered') return [];
  return [nameIn(finding.name), ...(finding.as === undefined ? [] : [finding.as])];
}

/** What is lacking where these are there: of the documents, and of the whole archive once something else of it is there. */
export function lackingWithout(covered: ReadonlySet<string>, sealed: Sealed): Lacking {
  const folder = folderOf(sealed);
  const documents = manifestOf(sealed).files.map(({ name }) => `${folder}${name}`);
  const isOfArchive = folder !== '' && [...covered].some((name) => name.includes('/') && !name.startsWith(folder));
  const wanted = isOfArchive ? publishedIn(sealed).map(({ name }) => name) : documents;
  return {
    missing: wanted.filter((name) => !covered.has(name)),
    unsigned: sealed.signers.filter(({ key }) => !covered.has(signatureName(key))).map(({ name }) => name),
  };
}

/** The titles of the systems that have a check code, as somebody typed it; or how many digits are typed, where that is no whole code. */
export function systemsWith(typed: string, sealed: Sealed): readonly string[] | number {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-F]/g, '');
  if (plain.length !== CODE_DIGITS) return plain.length;
  return manifestOf(sealed)
    .systems.filter(({ checkCode: code }) => code.replaceAll('-', '') === plain)
    .map(({ title }) => title);
}

/** How many digits a check code has. */
export const CODE_DIGITS = 16;

async function judgement(
  path: string,
  bytes: Uint8Array,
  digests: { readonly sha256: string; readonly sm3: string },
  sealed: Sealed,
): Promise<Judgement> {
  const text = DECODER.decode(bytes);
  if (isSignatureName(nameIn(path)) || isSignatureText(text)) return judgeSignature(path, text, digests, sealed);
  const same = sameAs(path, digests, sealed);
  const place = placeOf(path, sealed);
  if (same !== undefined) {
    const isPlaced = place === undefined || place === same.name || nameIn(same.name) === path;
    return isPlaced ? { kind: 'same', as: same.name } : { kind: 'exchanged', as: place, found: same.name };
  }
  if (sealed.archive !== undefined && endsWith(path, sealed.archive.page))
    return { kind: 'page', as: sealed.archive.page };
  const list = checkedList(path, text, sealed);
  if (list !== undefined) return list;
  const record = changedRecord(place, text, sealed);
  if (record !== undefined) return record;
  const found = await held(path, bytes, sealed);
  if (place === undefined || found.kind === 'read') return found;
  return { kind: 'changed', as: place, edition: undefined, differences: undefined };
}

/** A mark before the text (BOM) is a byte that was not published: it is kept, so that it is seen. */
const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });

/** Holds what lies in the place of a record or of data, or is one by what it says, against that. */
function changedRecord(place: string | undefined, text: string, sealed: Sealed): Judgement | undefined {
  const folder = folderOf(sealed);
  const values = new Map([
    ...[...recordsOf(sealed)].map(([each, content]) => [each, saidIn(content)] as const),
    ...Object.entries(sealed.data),
  ]);
  const found = saidIn(text);
  const own = place === undefined ? likestOf(values, found) : place.slice(folder.length);
  if (own === undefined || !values.has(own) || !(place ?? folder).startsWith(folder)) return undefined;
  const edition = editionIn(found);
  return {
    kind: 'changed',
    as: `${folder}${own}`,
    edition: edition === sealed.edition ? undefined : edition,
    differences: found === undefined ? undefined : valueDifferences(values.get(own), found),
  };
}

async function held(path: string, bytes: Uint8Array, sealed: Sealed): Promise<Judgement> {
  try {
    const format = formatOf(bytes, path);
    if (format !== 'json') return await readAndHeld(bytes, format, sealed);
    return { kind: 'foreign', codes: [], edition: editionIn(saidIn(DECODER.decode(bytes))) };
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    return { kind: 'damaged', reason: error.reason };
  }
}
