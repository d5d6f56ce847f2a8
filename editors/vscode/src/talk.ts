import type { PageShown } from '../../../src/lsp/page-shown.ts';

/** What the view of the printed page is told: what the language server has answered, or that nothing is open that is printed, or that a page is being set. */
export type ToView = PageShown | { readonly kind: 'nothing' } | { readonly kind: 'setting' };

/** What the view tells: it is there and shows nothing yet; a page is wanted, counted from 1; an item is wanted in its file. */
export type FromView =
  | { readonly kind: 'ready' }
  | { readonly kind: 'turn'; readonly page: number }
  | { readonly kind: 'item'; readonly system: string; readonly item: string };
