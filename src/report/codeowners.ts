import type { Ownership } from '../model/ownership.ts';

/** The Git hosts, each with the file in which it looks for owners. */
export const OWNER_FILES = {
  github: { folder: '.github', patternOf: globOf },
  gitlab: { folder: '.gitlab', patternOf: globOf },
  gitea: { folder: '.gitea', patternOf: expressionOf },
  forgejo: { folder: '.forgejo', patternOf: expressionOf },
} as const satisfies Readonly<Record<string, { folder: string; patternOf: (ownership: Ownership) => string }>>;
export type OwnerHost = keyof typeof OWNER_FILES;
/** The name of these files in their folders. */
export const OWNER_FILE = 'CODEOWNERS';

/** What encloses the lines that are ours: other lines are somebody's own. */
const BEGIN = '# zhunsheng codeowners: begin';
const END = '# zhunsheng codeowners: end';
const NOTICE =
  '# 以下各行由 zhunsheng codeowners 写出。要改，请改 indicators/departments.yaml 里的 owners，再运行一次。';

/**
 * The text of a host's file with our lines brought up to date; what else stands in it stays. Our lines come last in a
 * new place: of globs the last that matches decides. Undefined when the marks in the text are not a pair, so that
 * nobody can tell whose lines are whose.
 */
export function withOwnerships(
  text: string | undefined,
  ownerships: readonly Ownership[],
  host: OwnerHost,
): string | undefined {
  const { patternOf } = OWNER_FILES[host];
  const lines = ownerships.map((each) => `${patternOf(each)} ${each.owners.join(' ')}`);
  const block = [BEGIN, NOTICE, ...lines, END].map((line) => `${line}\n`).join('');
  const before = (text ?? '').replaceAll('\r\n', '\n');
  const all = before.split('\n');
  const [begin, end] = [all.indexOf(BEGIN), all.indexOf(END)];
  if (begin < 0 && end < 0) return before.trim() === '' ? block : `${before.trimEnd()}\n\n${block}`;
  if (begin < 0 || end < begin || all.lastIndexOf(BEGIN) !== begin || all.lastIndexOf(END) !== end) return undefined;
  return [
    ...all.slice(0, begin).map(ended),
    block,
    ...all.slice(end + 1).map((line, at) => (at === 0 ? line : `\n${line}`)),
  ].join('');
}

function ended(line: string): string {
  return `${line}\n`;
}

/** GitHub and GitLab: as in .gitignore, from the root. Paths of the data have no character with a meaning of its own. */
function globOf({ kind, path }: Ownership): string {
  return kind === 'folder' ? `/${path}/` : `/${path}`;
}

/** Gitea and Forgejo: a regular expression of Go for the whole path. Every one that matches counts, so that of a folder matches only the files that lie in it by themselves. */
function expressionOf({ kind, path }: Ownership): string {
  const exact = path.replaceAll('.', '[.]');
  return kind === 'folder' ? `${exact}/[^/]+` : exact;
}
