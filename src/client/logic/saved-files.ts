import type { VersionsKept } from '../../studio/protocol/versions.ts';

/** The files that are saved: all data that changed, and what else is ticked. */
export function savedFiles(
  { changes }: Pick<VersionsKept, 'changes'>,
  ticked: ReadonlySet<string>,
): readonly { readonly path: string; readonly digest: string }[] {
  return changes.files.flatMap(({ isData, files }) =>
    files.filter(({ path }) => isData || ticked.has(path)).map(({ path, digest }) => ({ path, digest })),
  );
}
