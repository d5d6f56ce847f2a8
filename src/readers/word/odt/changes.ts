import { childOf, childrenOf, deepText, type XmlElement } from '../../xml-tree.ts';
import type { Revision } from '../document.ts';

/** A change by which something was put in or struck out, or both, one after the other. */
export interface Change {
  /** In the order in which it was done. */
  readonly revisions: readonly Revision[];
  /** What was struck out. */
  readonly struckOut: XmlElement | undefined;
}

/** The changes of a document by their ids (`text:tracked-changes`); changes of formats are none. */
export function changesIn(tracked: XmlElement | undefined): ReadonlyMap<string, Change> {
  return new Map(
    childrenOf(tracked, 'text:changed-region').map((region) => {
      const insertion = childOf(region, 'text:insertion');
      const deletion = childOf(region, 'text:deletion');
      const revisions = [
        ...(insertion === undefined ? [] : [revisionOf('inserted', insertion)]),
        ...(deletion === undefined ? [] : [revisionOf('deleted', deletion)]),
      ];
      return [idOf(region), { revisions, struckOut: deletion }];
    }),
  );
}

function idOf({ attributes }: XmlElement): string {
  return attributes.get('text:id') ?? attributes.get('xml:id') ?? '';
}

function revisionOf(kind: Revision['kind'], element: XmlElement): Revision {
  const info = childOf(element, 'office:change-info');
  return { kind, author: textIn(info, 'dc:creator'), date: textIn(info, 'dc:date'), move: undefined };
}

/** The text of a child; empty without one. */
export function textIn(element: XmlElement | undefined, name: string): string {
  const child = childOf(element, name);
  return child === undefined ? '' : deepText(child);
}
