import type { Source } from '../../artifact/generator.ts';
import { failure } from '../../ports/failure.ts';
import type { World } from '../../ports/world.ts';
import { findingsAsText, painter } from '../../report/text.ts';
import { severityOf } from '../../text/diagnostic.ts';
import { type Language, messagesIn, wordsIn } from '../../words/languages.ts';
import { examine } from './examine.ts';

/** Every edition, proved and with digests, in the order of their years. Undefined when the data has errors: they are told then, below a sentence on what cannot be done with them. Throws a failure when there is no `indicators/`. */
export async function provedEditions(
  world: Pick<World, 'files' | 'hashes' | 'terminal'>,
  root: string,
  language: Language,
  sentence: string,
): Promise<readonly Source[] | undefined> {
  const held = new Map<string, Omit<Source, 'proof'>>();
  const examined = await examine(world, {
    digests: true,
    visit: (edition, registers, previous) => held.set(edition.id, { edition, registers, previous }),
  });
  if (examined === undefined) throw failure((say) => say.noIndicators(root));
  const errors = examined.findings.filter((each) => severityOf(each) === 'error');
  if (errors.length > 0) {
    const told = findingsAsText(errors, await messagesIn(language), await wordsIn(language), painter(false));
    world.terminal.tell(`${sentence}\n\n${told}`);
    return undefined;
  }
  return examined.editions.flatMap((proof): readonly Source[] => {
    const each = held.get(proof.id);
    return each === undefined ? [] : [{ ...each, proof }];
  });
}
