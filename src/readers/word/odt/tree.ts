import { type Namespaces, treeReader, type XmlElement } from '../../xml-tree.ts';

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';

/** Namespaces of OpenDocument (ODF 1.3 part 3, 1.4) and of what LibreOffice adds to it. */
const NAMESPACES: Namespaces = new Map([
  ...['office', 'text', 'table', 'style', 'meta'].map((name) => [`${OASIS}:${name}:1.0`, `${name}:`] as const),
  [`${OASIS}:drawing:1.0`, 'draw:'],
  [`${OASIS}:xsl-fo-compatible:1.0`, 'fo:'],
  [`${OASIS}:svg-compatible:1.0`, 'svg:'],
  ['urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0', 'loext:'],
  ['http://purl.org/dc/elements/1.1/', 'dc:'],
  ['http://www.w3.org/XML/1998/namespace', 'xml:'],
]);

/** How many elements and stretches of text all parts of a document may have. */
const MOST_ELEMENTS = 1_000_000;

/** Makes trees of the parts of an OpenDocument text, with text among the elements. Throws `Unreadable`. */
export function documentTrees(): (part: Uint8Array) => XmlElement {
  return treeReader(NAMESPACES, { elements: MOST_ELEMENTS, isMixed: true });
}
