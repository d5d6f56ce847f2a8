import type { Link } from '../links.ts';
import type { XmlElement } from '../xml-tree.ts';
import { attribute } from './tree.ts';
import type { Walk } from './walk.ts';

/** A header or a footer that a section refers to. */
interface RelatedPart {
  readonly kind: 'header' | 'footer';
  /** For which pages: `default`, `even`, `first`. */
  readonly type: string;
  readonly tree: XmlElement;
}

/** The headers and footers of all sections of a part of that name, in their order; those of a section that has none of its own go on from the one before. */
export function relatedParts(
  document: XmlElement,
  name: string,
  parts: ReadonlyMap<string, Uint8Array>,
  links: readonly Link[],
  treeOf: Walk['treeOf'],
): readonly RelatedPart[] {
  const own = links.filter(({ from, isExternal }) => from === name && !isExternal);
  const targets = new Map(own.map(({ id, target }) => [id, target]));
  return sectionsIn(document).flatMap((section) =>
    section.children.flatMap((each): readonly RelatedPart[] => {
      const kind = each.name === 'headerReference' ? 'header' : each.name === 'footerReference' ? 'footer' : undefined;
      const content = parts.get(targets.get(attribute(each, 'r:id') ?? '') ?? '');
      return kind === undefined || content === undefined
        ? []
        : [{ kind, type: attribute(each, 'type') ?? 'default', tree: treeOf(content) }];
    }),
  );
}

function sectionsIn(element: XmlElement): readonly XmlElement[] {
  return element.children.flatMap((each) => (each.name === 'sectPr' ? [each] : sectionsIn(each)));
}

/** The elements right in a part; none where there is no such part. */
export function elementsOf(
  parts: ReadonlyMap<string, Uint8Array>,
  name: string,
  treeOf: Walk['treeOf'],
): readonly XmlElement[] {
  const part = parts.get(name);
  return part === undefined ? [] : treeOf(part).children;
}
