import type { Authoring } from './authoring.ts';
import type { VersionWords } from './browser/versions.ts';
import type { DeliveryMessages, DeliveryWords } from './delivery.ts';
import type { DeskWords } from './desk.ts';
import type { EditorWords } from './editor.ts';
import type { Help } from './help.ts';
import type { ImportWords } from './import.ts';
import type { MergingWords } from './merging.ts';
import type { Messages } from './messages.ts';
import type { OpinionWords } from './opinions.ts';
import type { ArchiveWords } from './published/archive.ts';
import type { SigningWords } from './published/signing.ts';
import type { ResultsWords } from './results.ts';
import type { ReviewWords } from './review.ts';
import type { SheetWords } from './sheets.ts';
import type { SiteWords } from './site.ts';
import type { Words } from './words.ts';

/** Everything that is said in one language. Each part is loaded where it is needed. */
interface Parts {
  /** The words of the interface. */
  readonly words: () => Promise<Words>;
  /** What is said of findings, and of codes. */
  readonly messages: () => Promise<Messages>;
  /** The words of the commands that change the data. */
  readonly authoring: () => Promise<Authoring>;
  /** The words of a review. */
  readonly review: () => Promise<ReviewWords>;
  /** The sentences and words about returned forms. */
  readonly delivery: () => Promise<{ readonly messages: DeliveryMessages; readonly words: DeliveryWords }>;
  /** What is said of scores, ranks and grades. */
  readonly results: () => Promise<ResultsWords>;
  /** What is said of foreign files that became data. */
  readonly import: () => Promise<ImportWords>;
  readonly merging: () => Promise<MergingWords>;
  /** The words of the commands about opinions. */
  readonly opinions: () => Promise<OpinionWords>;
  /** What is said of sheets that are sent out to be edited. */
  readonly sheets: () => Promise<SheetWords>;
  /** What is said of archives, and in them. */
  readonly archive: () => Promise<ArchiveWords>;
  /** What the pages of a site say. */
  readonly site: () => Promise<SiteWords>;
  /** What is said of keys and signatures. */
  readonly signing: () => Promise<SigningWords>;
  /** What is said to the page of the studio. */
  readonly desk: () => Promise<DeskWords>;
  /** What is said to the page of the studio about versions. */
  readonly versions: () => Promise<VersionWords>;
  /** What is said in an editor beside findings. */
  readonly editor: () => Promise<EditorWords>;
  /** How the program is used. */
  readonly help: () => Promise<Help>;
}

/** The languages of the interface. A language is a folder and a line here; a part that it lacks is a compile error. */
const TABLE = {
  zh: {
    words: async () => (await import('./zh/words.ts')).words,
    messages: async () => (await import('./zh/messages.ts')).messages,
    authoring: async () => (await import('./zh/authoring.ts')).authoring,
    review: async () => (await import('./zh/review.ts')).words,
    delivery: () => import('./zh/delivery.ts'),
    results: async () => (await import('./zh/results.ts')).words,
    import: async () => (await import('./zh/import.ts')).words,
    merging: async () => (await import('./zh/merging.ts')).words,
    opinions: async () => (await import('./zh/opinions.ts')).opinions,
    sheets: async () => (await import('./zh/sheets.ts')).words,
    archive: async () => (await import('./zh/published/archive.ts')).words,
    site: async () => (await import('./zh/browser/site.ts')).words,
    signing: async () => (await import('./zh/published/signing.ts')).words,
    desk: async () => (await import('./zh/browser/desk.ts')).words,
    versions: async () => (await import('./zh/browser/versions.ts')).versions,
    editor: async () => (await import('./zh/editor.ts')).words,
    help: async () => (await import('./zh/help.ts')).help,
  },
  en: {
    words: async () => (await import('./en/words.ts')).words,
    messages: async () => (await import('./en/messages.ts')).messages,
    authoring: async () => (await import('./en/authoring.ts')).authoring,
    review: async () => (await import('./en/review.ts')).words,
    delivery: () => import('./en/delivery.ts'),
    results: async () => (await import('./en/results.ts')).words,
    import: async () => (await import('./en/import.ts')).words,
    merging: async () => (await import('./en/merging.ts')).words,
    opinions: async () => (await import('./en/opinions.ts')).opinions,
    sheets: async () => (await import('./en/sheets.ts')).words,
    archive: async () => (await import('./en/published/archive.ts')).words,
    site: async () => (await import('./en/browser/site.ts')).words,
    signing: async () => (await import('./en/published/signing.ts')).words,
    desk: async () => (await import('./en/browser/desk.ts')).words,
    versions: async () => (await import('./en/browser/versions.ts')).versions,
    editor: async () => (await import('./en/editor.ts')).words,
    help: async () => (await import('./en/help.ts')).help,
  },
} as const satisfies Readonly<Record<string, Parts>>;

