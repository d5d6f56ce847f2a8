import type { Edition } from '../../model/model.ts';
import type { EditionProof, Examined } from '../../model/proof.ts';
import type { Registers } from '../../model/registers.ts';
import { failure, refusal } from '../../ports/failure.ts';
import type { World } from '../../ports/world.ts';
import type { Authoring } from '../../words/authoring.ts';
import { examine } from '../examine/examine.ts';

/** An edition of which sheets are made. */
export interface SheetEdition {
  readonly edition: Edition;
  readonly registers: Registers;
  readonly proof: EditionProof;
  readonly examined: Examined;
}

/** The edition that was asked for, else the newest that may still be changed, else the newest. Throws a failure where there is none. */
export async function sheetEdition(
  world: Pick<World, 'files' | 'hashes'>,
  { root, year }: { readonly root: string; readonly year: string | undefined },
  words: Authoring,
): Promise<SheetEdition> {
  const held: Pick<SheetEdition, 'edition' | 'registers'>[] = [];
  const examined = await examine(world, {
    digests: true,
    visit: (edition, registers) => held.push({ edition, registers }),
  });
  if (examined === undefined) throw failure((say) => say.noIndicators(root));
  const years = examined.editions.map(({ id }) => id);
  if (year !== undefined && !years.includes(year)) throw failure((say) => say.unknownYear(year, years));
  const open = held.findLast(({ edition }) => edition.state !== 'final') ?? held.at(-1);
  const wanted = year === undefined ? open : held.find(({ edition }) => edition.id === year);
  const proof = examined.editions.find(({ id }) => id === wanted?.edition.id);
  if (wanted === undefined || proof === undefined) throw refusal(words.failure.noEdition);
  return { ...wanted, proof, examined };
}
