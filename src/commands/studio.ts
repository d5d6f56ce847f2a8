import type { ExitCode } from '../cli/exit-code.ts';
import type { Asked } from '../cli/spec.ts';
import type { STUDIO } from '../cli/specs/author.ts';
import { RESULTS } from '../load/years/folder.ts';
import { failure } from '../ports/failure.ts';
import type { World } from '../ports/world.ts';
import * as page from '../studio/page.js';
import { siteOf } from '../studio/site.ts';
import { type Given, openStudio } from '../studio/studio.ts';
import { deskWordsIn, type Language } from '../words/languages.ts';

/** Opens the data as a page in the person's browser, where they are seen and changed, until the page is closed or the person ends it. */
export async function studio(
  world: Pick<
    World,
    | ('files' | 'folders' | 'editing' | 'hashes' | 'revisions' | 'versions')
    | ('terminal' | 'serve' | 'browse' | 'watch' | 'typesetter')
  >,
  { root, noOpen }: Asked<typeof STUDIO>,
  language: Language,
  given: Omit<Given, 'root'>,
): Promise<ExitCode> {
  if (world.files.list('indicators') === 'missing') throw failure((say) => say.noIndicators(root));
  const words = await deskWordsIn(language);
  const desk = await openStudio(world, { root, ...given }, language);
  const { address, left, close } = await world.serve(siteOf(desk, page, words, language));
  world.terminal.print(`${words.opened(address)}\n`);
  if (!noOpen) world.browse(address);
  try {
    await world.watch(['indicators', RESULTS], () => desk.look(), left);
  } finally {
    close();
  }
  world.terminal.print(`${words.closed}\n`);
  return 0;
}
