import { boundPhrases } from '../text/bound.ts';
import { finding } from '../text/diagnostic.ts';
import { textOf } from '../text/source.ts';
import { placeOf } from '../text/written.ts';
import { forEachSystem, type Rule } from './rule.ts';

/** Every level-1 indicator that was taken over from another year is confirmed by its author: a final edition has none that is marked as not confirmed yet. What looks bound to a year in such a file is pointed at. */
const confirmation = forEachSystem(function* ({ indicators }, { state }) {
  for (const { title, written } of indicators) {
    if (written.value['confirmed'] !== false) continue;
    const place = placeOf(written, 'confirmed');
    const related = boundPhrases(written.yaml.source).map((phrase) => ({
      place: phrase.place,
      label: textOf(phrase.place),
    }));
    if (state === 'final') yield finding('unconfirmed-final', place, { title }, related);
    else
      yield finding('unconfirmed', place, { title, bound: [...new Set(related.map(({ label }) => label))] }, related);
  }
});

/** The rules of what is not yet confirmed. */
export const CONFIRMATION: readonly Rule[] = [confirmation];
