import type { Source } from '../../artifact/generator.ts';
import type { Files } from '../../ports/files.ts';
import type { World } from '../../ports/world.ts';
import type { Scores } from '../../results/scores.ts';
import { severityOf } from '../../text/diagnostic.ts';
import { keptScores } from '../collect/kept.ts';
import { examine } from '../examine/examine.ts';

/** The editions of a state of the data, with what lies in `results/` for each, in the order of their years. Undefined where there is no data, or an error in it. */
export async function provedState(
  { hashes }: Pick<World, 'hashes'>,
  files: Files,
): Promise<readonly Source[] | undefined> {
  const held = new Map<string, Omit<Source, 'proof'>>();
  const examined = await examine(
    { files, hashes },
    {
      digests: true,
      results: true,
      visit: (edition, registers, previous, year) => held.set(edition.id, { edition, registers, previous, year }),
    },
  );
  if (examined === undefined || examined.findings.some((each) => severityOf(each) === 'error')) return undefined;
  return examined.editions.flatMap((proof) => {
    const each = held.get(proof.id);
    return each === undefined ? [] : [{ ...each, proof }];
  });
}

/** The newest edition of which scores are kept, with these; undefined where there are none. */
export function newestScored(
  files: Files,
  sources: readonly Source[],
): { readonly source: Source; readonly scores: Scores } | undefined {
  for (const source of sources.toReversed()) {
    const scores = source.year?.year?.hasScores ? keptScores(files, source) : undefined;
    if (scores !== undefined) return { source, scores };
  }
  return undefined;
}
