import { childrenOf, type XmlElement } from './xml-tree.ts';

/** A relationship, with the part that it starts from. */
export interface Link {
  readonly from: string;
  readonly id: string;
  readonly uri: string;
  /** The last word of its type. */
  readonly type: string;
  /** The name of a part, or an address outside of the file. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** All relationships of a package. */
export function linksOf(
  parts: ReadonlyMap<string, Uint8Array>,
  tree: (part: Uint8Array) => XmlElement,
): readonly Link[] {
  return [...parts].flatMap(([name, content]) => {
    const [, folder = '', file = ''] = /^((?:.*\/)?)_rels\/([^/]*)\.rels$/.exec(name) ?? [];
    if (!name.endsWith('.rels')) return [];
    return childrenOf(tree(content), 'Relationship').map(({ attributes }): Link => {
      const uri = attributes.get('Type') ?? '';
      const target = attributes.get('Target') ?? '';
      const isExternal = (attributes.get('TargetMode') ?? 'Internal') !== 'Internal';
      return {
        from: `${folder}${file}`,
        id: attributes.get('Id') ?? '',
        uri,
        type: uri.slice(uri.lastIndexOf('/') + 1),
        target: isExternal ? target : resolved(folder, target),
        isExternal,
      };
    });
  });
}

/** The name in the package of what a relationship leads to from a folder (ECMA-376-2, 9.3). */
export function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** The content type of a part, from the part that tells those of all (`[Content_Types].xml`); empty where it tells none. */
export function typeOf(part: string, types: XmlElement | undefined): string {
  const own = childrenOf(types, 'Override').find(({ attributes }) => {
    return (attributes.get('PartName') ?? '').toLowerCase() === `/${part}`.toLowerCase();
  });
  const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
  const rule = childrenOf(types, 'Default').find(({ attributes }) => {
    return (attributes.get('Extension') ?? '').toLowerCase() === extension;
  });
  return (own ?? rule)?.attributes.get('ContentType') ?? '';
}
