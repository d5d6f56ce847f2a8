import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Account, accountOf } from '../../../src/import/account.ts';
import type { Draft, DraftItem } from '../../../src/import/draft.ts';
import { recognised } from '../../../src/import/recognise/recognise.ts';
import type { Source } from '../../../src/import/source.ts';
import { sourceOf } from '../../../src/import/sources/source-of.ts';

/** What lies beside the project: documents of real offices, which are no part of it. */
const SHARED = fileURLToPath(new URL('../../../../shared/', import.meta.url));

/** Whether the documents are on this machine. */
export const HAS_DOCUMENTS = existsSync(join(SHARED, 'real')) && existsSync(join(SHARED, 'reference'));

/** A document, what it was read as, and what became of its characters. */
export interface Imported {
  readonly source: Source;
  readonly draft: Draft;
  readonly account: Account;
}

/** Reads a document by its path below the folder of all. Throws where there is none. */
export async function importedFrom(path: string): Promise<Imported> {
  const source = await sourceOf(readFileSync(join(SHARED, path)), basename(path));
  if (source === undefined) throw new Error(`${path} is not read`);
  const draft = recognised(source);
  return { source, draft, account: accountOf(source, draft) };
}

/** The text of a document beside the project. */
export function sharedText(path: string): string {
  return readFileSync(join(SHARED, path), 'utf8');
}

/** How many indicators of each level items have, and, last, how many criteria. */
export function shapeOf(items: readonly DraftItem[]): readonly number[] {
  const levels: number[] = [];
  let criteria = 0;
  const visit = (each: DraftItem, depth: number): void => {
    if (each.kind === 'criterion') criteria += 1;
    else levels[depth] = (levels[depth] ?? 0) + 1;
    for (const below of each.children) visit(below, depth + 1);
  };
  for (const each of items) visit(each, 0);
  return [...levels, criteria];
}

/** What items count, in short: `15`, `50% of 100`, `adds 10`, `-` without points; behind a plus what is added beside. */
export function worthOf({ points, adds }: Pick<DraftItem, 'points' | 'adds'>): string {
  const beside = adds === undefined ? '' : `+${adds}`;
  if (points === undefined) return `-${beside}`;
  if (points.kind === 'veto') return 'veto';
  if (points.kind === 'weight') return `${points.value}${points.scale === undefined ? '' : ` of ${points.scale}`}`;
  return `${points.kind === 'points' ? '' : `${points.kind} `}${points.value}${beside}`;
}

/** What was remarked, in short: codes with the two figures that do not agree. */
export function remarked({ remarks }: Draft): readonly string[] {
  return remarks.map(({ code, facts }) =>
    [code, facts['stated'] ?? facts['number'], facts['actual']].filter((each) => each !== undefined).join(' '),
  );
}
