import { SUMS } from '../artifact/manifest.ts';
import { sumsLines, sumsText } from '../artifact/sums.ts';
import { keysInCommon, valueDifferences } from '../artifact/values.ts';

import type { Judgement } from './finding.ts';
import type { Sealed } from './sealed.ts';

/** Holds a list of the digests of an archive against what the page knows: all of it but the line of the page. Undefined for what is none. */
export function checkedList(
  path: string,
  text: string,
  { archive }: Sealed,
): Extract<Judgement, { kind: 'list' }> | undefined {
  const name = Object.keys(SUMS).find((each) => each === path.split('/').at(-1));
  if (archive === undefined || name === undefined) return undefined;
  const found = sumsLines(text);
  const isExact = sumsText(found) === text;
  const page = found.get(archive.page);
  const column = name === 'SM3SUMS' ? 1 : 0;
  const listed = Object.entries(archive.files).map(([file, digests]): [string, string] => [file, digests[column]]);
  const wanted = new Map([...listed, [archive.page, page ?? '']]);
  if (keysInCommon(wanted, found) < LEAST) return undefined;
  return { kind: 'list', as: name, differences: valueDifferences(wanted, found), isExact, page };
}

/** So much of a list must be there for it to be this one. */
const LEAST = 0.5;
