import { isUnreadable } from '../readers/reading.ts';
import type { ReturnedDraft, Sent } from './returned.ts';

/**
 * Reads a file that came back for opinions: which edition of those that may have been sent out it is about is told by
 * its check code, else by what it says. `file` is its name, which tells apart what looks alike, and stands in every
 * suggestion without its folders. Throws nothing for a foreign or damaged file: it is refused.
 */
export async function suggestionsIn(file: string, bytes: Uint8Array, sent: readonly Sent[]): Promise<ReturnedDraft> {
  const name = file.split(/[\\/]/).at(-1) ?? file;
  try {
    const { readWord } = await import('../readers/word/read.ts');
    const { readWordDraft } = await import('./word/read-draft.ts');
    const word = await readWord(bytes);
    return readWordDraft(name, word, sent) ?? { kind: 'refused', file: name, reason: 'foreign' };
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    return { kind: 'refused', file: name, reason: error.reason };
  }
}
