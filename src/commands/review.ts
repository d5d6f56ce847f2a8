import type { ExitCode } from '../cli/exit-code.ts';
import type { Asked } from '../cli/spec.ts';
import type { REVIEW } from '../cli/specs/review.ts';
import { writeOutside } from '../engine/build/write-file.ts';
import { reviewStates } from '../engine/compare/compare-states.ts';
import { openState } from '../engine/compare/states.ts';
import { opinionsInReview } from '../engine/opinions/in-review.ts';
import { triedInReview } from '../engine/results/tried-in-review.ts';
import { MARKER, postComment } from '../hosts/comment.ts';
import { postLineComments } from '../hosts/line-comments.ts';
import { baseOfJob, type PullRequest, pullRequestOf } from '../hosts/pull-request.ts';
import { withHost } from '../hosts/with-host.ts';
import type { World } from '../ports/world.ts';
import { findingAsMarkdown, reviewAsComment } from '../report/review/comment.ts';
import type { Review } from '../report/review/review.ts';
import { positionAt } from '../text/source.ts';
import {
  type Language,
  messagesIn,
  opinionWordsIn,
  resultsWordsIn,
  reviewWordsIn,
  wordsIn,
} from '../words/languages.ts';
import type { Messages } from '../words/messages.ts';
import type { ReviewWords } from '../words/review.ts';
import type { Words } from '../words/words.ts';

/** Where a branch usually comes from, when nobody says it. */
const USUAL_BASE = 'main';

/** Says what the checked-out state changes since it left another one: as a comment on standard output, with `--post` in the pull request, with `--page` as a page. Gives 1 when the data has findings. */
export async function review(
  world: Pick<World, 'files' | 'folders' | 'revisions' | 'hashes' | 'terminal' | 'environment' | 'send'>,
  asked: Asked<typeof REVIEW>,
  language: Language,
): Promise<ExitCode> {
  // What is missing for a comment is said before any work.
  const pull = asked.post
    ? await withHost(async () => pullRequestOf(world.environment.variable, asked.host))
    : undefined;
  const base = asked.base ?? baseOfJob(world.environment.variable) ?? USUAL_BASE;
  const before = openState({ name: base, files: await world.revisions.filesIn(await world.revisions.forkPoint(base)) });
  const { drafts, ...states } = await reviewStates(world, before, asked.root);
  const resultsWords = await resultsWordsIn(language);
  const opinions = drafts.length === 0 ? [] : opinionsInReview(drafts, await opinionWordsIn(language));
  const reviewed = { ...states, opinions, tried: await triedInReview(world, before.files, states, resultsWords) };
  const [words, reviewWords, messages] = [
    await wordsIn(language),
    await reviewWordsIn(language),
    await messagesIn(language),
  ];
  if (asked.page !== undefined)
    await writePage(
      world,
      { root: asked.root, path: asked.page },
      reviewed,
      { words, reviewWords, messages },
      language,
    );
  const comment = reviewAsComment(reviewed, reviewWords, messages, MARKER);
  if (pull !== undefined) await post(world, pull, reviewed, comment, { words, reviewWords, messages });
  else if (asked.page === undefined) world.terminal.print(`${comment}\n`);
  return reviewed.findings.length > 0 ? 1 : 0;
}

interface Texts {
  readonly words: Words;
  readonly reviewWords: ReviewWords;
  readonly messages: Messages;
}

/** Writes the comment, and marks what the check found at its lines: at GitHub by what is printed, at Gitea and Forgejo by a review. At GitLab the report of `check --format gitlab` does. */
async function post(
  world: Pick<World, 'terminal' | 'send'>,
  pull: PullRequest,
  { findings }: Review,
  comment: string,
  { words, reviewWords, messages }: Texts,
): Promise<void> {
  const posted = await withHost(() => postComment(world.send, pull, comment));
  world.terminal.tell(`${words.posted[posted]}\n`);
  if (pull.host === 'github') {
    world.terminal.print((await import('../report/hosts.ts')).findingsAsGitHub(findings, messages));
  } else if (pull.host !== 'gitlab') {
    const remarks = findings.map((finding) => ({
      path: finding.place.source.path,
      line: positionAt(finding.place.source, finding.place.start).line,
      text: findingAsMarkdown(finding, reviewWords, messages),
    }));
    const count = await withHost(() =>
      postLineComments(world.send, pull, remarks, reviewWords.remarks(remarks.length)),
    );
    if (count > 0) world.terminal.tell(`${words.remarksPosted(count)}\n`);
  }
}

/** Writes the page whole or not at all. */
async function writePage(
  world: Pick<World, 'folders' | 'terminal'>,
  { root, path }: { readonly root: string; readonly path: string },
  reviewed: Review,
  { words, reviewWords, messages }: Texts,
  language: Language,
): Promise<void> {
  const { reviewAsPage } = await import('../report/page/page.ts');
  const page = new TextEncoder().encode(reviewAsPage(reviewed, reviewWords, messages, language));
  await writeOutside(world, root, path, page);
  world.terminal.tell(`${words.pageWritten(path)}\n`);
}
