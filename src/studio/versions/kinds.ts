import { REGISTER_FILES } from '../../load/registers.ts';
import { RESULTS } from '../../load/years/folder.ts';
import type { FileChange } from '../../ports/versions.ts';
import type { FileKind, VersionWords } from '../../words/browser/versions.ts';
import type { FileGroup } from '../protocol/versions.ts';

/** In which order kinds of files are shown; what is no data comes last. */
const KINDS: readonly FileKind[] = [
  ...(['indicators', 'settings', 'measures', 'registers', 'opinions'] as const),
  ...(['locks', 'results', 'templates', 'others'] as const),
];

/** What a file is to people, by its path from the root of the data. */
function kindOf(path: string): FileKind {
  if (Object.values(REGISTER_FILES).some((each) => each === path)) return 'registers';
  if (path.startsWith(`${RESULTS}/`)) return path.startsWith(`${RESULTS}/templates/`) ? 'templates' : 'results';
  const [, name = ''] = /^indicators\/[^/]+\/(.+)$/s.exec(path) ?? [];
  if (name === '') return path.startsWith('indicators/') ? 'indicators' : 'others';
  return BY_NAME.get(name) ?? 'indicators';
}

const BY_NAME: ReadonlyMap<string, FileKind> = new Map([
  ['scheme.yaml', 'settings'],
  ['measures.md', 'measures'],
  ['opinions.yaml', 'opinions'],
  ['lock.json', 'locks'],
]);

/** Whether a file is data of the assessment. */
export function isData(path: string): boolean {
  return kindOf(path) !== 'others';
}

/** The years of the files of editions among some. */
export function yearsOf(paths: readonly string[]): readonly string[] {
  const years = paths.map((path) => /^indicators\/(\d[^/]*)\//.exec(path)?.[1]);
  return [...new Set(years.filter((year) => year !== undefined))];
}

/** Files by their kinds. */
export function groupsOf(
  files: readonly { readonly path: string; readonly change: FileChange; readonly digest?: string }[],
  words: Pick<VersionWords, 'kinds' | 'change'>,
): readonly FileGroup[] {
  const groups = KINDS.map((kind) => ({
    title: words.kinds[kind],
    isData: kind !== 'others',
    files: files
      .filter(({ path }) => kindOf(path) === kind)
      .map(({ path, change, digest = '' }) => ({ path, change: words.change[change], digest })),
  }));
  return groups.filter((group) => group.files.length > 0);
}
