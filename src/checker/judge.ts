import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { ATTESTATION } from '../artifact/attestation.ts';
import { MANIFEST, readManifest } from '../artifact/manifest.ts';
import { isSound, similarity, type Verification, verifyDocument } from '../artifact/verification.ts';
import type { Edition, System } from '../model/model.ts';
import { readCsv } from '../readers/csv.ts';
import { readDocx } from '../readers/docx.ts';
import { formatOf, type ReadableFormat } from '../readers/format.ts';
import { readHtml } from '../readers/html.ts';
import { readMarkdown } from '../readers/markdown.ts';
import { readOfd } from '../readers/ofd.ts';
import { readPdf } from '../readers/pdf.ts';
import { isUnreadable, type ReadBlock } from '../readers/reading.ts';
import { readXlsx } from '../readers/xlsx.ts';
import { isSignatureName, signatureName } from '../signing/names.ts';
import { readSignatureFile } from '../signing/signature-file.ts';
import type { Standing } from '../words/published/signing.ts';
import { namesIn } from './called.ts';
import { thaw } from './frozen.ts';
import type { Sealed } from './sealed.ts';
import { sm3 } from './sm3.ts';
import { standingOf } from './standing.ts';

/** A file that somebody chose; why there are no bytes where it cannot be read, or is larger than any that is looked at. */
export interface Chosen {
  readonly name: string;
  readonly bytes: Uint8Array | 'unreadable' | 'too-large';
}

/** No file is looked at that is larger, in bytes: the readers take none. */
export const LARGEST = 64 * 2 ** 20;

/** What is found of a file. */
export type Finding =
  | { readonly name: string; readonly kind: 'unreadable' | 'too-large' }
  | ({ readonly name: string; readonly sha256: string; readonly sm3: string } & (
      | { readonly kind: 'same'; readonly as: string }
      | { readonly kind: 'other-bytes' | 'foreign' | 'damaged' }
      | ({ readonly kind: 'read'; readonly title: string; readonly isSound: boolean } & Verification)
      | { readonly kind: 'signature'; readonly standing: Standing; readonly signer: string | undefined }
    ));

/** What of an edition was not among the files that were chosen: those of the manifest, and whose signatures the register demands. */
export interface Lacking {
  readonly missing: readonly string[];
  readonly unsigned: readonly string[];
}

/** Holds a file against what was published. Throws where the page itself is damaged. */
export async function judge({ name: path, bytes }: Chosen, sealed: Sealed): Promise<Finding> {
  const name = path.split(/[\\/]/).at(-1) ?? path;
  return typeof bytes === 'string' ? { name, kind: bytes } : judgeBytes(name, bytes, sealed);
}

/** The name of what was published that is there with a file, as it is listed; undefined for a file that is something else. */
export function coveredBy(finding: Finding): string | undefined {
  if (finding.kind === 'same') return finding.as;
  return finding.kind === 'signature' && finding.standing === 'registered' ? finding.name : undefined;
}

/** What is lacking where these are there. */
export function lackingWithout(covered: ReadonlySet<string>, sealed: Sealed): Lacking {
  return {
    missing: opened(sealed)
      .files.map(({ name }) => name)
      .filter((name) => !covered.has(name)),
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
  return opened(sealed)
    .systems.filter(({ checkCode: code }) => code.replaceAll('-', '') === plain)
    .map(({ title }) => title);
}

/** How many digits a check code has. */
export const CODE_DIGITS = 16;

/** The SHA-256 of a text in UTF-8, as lower-case hexadecimal digits. */
export function digestOf(text: string): string {
  return bytesToHex(sha256(new TextEncoder().encode(text)));
}

function opened({ manifest }: Sealed) {
  const found = readManifest(manifest);
  if (found === undefined) throw new Error('the manifest in the page is damaged');
  return found;
}

async function judgeBytes(name: string, bytes: Uint8Array, sealed: Sealed): Promise<Finding> {
  const { files: listed } = opened(sealed);
  const about = { name, sha256: bytesToHex(sha256(bytes)), sm3: sm3(bytes) };
  if (isSignatureName(name)) return { ...about, ...judgeSignature(name, bytes, sealed) };
  const own = new Map([
    [MANIFEST, sealed.manifest],
    [ATTESTATION, sealed.attestation],
    ...Object.entries(sealed.sums),
  ]).get(name);
  if (own !== undefined)
    return {
      ...about,
      ...(own === DECODER.decode(bytes) ? { kind: 'same', as: name } : { kind: 'other-bytes' }),
    };
  const match = listed.find((file) => file.sha256 === about.sha256 && file.sm3 === about.sm3);
  if (match !== undefined) return { ...about, kind: 'same', as: match.name };
  try {
    const format = formatOf(bytes, name);
    if (format === 'json')
      return { ...about, kind: listed.some((file) => file.name === name) ? 'other-bytes' : 'foreign' };
    return { ...about, ...verified(await blocksOf(bytes, format), format, sealed) };
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    return { ...about, kind: 'damaged' };
  }
}

/** A mark before the text (BOM) is a byte that was not published: it is kept, so that it is seen. */
const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });

function judgeSignature(name: string, bytes: Uint8Array, sealed: Sealed) {
  const found = readSignatureFile(DECODER.decode(bytes));
  const there = {
    edition: sealed.edition,
    manifest: { sha256: digestOf(sealed.manifest), sm3: sm3(new TextEncoder().encode(sealed.manifest)) },
    attestation: { sha256: digestOf(sealed.attestation) },
  };
  // The page has the signers of the year alone.
  const registered = (fingerprint: string) => {
    const signer = sealed.signers.find(({ key }) => key === fingerprint);
    return signer && { name: signer.name, isOfYear: true };
  };
  const standing = standingOf(name, found, there, registered, sm3);
  return { kind: 'signature', standing, signer: found?.statement.signer } as const;
}

/** What a file says, held against the document that it has most in common with. */
function verified(blocks: readonly ReadBlock[], format: Exclude<ReadableFormat, 'json'>, sealed: Sealed) {
  const products = sealed.documents
    .filter(({ formats }) => formats.includes(format))
    .map(({ document }) => ({ kind: 'document', name: '', formats: [], document: () => document }) as const);
  const near = products.map((product) => ({ product, likeness: similarity(product, format, blocks) }));
  const best = near.sort((a, b) => b.likeness - a.likeness)[0];
  if (best === undefined || best.likeness < LEAST_SIMILARITY) return { kind: 'foreign' } as const;
  // Adding up asks of an edition for its systems alone.
  const systems = thaw(sealed.systems) as readonly System[];
  const verification = verifyDocument(best.product, format, blocks, { systems } as Edition);
  const called = namesIn(best.product.document(), format, systems);
  const differences = verification.differences.map((each) => ({
    ...each,
    criterion: each.criterion && (called.get(each.criterion) ?? each.criterion),
  }));
  return {
    kind: 'read',
    title: best.product.document().title,
    isSound: isSound(verification),
    ...verification,
    differences,
  } as const;
}

/** The least part of a document that a file must have in common with it to be taken for it. */
const LEAST_SIMILARITY = 0.3;

async function blocksOf(bytes: Uint8Array, format: Exclude<ReadableFormat, 'json'>): Promise<readonly ReadBlock[]> {
  const readers = {
    docx: readDocx,
    ofd: readOfd,
    xlsx: readXlsx,
    pdf: readPdf,
    html: readHtml,
    md: readMarkdown,
    csv: readCsv,
  };
  return (await readers[format](bytes)).blocks;
}
