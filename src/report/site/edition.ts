import type { Document } from '../../layout/document.ts';
import type { Edition } from '../../model/model.ts';
import type { Registers } from '../../model/registers.ts';
import type { ProvedView } from '../../model/view.ts';
import type { Language } from '../../words/languages.ts';
import type { ReviewWords } from '../../words/review.ts';
import type { SiteWords } from '../../words/site.ts';

/** An edition of a site: proved, with its documents as they are published. */
export interface SiteEdition {
  readonly edition: Edition;
  readonly registers: Registers;
  /** Its systems in the order of the annexes. */
  readonly views: readonly ProvedView[];
  /** The documents that are pages of the site, by what they are of: the id of a system, or the measures. */
  readonly documents: readonly SiteDocument[];
}

/** A document that is a page of the site. */
export interface SiteDocument {
  /** The id of the system of which it is the annex; undefined for the measures. */
  readonly system: string | undefined;
  /** The name of its file in the site. */
  readonly file: string;
  readonly document: Document;
}

/** What the pages have in common. */
export interface SiteMeans {
  readonly words: SiteWords;
  readonly kinds: ReviewWords['kinds'];
  readonly language: Language;
}

/** The first page of a site. */
export const HOME = 'index.html';

/** The name of the page of a system of an edition. */
export function pageOf(edition: string, system: string): string {
  return `${edition}-${system}.html`;
}

/** The name of the page on which every item of a system stands with its years. */
export function historyPageOf(system: string): string {
  return `history-${system}.html`;
}
