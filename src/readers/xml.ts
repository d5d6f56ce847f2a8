import { Unreadable } from './reading.ts';

/** What is told of an XML document, in its order. Names are local: without the prefix of their namespace. */
interface XmlVisitor {
  /** The attributes are as they are written: `attributeOf` finds one in them. The prefix is that of the name; empty where it has none. */
  readonly open: (name: string, attributes: string, prefix: string) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Patterns of attributes by their names: a sheet has as many of one name as it has cells. */
const patterns = new Map<string, RegExp>();

/** What is no element and no text, with its end; only CDATA is content. */
const SECTIONS = [
  { start: '<![CDATA[', end: ']]>', isText: true },
  { start: '<!--', end: '-->', isText: false },
  { start: '<?', end: '?>', isText: false },
] as const;

/** Visits an XML document in UTF-8 in one pass, whose time grows with its length only. Throws `Unreadable` where it is not well-formed or has a document type. */
export function visitXml(bytes: Uint8Array, visitor: XmlVisitor): void {
  const xml = decoded(bytes);
  const open: string[] = [];
  for (let at = 0; at < xml.length; ) {
    const section = sectionAt(xml, at);
    if (xml[at] !== '<') {
      const end = xml.indexOf('<', at);
      const text = xml.slice(at, end < 0 ? xml.length : end);
      visitor.text(unescaped(text));
      at += text.length;
    } else if (section !== undefined) {
      const end = found(xml.indexOf(section.end, at + section.start.length));
      if (section.isText) visitor.text(xml.slice(at + section.start.length, end));
      at = end + section.end.length;
    } else {
      const end = endOfTag(xml, at);
      visitTag(xml.slice(at + 1, end), open, visitor);
      at = end + 1;
    }
  }
  if (open.length > 0) throw new Unreadable('damaged');
}

function sectionAt(xml: string, at: number): (typeof SECTIONS)[number] | undefined {
  if (xml[at] !== '<' || (xml[at + 1] !== '!' && xml[at + 1] !== '?')) return undefined;
  return SECTIONS.find(({ start }) => xml.startsWith(start, at));
}

/** The value of an attribute by its local name. */
export function attributeOf(attributes: string, name: string): string | undefined {
  if (!attributes.includes(name)) return undefined;
  const value = patternOf(name).exec(attributes);
  return value === null ? undefined : unescaped(value[1] ?? value[2] ?? '');
}

/** All attributes by their names as they are written, with prefixes. */
export function attributesOf(attributes: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (attributes === '') return found;
  for (const [, name = '', first, second] of attributes.matchAll(/\s([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (found.has(name)) throw new Unreadable('damaged');
    found.set(name, unescaped(first ?? second ?? ''));
  }
  return found;
}

function patternOf(name: string): RegExp {
  const known = patterns.get(name);
  if (known !== undefined) return known;
  const pattern = new RegExp(`\\s(?:[^\\s:="']+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  patterns.set(name, pattern);
  return pattern;
}

/** The text of UTF-8. The strict decoder is slow: it is only asked where another one puts a character in the place of what it cannot read. */
function decoded(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
  if (!text.includes('\ufffd')) return text.startsWith('\ufeff') ? text.slice(1) : text;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new Unreadable('damaged', error);
  }
}

/** A tag without its angle brackets; `open` holds the elements that it stands in. */
function visitTag(tag: string, open: string[], visitor: XmlVisitor): void {
  if (tag.startsWith('/')) {
    const name = tag.slice(1).trimEnd();
    if (open.pop() !== name) throw new Unreadable('damaged');
    visitor.close(localName(name));
    return;
  }
  const isEmpty = tag.endsWith('/');
  const content = isEmpty ? tag.slice(0, -1) : tag;
  const name = /^[^\s!/<>"'=]+/u.exec(content)?.[0];
  if (name === undefined) throw new Unreadable('damaged');
  visitor.open(localName(name), content.slice(name.length), name.slice(0, Math.max(0, name.indexOf(':'))));
  if (isEmpty) visitor.close(localName(name));
  else open.push(name);
}

/** Where the `>` of a tag is: not within quotes. */
function endOfTag(xml: string, start: number): number {
  let quote: string | undefined;
  for (let at = start + 1; at < xml.length; at += 1) {
    const character = xml[at];
    if (quote !== undefined) {
      if (character === quote) quote = undefined;
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at;
  }
  throw new Unreadable('damaged');
}

function found(position: number): number {
  if (position < 0) throw new Unreadable('damaged');
  return position;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** A text as it is written, with what its entities stand for. Throws `Unreadable` where one is not known. */
export function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9A-Fa-f]{1,6})|(\w{1,8}));/g, (_, decimal, hexadecimal, name) => {
    if (name !== undefined) return known(ENTITIES[name]);
    const point = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
    return known(point <= 0x10ffff ? String.fromCodePoint(point) : undefined);
  });
}

function known(character: string | undefined): string {
  if (character === undefined) throw new Unreadable('damaged');
  return character;
}
