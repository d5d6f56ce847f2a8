import type { PageView } from '../studio/protocol/pages.ts';

/** A page of the annex of a system, or of the measures, as it is printed of what is open in the editor now, or why there is none. */
export type PageShown =
  | (Extract<PageView, { readonly kind: 'page' }> & {
      readonly edition: string;
      readonly system: string;
      /** The item at the cursor, or the first of the file; null where none is written in it. */
      readonly item: string | null;
      /** The image; null where it is the one that is shown. */
      readonly svg: string | null;
    })
  | Extract<PageView, { readonly kind: 'refused' }>;
