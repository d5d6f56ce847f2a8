import type { Source } from '../../artifact/generator.ts';
import { failure } from '../../ports/failure.ts';
import type { World } from '../../ports/world.ts';
import { findingsAsText, painter } from '../../report/text.ts';
import { severityOf } from '../../text/diagnostic.ts';
import { type Language, messagesIn, wordsIn } from '../../words/languages.ts';
import { bearingOn, tellOthers } from './bearing.ts';
import { examine } from './examine.ts';

/** What of the editions a command cannot do without. */
interface Need {
  readonly root: string;
  /** Whether what lies in `results/` is wanted too. */
  readonly results?: boolean;
  /** The ids of those that it needs, chosen among all that can be read, in the order of their years; it can do without all others. */
  readonly needs: (readable: readonly Source['edition'][]) => readonly string[];
  /** What is said above errors in them. */
  readonly sentence: string;
}

/** Editions that are proved: those that a command needs, and all. */
interface ProvedEditions {
  readonly needed: readonly Source[];
  readonly all: readonly Source[];
}

/** The editions that are proved, each with the one before it, and have digests, in the order of their years. Undefined when there are errors in what is needed: they are told then. Errors of other editions are told in one line. Throws a failure when there is no `indicators/`. */
export async function provedEditions(
  world: Pick<World, 'files' | 'hashes' | 'terminal'>,
  language: Language,
  { root, needs, sentence, results = false }: Need,
): Promise<ProvedEditions | undefined> {
  const held = new Map<string, Omit<Source, 'proof'>>();
  const examined = await examine(world, {
    digests: true,
    results,
    visit: (edition, registers, previous, year) =>
      held.set(edition.id, { edition, registers, previous, year: results ? year : undefined }),
  });
  if (examined === undefined) throw failure((say) => say.noIndicators(root));
  const withPrevious = (id: string): readonly (string | undefined)[] => [id, held.get(id)?.previous?.id];
  const ids = needs([...held.values()].map(({ edition }) => edition));
  const { own, others } = bearingOn(ids.flatMap(withPrevious), examined.findings);
  const errors = own.filter((each) => severityOf(each) === 'error');
  if (errors.length > 0) {
    const told = findingsAsText(errors, await messagesIn(language), await wordsIn(language), painter(false));
    world.terminal.tell(`${sentence}\n\n${told}`);
    return undefined;
  }
  await tellOthers(world, others, language);
  const all = examined.editions.flatMap((proof): readonly Source[] => {
    const each = held.get(proof.id);
    const isProved = withPrevious(proof.id).every((id = '') => !others.has(id));
    return each === undefined || !isProved ? [] : [{ ...each, proof }];
  });
  return { needed: all.filter(({ edition }) => ids.includes(edition.id)), all };
}
