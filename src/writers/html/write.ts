import Handlebars from 'handlebars/runtime.js';
import type { Document } from '../../layout/document.ts';
import { spec as documentTemplate } from './document.hbs.js';
import { spec as runsTemplate } from './runs.hbs.js';
import { styleOf } from './style.ts';
import { spec as tableTemplate } from './table.hbs.js';
import { type View, viewOf } from './view.ts';

/**
 * A document as one HTML file that needs nothing else and runs nothing: for screens of any width and for printing. Where
 * the document has alternatives, one view is shown at a time. Throws when the cells of a table leave a gap or overlap.
 */
export function writeHtml(document: Document): string {
  const handlebars = Handlebars.create();
  for (const name of ['each', 'if'] as const) {
    const helper = handlebars.helpers[name] as Handlebars.HelperDelegate;
    handlebars.registerHelper(name, strictly(name, helper));
  }
  const partials = {
    runs: handlebars.template<View>(runsTemplate),
    table: handlebars.template<View>(tableTemplate),
  };
  return handlebars.template<View>(documentTemplate)(viewOf(document, styleOf(document)), { partials });
}

/** Handlebars takes a misspelt name in `each` and `if` for something empty, in strict templates as well; this throws. */
function strictly(name: string, helper: Handlebars.HelperDelegate): Handlebars.HelperDelegate {
  return function (this: unknown, ...facts: [unknown, Handlebars.HelperOptions]) {
    if (facts[0] === undefined)
      throw new Error(`the template asks in {{#${name}}} for something that it was not given`);
    return helper.apply(this, facts);
  };
}
