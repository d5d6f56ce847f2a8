import type { Generator } from '../../artifact/generator.ts';
import { checkCode } from '../../model/check-code.ts';
import { readEditionName } from '../../model/edition-name.ts';
import type { Sent, SentDocument } from '../../opinions/returned.ts';
import { failure, refusal } from '../../ports/failure.ts';
import type { World } from '../../ports/world.ts';
import type { Language } from '../../words/languages.ts';
import type { OpinionWords } from '../../words/opinions.ts';
import { provedEditions } from '../examine/proved.ts';

/** The generators of what goes out for opinions, by their names. */
const SENT_OUT: readonly string[] = ['annex', 'measures', 'revision'];

/**
 * The editions of which drafts may come back, with the documents that went out: the one that was asked for, else all that
 * are not final. Undefined where the data has errors, which were told. Throws a failure where there is none, and for a
 * final one.
 */
export async function sentEditions(
  world: Pick<World, 'files' | 'hashes' | 'terminal'>,
  { root, year }: { readonly root: string; readonly year: string | undefined },
  language: Language,
  generators: readonly Generator[],
  words: OpinionWords,
): Promise<readonly Sent[] | undefined> {
  const proved = await provedEditions(world, language, {
    root,
    needs: (editions) => {
      const ids = editions.map(({ id }) => id);
      if (year !== undefined && !ids.includes(year)) throw failure((say) => say.unknownYear(year, ids));
      const wanted = editions.filter(({ id, state }) => (year === undefined ? state !== 'final' : id === year));
      const [final] = wanted.filter(({ state }) => state === 'final');
      if (final !== undefined) throw refusal(words.failure.finalTakesNone(final.id, nextYear(final.id)));
      if (wanted.length === 0) throw refusal(words.failure.noDraft(nextYear(ids.at(-1) ?? '')));
      return wanted.map(({ id }) => id);
    },
    sentence: words.failure.unreadable,
  });
  if (proved === undefined) return undefined;
  const ids = new Set(proved.needed.map(({ edition }) => edition.id));
  const others = proved.all.filter(({ edition }) => !ids.has(edition.id));
  const otherCodes = new Set(
    others.flatMap(({ proof }) =>
      proof.systems.flatMap(({ digest }) => (digest === undefined ? [] : checkCode(digest))),
    ),
  );
  return Promise.all(
    proved.needed.map(async (source): Promise<Sent> => {
      const departments = (source.registers.departments ?? []).map(({ id }) => id);
      const wishes = { classes: [], departments };
      const made = await Promise.all(
        generators.filter(({ name }) => SENT_OUT.includes(name)).map((each) => each.products(source, wishes)),
      );
      return {
        ...source,
        otherCodes,
        documents: made.flat().filter((each): each is SentDocument => each.kind === 'document'),
      };
    }),
  );
}

function nextYear(edition: string): string {
  return String(Number(readEditionName(edition)?.year ?? 0) + 1);
}
