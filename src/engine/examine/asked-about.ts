import { isEditionName } from '../../load/names.ts';
import type { EditionProof, Examined } from '../../model/proof.ts';
import { failure } from '../../ports/failure.ts';
import type { Drafted } from '../../report/drafted.ts';
import type { Diagnostic } from '../../text/diagnostic.ts';
import type { Span } from '../../text/source.ts';
import { bearingOn } from './bearing.ts';
import { isWithin, type Placed, pathInData } from './path-in-data.ts';

/** What was found of the editions, files and folders that somebody named, and what was found elsewhere. */
export interface AskedAbout extends Examined {
  readonly elsewhere: readonly Diagnostic[];
  readonly drafted: readonly Drafted[];
}

/** Keeps of all that was examined what was asked about, which is all where no word says otherwise: years with what belongs to all years, files and folders by whichever path from where the person stands. Of a file or folder the totals of its edition are kept only where nothing was found in the whole edition. Throws a failure for a year that there is not, and for a path where no data are. */
export function askedAbout(
  { editions, findings }: Examined,
  drafted: readonly Drafted[],
  words: readonly string[],
  root: string,
  world: Placed,
): AskedAbout {
  if (words.length === 0) return { editions, findings, drafted, elsewhere: [] };
  const known = editions.map(({ id }) => id);
  const years = words.filter(isEditionName);
  const stranger = years.find((year) => !known.includes(year));
  if (stranger !== undefined) throw failure((say) => say.unknownYear(stranger, known));
  const paths = words.filter((word) => !isEditionName(word)).map((word) => pathNamed(word, root, world));
  const ofYears = new Set(years.length === 0 ? [] : bearingOn(years, findings).own);
  const isUnder = ({ source }: Span): boolean => paths.some((path) => isWithin(source.path, path));
  const isAsked = (each: Diagnostic): boolean => ofYears.has(each) || isUnder(each.place);
  const isProved = ({ id }: EditionProof): boolean =>
    years.includes(id) || (paths.some((path) => touches(path, id)) && bearingOn([id], findings).own.length === 0);
  return {
    editions: editions.filter(isProved),
    findings: findings.filter(isAsked),
    elsewhere: findings.filter((each) => !isAsked(each)),
    drafted: drafted.filter(({ edition, place }) => years.includes(edition) || isUnder(place)),
  };
}

function pathNamed(word: string, root: string, world: Placed): string {
  const path = pathInData(world, root, word);
  if (path === undefined) throw failure((say) => say.notInData(word));
  return path;
}

/** Whether a path lies in the folder of an edition, or that folder in it. */
function touches(path: string, edition: string): boolean {
  const folder = `indicators/${edition}`;
  return isWithin(path, folder) || isWithin(folder, path);
}
