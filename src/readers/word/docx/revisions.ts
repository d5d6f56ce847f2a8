import { attribute } from '../../docx/tree.ts';
import type { XmlElement } from '../../xml-tree.ts';
import type { Revision } from '../document.ts';

const KINDS: Readonly<Record<string, Revision['kind']>> = {
  ins: 'inserted',
  del: 'deleted',
  moveFrom: 'moved-from',
  moveTo: 'moved-to',
  cellIns: 'inserted',
  cellDel: 'deleted',
  cellMerge: 'merged',
};

/** What an element says about a change, by its name; undefined for an element that says nothing of one. `move` is what ties it to its other end. */
export function revisionOf(element: XmlElement, move?: string): Revision | undefined {
  const kind = KINDS[element.name];
  if (kind === undefined) return undefined;
  const isMove = kind === 'moved-from' || kind === 'moved-to';
  return {
    kind,
    author: attribute(element, 'author') ?? '',
    date: dateOf(element),
    move: isMove ? move : undefined,
  };
}

/** All changes that stand among properties. */
export function revisionsAmong(
  properties: XmlElement | undefined,
  move?: (kind: string) => string | undefined,
): readonly Revision[] {
  return properties?.children.flatMap((each) => revisionOf(each, move?.(each.name)) ?? []) ?? [];
}

/** The date of a change or a comment as it stands in the file; empty where there is none. LibreOffice writes zeros for none. */
export function dateOf(element: XmlElement): string {
  const date = attribute(element, 'date') ?? '';
  return /^[0:TZ-]*$/.test(date) ? '' : date;
}
