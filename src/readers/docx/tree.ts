import { type Namespaces, treeReader, type XmlElement } from '../xml-tree.ts';

const MICROSOFT = 'http://schemas.microsoft.com/office/word';
const OPEN = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';

/** Namespaces that our build, Word, WPS and LibreOffice use in the parts that are looked at (ECMA-376-1, annex A; ISO/IEC 29500-1; MS-DOCX). */
const NAMESPACES: Namespaces = new Map([
  ...[`${OPEN}/wordprocessingml/2006/main`, `${STRICT}/wordprocessingml/main`].map((uri) => [uri, 'w:'] as const),
  ...[`${OPEN}/officeDocument/2006/relationships`, `${STRICT}/officeDocument/relationships`].map(
    (uri) => [uri, 'r:'] as const,
  ),
  ...[`${OPEN}/officeDocument/2006/math`, `${STRICT}/officeDocument/math`].map((uri) => [uri, 'm:'] as const),
  ...[`${OPEN}/drawingml/2006/main`, `${STRICT}/drawingml/main`].map((uri) => [uri, 'a:'] as const),
  ...[`${OPEN}/drawingml/2006/wordprocessingDrawing`, `${STRICT}/drawingml/wordprocessingDrawing`].map(
    (uri) => [uri, 'wp:'] as const,
  ),
  [`${OPEN}/drawingml/2006/picture`, 'pic:'],
  [`${OPEN}/markup-compatibility/2006`, 'mc:'],
  ['http://www.w3.org/XML/1998/namespace', 'xml:'],
  ['urn:schemas-microsoft-com:vml', 'v:'],
  ['urn:schemas-microsoft-com:office:office', 'o:'],
  ['urn:schemas-microsoft-com:office:word', 'w10:'],
  [`${MICROSOFT}/2006/wordml`, 'wne:'],
  [`${MICROSOFT}/2010/wordml`, 'w14:'],
  [`${MICROSOFT}/2012/wordml`, 'w15:'],
  [`${MICROSOFT}/2023/wordml/word16du`, 'w16du:'],
  [`${MICROSOFT}/2010/wordprocessingDrawing`, 'wp14:'],
  [`${MICROSOFT}/2010/wordprocessingShape`, 'wps:'],
  [`${MICROSOFT}/2010/wordprocessingGroup`, 'wpg:'],
  [`${MICROSOFT}/2010/wordprocessingCanvas`, 'wpc:'],
]);

/** Namespaces of the parts that say what a package holds (ECMA-376-2, annex E). */
export const PACKAGE_NAMESPACES: Namespaces = new Map(
  ['relationships', 'content-types'].map((name) => [`${OPEN}/package/2006/${name}`, '']),
);

/** How many elements all parts of a document may have. */
const MOST_ELEMENTS = 1_000_000;

/** Makes trees of the parts of a Word document. The names of Word's own elements and of their attributes have no prefix; an attribute of one that is in no namespace begins with a question mark. Throws `Unreadable`. */
export function wordTrees(): (part: Uint8Array) => XmlElement {
  return treeReader(NAMESPACES, { own: 'w:', elements: MOST_ELEMENTS });
}

/** The names in a tree that no office program writes: of namespaces that nobody here knows, or of none. */
export function* foreignNames({ name, attributes, children }: XmlElement): Iterable<string> {
  for (const each of [name, ...attributes.keys()]) if (/[{?]/.test(each)) yield each;
  for (const child of children) yield* foreignNames(child);
}

/** The value of an attribute of an element; of `val` where none is named. */
export function attribute(element: XmlElement | undefined, name = 'val'): string | undefined {
  return element?.attributes.get(name);
}

/** All attributes of an element but for numbers that tell editings apart. */
export function attributesOf({ attributes }: XmlElement): readonly (readonly [string, string])[] {
  return [...attributes].filter(([name]) => !/^(?:rsid|w14:(?:paraId|textId)$|xml:space$)/.test(name));
}
