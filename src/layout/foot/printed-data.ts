import { checkCode } from '../../model/check-code.ts';
import { type Document, textOf } from '../document.ts';
import type { DataFile } from '../identity.ts';
import { sectionsFor } from '../sections.ts';
import { footLines } from './lines.ts';

/**
 * The data whose check codes are printed in a document, in its texts or in the feet of its pages: whoever has only the
 * file can prove these codes by it. None for a document that prints no code, as a notice to a unit does not.
 */
export function printedData(document: Document): readonly DataFile[] {
  const { data = [] } = document;
  if (footLines(document) !== undefined) return data;
  const texts = sectionsFor(document, false).flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'paragraph' ? textOf(block.runs) : [])),
  );
  return data.filter(({ digest }) => texts.some((text) => text.includes(checkCode(digest))));
}
