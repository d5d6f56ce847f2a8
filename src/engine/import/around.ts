import type { Surroundings } from '../../import/written/plan.ts';
import type { Edition } from '../../model/model.ts';
import type { Examined } from '../../model/proof.ts';
import type { Registers } from '../../model/registers.ts';
import { failure, refusal } from '../../ports/failure.ts';
import type { World } from '../../ports/world.ts';
import type { ImportWords } from '../../words/import.ts';
import { examine } from '../examine/examine.ts';

/** Where a file is to be imported. */
export interface Destination {
  readonly root: string;
  readonly year: string;
  readonly system: string | undefined;
  /** `last`, or the name of an edition, whose ids are kept. */
  readonly like: string | undefined;
}

/** What there is in a repository: nothing yet in a fresh folder, which has then not been examined. */
export interface Around extends Pick<Surroundings, 'edition' | 'like' | 'registers' | 'used'> {
  readonly examined: Examined | undefined;
  /** An edition that has the system and whose ids could be kept, where none was asked for. */
  readonly couldBeLike: string | undefined;
}

const NO_REGISTERS: Registers = { departments: undefined, units: undefined, retired: [] };

/** Looks at the repository into which a file is imported. Throws a failure where the year or the system is there already, and for an edition to be like that is not. */
export async function lookAround(
  world: Pick<World, 'files' | 'hashes'>,
  wanted: Destination,
  words: ImportWords,
): Promise<Around> {
  const editions: Edition[] = [];
  const used = new Map<string, Set<string>>();
  let registers = NO_REGISTERS;
  const examined = await examine(world, {
    digests: false,
    visit: (edition, found) => {
      editions.push(edition);
      registers = found;
      for (const { id, items } of edition.systems) {
        used.set(id, new Set([...(used.get(id) ?? []), ...items.map((item) => item.id)]));
      }
    },
  });
  const edition = editions.find(({ id }) => id === wanted.year);
  const folder = `${wanted.root === '.' ? '' : `${wanted.root}/`}indicators/${wanted.year}`;
  if (examined !== undefined && edition === undefined && isThere(world, wanted.year))
    throw refusal(words.failure.unreadYear(folder));
  refuseThere(edition, folder, wanted, words);
  const like = likeOf(editions, wanted);
  const earlier = editions.filter(({ id }) => id < wanted.year);
  return {
    examined,
    edition,
    like,
    registers,
    used,
    couldBeLike: wanted.like === undefined ? earlier.at(-1)?.id : undefined,
  };
}

function isThere({ files }: Pick<World, 'files'>, year: string): boolean {
  const entries = files.list('indicators');
  return typeof entries !== 'string' && entries.some(({ name }) => name === year);
}

function refuseThere(edition: Edition | undefined, folder: string, { system }: Destination, words: ImportWords): void {
  if (edition === undefined) return;
  const systems = edition.systems.map(({ id }) => id);
  if (edition.state === 'final') throw refusal(words.failure.yearFinal(edition.id));
  if (system === undefined) throw refusal(words.failure.yearThere(folder, systems));
  if (systems.includes(system)) throw refusal(words.failure.systemThere(folder, system));
}

/** The edition whose ids are kept: the newest before the year for `last`. Throws a failure where it is not there. */
function likeOf(editions: readonly Edition[], { like, year }: Destination): Edition | undefined {
  if (like === undefined) return undefined;
  const ids = editions.map(({ id }) => id);
  const found = like === 'last' ? editions.findLast(({ id }) => id < year) : editions.find(({ id }) => id === like);
  if (found === undefined) throw failure((say) => say.badValue('--like', like, ['last', ...ids]));
  return found;
}
