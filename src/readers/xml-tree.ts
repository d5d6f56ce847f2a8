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

/** How many elements all parts of a package may have. */
const MOST_ELEMENTS = 2_000_000;

/** Makes trees of parts, for all parts of a package together within a limit. Throws `Unreadable` beyond it, and for what is not well-formed. */
export function treeReader(namespaces: Namespaces): (part: Uint8Array) => XmlElement {
  let left = MOST_ELEMENTS;
  return (part) =>
    treeOf(part, namespaces, () => {
      left -= 1;
      if (left < 0) throw new Unreadable('too-large');
    });
}

/** An element while it is read. */
interface OpenElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  text: string;
  /** Namespaces by the prefixes that are declared where it stands. */
  readonly scope: ReadonlyMap<string, string>;
}

function treeOf(part: Uint8Array, namespaces: Namespaces, count: () => void): XmlElement {
  const root: OpenElement = { name: '', attributes: new Map(), children: [], text: '', scope: new Map() };
  const open: OpenElement[] = [root];
  visitXml(part, {
    open: (name, written, prefix) => {
      count();
      const all = attributesOf(written);
      const scope = scopeWith(open.at(-1)?.scope ?? root.scope, all);
      const attributes = new Map<string, string>();
      for (const [key, value] of all)
        if (!/^xmlns(?::|$)/.test(key)) attributes.set(attributeName(key, scope, namespaces), value);
      open.push({ name: `${prefixOf(prefix, scope, namespaces)}${name}`, attributes, children: [], text: '', scope });
    },
    text: (text) => {
      const last = open.at(-1);
      if (last !== undefined) last.text += text;
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

function scopeWith(
  scope: ReadonlyMap<string, string>,
  attributes: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  let changed: Map<string, string> | undefined;
  for (const [key, value] of attributes) {
    if (!key.startsWith('xmlns')) continue;
    changed ??= new Map(scope);
    if (key === 'xmlns') changed.set('', value);
    else if (key.startsWith('xmlns:')) changed.set(key.slice('xmlns:'.length), value);
  }
  return changed ?? scope;
}

/** The prefix that a namespace has here; one that nobody here knows is its own prefix. */
function prefixOf(prefix: string, scope: ReadonlyMap<string, string>, namespaces: Namespaces): string {
  const uri = prefix === 'xml' ? 'http://www.w3.org/XML/1998/namespace' : scope.get(prefix);
  return uri === undefined ? `${prefix}?` : (namespaces.get(uri) ?? `{${uri}}`);
}

function attributeName(name: string, scope: ReadonlyMap<string, string>, namespaces: Namespaces): string {
  const colon = name.indexOf(':');
  if (colon < 0) return name;
  const prefix = prefixOf(name.slice(0, colon), scope, namespaces);
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
