import type { Trait } from '../readers/reading.ts';
import { type Departure, departuresOf } from './departures.ts';

/** Kinds whose values are only for comparing: people are told that they differ. */
const COMPARED: ReadonlySet<string> = new Set([
  'page-content',
  'font-shapes',
  'font-meaning',
  'structure',
  'attachment-content',
  'pdf-part',
]);

/** Kinds that follow from the fonts that a machine has: other letters are other widths, lines and pages. */
const FROM_FONTS: ReadonlySet<string> = new Set(
  'font font-shapes font-meaning page-content structure pages page-size painted-text painted-line painted-area painted-picture'.split(
    ' ',
  ),
);

/**
 * In what a PDF or an OFD document differs from the one that a build writes here. With other fonts than this machine has, its pages cannot
 * be compared, and that is said first. Of a file in which nothing differs it is said that it was packed anew.
 */
export function pageDepartures(own: readonly Trait[], found: readonly Trait[]): readonly Departure[] {
  const departures = departuresOf({ traits: own }, { traits: found }).map((each) =>
    COMPARED.has(each.kind) ? { ...each, expected: undefined, found: undefined } : each,
  );
  const [ours, theirs] = [fontsIn(own), fontsIn(found)];
  if (ours !== theirs && theirs !== '') {
    const others = departures.filter(({ kind, place }) => !FROM_FONTS.has(kind) && !/^\d+ |^Outlines$/u.test(place));
    return [{ kind: 'other-fonts', place: '', expected: ours, found: theirs }, ...others];
  }
  if (departures.length > 0) return once(departures);
  return [{ kind: 'repacked', place: '', expected: undefined, found: undefined }];
}

function fontsIn(traits: readonly Trait[]): string {
  const names = traits.filter(({ kind }) => kind === 'font').map(({ value, place }) => value || place);
  return [...new Set(names)].sort().join('、');
}

/** Kinds without values may differ several times at a place, which is said once. */
function once(departures: readonly Departure[]): readonly Departure[] {
  const said = new Set<string>();
  return departures.filter((each) => {
    const key = JSON.stringify(each);
    return !said.has(key) && said.add(key);
  });
}
