import type { ApiAnswer } from '../ports/transport.ts';

/** Why something could not be done at a host. */
export type Trouble =
  | Exclude<ApiAnswer, { readonly kind: 'answer' }>
  /** The host refused: an HTTP status that is no success. */
  | { readonly kind: 'refused'; readonly status: number }
  /** The answer is no JSON, or none of the form that the host's API has: that of a proxy or of a page to log in. */
  | { readonly kind: 'not-json' }
  /** None of these environment variables is set. */
  | { readonly kind: 'unset'; readonly variables: readonly string[] }
  /** An environment variable has a value that it cannot have. The value is not told: it may be a token. */
  | { readonly kind: 'malformed'; readonly variable: string }
  /** The job does not run for a pull request, or on no host that is known. */
  | { readonly kind: 'no-pull-request' | 'no-host' };

/** Carries what went wrong out of a series of requests. */
export class HostTrouble extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble) {
    super(`trouble with the Git host: ${trouble.kind}`);
    this.name = 'HostTrouble';
    this.trouble = trouble;
  }
}

/** Whether an error says what went wrong at a host. It is known by its name: parts that are loaded apart have classes of their own. */
export function isHostTrouble(error: unknown): error is HostTrouble {
  return error instanceof Error && error.name === 'HostTrouble' && 'trouble' in error;
}
