/** What is published of an edition, or why nothing can be made. */
export type ProductsView =
  | { readonly kind: 'products'; readonly files: readonly FileView[] }
  | { readonly kind: 'refused'; readonly said: string };

/** A file that is made when it is asked for. */
export interface FileView {
  /** The document of which it is one format: `annex-1-county`. */
  readonly product: string;
  /** What is printed above it; null for data. */
  readonly title: string | null;
  readonly format: string;
  readonly name: string;
}
