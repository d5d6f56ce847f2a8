import type { OpinionsView } from '../../studio/protocol/opinions.ts';
import type { PageAsked, PageView } from '../../studio/protocol/pages.ts';
import type { ProductsView } from '../../studio/protocol/products.ts';
import type { ResultsView, ScoreView } from '../../studio/protocol/results.ts';
import type { RevisionView } from '../../studio/protocol/revision.ts';
import type { SettingsView } from '../../studio/protocol/settings.ts';
import type { SourceView } from '../../studio/protocol/source.ts';
import type {
  RevisionNames,
  VersionChanges,
  VersionOutcome,
  VersionPage,
  VersionsView,
  VersionWish,
} from '../../studio/protocol/versions.ts';
import type { YearWish } from '../../studio/protocol/years.ts';
import type { Desk, Outcome, Trial, Wish } from '../../studio/protocol.ts';

const KEY = document.querySelector<HTMLMetaElement>('meta[name="page-key"]')?.content ?? '';

/** The desk of an edition, or of the one that the program chooses; null where there is no edition that can be read. Throws where the program does not answer. */
export function deskOf(edition: string | null): Promise<Desk | null> {
  const query = edition === null ? '' : `?edition=${encodeURIComponent(edition)}`;
  return answer(fetch(`/api/desk${query}`));
}

/** What of an edition changed since a revision of Git, or since the edition before it; null where it is gone. Throws where the program does not answer. */
export function revisionOf(edition: string, since: string | null): Promise<RevisionView | null> {
  const query = new URLSearchParams({ edition, ...(since === null ? {} : { since }) });
  return answer(fetch(`/api/revision?${query}`));
}

/** What a revision can be compared with. Throws where the program does not answer. */
export function namesOf(): Promise<RevisionNames> {
  return answer(fetch('/api/names'));
}

/** How the data stand to their last version. Throws where the program does not answer. */
export function versionsOf(edition: string): Promise<VersionsView> {
  return answer(fetch(`/api/versions?edition=${encodeURIComponent(edition)}`));
}

/** Versions behind so many of the newest. Throws where the program does not answer. */
export function versionsBefore(passed: number): Promise<VersionPage> {
  return answer(fetch(`/api/versions/before?passed=${passed}`));
}

/** What a version changed; null where there is none such. Throws where the program does not answer. */
export function versionOf(id: string): Promise<VersionChanges | null> {
  return answer(fetch(`/api/version?id=${id}`));
}

/** What became of a wish about the history. Throws where the program does not answer. */
export function kept(wish: VersionWish): Promise<VersionOutcome> {
  return post('/api/versions', wish);
}

/** What was said of the draft of an edition; null where it is gone. Throws where the program does not answer. */
export function opinionsOf(edition: string): Promise<OpinionsView | null> {
  return answer(fetch(`/api/opinions?edition=${encodeURIComponent(edition)}`));
}

/** What became of a draft that came back. Throws where the program does not answer. */
export function returned(edition: string, file: File, unit: string): Promise<Outcome> {
  const query = new URLSearchParams({ edition, name: file.name, unit });
  const headers = { 'Content-Type': 'application/octet-stream', 'X-Zhunsheng-Page': KEY };
  return answer(fetch(`/api/returned?${query}`, { method: 'POST', headers, body: file }));
}

/** What became of the units of an edition, or would have by another value of a setting; null where it is gone. Throws where the program does not answer. */
export function resultsOf(
  edition: string,
  tried: { readonly path: string; readonly value: string } | null,
): Promise<ResultsView | null> {
  return answer(fetch(`/api/results?${new URLSearchParams({ edition, ...tried })}`));
}

/** Where the score of a unit comes from, or what would be with another one for an item; null where the edition is gone. Throws where the program does not answer. */
export function scoreOf(edition: string, asked: Readonly<Record<string, string>>): Promise<ScoreView | null> {
  return answer(fetch(`/api/score?${new URLSearchParams({ edition, ...asked })}`));
}

/** The settings of an edition; null where it is gone. Throws where the program does not answer. */
export function settingsOf(edition: string): Promise<SettingsView | null> {
  return answer(fetch(`/api/settings?edition=${encodeURIComponent(edition)}`));
}

/** A file of an edition as it is written; null where it has none such. Throws where the program does not answer. */
export function sourceOf(edition: string, file: string): Promise<SourceView | null> {
  return answer(fetch(`/api/source?${new URLSearchParams({ edition, file })}`));
}

/** What is published of an edition; null where it is gone. Throws where the program does not answer. */
export function productsOf(edition: string): Promise<ProductsView | null> {
  return answer(fetch(`/api/products?edition=${encodeURIComponent(edition)}`));
}

/** Where a file of an edition is. */
export function addressOf(edition: string, name: string): string {
  return `/files/${encodeURIComponent(edition)}/${encodeURIComponent(name)}`;
}

/** A page of a document as it is printed; null where it is gone. Throws where the program does not answer. */
export function pageOf({ edition, system, document, item, page, trial }: PageAsked): Promise<PageView | null> {
  const query = new URLSearchParams({ edition, system, page: String(page) });
  if (document !== null) query.set('document', document);
  if (item !== null) query.set('item', item);
  if (trial !== null) query.set('trial', String(trial));
  return answer(fetch(`/api/page?${query}`));
}

/** The image of a page, ready to be shown. Throws where it does not come. */
export async function imageOf(name: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = `/pages/${name}.svg`;
  await image.decode();
  return image;
}

/** What would be of a wish. Throws where the program does not answer. */
export function tried(wish: Wish): Promise<Trial> {
  return post('/api/try', wish);
}

/** What became of a wish. Throws where the program does not answer. */
export function done(wish: Wish): Promise<Outcome> {
  return post('/api/do', wish);
}

/** What became of a wish about an edition as a whole. Throws where the program does not answer. */
export function turnedYear(wish: YearWish): Promise<Outcome> {
  return post('/api/year', wish);
}

/** Takes back the last change, or makes it again. Throws where the program does not answer. */
export function turned(way: 'undo' | 'redo'): Promise<Outcome> {
  return post(`/api/${way}`, {});
}

function post<Answer>(path: string, body: unknown): Promise<Answer> {
  const headers = { 'Content-Type': 'application/json', 'X-Zhunsheng-Page': KEY };
  return answer(fetch(path, { method: 'POST', headers, body: JSON.stringify(body) }));
}

async function answer<Answer>(asked: Promise<Response>): Promise<Answer> {
  const response = await asked;
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return (await response.json()) as Answer;
}
