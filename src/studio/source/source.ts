import { parseYaml } from '../../load/yaml.ts';
import type { Editing } from '../../ports/editing.ts';
import { refusal } from '../../ports/failure.ts';
import type { Hashes } from '../../ports/hashes.ts';
import type { Diagnostic } from '../../text/diagnostic.ts';
import { positionAt } from '../../text/source.ts';
import type { Authoring } from '../../words/authoring.ts';
import type { DeskWords } from '../../words/desk.ts';
import { type Messages, say } from '../../words/messages.ts';
import type { Look } from '../look.ts';
import type { Rewriting, SourceView } from '../protocol/source.ts';
import type { Wish } from '../protocol.ts';

/** A file of an edition as it is written; undefined for whatever is none of it. */
export function sourceOf(
  look: Look,
  edition: string,
  file: string,
  { hashes, words }: { readonly hashes: Pick<Hashes, 'sha256'>; readonly words: DeskWords },
): SourceView | undefined {
  const content = isOfEdition(edition, file) ? look.files.read(file) : { kind: 'missing' as const };
  if (content.kind === 'missing' || content.kind === 'not-a-file') return undefined;
  if (content.kind !== 'text') return { kind: 'refused', said: words.notText(file) };
  const { text } = content;
  return { kind: 'source', file, text, digest: hashes.sha256(text), isFixed: fixedIn(look, edition, words) };
}

/** Puts the text that is wished in the place of the one that stands in the file. Throws a failure where the file is none of it, or has changed meanwhile. */
export function rewrite(
  { edition, file, text }: Extract<Wish, Rewriting>,
  look: Look,
  editing: Editing,
  words: Pick<Authoring, 'failure'> & DeskWords,
): void {
  const content = isOfEdition(edition, file) ? look.files.read(file) : undefined;
  if (content?.kind !== 'text') throw refusal(words.goneFile(file));
  if (content.text === text) return;
  const outcome = editing.replace(file, content.text, text);
  if (outcome === 'changed') throw refusal(words.failure.changedMeanwhile(file));
  if (outcome === 'link-outside') throw refusal(words.failure.leavesRepository(file));
}

/** Why a text may not come into a file: it is no YAML, and the one that stands there is. Null where it may. */
export function whyUnread(
  { file, text }: Rewriting,
  look: Look,
  { messages, words }: { readonly messages: Messages; readonly words: DeskWords },
): string | null {
  const content = look.files.read(file);
  const complaint = complaintOf(file, text);
  const isNew = content.kind === 'text' && complaintOf(file, content.text) === undefined;
  if (complaint === undefined || !isNew) return null;
  const { line } = positionAt(complaint.place.source, complaint.place.start);
  return words.brokenText(line, say(messages, complaint).message);
}

/** What makes a text no YAML; undefined where it is. */
function complaintOf(path: string, text: string): Diagnostic | undefined {
  const found: Diagnostic[] = [];
  return parseYaml({ path, text }, (each) => found.push(each)) === undefined ? found[0] : undefined;
}

/** Why nothing of an edition may be written; null where it may. */
export function fixedIn({ held }: Look, edition: string, words: DeskWords): string | null {
  const isFinal = held.some((each) => each.edition.id === edition && each.edition.state === 'final');
  return isFinal ? words.isFinal(edition) : null;
}

/** Throws a failure where nothing of an edition may be written. */
export function checkOpen(look: Look, edition: string, words: DeskWords): void {
  const fixed = fixedIn(look, edition, words);
  if (fixed !== null) throw refusal(fixed);
}

/** Whether a path leads to a file of YAML in the folder of an edition: no step of it leads out again. */
function isOfEdition(edition: string, path: string): boolean {
  const steps = path.split('/');
  const isPlain = steps.every((step) => step !== '' && !step.startsWith('.') && !/[\\\0]/.test(step));
  return isPlain && steps.length > 2 && steps[0] === 'indicators' && steps[1] === edition && path.endsWith('.yaml');
}
