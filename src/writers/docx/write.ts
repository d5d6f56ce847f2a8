import { strToU8, zipSync } from 'fflate';
import type { Document } from '../../layout/document.ts';
import { pageCodesOf } from '../../layout/foot/page-codes.ts';
import {
  appProperties,
  contentTypesPart,
  coreProperties,
  customProperties,
  documentRelations,
  fontTablePart,
  packageRelations,
  settingsPart,
} from './package.ts';
import { allFooters, footerPart } from './page-numbers.ts';
import { documentPart } from './sections.ts';
import { stylesPart } from './styles.ts';

/**
 * A document as a Word file (ECMA-376, transitional), the same bytes for the same document. It names the official type
 * families, which the reader's machine resolves, and has no view of unit classes. Throws when a table's cells leave a
 * gap or overlap, or when a text has a character that XML cannot hold.
 */
export function writeDocx(document: Document): Uint8Array {
  const footers = allFooters(document);
  const codes = pageCodesOf(document, undefined);
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypesPart(footers),
    '_rels/.rels': packageRelations(),
    'word/document.xml': documentPart(document),
    'word/_rels/document.xml.rels': documentRelations(footers),
    'word/styles.xml': stylesPart(document),
    'word/settings.xml': settingsPart(document),
    'word/fontTable.xml': fontTablePart(),
    ...Object.fromEntries(footers.map((footer) => [`word/${footer.file}`, footerPart(footer, codes)])),
    'docProps/core.xml': coreProperties(document),
    'docProps/app.xml': appProperties(),
    'docProps/custom.xml': customProperties(document.identity),
  };
  const files = Object.entries(parts).map(([name, text]) => [name, strToU8(text)]);
  // The library takes local time: this is the same date everywhere.
  return zipSync(Object.fromEntries(files), { level: 6, mtime: new Date(1980, 0, 1) });
}
