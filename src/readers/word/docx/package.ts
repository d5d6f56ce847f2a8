import { PACKAGE_NAMESPACES, wordTrees } from '../../docx/tree.ts';
import { type Link, linksOf } from '../../links.ts';
import { Unreadable } from '../../reading.ts';
import { treeReader, type XmlElement } from '../../xml-tree.ts';

/** The parts of a Word file, each made a tree of once. */
export interface WordPackage {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  readonly links: readonly Link[];
  /** The name of the part that holds the body. */
  readonly main: string;
  /** Throws `Unreadable`. */
  readonly treeOf: (part: Uint8Array) => XmlElement;
  /** The part of a kind that the body refers to, by the last word of its relationship (`comments`); undefined where there is none. */
  readonly related: (type: string) => XmlElement | undefined;
  /** The same of the package itself (`custom-properties`). */
  readonly about: (type: string) => XmlElement | undefined;
}

/** Opens the parts of a Word file. Throws `Unreadable` where there is no body. */
export function wordPackage(parts: ReadonlyMap<string, Uint8Array>): WordPackage {
  const links = linksOf(parts, treeReader(PACKAGE_NAMESPACES)).filter(({ isExternal }) => !isExternal);
  const main = links.find(({ from, type, target }) => from === '' && type === 'officeDocument' && parts.has(target));
  const name = main?.target ?? 'word/document.xml';
  if (!parts.has(name)) throw new Unreadable('damaged');
  const trees = wordTrees();
  const known = new Map<Uint8Array, XmlElement>();
  const treeOf = (part: Uint8Array): XmlElement => {
    const tree = known.get(part) ?? trees(part);
    known.set(part, tree);
    return tree;
  };
  const treeAt = (link: Link | undefined): XmlElement | undefined => {
    const part = parts.get(link?.target ?? '');
    return part === undefined ? undefined : treeOf(part);
  };
  return {
    parts,
    links,
    main: name,
    treeOf,
    related: (type) => treeAt(links.find((link) => link.from === name && link.type === type)),
    about: (type) => treeAt(links.find((link) => link.from === '' && link.type === type)),
  };
}
