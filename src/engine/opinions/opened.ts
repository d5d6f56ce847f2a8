import type { Opinion, Opinions } from '../../model/opinions/opinion.ts';
import { failure, refusal } from '../../ports/failure.ts';
import type { World } from '../../ports/world.ts';
import type { OpinionWords } from '../../words/opinions.ts';
import { examine } from '../examine/examine.ts';
import { noteIds, type Survey, type Use } from '../revise/survey.ts';

/** An edition with what was said of its draft, and what is known of all editions. */
export interface Opened extends Survey {
  readonly opinions: Opinions;
}

/** Which edition is meant. */
interface Wanted {
  readonly root: string;
  readonly year: string | undefined;
}

/**
 * The edition whose opinions are meant: the one that was asked for, else the newest that has some and is not final, else
 * the newest that has some. Throws a failure where there is none, and where its opinions cannot be read.
 */
export async function openOpinions(
  world: Pick<World, 'files' | 'hashes'>,
  wanted: Wanted,
  words: OpinionWords,
): Promise<Opened> {
  const { survey, all } = await surveyAll(world, wanted);
  const years = all.map(({ edition }) => edition.id);
  if (wanted.year !== undefined && !years.includes(wanted.year)) {
    throw failure((say) => say.unknownYear(wanted.year ?? '', years));
  }
  const having = all.filter(({ edition }) => wanted.year === undefined || edition.id === wanted.year);
  const withSome = having.filter(({ edition }) => edition.opinions !== undefined);
  const meant = withSome.findLast(({ edition }) => edition.state !== 'final') ?? withSome.at(-1);
  if (meant?.edition.opinions === undefined) throw refusal(words.failure.none(wanted.year));
  return { ...survey, ...meant, opinions: meant.edition.opinions };
}

/** All editions with what belongs to them, and what is known of their ids. */
export async function surveyAll(
  world: Pick<World, 'files' | 'hashes'>,
  { root }: Pick<Wanted, 'root'>,
): Promise<{
  readonly survey: Pick<Survey, 'examined' | 'used'>;
  readonly all: readonly Pick<Survey, 'edition' | 'registers'>[];
}> {
  const used = new Map<string, Map<string, Use[]>>();
  const all: Pick<Survey, 'edition' | 'registers'>[] = [];
  const examined = await examine(world, {
    digests: false,
    visit: (edition, registers) => {
      noteIds(edition, used);
      all.push({ edition, registers });
    },
  });
  if (examined === undefined) throw failure((say) => say.noIndicators(root));
  return { survey: { examined, used }, all };
}

/** The opinions of these numbers in rising order: `3`, `5-8`. Throws a failure for what is no number, and where there is no such opinion, or several. */
export function numbered(
  typed: readonly string[],
  { opinions, edition }: Pick<Opened, 'opinions' | 'edition'>,
  words: OpinionWords,
): readonly Opinion[] {
  const numbers = new Set(typed.flatMap((each) => each.split(/[,，、]/)).flatMap((each) => rangeOf(each, words)));
  return [...numbers]
    .sort((a, b) => a - b)
    .map((number) => {
      const [found, ...more] = opinions.all.filter((each) => each.number === number);
      if (found === undefined) throw refusal(words.failure.unknown(number, edition.id));
      if (more.length > 0) throw refusal(words.failure.several(number));
      return found;
    });
}

/** More numbers than this at once are a slip of the hand. */
const MOST = 10_000;

function rangeOf(typed: string, words: OpinionWords): readonly number[] {
  const [, first = '', last = first] = /^(\d{1,6})(?:[-—~～](\d{1,6}))?$/.exec(typed.normalize('NFKC').trim()) ?? [];
  const [from, to] = [Number(first), Number(last)];
  if (first === '' || from < 1 || to < from || to - from >= MOST) throw refusal(words.failure.badNumber(typed));
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
