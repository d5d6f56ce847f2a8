import type { Document } from '../layout/document.ts';
import type { Own, Pattern } from '../layout/pattern.ts';
import type { FormIdentity } from '../model/form-identity.ts';

/** The formats in which products are written, in the order in which they are listed. */
export const FORMATS = ['docx', 'pdf', 'ofd', 'xlsx', 'html', 'md', 'csv', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** Those in which a product is written when nobody asks for others. */
export const USUAL_FORMATS: readonly Format[] = FORMATS.filter((format) => format !== 'ofd');

/** Whether the pages of a format are what the typesetter makes. */
export function isTypeset(format: Format): boolean {
  return format === 'pdf' || format === 'ofd';
}

/** The formats of a product in their order; with `ofd` also OFD, wherever there are pages. */
export function formatsOf({ formats }: Product, { ofd = false }: { readonly ofd?: boolean }): readonly Format[] {
  const own: readonly Format[] = formats;
  return FORMATS.filter((format) => own.includes(format) || (format === 'ofd' && ofd && own.includes('pdf')));
}

/** A value that JSON can hold; numbers are left out, since they would be floats. */
export type Json = string | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Something that is published: a document in one or more formats, or data. Its files are called `<name>.<format>`. */
export type Product =
  | {
      readonly kind: 'document';
      /** ASCII: `annex-1-county`. */
      readonly name: string;
      /** What its files are called where that is not its name: `甲县 自评表`. */
      readonly fileName?: string;
      readonly formats: readonly Exclude<Format, 'json' | 'ofd'>[];
      /** What its document is called, where that is known without laying it out. */
      readonly title?: string;
      /** The id of the system of which it is the annex. */
      readonly annexOf?: string;
      /** The id of the assessed unit that it is for alone. */
      readonly unit?: string;
      /** Which form it is, where it is one: the same as its document says, known without laying it out. */
      readonly form?: FormIdentity;
      /** Lays it out, each time anew: of hundreds of forms only one need be in memory. */
      readonly document: () => Document;
      /** The same without what only a screen shows, where that takes time. */
      readonly printed?: () => Document;
      /** What it has in common with others, where it differs from them in a few texts only: their workbooks are made from that. */
      readonly patterned?: Patterned;
      /** The SHA-256 of what was collected, or of the data of the year, where something of that stands in it. */
      readonly reported?: string;
      /** Whether that is the data of the year alone, and no scores. */
      readonly isWithoutScores?: boolean;
    }
  | {
      readonly kind: 'data';
      readonly name: string;
      readonly formats: readonly ['json'];
      readonly value: Json;
      /** As above. */
      readonly reported?: string;
    };

/** The SHA-256 of what was collected, of a product in which something of that stands. */
export function reportedIn({ reported }: Product): string | undefined {
  return reported;
}

/** What the files of a product are called, without their ending. */
export function fileNameOf(product: Product): string {
  return (product.kind === 'document' ? product.fileName : undefined) ?? product.name;
}

/** What the document of a product is called. */
export function titleOfProduct(product: Extract<Product, { readonly kind: 'document' }>): string {
  return product.title ?? product.document().title;
}

/** A document as what it has in common with others, the same object for all of them, and what it has of its own. */
export interface Patterned {
  readonly pattern: Pattern;
  readonly own: Own;
}

/** A product with its content laid out. */
export type LaidOut =
  | { readonly kind: 'document'; readonly document: Document }
  | ({ readonly kind: 'patterned' } & Patterned)
  | { readonly kind: 'data'; readonly value: Json };

/** Lays a product out. */
export function layOut(product: Product): Exclude<LaidOut, { kind: 'patterned' }> {
  return product.kind === 'document'
    ? { kind: 'document', document: product.document() }
    : { kind: 'data', value: product.value };
}

/** Lays a product out for its files, each format when it is asked for: a workbook that has a pattern need not be laid out, all others are so once. */
export function layOutFor(product: Product): (format: Format) => LaidOut {
  let whole: LaidOut | undefined;
  return (format) => {
    if (format === 'xlsx' && product.kind === 'document' && product.patterned !== undefined) {
      return { kind: 'patterned', ...product.patterned };
    }
    whole ??= layOut(product);
    return whole;
  };
}
