/** A request to the API of a Git host. */
export interface ApiRequest {
  readonly method: 'DELETE' | 'GET' | 'PATCH' | 'POST' | 'PUT';
  /** An absolute address with http or https. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** What is sent as JSON, if anything is. */
  readonly body?: unknown;
}

/** What came of it: an answer with its status, or why there is none. Nothing that a server says is repeated to people, since it may repeat a token. */
export type ApiAnswer =
  | { readonly kind: 'answer'; readonly status: number; readonly text: string }
  | { readonly kind: 'redirect' | 'timeout' | 'too-large' }
  /** The server asked to wait, and would have us wait longer than all waiting together may take (`limit`, in seconds). */
  | { readonly kind: 'busy'; readonly status: number; readonly limit: number }
  /** `code` is the system's or TLS's error code: `ECONNREFUSED`, `SELF_SIGNED_CERT_IN_CHAIN`. */
  | { readonly kind: 'unreachable'; readonly code: string };

/** Sends a request. Never throws for what a server or a network does. */
export type Transport = (request: ApiRequest) => Promise<ApiAnswer>;
