import type { Returned } from './opinions/returned.ts';
import type { OpinionsView } from './protocol/opinions.ts';
import type { PageAsked, PageView } from './protocol/pages.ts';
import type { ProductsView } from './protocol/products.ts';
import type { ResultsView, ScoreView } from './protocol/results.ts';
import type { RevisionView } from './protocol/revision.ts';
import type { SettingsView } from './protocol/settings.ts';
import type { SourceView } from './protocol/source.ts';
import type {
  RevisionNames,
  VersionChanges,
  VersionOutcome,
  VersionPage,
  VersionsView,
  VersionWish,
} from './protocol/versions.ts';
import type { YearWish } from './protocol/years.ts';
import type { Desk, Outcome, Trial, Wish } from './protocol.ts';
import type { TriedSetting } from './results/open.ts';
import type { ScoreAsked } from './results/score.ts';

/** What pages see and change: the data in their newest state, one question after the other. */
export interface Studio {
  /** Looks whether the data are in another state, and tells those who listen. Throws a failure where there are none. */
  look(): Promise<void>;
  /** Everything that the page shows of an edition, or of the newest where it is gone; undefined where none can be read. */
  desk(edition: string | undefined): Promise<Desk | undefined>;
  /** The settings of an edition; undefined where there is none such. */
  settings(edition: string): Promise<SettingsView | undefined>;
  /** A file of an edition as it is written; undefined where it has none such. */
  source(edition: string, file: string): Promise<SourceView | undefined>;
  /** What became of the units of an edition, or would have by another value of a setting; undefined where there is no such edition. */
  results(edition: string, tried: TriedSetting | undefined): Promise<ResultsView | undefined>;
  /** Where a score comes from, and what would be with another; undefined where there is no such edition. */
  score(asked: ScoreAsked): Promise<ScoreView | undefined>;
  /** What is published of an edition; undefined where there is none such. */
  products(edition: string): Promise<ProductsView | undefined>;
  /** What of an edition changed since the one before it, or since a revision of Git; undefined where there is none such. */
  revision(edition: string, since: string | undefined): Promise<RevisionView | undefined>;
  /** What a revision can be compared with: versions, branches, tags. */
  names(): Promise<RevisionNames>;
  /** How the data stand to their last version in Git; of the items of an edition it is said where they are. */
  versions(edition: string): Promise<VersionsView>;
  /** Versions behind so many of the newest. */
  versionsBefore(passed: number): Promise<VersionPage>;
  /** What a version changed; undefined where there is none of that number. */
  version(id: string): Promise<VersionChanges | undefined>;
  /** Does with the history what is wished. */
  keep(wish: VersionWish): Promise<VersionOutcome>;
  /** What was said of the draft of an edition; undefined where there is none such. */
  opinions(edition: string): Promise<OpinionsView | undefined>;
  /** Reads a draft that came back, and keeps what is new in it; `unit` made it, where its file does not say. */
  returned(edition: string, draft: Returned, unit: string | undefined): Promise<Outcome>;
  /** The bytes of a file of it, or why it cannot be made; undefined where there is none such. */
  file(edition: string, name: string): Promise<Uint8Array | string | undefined>;
  /** A page of a document as it is printed; undefined where there is none such. */
  page(asked: PageAsked): Promise<PageView | undefined>;
  /** The SVG of its image, for a while. */
  image(name: string): string | undefined;
  /** What would be. Writes nothing. */
  try(wish: Wish): Promise<Trial>;
  do(wish: Wish): Promise<Outcome>;
  /** Does with an edition as a whole what is wished. */
  year(wish: YearWish): Promise<Outcome>;
  step(direction: 'undo' | 'redo'): Promise<Outcome>;
  /** Tells the version of the data now, and of each later state, until what it gives is called. */
  listen(send: (value: { readonly version: number }) => void): () => void;
}
