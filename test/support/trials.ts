import type { Source } from '../../src/artifact/generator.ts';
import type { Edition } from '../../src/model/model.ts';
import { type ProvedView, wholeViews } from '../../src/model/view.ts';

/** The first system of an edition, by which scores are tried. */
export function methodOf({ edition, proof }: Source): { readonly edition: Edition; readonly view: ProvedView } {
  const [view] = wholeViews(edition, proof);
  if (view === undefined) throw new Error('there is no system');
  return { edition, view };
}
