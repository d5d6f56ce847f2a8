import type { Generator, Source } from '../../artifact/generator.ts';
import type { Memory } from '../../load/memory.ts';
import type { Examined } from '../../model/proof.ts';
import type { World } from '../../ports/world.ts';
import { type PrintedCharacter, rareCharacters } from '../../rules/characters.ts';
import { type Diagnostic, severityOf, sortFindings } from '../../text/diagnostic.ts';
import { bearingOn } from './bearing.ts';
import { digestEdition, examine, type Wishes } from './examine.ts';

/** What is needed beside the data to find all that `check` finds. */
export interface Means {
  /** What is built of an edition; asked for only where a character may be one that no font has. */
  readonly generators: () => Promise<readonly Generator[]>;
  readonly memory?: Memory | undefined;
}

/** Examines everything that `check` speaks of: `indicators/`, `results/`, and the characters for which this machine has no font. Undefined when there is no `indicators/`. */
export async function examineAll(
  world: Pick<World, 'files' | 'hashes' | 'typesetter'>,
  { digests, visit, memory, generators }: Means & Pick<Wishes, 'digests' | 'visit'>,
): Promise<Examined | undefined> {
  const rare: Rare[] = [];
  const proved = await examine(world, {
    digests,
    results: true,
    visit: (edition, registers, previous, results) => {
      visit?.(edition, registers, previous, results);
      const characters = [...rareCharacters(edition, registers)];
      if (characters.length > 0) rare.push({ edition, registers, previous, characters });
    },
    memory,
  });
  return proved === undefined || rare.length === 0 ? proved : withGlyphs(world, proved, rare, generators);
}

/** An edition with printed characters that fonts may lack. */
type Rare = Omit<Source, 'proof'> & { readonly characters: readonly PrintedCharacter[] };

/** What was found, with the characters for which `build` would find no font on this machine. Of an edition that has other errors than not to be what its lock says nothing can be laid out, and nothing is said of fonts. */
async function withGlyphs(
  world: Pick<World, 'hashes' | 'typesetter'>,
  examined: Examined,
  rare: readonly Rare[],
  generators: Means['generators'],
): Promise<Examined> {
  const { missingFor } = await import('./glyphs.ts');
  const found: Diagnostic[] = [];
  for (const { characters, ...held } of rare) {
    const { own } = bearingOn([held.edition.id, held.previous?.id], examined.findings);
    const proof = examined.editions.find(({ id }) => id === held.edition.id);
    if (proof === undefined || own.some((each) => severityOf(each) === 'error' && each.code !== 'lock-differs'))
      continue;
    const source = { ...held, proof: digestEdition(proof, held.edition, world) };
    const building = { generators: await generators(), typesetter: world.typesetter };
    found.push(...(await missingFor(source, characters, building)));
  }
  return { ...examined, findings: sortFindings([...examined.findings, ...found]) };
}
