import { Unreadable } from '../reading.ts';
import { attributesOf, visitXml } from '../xml.ts';

/** An element of a part. Names have the prefixes of this house, whatever the part calls its namespaces: none for the part's own. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** What stands right in it, but not in its children. */
  readonly text: string;
}

/** Namespaces of the parts of a workbook, transitional and strict (ECMA-376-1, annex A; ISO/IEC 29500-1), by the prefix that they have here. */
const NAMESPACES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', ''],
  ['http://purl.oclc.org/ooxml/spreadsheetml/main', ''],
  ['http://schemas.openxmlformats.org/package/2006/relationships', ''],
  ['http://schemas.openxmlformats.org/package/2006/content-types', ''],
  ['http://schemas.openxmlformats.org/officeDocument/2006/custom-properties', ''],
  ['http://purl.oclc.org/ooxml/officeDocument/customProperties', ''],
  ['http://schemas.openxmlformats.org/package/2006/metadata/core-properties', ''],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', ''],
  ['http://purl.oclc.org/ooxml/drawingml/main', ''],
  ['http://purl.org/dc/elements/1.1/', 'dc:'],
  ['http://purl.org/dc/terms/', 'dcterms:'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes', 'vt:'],
  ['http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes', 'vt:'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r:'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r:'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc:'],
  ['http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac', 'x14ac:'],
  ['http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac', 'x15ac:'],
  ['http://schemas.microsoft.com/office/spreadsheetml/2014/revision', 'xr:'],
  ['http://schemas.microsoft.com/office/spreadsheetml/2015/revision2', 'xr2:'],
  ['http://www.w3.org/XML/1998/namespace', 'xml:'],
]);

/** How many elements all parts of a workbook may have. */
const MOST_ELEMENTS = 2_000_000;

/** Makes trees of parts, for all parts of a workbook together within a limit. Throws `Unreadable` beyond it. */
export function treeReader(): (part: Uint8Array) => XmlElement {
  let left = MOST_ELEMENTS;
  return (part) =>
    treeOf(part, () => {
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

function treeOf(part: Uint8Array, count: () => void): XmlElement {
  const root: OpenElement = { name: '', attributes: new Map(), children: [], text: '', scope: new Map() };
  const open: OpenElement[] = [root];
  visitXml(part, {
    open: (name, written, prefix) => {
      count();
      const all = attributesOf(written);
      const scope = scopeWith(open.at(-1)?.scope ?? root.scope, all);
      const attributes = new Map<string, string>();
      for (const [key, value] of all) if (!/^xmlns(?::|$)/.test(key)) attributes.set(attributeName(key, scope), value);
      open.push({ name: `${prefixOf(prefix, scope)}${name}`, attributes, children: [], text: '', scope });
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
function prefixOf(prefix: string, scope: ReadonlyMap<string, string>): string {
  const uri = prefix === 'xml' ? 'http://www.w3.org/XML/1998/namespace' : scope.get(prefix);
  return uri === undefined ? `${prefix}?` : (NAMESPACES.get(uri) ?? `{${uri}}`);
}

function attributeName(name: string, scope: ReadonlyMap<string, string>): string {
  const colon = name.indexOf(':');
  if (colon < 0) return name;
  const prefix = prefixOf(name.slice(0, colon), scope);
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
