import { REGISTER_FILES } from '../../load/registers.ts';
import type { Files } from '../../ports/files.ts';
import type { World } from '../../ports/world.ts';
import { compareText } from '../../text/diagnostic.ts';

/** The files that an edition was read from, by their paths from the root, with their SHA-256. */
export type Inputs = Readonly<Record<string, string>>;

/** Files with a memory for what is read of them. */
export interface Recording {
  readonly files: Files;
  /** The inputs of what is made from editions: their own files and the registers, in the order of their paths. */
  readonly of: (editions: readonly string[]) => Inputs;
}

/** Lets files remember the digest of every text that is read. */
export function recordInputs({ files, hashes }: Pick<World, 'files' | 'hashes'>): Recording {
  const digests = new Map<string, string>();
  return {
    files: {
      list: files.list,
      read: (path) => {
        const content = files.read(path);
        if (content.kind === 'text') digests.set(path, hashes.sha256(content.text));
        return content;
      },
    },
    of: (editions) =>
      Object.fromEntries(
        [...digests]
          .filter(([path]) => editions.some((each) => belongsTo(path, each)))
          .sort(([a], [b]) => compareText(a, b)),
      ),
  };
}

/** Whether a file belongs to an edition or to all of them: `indicators/2020/…`, `indicators/units.yaml`. Nothing is made of who signs: whoever is registered for a later year leaves what was signed as it is. */
function belongsTo(path: string, edition: string): boolean {
  if (path === REGISTER_FILES.signers) return false;
  return path.startsWith(`indicators/${edition}/`) || !path.slice('indicators/'.length).includes('/');
}
