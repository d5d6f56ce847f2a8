import mammoth from 'mammoth';
import { openContainer, repack } from './container.ts';
import { looksOf } from './docx/traits.ts';
import { blocksOf } from './html-grid.ts';
import { type Reader, Unreadable } from './reading.ts';
import { visitXml } from './xml.ts';

/** What the XML of a document may hold at most: bytes of all parts, elements of all parts, elements open at once, characters of the attributes of one tag. The parser of mammoth recurses, and looks through all attributes of a tag for each of them. */
const LIMITS = { bytes: 64 * 2 ** 20, elements: 300_000, depth: 250, attributes: 8 * 2 ** 10 } as const;

/** Elements that are no content though mammoth reads them, or fails where what they refer to is missing: text boxes, pictures, notes, comments, instructions of fields, properties of check boxes. */
const IGNORED =
  'txbxContent imagedata blip footnoteReference endnoteReference commentReference instrText checkbox'.split(' ');
/** Elements of which only the content matters: links, and what mammoth would leave out with its content. */
const WRAPPERS = 'hyperlink fldSimple dir bdo'.split(' ');
const TAGS = new RegExp(`(</?(?:[^\\s<>/:]+:)?)(${[...IGNORED, ...WRAPPERS].join('|')})(?=[\\s/>])`, 'gu');

/** Reads a Word document, also one that another office program has saved again: tracked changes as accepted, without headers, footers, notes, comments, text boxes and pictures. */
export const readDocx: Reader = async (bytes) => {
  try {
    const parts = openContainer(bytes);
    const blocks = blocksOf(await htmlOf(repack(xmlOnly(parts))));
    return { blocks, ...looksOf(parts) };
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('damaged', error);
  }
};

async function htmlOf(file: Uint8Array): Promise<string> {
  const options = { includeDefaultStyleMap: false, includeEmbeddedStyleMap: false };
  return (await mammoth.convertToHtml({ buffer: Buffer.from(file) }, options)).value;
}

/** The parts that are XML, made harmless for mammoth. */
function xmlOnly(parts: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const result = new Map<string, Uint8Array>();
  let bytes = 0;
  let elements = 0;
  for (const [name, content] of parts) {
    if (!/\.(xml|rels)$/iu.test(name)) continue;
    bytes += content.length;
    if (bytes > LIMITS.bytes) throw new Unreadable('too-large');
    elements += countElements(content);
    if (elements > LIMITS.elements) throw new Unreadable('too-large');
    result.set(name, new TextEncoder().encode(renamed(new TextDecoder('utf-8').decode(content))));
  }
  return result;
}

/** Mammoth leaves out elements that it does not know, and reads through `smartTag`. */
function renamed(xml: string): string {
  return xml.replace(TAGS, (_, opening: string, tag: string) =>
    WRAPPERS.includes(tag) ? `${opening}smartTag` : `${opening}ignored`,
  );
}

/** How many elements XML has. Throws where it is not well-formed, elements are nested too deeply, or a tag is too long. */
function countElements(xml: Uint8Array): number {
  let elements = 0;
  let depth = 0;
  visitXml(xml, {
    open: (_, attributes) => {
      elements += 1;
      depth += 1;
      if (depth > LIMITS.depth || attributes.length > LIMITS.attributes) throw new Unreadable('unsafe');
    },
    text: () => undefined,
    close: () => {
      depth -= 1;
    },
  });
  return elements;
}
