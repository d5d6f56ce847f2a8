import type { VersionWish } from '../protocol/versions.ts';

/** The longest sentence, in UTF-16 code units. */
const LONGEST = 4_000;
/** The longest path that any system takes, and the longest name of a branch. */
const LONGEST_PATH = 4_096;

/** What a page wishes of the history, read from the JSON that it sent. Undefined where it is nothing that a page of ours sends. */
export function readVersionWish(body: unknown): VersionWish | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const { kind, id, sentence, head, branch, files, author, isSure } = body as Readonly<Record<string, unknown>>;
  if (kind === 'begin') return { kind };
  if (kind === 'takeBack') return isNumber(id) ? { kind, id } : undefined;
  if (kind !== 'save' || !isText(sentence, LONGEST) || typeof isSure !== 'boolean') return undefined;
  if (!(head === null || isNumber(head)) || !isBranch(branch) || !Array.isArray(files)) return undefined;
  const [asked, by] = [files.map(fileIn), author === null ? null : authorIn(author)];
  if (by === undefined || asked.includes(undefined)) return undefined;
  return { kind, sentence, head, branch, files: asked.filter((file) => file !== undefined), author: by, isSure };
}

function fileIn(value: unknown): Extract<VersionWish, { kind: 'save' }>['files'][number] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { path, digest } = value as Readonly<Record<string, unknown>>;
  return isText(path, LONGEST_PATH) && (digest === '' || isNumber(digest)) ? { path, digest } : undefined;
}

function authorIn(value: unknown): { readonly name: string; readonly email: string } | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { name, email } = value as Readonly<Record<string, unknown>>;
  return isText(name, LONGEST) && isText(email, LONGEST) ? { name, email } : undefined;
}

function isBranch(value: unknown): value is string | null {
  return value === null || isText(value, LONGEST_PATH);
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length <= longest;
}

/** Whether a text is a number of Git in full. */
function isNumber(value: unknown): value is string {
  return typeof value === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value);
}
