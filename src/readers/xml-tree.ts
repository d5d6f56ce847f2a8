import { Unreadable } from './reading.ts';
import { attributesOf, visitXml } from './xml.ts';

/** An element of a part. Names have the prefixes of this house, whatever the part calls its namespaces. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** What stands right in it, but not in its children. */
  readonly text: string;
}

/** The prefixes that namespaces have here, by their addresses. What stands in no namespace has none; a namespace that is not among them keeps its address in braces. */
export type Namespaces = ReadonlyMap<string, string>;

/** How many elements all parts of a package may have, where nothing less is said, and how many may be open at once: whoever walks through a tree calls itself for each level. */
const MOST = { elements: 2_000_000, depth: 250 } as const;

/** How trees are made. */
interface Naming {
  readonly namespaces: Namespaces;
  /** The prefix whose elements, and attributes of these, are given without it; an attribute of one that is in no namespace then begins with a question mark. */
  readonly own: string;
  /** Whether text stands among the children, each stretch as an element of the name `TEXT`. */
  readonly isMixed: boolean;
}

/** The name of what stands for a stretch of text. */
export const TEXT = '#text';

/** Makes trees of parts, for all parts of a package together within limits. Throws `Unreadable` beyond them, and for what is not well-formed. */
export function treeReader(
  namespaces: Namespaces,
  {
    own = '',
    elements = MOST.elements,
    isMixed = false,
  }: Partial<Omit<Naming, 'namespaces'>> & { elements?: number } = {},
): (part: Uint8Array) => XmlElement {
  let left = elements;
  return (part) =>
    treeOf(part, { namespaces, own, isMixed }, () => {
      left -= 1;
      if (left < 0) throw new Unreadable('too-large');
    });
}

/** An element while it is read. */
interface OpenElement {
  readonly name: string;
  readonly attributes: XmlElement['attributes'];
  readonly children: XmlElement[];
  text: string;
  readonly scope: Scope;
}

/** Namespaces by the prefixes that are declared somewhere, with what was made of the attributes of tags there: most tags of a document are written like others. */
interface Scope {
  readonly uris: ReadonlyMap<string, string>;
  readonly names: Map<string, string>;
  readonly known: Map<string, XmlElement['attributes']>;
}

/** Attributes that are remembered: tags of a scope, and characters of a tag. */
const REMEMBERED = { tags: 5_000, characters: 200 } as const;

function treeOf(part: Uint8Array, naming: Naming, count: () => void): XmlElement {
  const root: OpenElement = { name: '', attributes: new Map(), children: [], text: '', scope: scopeOf(new Map()) };
  const open: OpenElement[] = [root];
  visitXml(part, {
    open: (local, written, prefix) => {
      count();
      if (open.length > MOST.depth) throw new Unreadable('unsafe');
      const scope = scopeWith(open.at(-1)?.scope ?? root.scope, written);
      const name = elementName(prefix, local, scope, naming);
      open.push({ name, attributes: attributesIn(written, name, scope, naming), children: [], text: '', scope });
    },
    text: (text) => {
      const last = open.at(-1);
      if (last === undefined) return;
      if (!naming.isMixed) last.text += text;
      else if (last !== root && text !== '') {
        count();
        last.children.push({ name: TEXT, attributes: NONE, children: [], text });
      }
    },
    close: () => {
      const { name, attributes, children, text } = open.pop() ?? root;
      open.at(-1)?.children.push({ name, attributes, children, text });
    },
  });
  const [first, ...others] = root.children;
  if (first === undefined || others.length > 0) throw new Unreadable('damaged');
  return first;
}

function scopeOf(uris: ReadonlyMap<string, string>): Scope {
  return { uris, names: new Map(), known: new Map() };
}

function scopeWith(scope: Scope, written: string): Scope {
  if (!written.includes('xmlns')) return scope;
  let changed: Map<string, string> | undefined;
  for (const [key, value] of attributesOf(written)) {
    if (key !== 'xmlns' && !key.startsWith('xmlns:')) continue;
    changed ??= new Map(scope.uris);
    changed.set(key.slice('xmlns:'.length), value);
  }
  return changed === undefined ? scope : scopeOf(changed);
}

function elementName(prefix: string, local: string, scope: Scope, { namespaces, own }: Naming): string {
  const written = `${prefix}:${local}`;
  const known = scope.names.get(written);
  if (known !== undefined) return known;
  if (local.includes(':')) throw new Unreadable('damaged');
  const house = prefixOf(prefix, scope, namespaces);
  const name = house === own ? local : `${house}${local}`;
  if (scope.names.size < REMEMBERED.tags) scope.names.set(written, name);
  return name;
}

/** The attributes of a tag. Elements of a prefix of their own are told from others by their names, which have a colon or a brace. */
function attributesIn(written: string, name: string, scope: Scope, naming: Naming): XmlElement['attributes'] {
  if (written === '') return NONE;
  const isOwn = naming.own !== '' && !/[:{?]/.test(name);
  const key = isOwn ? written : `:${written}`;
  const known = scope.known.get(key);
  if (known !== undefined) return known;
  const attributes = new Map<string, string>();
  for (const [each, value] of attributesOf(written))
    if (!/^xmlns(?::|$)/.test(each)) attributes.set(attributeName(each, isOwn, scope, naming), value);
  if (scope.known.size < REMEMBERED.tags && written.length < REMEMBERED.characters) scope.known.set(key, attributes);
  return attributes;
}

const NONE: XmlElement['attributes'] = new Map();

/** The prefix that a namespace has here; one that nobody here knows is its own prefix. */
function prefixOf(prefix: string, { uris }: Scope, namespaces: Namespaces): string {
  const uri = prefix === 'xml' ? 'http://www.w3.org/XML/1998/namespace' : uris.get(prefix);
  return uri === undefined ? `${prefix}?` : (namespaces.get(uri) ?? `{${uri}}`);
}

function attributeName(name: string, isOwn: boolean, scope: Scope, { namespaces, own }: Naming): string {
  const colon = name.indexOf(':');
  if (colon < 0) return isOwn ? `?${name}` : name;
  const prefix = prefixOf(name.slice(0, colon), scope, namespaces);
  if (isOwn && prefix === own) return name.slice(colon + 1);
  return `${prefix === '' ? '?' : prefix}${name.slice(colon + 1)}`;
}

/** The first child of a name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

/** All children of a name. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** Whether an attribute says yes; without it, what is the rule. */
export function isOn(element: XmlElement | undefined, attribute: string, rule = false): boolean {
  const value = element?.attributes.get(attribute);
  return value === undefined ? rule : isTrue(value);
}

/** Whether a value says yes. */
export function isTrue(value: string): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

/** All text in an element and below it. */
export function deepText({ text, children }: XmlElement): string {
  return text + children.map(deepText).join('');
}
