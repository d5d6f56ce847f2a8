import { isEditionName } from '../../load/names.ts';
import type { World } from '../../ports/world.ts';
import { type Diagnostic, severityOf } from '../../text/diagnostic.ts';
import { type Language, wordsIn } from '../../words/languages.ts';

/** Findings by what they bear on. */
interface Bearing {
  /** Those of the editions that are needed, and of what belongs to all years. */
  readonly own: readonly Diagnostic[];
  /** How many errors every other edition has, in the order of their paths; only those that have some. */
  readonly others: ReadonlyMap<string, number>;
}

/** Tells what bears on some editions: years do not stop each other, so an error in one that is not needed is only counted. */
export function bearingOn(editions: Iterable<string | undefined>, findings: readonly Diagnostic[]): Bearing {
  const needed = new Set(editions);
  const others = new Map<string, number>();
  const own = findings.filter((each) => {
    const edition = editionOf(each);
    if (edition === undefined || needed.has(edition)) return true;
    if (severityOf(each) === 'error') others.set(edition, (others.get(edition) ?? 0) + 1);
    return false;
  });
  return { own, others };
}

/** The edition in whose folder a finding is, or of whose lock; undefined where it is about what belongs to all years. */
function editionOf({ place, code, facts }: Diagnostic): string | undefined {
  if (code === 'lock-differs' && 'edition' in facts) return facts.edition;
  const [, folder = '', rest] = place.source.path.split('/');
  return rest !== undefined && isEditionName(folder) ? folder : undefined;
}

/** Says in one line that other editions have errors, which what was asked for does not depend on. */
export async function tellOthers(
  { terminal }: Pick<World, 'terminal'>,
  others: Bearing['others'],
  language: Language,
): Promise<void> {
  if (others.size > 0) terminal.tell(`${(await wordsIn(language)).othersUnsound([...others])}\n`);
}
