import type { Document } from '../../layout/document.ts';
import { templateOf } from '../../layout/template.ts';
import { spec as documentTemplate } from './document.hbs.js';
import { spec as runsTemplate } from './runs.hbs.js';
import type { View } from './runs.ts';
import { styleOf } from './style.ts';
import { spec as tableTemplate } from './table.hbs.js';
import { viewOf } from './view.ts';

/**
 * A document as one HTML file that needs nothing else and runs nothing: for screens of any width and for printing. Where
 * the document has alternatives, one view is shown at a time. Throws when the cells of a table leave a gap or overlap.
 */
export function writeHtml(document: Document): string {
  const template = templateOf<View>(documentTemplate, { runs: runsTemplate, table: tableTemplate });
  return template(viewOf(document, styleOf(document)));
}
