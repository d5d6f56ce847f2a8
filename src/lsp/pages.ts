import { type Location, type Position, RequestType, type TextDocumentIdentifier } from 'vscode-languageserver';
import { openPages, type Pages } from '../studio/pages/pages.ts';
import type { Press } from '../studio/products.ts';
import type { PageView } from '../studio/protocol/pages.ts';
import { itemsIn, nameKey, placeIn, startOf } from './items.ts';
import type { PageShown } from './page-shown.ts';
import { locationOf } from './positions.ts';
import type { Repository, State } from './repository.ts';

/** What an extension asks that shows the printed page beside a file. */
export interface PageSought {
  readonly textDocument: TextDocumentIdentifier;
  /** Where the cursor is: its item is the one that is marked. */
  readonly position: Position;
  /** What is shown now, with the item that is marked on it; null where nothing is. */
  readonly shown: {
    readonly edition: string;
    readonly system: string;
    readonly item: string | null;
    readonly image: string;
  } | null;
  /** The page that is to be shown, counted from 1; null for that of the item. */
  readonly page: number | null;
  /** Whether it is another one where the item does not stand on that: never, only for another item than the one that is marked, or always. */
  readonly follows: 'never' | 'another' | 'always';
}

/** An item that stands on a page. */
export interface ItemSought {
  /** A file of the same repository. */
  readonly textDocument: TextDocumentIdentifier;
  readonly edition: string;
  readonly system: string;
  readonly item: string;
}

/** Asks for a page; null for a file that belongs to no edition. */
export const PAGE = new RequestType<PageSought, PageShown | null, void>('zhunsheng/page');

/** Asks where an item is written; null where it is not any more. */
export const ITEM = new RequestType<ItemSought, Location | null, void>('zhunsheng/item');

/** Pages of what editors have open: the same that the studio shows. */
export interface EditorPages {
  /** The page that is sought at the end of a line of a file. */
  page(state: State, path: string, lineEnd: number, sought: PageSought): Promise<PageShown | null>;
}

/** Pages that are made with a press. */
export function editorPages(press: () => Promise<Press>): EditorPages {
  const pages = openPages();
  return {
    page: async (state, path, lineEnd, sought) => {
      const subject = subjectAt(state, path, lineEnd, sought.shown);
      if (subject === undefined) return null;
      const made = await press();
      const stayed = await stayedOn(pages, state, subject, sought, made);
      const { document, ...shown } = subject;
      const page = (isShown(subject, sought.shown) && sought.page) || 1;
      const view = stayed ?? (await pages.page(state, { ...subject, trial: null, page }, made));
      if (view === undefined) return { kind: 'refused', said: made.words.unproved };
      if (view.kind === 'refused') return view;
      const svg = view.image === sought.shown?.image ? null : (pages.image(view.image) ?? null);
      return { ...view, ...shown, svg };
    },
  };
}

/** What a page is sought of: of the measures, or of the annex of a system, where that is no document by its own name. The system has no name where the measures are sought, and where none of the edition could be read. */
interface Subject extends Pick<NonNullable<PageSought['shown']>, 'edition' | 'system' | 'item'> {
  readonly document: string | null;
}

/** Whether pages of the same document are shown. */
function isShown({ edition, system }: Subject, shown: PageSought['shown']): boolean {
  return shown?.edition === edition && shown.system === system;
}

/** The page that is shown as it is now, where it is to be shown further. */
async function stayedOn(
  pages: Pages,
  state: State,
  subject: Subject,
  { shown, page, follows }: PageSought,
  press: Press,
): Promise<PageView | undefined> {
  if (page === null || !isShown(subject, shown)) return undefined;
  const { system, item } = subject;
  const stayed = await pages.page(state, { ...subject, trial: null, item: null, page }, press);
  const leads = follows === 'always' || (follows === 'another' && item !== shown?.item);
  if (item === null || !leads || stayed?.kind !== 'page') return stayed;
  return stayed.places.some((each) => each.system === system && each.item === item) ? stayed : undefined;
}

/** The item that begins last before the end of a line, else the first of the file, with what it belongs to. Undefined for a file of no edition. */
function subjectAt(state: State, path: string, lineEnd: number, shown: PageSought['shown']): Subject | undefined {
  const [, edition] = /^indicators\/([^/]+)\//.exec(path) ?? [];
  if (edition === undefined) return undefined;
  if (path.endsWith('/measures.md')) return { edition, system: '', item: null, document: 'measures' };
  const items = itemsIn(state, path);
  const held = items.findLast(({ item }) => startOf(item) < lineEnd) ?? items[0];
  const system = held?.system.id ?? systemIn(state, edition, shown);
  return { edition, system, item: held?.item.id ?? null, document: null };
}

/** The system of an edition for a file in which no item is written: the one that is shown, else the first. */
function systemIn({ held }: State, edition: string, shown: PageSought['shown']): string {
  const { systems = [] } = held.find((each) => each.edition.id === edition)?.edition ?? {};
  const same = systems.find(({ id }) => shown?.edition === edition && shown.system === id);
  return (same ?? systems[0])?.id ?? '';
}

/** Where an item is written: its title, or its wording. Null where there is no such item. */
export function placeOfItem(
  repository: Repository,
  { held }: State,
  { edition, system, item }: ItemSought,
): Location | null {
  const found = held
    .find((each) => each.edition.id === edition)
    ?.edition.systems.find(({ id }) => id === system)
    ?.items.find(({ id }) => id === item);
  return found === undefined ? null : locationOf(repository, placeIn(found, nameKey(found)));
}
