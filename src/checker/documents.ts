import { dataDepartures } from '../artifact/attached-data.ts';
import { withNames } from '../artifact/called.ts';
import type { Departure } from '../artifact/departures.ts';
import { isSound, similarity, verifyDocument } from '../artifact/verification.ts';
import type { Document } from '../layout/document.ts';
import { printedData } from '../layout/foot/printed-data.ts';
import type { Edition, System } from '../model/model.ts';
import { readCsv } from '../readers/csv.ts';
import { readDocx } from '../readers/docx.ts';
import type { ReadableFormat } from '../readers/format.ts';
import { readHtml } from '../readers/html.ts';
import { readMarkdown } from '../readers/markdown.ts';
import { readOfd } from '../readers/ofd.ts';
import { readPdf } from '../readers/pdf.ts';
import type { AttachedFile, ReadBlock } from '../readers/reading.ts';
import { readXlsx } from '../readers/xlsx.ts';
import type { Judgement } from './finding.ts';
import { thaw } from './frozen.ts';
import { digestsOf, manifestOf } from './published.ts';
import { saidIn } from './records.ts';
import type { Sealed } from './sealed.ts';

type DocumentFormat = Exclude<ReadableFormat, 'json'>;

const READERS = {
  docx: readDocx,
  ofd: readOfd,
  xlsx: readXlsx,
  pdf: readPdf,
  html: readHtml,
  md: readMarkdown,
  csv: readCsv,
};

/** The least part of a document that a file must have in common with it to be taken for it. */
const LEAST_SIMILARITY = 0.3;

/** Reads a document, and holds what it says against the published one that it has most in common with. Throws `Unreadable`. */
export async function readAndHeld(bytes: Uint8Array, format: DocumentFormat, sealed: Sealed): Promise<Judgement> {
  const { blocks, attached } = await READERS[format](bytes);
  const codes = codesIn(blocks);
  const products = sealed.documents
    .filter(({ formats }) => formats.includes(format))
    .map(({ document }) => ({ kind: 'document', name: '', formats: [], document: () => document }) as const);
  const near = products.map((product) => ({ product, likeness: similarity(product, format, blocks) }));
  const best = near.sort((a, b) => b.likeness - a.likeness)[0];
  if (best === undefined || best.likeness < LEAST_SIMILARITY) return { kind: 'foreign', codes, edition: undefined };
  // Adding up asks of an edition for its systems alone.
  const systems = thaw(sealed.systems) as readonly System[];
  const verification = verifyDocument(best.product, format, blocks, { systems } as Edition);
  const document = best.product.document();
  const own = new Set(manifestOf(sealed).systems.map(({ checkCode }) => checkCode));
  return {
    kind: 'read',
    title: document.title,
    isSound: isSound(verification),
    ...verification,
    differences: withNames(verification.differences, document, format, systems),
    codes,
    hasOwnCodes: codes.length > 0 && codes.every((code) => own.has(code)),
    data: attached === undefined ? [] : dataIn(attached, document, codes, sealed),
  };
}

/** Holds the data that a file carries against that of the document: the page has its digests, and of other data it knows what that says of itself. */
function dataIn(
  attached: readonly AttachedFile[],
  document: Document,
  printed: readonly string[],
  sealed: Sealed,
): readonly Departure[] {
  const { systems } = manifestOf(sealed);
  const nameOf = (digest: string, content?: Uint8Array): string | undefined => {
    const own = systems.find((each) => each.digest === digest);
    if (own !== undefined) return `《${own.title}》${sealed.edition}`;
    const { title, year } = (saidIn(new TextDecoder().decode(content)) ?? {}) as Readonly<Record<string, unknown>>;
    const isOther = typeof year === 'string' && year !== String(document.identity.year);
    return isOther ? `《${String(title)}》${year}` : undefined;
  };
  const digestOf = (bytes: Uint8Array): string => digestsOf(bytes).sha256;
  return dataDepartures(printedData(document), attached, { printed, digestOf, nameOf });
}

/** The check codes that stand in a file, each once. */
function codesIn(blocks: readonly ReadBlock[]): readonly string[] {
  const texts = blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : block.rows.flat()));
  const found = texts.flatMap((text) => [...text.matchAll(CHECK_CODE)].map(([code]) => code));
  return [...new Set(found)];
}

const CHECK_CODE = /(?<![0-9A-F-])[0-9A-F]{4}(?:-[0-9A-F]{4}){3}(?![0-9A-F-])/g;
