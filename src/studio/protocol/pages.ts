/** What is to be seen of a document: one page. */
export interface PageAsked {
  readonly edition: string;
  /** What would be after the trial of this number, while it is the last one; null for the data as they are. */
  readonly trial: number | null;
  /** The name of a document; null for the annex of the system. */
  readonly document: string | null;
  readonly system: string;
  /** The item whose first page is meant, where the document has one; else that of the number, counted from 1. */
  readonly item: string | null;
  readonly page: number;
}

/** A page as it is printed, or why none can be shown. */
export type PageView =
  | {
      readonly kind: 'page';
      readonly document: string;
      readonly title: string;
      /** Counted from 1. */
      readonly page: number;
      readonly pages: number;
      /** Points. */
      readonly width: number;
      readonly height: number;
      /** Its SVG is at `/pages/IMAGE.svg` for a while; the same for the same image. */
      readonly image: string;
      /** Whether it could be published like this: the edition, and the one before, have no errors. */
      readonly isProved: boolean;
      /** Of places within each other the inner one is later. */
      readonly places: readonly PlaceView[];
    }
  | { readonly kind: 'refused'; readonly said: string };

/** Where an item stands on a page, in parts of its width and height from the upper left corner. */
export interface PlaceView {
  readonly system: string;
  readonly item: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
