import type { Written } from '../../text/written.ts';

/** That somebody did something on a day. */
export interface Act {
  /** As it is written: an id or a name; whom it means says `actors.ts`. */
  readonly by: string;
  /** A real day, as `2020-11-05`, so that days are compared as texts. */
  readonly on: string | undefined;
  readonly written: Written;
}
