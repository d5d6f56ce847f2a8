import type { ExitCode } from '../../cli/exit-code.ts';
import type { Asked } from '../../cli/spec.ts';
import type { OPINIONS } from '../../cli/specs/opinions.ts';
import { openOpinions } from '../../engine/opinions/opened.ts';
import { findItem } from '../../engine/revise/survey.ts';
import { scoringText } from '../../layout/scoring-text.ts';
import { isOpen, type Opinion } from '../../model/opinions/opinion.ts';
import type { World } from '../../ports/world.ts';
import { authoringIn, type Language, opinionWordsIn } from '../../words/languages.ts';

/** Lists what was said of the draft of an edition: what is open, or all of it with the decisions. Gives 0 whatever is open: a draft may have open opinions. */
export async function opinions(
  world: Pick<World, 'files' | 'hashes' | 'terminal'>,
  asked: Asked<typeof OPINIONS>,
  language: Language,
): Promise<ExitCode> {
  const words = await opinionWordsIn(language);
  const opened = await openOpinions(world, asked, words);
  const { edition, registers } = opened;
  const { all } = opened.opinions;
  const isOf = await filterOf(asked.item, opened, language);
  const shown = all.filter((each) => (asked.all || isOpen(each)) && isOf(each));
  const listed = { edition, registers, scoringOf: scoringText };
  if (asked.format === 'json') {
    const { opinionsAsJson } = await import('../../report/opinions/json.ts');
    world.terminal.print(opinionsAsJson(all, shown, listed));
  } else {
    const { opinionsAsText } = await import('../../report/opinions/list.ts');
    world.terminal.print(opinionsAsText(all, { shown, group: asked.group }, listed, words));
  }
  return 0;
}

/** Whether an opinion is about an item or what lies below it; all of them where none is asked for. */
async function filterOf(
  id: string | undefined,
  opened: Awaited<ReturnType<typeof openOpinions>>,
  language: Language,
): Promise<(opinion: Opinion) => boolean> {
  if (id === undefined) return () => true;
  const wanted = { root: '.', year: opened.edition.id, system: undefined };
  const { system, item } = findItem(opened, id, wanted, await authoringIn(language));
  const below = new Set(system.items.filter((each) => isWithin(each, item)).map((each) => each.id));
  return ({ suggestion }) =>
    [suggestion.item, suggestion.under, ...suggestion.items].some((each) => each !== undefined && below.has(each));
}

function isWithin(item: ReturnType<typeof findItem>['item'], whole: ReturnType<typeof findItem>['item']): boolean {
  return item === whole || (item.parent !== undefined && isWithin(item.parent, whole));
}
