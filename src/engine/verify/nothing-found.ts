import type { VerifiedFile } from '../../report/verified.ts';

/** A file of which nothing but its status can be said. */
export function nothingFound(path: string, status: VerifiedFile['status']): VerifiedFile {
  return { path, status, differences: [], additions: [], departures: [], pending: [] };
}
