/** What is said of pages as they are printed. */
export interface PrintWords {
  readonly name: string;
  readonly show: string;
  readonly hide: string;
  readonly document: string;
  readonly annex: string;
  readonly page: (page: number, pages: number) => string;
  readonly image: (title: string, page: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly larger: string;
  readonly smaller: string;
  readonly keys: string;
  /** What is typed is on it, and not written. */
  readonly tried: string;
  readonly unproved: string;
  /** No page can be made of the data as they are, and why; what is shown was there before. */
  readonly older: (why: string) => string;
}

/** What an editor says that shows them beside the file. */
export interface PreviewWords {
  readonly title: string;
  /** Nothing is open that is printed. */
  readonly nothing: string;
  readonly setting: string;
  readonly keys: string;
  /** The language server is of an older program, which knows no pages. */
  readonly tooOld: string;
}
