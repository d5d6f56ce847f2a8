import type { WhiteKind } from './facts.ts';

/** The facts of what is mistyped in YAML. `fix` is what belongs into the place of what the finding points at, where that can be nothing else. */
export interface SlipFacts {
  'white-space': {
    /** The first such character, as `U+3000`. */
    readonly character: string;
    readonly kind: WhiteKind;
    readonly where: 'indent' | 'line' | 'mark' | 'key' | 'colon';
    readonly fix: string | undefined;
  };
  'list-mark': { readonly typed: string; readonly fix: string };
  'colon-wide': { readonly key: string; readonly typed: string; readonly fix: string };
  'colon-space': { readonly key: string; readonly isMissing: boolean; readonly fix: string };
  'quotes-missing': {
    readonly typed: string;
    /** What of it has another meaning without quotes: how it begins, what stands behind quotes or brackets, a colon. */
    readonly cause: 'start' | 'behind' | 'colon';
    readonly fix: string | undefined;
  };
  'list-comma': { readonly typed: string; readonly fix: string | undefined };
  'comment-cut': { readonly cut: string };
  'text-lines': Record<string, never>;
}