/** A language of the interface. */
export type Language = keyof typeof TABLE;

/** The languages of the interface, that of its users first. */
export const LANGUAGES = Object.keys(TABLE) as readonly Language[];

/** Whether a word names a language. */
export function isLanguage(word: string | undefined): word is Language {
  return word !== undefined && Object.hasOwn(TABLE, word);
}

/** The words of the interface; those of other languages are not loaded. */
export function wordsIn(language: Language): Promise<Words> {
  return TABLE[language].words();
}

/** What is said of findings; loaded only where there are some, or a code is explained. */
export function messagesIn(language: Language): Promise<Messages> {
  return TABLE[language].messages();
}

/** The words of the commands that change the data; loaded only by them. */
export function authoringIn(language: Language): Promise<Authoring> {
  return TABLE[language].authoring();
}

/** The words of a review; loaded only for one. */
export function reviewWordsIn(language: Language): Promise<ReviewWords> {
  return TABLE[language].review();
}

/** The sentences and words about returned forms; loaded only where forms are collected. */
export function deliveryIn(language: Language): ReturnType<Parts['delivery']> {
  return TABLE[language].delivery();
}

/** What is said of scores, ranks and grades; loaded only where these are told. */
export function resultsWordsIn(language: Language): Promise<ResultsWords> {
  return TABLE[language].results();
}

/** What is said of foreign files that became data; loaded only where some are read. */
export function importWordsIn(language: Language): Promise<ImportWords> {
  return TABLE[language].import();
}

/** What is said of merges; loaded only where something is to be decided. */
export function mergingIn(language: Language): Promise<MergingWords> {
  return TABLE[language].merging();
}

/** The words of the commands about opinions; loaded only by them. */
export function opinionWordsIn(language: Language): Promise<OpinionWords> {
  return TABLE[language].opinions();
}

/** What is said of sheets that are sent out to be edited, and of what comes back; loaded only for them. */
export function sheetWordsIn(language: Language): Promise<SheetWords> {
  return TABLE[language].sheets();
}

/** What is said of archives, and in them; loaded only for one. */
export function archiveWordsIn(language: Language): Promise<ArchiveWords> {
  return TABLE[language].archive();
}

/** What the pages of a site say; loaded only for one. */
export function siteWordsIn(language: Language): Promise<SiteWords> {
  return TABLE[language].site();
}

/** What is said of keys and signatures; loaded only where there are some. */
export function signingWordsIn(language: Language): Promise<SigningWords> {
  return TABLE[language].signing();
}

/** What is said to the page of the studio; loaded only by it. */
export function deskWordsIn(language: Language): Promise<DeskWords> {
  return TABLE[language].desk();
}

/** What is said to the page of the studio about versions; loaded only where these are asked for. */
export function versionWordsIn(language: Language): Promise<VersionWords> {
  return TABLE[language].versions();
}

/** What is said in an editor beside findings; loaded only for one. */
export function editorWordsIn(language: Language): Promise<EditorWords> {
  return TABLE[language].editor();
}

/** How the program is used; loaded only to be read. What is explained of which command is part of the type. */
export function helpIn(language: Language) {
  return TABLE[language].help();
}
