/** What a page asks of the program. It comes from the person's own browser: whoever serves a site has seen to that (`Serve`). */
export interface Call {
  /** What only looks, and what may change something: a `POST` has a body, JSON or a file. */
  readonly method: 'GET' | 'POST';
  /** The path, decoded: `/api/desk`. */
  readonly path: string;
  readonly query: ReadonlyMap<string, string>;
  /** What the JSON of a `POST` says, or the bytes of the file; undefined for a `GET`. */
  readonly body: unknown;
}

/** What the program answers. */
export type Reply =
  | {
      readonly kind: 'text';
      readonly type: 'text/html' | 'text/css' | 'text/javascript' | 'image/svg+xml';
      readonly text: string;
    }
  | { readonly kind: 'json'; readonly value: unknown }
  /** A file, to be looked at in the browser or to be kept. */
  | {
      readonly kind: 'file';
      readonly type: string;
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly isShown: boolean;
    }
  /** It cannot be given, and why. */
  | { readonly kind: 'refused'; readonly said: string }
  /** Messages that go on until the page is closed: `listen` is given what sends one, and gives what ends it. */
  | { readonly kind: 'events'; readonly listen: (send: (value: unknown) => void) => () => void }
  /** The body is not what it should be. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'missing' };

/** Answers what pages ask. What it throws becomes an answer without details, and is thrown by `left` of what is served. */
export type Site = (call: Call, keys: PageKeys) => Promise<Reply>;

/** What a page must carry to be heard. */
export interface PageKeys {
  /** Goes back in a header of each `POST`. */
  readonly page: string;
}

/** A site that is open to the person at this machine alone. */
export interface Served {
  /** Where it is, with the secret that opens it once. */
  readonly address: string;
  /** Comes when no page has been open for a while after one was. Throws what answering a page threw. */
  readonly left: Promise<void>;
  /** Ends it, and every answer that is under way. */
  close(): void;
}

/** Opens a site on this machine that no other machine, person or page of another site can reach. Throws a failure where the machine does not let it. */
export type Serve = (site: Site) => Promise<Served>;
