import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { ATTESTATION } from '../artifact/attestation.ts';
import { MANIFEST, type ManifestFile, readManifest } from '../artifact/manifest.ts';
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
import { isSignedBy } from '../signing/keys.ts';
import { isSignatureName, signatureName } from '../signing/names.ts';
import { readSignatureFile, signedBytes } from '../signing/signature-file.ts';
import type { Standing } from '../words/published/signing.ts';
import { thaw } from './frozen.ts';
import type { Sealed } from './sealed.ts';
import { sm3 } from './sm3.ts';

/** A file that somebody chose. */
export interface Chosen {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What is found of a file. */
export type Finding = { readonly name: string; readonly sha256: string; readonly sm3: string } & (
  | { readonly kind: 'same'; readonly as: string }
  | { readonly kind: 'other-bytes' | 'foreign' | 'damaged' }
  | ({ readonly kind: 'read'; readonly title: string; readonly isSound: boolean } & Verification)
  | { readonly kind: 'signature'; readonly standing: Standing; readonly signer: string | undefined }
);

/** What is found of all that was chosen. */
export interface Findings {
  readonly files: readonly Finding[];
  /** Files of the manifest, and signatures that the register demands, that are not among what was chosen. */
  readonly missing: readonly string[];
  readonly unsigned: readonly string[];
}

/** Holds files against what was published. Throws where the page itself is damaged. */
export async function judge(chosen: readonly Chosen[], sealed: Sealed): Promise<Findings> {
  const { files: listed } = opened(sealed);
  const files: Finding[] = [];
  for (const each of chosen) files.push(await judgeFile(each, sealed, listed));
  const same = new Set(files.flatMap((each) => (each.kind === 'same' ? [each.as] : [])));
  const signed = new Set(
    files.flatMap((each) => (each.kind === 'signature' && each.standing === 'registered' ? [each.name] : [])),
  );
  return {
    files,
    missing: listed.map(({ name }) => name).filter((name) => !same.has(name)),
    unsigned: sealed.signers.filter(({ key }) => !signed.has(signatureName(key))).map(({ name }) => name),
  };
}

/** The titles of the systems that have a check code, as somebody typed it. */
export function systemsWith(typed: string, sealed: Sealed): readonly string[] {
  const plain = (text: string): string =>
    text
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[^0-9A-F]/g, '');
  const wanted = plain(typed);
  return opened(sealed)
    .systems.filter(({ checkCode: code }) => wanted !== '' && plain(code) === wanted)
    .map(({ title }) => title);
}

/** The SHA-256 of a text in UTF-8, as lower-case hexadecimal digits. */
export function digestOf(text: string): string {
  return bytesToHex(sha256(new TextEncoder().encode(text)));
}

function opened({ manifest }: Sealed) {
  const found = readManifest(manifest);
  if (found === undefined) throw new Error('the manifest in the page is damaged');
  return found;
}

async function judgeFile(
  { name: path, bytes }: Chosen,
  sealed: Sealed,
  listed: readonly ManifestFile[],
): Promise<Finding> {
  const name = path.split(/[\\/]/).at(-1) ?? path;
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
  const { statement, signature } = found ?? {};
  const registered = sealed.signers.find(({ key }) => key === statement?.key.fingerprint);
  const standing = (): Standing => {
    if (statement === undefined || signature === undefined) return 'damaged';
    if (signatureName(statement.key.fingerprint) !== name) return 'misnamed';
    if (!isSignedBy(statement.key, signedBytes(statement), signature, sm3)) return 'forged';
    const { manifest, attestation, edition } = statement;
    const isOfThis =
      edition === sealed.edition &&
      manifest.sha256 === digestOf(sealed.manifest) &&
      manifest.sm3 === sm3(new TextEncoder().encode(sealed.manifest)) &&
      attestation.sha256 === digestOf(sealed.attestation);
    if (!isOfThis) return 'other-manifest';
    if (registered === undefined) return 'unregistered';
    return registered.name === statement.signer ? 'registered' : 'other-name';
  };
  return { kind: 'signature', standing: standing(), signer: statement?.signer } as const;
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
  const edition = { systems: thaw(sealed.systems) as readonly System[] } as Edition;
  const verification = verifyDocument(best.product, format, blocks, edition);
  return {
    kind: 'read',
    title: best.product.document().title,
    isSound: isSound(verification),
    ...verification,
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
