import { compareText } from '../text/diagnostic.ts';

/** A list of SHA-256 or SM3 digests of files by their names or paths, in the form of the coreutils (`sha256sum -c` reads it), in the order of names. These are of one line without blanks around it and without backslashes, which that form would write otherwise. */
export function sumsText(digests: Iterable<readonly [name: string, digest: string]>): string {
  const sorted = [...digests].sort(([a], [b]) => compareText(a, b));
  return sorted.map(([name, digest]) => `${digest}  ${name}\n`).join('');
}

/** The digests in such a list of SHA-256, by names. Somebody may have changed the list: a line that is none of ours, and a name that leads elsewhere, is left out. */
export function sumsIn(text: string): ReadonlyMap<string, string> {
  return new Map([...sumsLines(text)].filter(([name]) => !/[\\/]|^\.|\.\./.test(name)));
}

/** The same by whatever names and paths stand there: nothing is to be written by them. */
export function sumsLines(text: string): ReadonlyMap<string, string> {
  const lines = text.matchAll(/^([0-9a-f]{64}) {2}([^\n]+)$/gm);
  return new Map([...lines].map(([, digest = '', name = '']) => [name, digest]));
}

/** Whether a path can stand in such a list as it is. */
export function isListable(path: string): boolean {
  return !/[\p{Cc}\u2028\u2029\\]/u.test(path) && path.split('/').every((name) => name === name.trim());
}
