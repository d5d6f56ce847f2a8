import type { Document } from '../layout/document.ts';
import { quotedCharacters, WANTING } from '../layout/quoted.ts';
import type { Edition } from '../model/model.ts';
import type { ReadBlock } from '../readers/reading.ts';
import { maybeWithoutGlyph } from '../text/rare.ts';
import { remembering } from '../text/remembering.ts';
import { type Addition, addUp } from './addition.ts';
import { compareBlocks, type Difference } from './compare.ts';
import { expectedIn } from './expected.ts';
import { withoutSpace } from './normalise.ts';
import { type Format, isTypeset, type Product } from './product.ts';
import { jsonIn, valueDifferences } from './values.ts';

type DocumentProduct = Extract<Product, { readonly kind: 'document' }>;

/** What holding a file against the data gave. */
export interface Verification {
  readonly differences: readonly Difference[];
  /** What its points add to; none for files without points. */
  readonly additions: readonly Addition[];
}

/** Whether a file says exactly what the data says, and adds to the full marks. */
export function isSound({ differences, additions }: Verification): boolean {
  return differences.length === 0 && additions.every(({ expected, found }) => found?.equals(expected) ?? false);
}

/** Holds what was read from a document against the product that it should be. */
export function verifyDocument(
  product: DocumentProduct,
  format: Format,
  read: readonly ReadBlock[],
  edition: Edition,
): Verification {
  const document = product.document();
  const shown = isTypeset(format) ? shownIn(document) : undefined;
  const wanted = expectedIn(document, format);
  const { differences, rows } =
    shown === undefined
      ? compareBlocks(wanted, read)
      : compareBlocks(
          wanted.map((block) => blockShown(block, shown)),
          read.map((block) => blockShown(block, shown)),
        );
  return { differences, additions: addUp(rows, edition) };
}

/**
 * How a text on pages of the typesetter may look: on a machine without a glyph for it a sign stands for a character in words of others.
 * Undefined where none of these is rare.
 */
function shownIn(document: Document): ((text: string) => string) | undefined {
  const rare = new Set([...quotedCharacters(document)].filter(maybeWithoutGlyph));
  if (rare.size === 0) return undefined;
  return (text) =>
    maybeWithoutGlyph(text)
      ? Array.from(text, (character) => (rare.has(character) ? WANTING : character)).join('')
      : text;
}

function blockShown<T extends ReadBlock>(block: T, shown: (text: string) => string): T {
  return block.kind === 'text'
    ? { ...block, text: shown(block.text) }
    : { ...block, rows: block.rows.map((row) => row.map(shown)) };
}

/** Holds JSON against the data that it should be, value by value. The column of a difference is the path of the value. */
export function verifyData({ value }: Extract<Product, { readonly kind: 'data' }>, text: string): Verification {
  return { differences: valueDifferences(value, jsonIn(text)), additions: [] };
}

/** How much of a document is found in a file, from 0 to 1: for telling which document a file is when nothing but its content says so. */
export function similarity(product: DocumentProduct, format: Format, read: readonly ReadBlock[]): number {
  const wanted = expectedFragments(product, format);
  const found = fragments(read);
  if (wanted.size === 0 || found.size === 0) return 0;
  const common = [...wanted].filter((each) => found.has(each)).length;
  return (2 * common) / (wanted.size + found.size);
}

/** Made once: several files are often held against all documents in turn. */
const expectedFragments = remembering((product: DocumentProduct, format: Format) =>
  fragments(expectedIn(product.document(), format)),
);

function fragments(blocks: readonly ReadBlock[]): ReadonlySet<string> {
  const texts = blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : block.rows.flat()));
  return new Set(texts.map(withoutSpace).filter((text) => text !== ''));
}
