import type { Kept, Saved, Versions } from '../../ports/versions.ts';
import { severityOf } from '../../text/diagnostic.ts';
import { visible } from '../../text/visible.ts';
import type { VersionWords } from '../../words/browser/versions.ts';
import type { Look } from '../look.ts';
import type { VersionOutcome, VersionWish } from '../protocol/versions.ts';
import { isData } from './kinds.ts';
import { obstaclesTo } from './obstacles.ts';

type Save = Extract<VersionWish, { readonly kind: 'save' }>;

/** Saves what the page showed as the next version: all data that changed, and those other files that are wished. Nothing is saved where anything is not as it was shown. */
export async function save(wish: Save, versions: Versions, look: Look, words: VersionWords): Promise<VersionOutcome> {
  const kept = await versions.standing();
  if (kept.kind !== 'kept') return refused(kept.kind === 'no-git' ? words.noGit : words.noRepository);
  const sentence = wish.sentence.trim();
  const objection = obstaclesTo(kept, look, words)[0] ?? objectionTo(wish, sentence, kept, words);
  if (objection !== undefined) return refused(objection);
  const errors = look.examined.findings.filter((each) => severityOf(each) === 'error').length;
  if (errors > 0 && !wish.isSure) return { kind: 'asks', said: words.asksErrors(errors) };
  const author = wish.author && { name: wish.author.name.trim(), email: wish.author.email.trim() };
  const { files } = wish;
  return outcomeOf(
    await versions.save({ sentence, head: kept.head, files, author: author ?? undefined }),
    sentence,
    words,
  );
}

/** Why what is wished cannot be saved, if it cannot. */
function objectionTo(wish: Save, sentence: string, kept: Kept, words: VersionWords): string | undefined {
  if ((kept.branch ?? null) !== wish.branch) return words.switched(visible(kept.branch ?? ''));
  if ((kept.head ?? null) !== wish.head) return words.moved;
  if (wish.files.length === 0) return words.nothingChosen;
  const other = otherThanShown(wish, kept);
  if (other !== undefined) return words.changedMeanwhile(other);
  if (sentence === '') return words.noSentence;
  const { name, email } = wish.author ?? { name: kept.author.name ?? '', email: kept.author.email ?? '' };
  return NAME.test(name.trim()) && EMAIL.test(email.trim()) ? undefined : words.noAuthor;
}

/** Names and addresses that Git takes as they are; an address may have any form that names somebody. */
const NAME = /^[^<>\p{C}]*[^<>\p{C}\s.,:;"'\\][^<>\p{C}]*$/u;
const EMAIL = /^[^<>\p{C}\s@]+@[^<>\p{C}\s@]+$/u;

/** The first file that is not as the page showed it, or was not shown although it is data. */
function otherThanShown({ files }: Save, kept: Kept): string | undefined {
  const now = new Map(kept.files.map(({ path, digest }) => [path, digest]));
  const shown = new Set(files.map(({ path }) => path));
  const altered = files.find(({ path, digest }) => now.get(path) !== digest)?.path;
  return altered ?? kept.files.find(({ path }) => isData(path) && !shown.has(path))?.path;
}

function outcomeOf(saved: Saved, sentence: string, words: VersionWords): VersionOutcome {
  const [head = ''] = sentence.split('\n');
  switch (saved.kind) {
    case 'saved':
      return { kind: 'done', said: saved.isOther ? words.savedOther(head) : words.saved(head) };
    case 'changed':
      return refused(words.changedMeanwhile(saved.path));
    case 'moved':
      return refused(words.moved);
    case 'locked':
      return refused(words.lock(saved.path));
    case 'refused':
      return refused(words.refused(saved.said));
  }
}

function refused(said: string): VersionOutcome {
  return { kind: 'refused', said };
}
