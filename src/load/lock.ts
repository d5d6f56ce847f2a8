import type { Lock } from '../model/lock.ts';
import type { Files } from '../ports/files.ts';
import { type Diagnostic, finding } from '../text/diagnostic.ts';
import { startOf } from '../text/source.ts';
import { lock as isLock } from './accepts.js';
import { LOCK } from './names.ts';
import { readSource } from './read.ts';

/** Where the lock of an edition is. */
export function lockPath(edition: string): string {
  return `indicators/${edition}/${LOCK}`;
}

/** Reads the lock of an edition. Undefined when there is none, and, with a finding, when it is not as `lock` writes it: also where a link leads nowhere. */
export function readLock(files: Files, edition: string, report: (diagnostic: Diagnostic) => void): Lock | undefined {
  const entries = files.list(`indicators/${edition}`);
  if (typeof entries === 'string' || !entries.some(({ name }) => name === LOCK)) return undefined;
  const source = readSource(files, lockPath(edition), report);
  if (source === undefined) return undefined;
  const lock = parsed(source.text);
  if (lock?.edition === edition) return lock;
  const problem = lock === undefined ? 'form' : 'edition';
  report(finding('lock-damaged', startOf(source), { edition, problem, found: lock?.edition ?? '' }));
  return undefined;
}

function parsed(text: string): Lock | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isLock(value) ? (value as Lock) : undefined;
  } catch {
    return undefined;
  }
}
