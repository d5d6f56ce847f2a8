import { attributeOf, visitXml } from './xml.ts';

/** An element of an XML document. Names are local. */
export interface XmlElement {
  readonly name: string;
  /** As they are written; `attributeOf` finds one in them. */
  readonly attributes: string;
  readonly children: readonly XmlElement[];
  /** The text right in it, all pieces joined. */
  readonly text: string;
}

/** An XML document as a tree: its outermost element. What it holds is for the caller to limit before. Throws `Unreadable` where it is not well-formed. */
export function treeOf(bytes: Uint8Array): XmlElement {
  const top = { name: '', attributes: '', children: [] as XmlElement[], text: '' };
  const open = [top];
  visitXml(bytes, {
    open: (name, attributes) => {
      const element = { name, attributes, children: [], text: '' };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    text: (text) => {
      const element = open.at(-1);
      if (element !== undefined) element.text += text;
    },
    close: () => void open.pop(),
  });
  return top.children[0] ?? top;
}

/** The first child of a name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((each) => each.name === name);
}

/** The value of an attribute of an element; of `val` where none is named. */
export function attribute(element: XmlElement | undefined, name = 'val'): string | undefined {
  return element && attributeOf(element.attributes, name);
}

/** All attributes of an element by their local names, without declarations of namespaces and without numbers that tell editings apart. */
export function attributesOf({ attributes }: XmlElement): readonly (readonly [string, string])[] {
  const names = [...attributes.matchAll(/\s([^\s=:"']+:)?([^\s=:"']+)\s*=\s*(?:"[^"]*"|'[^']*')/g)];
  return names.flatMap(([, prefix, name = '']) =>
    prefix === 'xmlns:' || name === 'xmlns' || /^(?:rsid|paraId$|textId$)/.test(name)
      ? []
      : [[name, attributeOf(attributes, name) ?? ''] as const],
  );
}
