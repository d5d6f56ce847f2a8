import type { Editing } from './editing.ts';
import type { Editor } from './editor.ts';
import type { Environment } from './environment.ts';
import type { Files } from './files.ts';
import type { Folders } from './folders.ts';
import type { Hashes } from './hashes.ts';
import type { Keys } from './keys.ts';
import type { Revisions } from './revisions.ts';
import type { Serve } from './site.ts';
import type { Terminal } from './terminal.ts';
import type { Transport } from './transport.ts';
import type { Typesetter } from './typesetter.ts';
import type { Versions } from './versions.ts';

/** Everything outside the program that commands may touch. What needs a part of it names that part: `Pick<World, 'files' | 'terminal'>`. */
export interface World {
  /** The data as it lies in the repository. */
  readonly files: Files;
  readonly editing: Editing;
  readonly folders: Folders;
  readonly revisions: Revisions;
  /** The history of the data, as a page tells and continues it. */
  readonly versions: () => Promise<Versions>;
  readonly hashes: Hashes;
  readonly terminal: Terminal;
  /** Private keys as they lie in files. */
  readonly keys: () => Promise<Keys>;
  /** The editor that has started the program, for what talks with one. */
  readonly editor: () => Promise<Editor>;
  readonly environment: Environment;
  /** Sends a request over the network. */
  readonly send: Transport;
  /** Opens a site to the person at this machine alone. */
  readonly serve: Serve;
  /** Shows an address in the person's browser; where there is none, or it cannot be opened, nothing happens. */
  readonly browse: (address: string) => void;
  /** What makes the pages of PDFs, with the fonts that this machine has for them. */
  readonly typesetter: () => Promise<Typesetter>;
  /** Calls `answer` now and after each change in folders of the data, also when one goes and comes back, until the person ends it, nobody reads what is printed any more, or `ended` has come. It is given the files as they are then; where the machine cannot read one of them a failure is thrown. */
  readonly watch: (
    folders: readonly string[],
    answer: (files: Files) => Promise<void>,
    ended?: Promise<void>,
  ) => Promise<void>;
}
