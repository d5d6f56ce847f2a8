import type { Revision } from './document.ts';

/** A state of a document: as it was before anybody changed it under revision marks, or as it is when all of that is accepted. */
export type Version = 'original' | 'final';

/** Whether something with changes is there in a version: what one put in and another struck out is in neither. */
export function isPresent(revisions: readonly Revision[], version: Version): boolean {
  return version === 'original'
    ? !revisions.some(({ kind }) => kind === 'inserted' || kind === 'moved-to')
    : !revisions.some(({ kind }) => kind === 'deleted' || kind === 'moved-from');
}
