import type { Editing } from '../../ports/editing.ts';

/** A file of the repository as it was read, and as it is to be. */
interface Replacement {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** Replaces files in one change, but for those that are no more as they were read, or are none to write to: the paths of these. */
export function replaceTogether(editing: Editing, files: readonly Replacement[]): ReadonlySet<string> {
  const left = new Set<string>();
  for (;;) {
    const steps = files.filter(({ path }) => !left.has(path)).map((each) => ({ kind: 'replace', ...each }) as const);
    const { outcome, path } = steps.length === 0 ? DONE : editing.change(steps);
    if (outcome === 'done') return left;
    left.add(path);
  }
}

const DONE = { outcome: 'done', path: '' } as const;
