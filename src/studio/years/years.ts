import type { Edition } from '../../model/model.ts';
import type { Editing } from '../../ports/editing.ts';
import { refusal } from '../../ports/failure.ts';
import type { Folders } from '../../ports/folders.ts';
import { inOriginal, withEdits } from '../../text/mending.ts';
import { hasKey, placeOf } from '../../text/written.ts';
import type { Authoring } from '../../words/authoring.ts';
import type { DeskWords } from '../../words/desk.ts';
import type { Language } from '../../words/languages.ts';
import type { Changes, Touched } from '../changes.ts';
import type { Look } from '../look.ts';
import { type EditionState, STATES, type YearWish } from '../protocol/years.ts';

/** Where locks are written. */
interface Outputs {
  readonly folders: Pick<Folders, 'output'>;
}

/** What an edition as a whole is changed with. */
export interface Turning {
  readonly world: Touched & Outputs;
  /** Where the data lie, as the person calls it. */
  readonly root: string;
  readonly changes: Pick<Changes, 'lock' | 'new'>;
  readonly words: Pick<Authoring, 'failure'> & Pick<DeskWords, 'goneFile' | 'isLocked' | 'noState'>;
  readonly language: Language;
}

/** Does with an edition what a page wishes: its state in its scheme, all else by the command for it. Throws a failure where it cannot be done. */
export async function turnYear(wish: YearWish, { held, examined }: Look, turning: Turning): Promise<void> {
  const { world, root, changes, words, language } = turning;
  const edition = held.find((each) => each.edition.id === wish.edition)?.edition;
  if (edition === undefined) throw refusal(words.goneFile(wish.edition));
  if (wish.kind === 'state') {
    // Another page may still show it as it was before it was locked.
    if (examined.editions.some(({ id, isLocked }) => id === edition.id && isLocked))
      throw refusal(words.isLocked(edition.id));
    return setState(edition, wish.state, world.editing, words);
  }
  const told: string[] = [];
  const heard = { ...world, terminal: { ...world.terminal, tell: (text: string) => void told.push(text) } };
  if (wish.kind === 'lock') {
    const code = await changes.lock(heard, { root, operands: [edition.id], force: false }, language);
    if (code !== 0) throw refusal(headOf(told));
  } else {
    await changes.new(heard, { root, operands: [wish.year], from: edition.id, dryRun: false }, language);
    if (told.length > 0) throw refusal(headOf(told));
  }
}

/** The sentence before a list of findings: the page lists these itself. */
function headOf([told = '']: readonly string[]): string {
  return (told.split('\n')[0] ?? '').replace(/[：:]$/, '。');
}

/** Puts another state in the place of the one that stands in the scheme. */
function setState({ id, written }: Edition, state: EditionState, editing: Editing, words: Turning['words']): void {
  const { source, start, end } = inOriginal(placeOf(written, 'state'));
  if (!hasKey(written, 'state') || !STATES.some((each) => each === source.text.slice(start, end)))
    throw refusal(words.noState(id));
  const outcome = editing.replace(source.path, source.text, withEdits(source.text, [{ start, end, text: state }]));
  if (outcome === 'changed') throw refusal(words.failure.changedMeanwhile(source.path));
  if (outcome === 'link-outside') throw refusal(words.failure.leavesRepository(source.path));
}

/** What a page wishes of an edition, read from the JSON that it sent. Undefined where it is nothing that a page of ours sends. */
export function readYearWish(body: unknown): YearWish | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const { edition, kind, state, year } = body as Readonly<Record<string, unknown>>;
  if (typeof edition !== 'string') return undefined;
  if (kind === 'lock') return { edition, kind };
  if (kind === 'new') return typeof year === 'string' && year.length <= LONGEST ? { edition, kind, year } : undefined;
  const known = STATES.find((each) => each === state);
  return kind === 'state' && known !== undefined ? { edition, kind, state: known } : undefined;
}

/** No year is longer. */
const LONGEST = 20;
