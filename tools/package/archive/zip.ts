import { writeFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import type { Entry } from '../entry.ts';

/** A zip tells the time of the clock on the wall, without a zone. The moment that npm writes as well. */
const CHANGED = '1985-10-26T08:15:00';

/** Writes a zip with its names in UTF-8, which Windows shows as they are. Sizes stand before the bytes, for programs that do not look behind them. By fflate, for the same bytes everywhere. */
export function writeZip(file: string, entries: readonly Entry[]): void {
  const files = Object.fromEntries(entries.map((entry) => [entry.path, entry.bytes()]));
  writeFileSync(file, zipSync(files, { level: 6, mtime: CHANGED }));
}
