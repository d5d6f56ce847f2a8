import { openContainer } from '../container.ts';
import { Unreadable } from '../reading.ts';
import { childOf, childrenOf, type Namespaces, treeReader, type XmlElement } from '../xml-tree.ts';

/** The parts of an OFD package (GB/T 33190-2016) as they are found from its beginning on. What nothing leads to has not been asked for. */
export interface OfdPackage {
  readonly root: XmlElement;
  readonly document: XmlElement;
  /** The part to which a place in a part leads, as a tree; undefined where there is none. */
  readonly tree: (from: string, place: string) => { readonly name: string; readonly tree: XmlElement } | undefined;
  readonly bytes: (from: string, place: string) => Uint8Array | undefined;
  /** The name of the part that holds the document. */
  readonly documentName: string;
  /** What lies in the package and nothing led to until now. */
  readonly rest: () => readonly string[];
}

/** Elements of OFD have no prefix here; those of others have the address of their namespace. */
const NAMESPACES: Namespaces = new Map([['http://www.ofdspec.org/2016', '']]);
const ROOT = 'OFD.xml';

/** Opens a package of one document. Nothing outside it is ever looked for. Throws `Unreadable`. */
export function openOfd(bytes: Uint8Array): OfdPackage {
  const parts = openContainer(bytes);
  const read = treeReader(NAMESPACES);
  const asked = new Set<string>();
  const bytesAt = (from: string, place: string): Uint8Array | undefined => {
    const name = nameOf(from, place);
    asked.add(name);
    return parts.get(name);
  };
  const tree = (from: string, place: string) => {
    const content = bytesAt(from, place);
    return content === undefined ? undefined : { name: nameOf(from, place), tree: read(content) };
  };
  const root = tree('', ROOT)?.tree;
  const bodies = childrenOf(root, 'DocBody');
  if (root === undefined || root.name !== 'OFD' || bodies.length === 0) throw new Unreadable('damaged');
  // Which of several documents is shown first is for programs to decide.
  if (bodies.length > 1) throw new Unreadable('unsafe');
  const document = tree('', placeIn(childOf(bodies[0], 'DocRoot')));
  if (document === undefined || document.tree.name !== 'Document') throw new Unreadable('damaged');
  return {
    ...{ root, tree, document: document.tree, documentName: document.name, bytes: bytesAt },
    rest: () => [...parts.keys()].filter((name) => !asked.has(name)),
  };
}

/** What an element says of where a part is. */
export function placeIn(element: XmlElement | undefined): string {
  return element?.text.trim() ?? '';
}

/** The name of a part by what a part says of where it is: from the folder of that part, or from the top. */
function nameOf(from: string, place: string): string {
  const folder = place.startsWith('/') ? [] : from.split('/').slice(0, -1);
  const steps: string[] = [...folder];
  for (const step of place.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
