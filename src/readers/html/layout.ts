import type { DefaultTreeAdapterTypes } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** What part of the text of a table stands in cells with tables where it only lays out a page, at least. */
const LEAST_PART = 0.5;

/** What stands within an element. */
interface Measure {
  /** Characters that are no white space. */
  readonly text: number;
  /** How many cells the table within it has that has the most, without those of tables in these. */
  readonly largest: number;
}

/** What is known of a table while its elements are looked at. */
interface Open {
  cells: number;
  /** What stands in its cells with tables. */
  inLaidOut: number;
}

/**
 * The tables of a page that only lay it out: those of which a table within has more cells than they have themselves, and
 * of which most of the text stands in cells with tables. What is in a cell of any other stays in it.
 */
export function layoutTables(page: Parent): ReadonlySet<Element> {
  const found = new Set<Element>();
  measured(page, { cells: 0, inLaidOut: 0 });
  return found;

  function measured(parent: Parent, around: Open): Measure {
    let [text, largest] = [0, 0];
    for (const node of parent.childNodes) {
      if (node.nodeName === '#text') {
        text += (node as DefaultTreeAdapterTypes.TextNode).value.replace(/\s/gu, '').length;
        continue;
      }
      if (!('tagName' in node)) continue;
      const within = node.tagName === 'table' ? ofTable(node) : ofElement(node, around);
      text += within.text;
      largest = Math.max(largest, within.largest);
    }
    return { text, largest };
  }

  function ofTable(table: Element): Measure {
    const own: Open = { cells: 0, inLaidOut: 0 };
    const { text, largest } = measured(table, own);
    if (largest > own.cells && own.inLaidOut >= text * LEAST_PART) found.add(table);
    return { text, largest: Math.max(largest, own.cells) };
  }

  function ofElement(element: Element, around: Open): Measure {
    const within = measured(element, around);
    if (element.tagName !== 'td' && element.tagName !== 'th') return within;
    around.cells += 1;
    if (within.largest > 0) around.inLaidOut += within.text;
    return within;
  }
}
