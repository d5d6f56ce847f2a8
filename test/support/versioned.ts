import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Studio } from '../../src/studio/asked.ts';
import type { VersionOutcome, VersionsKept, VersionWish } from '../../src/studio/protocol/versions.ts';
import { git, repositoryWith } from './git.ts';
import { DRAFTED_YEAR, studioIn } from './studio.ts';

/** A repository with a studio of it. */
export interface Versioned {
  readonly root: string;
  readonly studio: Studio;
}

/** A repository of two years on `main`, in which 甲 has saved one version, with a studio of it. */
export async function versioned(files: ReadonlyMap<string, string> = DRAFTED_YEAR): Promise<Versioned> {
  const root = repositoryWith(files, ['config', 'user.email', 'a@b']);
  git(root, 'config', 'user.name', '甲');
  return { root, studio: await studioIn(root) };
}

/** What the page shows of the versions. Throws where there are none. */
export async function shownOf(studio: Studio): Promise<VersionsKept> {
  const view = await studio.versions('2021');
  if (view.kind !== 'kept') throw new Error(view.said);
  return view;
}

/** Saves what the page shows, as the page does it; with other files that are ticked. */
export async function saveShown(
  studio: Studio,
  more: Partial<Extract<VersionWish, { readonly kind: 'save' }>> = {},
  ticked: readonly string[] = [],
): Promise<VersionOutcome> {
  const { head, branch, suggestion, changes } = await shownOf(studio);
  const files = changes.files.flatMap((group) =>
    group.files.filter(({ path }) => group.isData || ticked.includes(path)),
  );
  return studio.keep({
    ...{ kind: 'save', sentence: suggestion, head, branch, author: null, isSure: false },
    files: files.map(({ path, digest }) => ({ path, digest })),
    ...more,
  });
}

/** Writes a file below a root. */
export function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** Gives a repository a hook. */
export function hook(root: string, name: string, script: string): void {
  write(root, `.git/hooks/${name}`, `#!/bin/sh\n${script}\n`);
  chmodSync(join(root, '.git/hooks', name), 0o755);
}

/** Everything below a folder, with its bytes. */
export function everythingBelow(folder: string): ReadonlyMap<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path, readFileSync(path, 'latin1')] as const;
    }),
  );
}
