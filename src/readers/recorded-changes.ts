import { openContainer } from './container.ts';
import { resolved } from './links.ts';
import { attributeOf, visitXml } from './xml.ts';

/** A change that a workbook has recorded (ECMA-376-1, 18.11): of a cell, who made it, and when, as the file has it. */
export interface RecordedChange {
  readonly sheet: string;
  /** Its address: `F26`. */
  readonly cell: string;
  readonly author: string;
  readonly stamp: string;
}

const HEADERS = 'xl/revisions/revisionHeaders.xml';
const HEADER_LINKS = 'xl/revisions/_rels/revisionHeaders.xml.rels';
const WORKBOOK = 'xl/workbook.xml';

/** The changes of cells that a workbook has recorded, in their order; none of one that records nothing. Throws `Unreadable`. */
export function recordedChanges(bytes: Uint8Array): readonly RecordedChange[] {
  const parts = openContainer(bytes);
  const [headers, links, workbook] = [parts.get(HEADERS), parts.get(HEADER_LINKS), parts.get(WORKBOOK)];
  if (headers === undefined || links === undefined || workbook === undefined) return [];
  const targets = new Map(
    elements(links, 'Relationship').map((at) => [at('Id'), resolved('xl/revisions/', at('Target'))]),
  );
  const sheets = new Map(elements(workbook, 'sheet').map((at) => [at('sheetId'), at('name')]));
  return elements(headers, 'header').flatMap((at) => {
    const log = parts.get(targets.get(at('id')) ?? '');
    const who = { author: at('userName').trim(), stamp: at('dateTime') };
    return log === undefined ? [] : changesIn(log, sheets).map((each) => ({ ...each, ...who }));
  });
}

type Attributes = (name: string) => string;

/** The elements of a name with their attributes, empty where they are not there. */
function elements(part: Uint8Array, wanted: string): readonly Attributes[] {
  const found: Attributes[] = [];
  visitXml(part, {
    open: (name, attributes) => {
      if (name === wanted) found.push((attribute) => attributeOf(attributes, attribute) ?? '');
    },
    text: () => undefined,
    close: () => undefined,
  });
  return found;
}

/** The cells that were changed (`rcc`), by the cell that is new. */
function changesIn(
  log: Uint8Array,
  sheets: ReadonlyMap<string, string>,
): readonly Pick<RecordedChange, 'sheet' | 'cell'>[] {
  const found: Pick<RecordedChange, 'sheet' | 'cell'>[] = [];
  let sheet = '';
  visitXml(log, {
    open: (name, attributes) => {
      if (name === 'rcc') sheet = sheets.get(attributeOf(attributes, 'sId') ?? '') ?? '';
      if (name === 'nc') found.push({ sheet, cell: attributeOf(attributes, 'r') ?? '' });
    },
    text: () => undefined,
    close: () => undefined,
  });
  return found;
}
