import type { PdfFile } from './file.ts';
import { type Dictionary, dictionaryIn, listOf, numberOf, type Value } from './values.ts';

/** A page of a PDF. Lengths are points. */
export interface PdfPage {
  /** The number of its object, by which the structure and the outline name it. */
  readonly object: number;
  readonly width: number;
  readonly height: number;
  readonly content: string;
  /** Its fonts by the names that its content gives them. */
  readonly fonts: Dictionary;
}

/** The pages in their order: all of them below one node, as the typesetter writes them. */
export function pagesOf(file: PdfFile): readonly PdfPage[] {
  const kids = listOf(file.entry(file.entry(file.trailer.get('Root'), 'Pages'), 'Kids'));
  return kids.map((kid) => {
    const page = dictionaryIn(file.resolve(kid));
    const [left, bottom, width, height] = listOf(file.entry(page, 'MediaBox')).map(numberOf);
    if (left !== 0 || bottom !== 0 || width === undefined || height === undefined || page.has('Rotate')) {
      throw new Error('a page of a PDF is turned, or does not begin at its corner');
    }
    const fonts = file.entry(file.entry(page, 'Resources'), 'Font');
    return {
      object: referenceOf(kid),
      ...{ width, height, fonts: fonts === null ? new Map() : dictionaryIn(fonts) },
      content: Buffer.from(file.content(page.get('Contents'))).toString('latin1'),
    };
  });
}

/** The number of the object that a value refers to. Throws for one that refers to none. */
export function referenceOf(value: Value | undefined): number {
  if (typeof value === 'object' && value !== null && 'reference' in value) return value.reference;
  throw new Error('a PDF has no reference where one should be');
}
