import type { OtherKind } from '../readers/file-kind.ts';
import type { FormWorkbook } from '../readers/form-workbook.ts';
import { isUnreadable } from '../readers/reading.ts';
import { suggestion } from './made.ts';
import type { ReadDraft, RefusedDraft, ReturnedDraft, Sent } from './returned.ts';
import { onlyAgrees } from './sentences/agreement.ts';

/**
 * Reads a file that came back for opinions: which edition of those that may have been sent out it is about is told by
 * its check code, else by what it says. `file` is its name, which tells apart what looks alike, and stands in every
 * suggestion without its folders. What it gives holds nothing of the file: many drafts take no more memory than what
 * they say. Throws nothing for a foreign or damaged file: it is refused.
 */
export async function suggestionsIn(file: string, bytes: Uint8Array, sent: readonly Sent[]): Promise<ReturnedDraft> {
  const name = file.split(/[\\/]/).at(-1) ?? file;
  const refused = (reason: RefusedDraft['reason']): RefusedDraft => ({ kind: 'refused', file: name, reason });
  try {
    const draft = await draftIn(name, bytes, sent);
    if (typeof draft === 'string') return refused(draft);
    // Words cut out of a text keep the whole of that text in memory; copies do not.
    return draft === undefined ? refused('foreign') : structuredClone(withAgreements(draft));
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    return refused(error.reason);
  }
}

/** A draft in which words that only agree are agreements, wherever they stand. */
function withAgreements(draft: ReadDraft): ReadDraft {
  const [agreeing, unread] = [true, false].map((is) => draft.unread.filter(({ text }) => onlyAgrees(text) === is));
  const more = (agreeing ?? []).map(({ text, place, ...who }) =>
    suggestion(draft.file, place, { ...who, field: 'agree', after: text, untracked: true }),
  );
  return { ...draft, agreements: [...draft.agreements, ...more], unread: unread ?? [] };
}

/** Why a file that can be opened is not read. */
type NotRead = Extract<RefusedDraft['reason'], 'to-convert' | 'other-year' | 'wordless'>;

/** A draft, why it cannot be read, or undefined for a file that has nothing to do with what was sent. */
async function draftIn(
  name: string,
  bytes: Uint8Array,
  sent: readonly Sent[],
): Promise<ReadDraft | NotRead | undefined> {
  if (IS_WORD.test(name)) return wordDraft(name, bytes, sent);
  const { readFormWorkbook } = await import('../readers/form-workbook.ts');
  const found = readFormWorkbook(bytes, name);
  if (typeof found !== 'string') return bookDraft(name, bytes, found, sent);
  return otherDraft(found, name, bytes, sent);
}

const IS_WORD = /\.(?:docx|docm|odt)$/i;
const IS_PLAIN = /\.(?:txt|md)$/i;

function isPackage(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

async function otherDraft(
  kind: OtherKind,
  name: string,
  bytes: Uint8Array,
  sent: readonly Sent[],
): Promise<ReadDraft | NotRead | undefined> {
  switch (kind) {
    case 'document':
      if (isPackage(bytes)) return wordDraft(name, bytes, sent);
      return IS_PLAIN.test(name) ? textDraft(name, bytes, sent) : 'to-convert';
    case 'csv':
      return csvDraft(name, bytes, sent);
    case 'other':
      return textDraft(name, bytes, sent);
    case 'archive':
      return undefined;
    default:
      return 'to-convert';
  }
}

async function wordDraft(
  name: string,
  bytes: Uint8Array,
  sent: readonly Sent[],
): Promise<ReadDraft | NotRead | undefined> {
  const [{ readWord }, { readWordDraft }] = await Promise.all([
    import('../readers/word/read.ts'),
    import('./word/read-draft.ts'),
  ]);
  const word = await readWord(bytes);
  const draft = readWordDraft(name, word, sent);
  if (draft !== undefined) return draft;
  const [{ readLetter }, { letterOfWord }] = await Promise.all([
    import('./letter/read-letter.ts'),
    import('./letter/word-lines.ts'),
  ]);
  return readLetter(name, letterOfWord(word), sent);
}

async function bookDraft(
  name: string,
  bytes: Uint8Array,
  book: FormWorkbook,
  sent: readonly Sent[],
): Promise<ReadDraft | NotRead | undefined> {
  const [{ recordedChanges }, { readBookDraft }] = await Promise.all([
    import('../readers/recorded-changes.ts'),
    import('./sheets/read-book.ts'),
  ]);
  const draft = readBookDraft(name, book, recordedChanges(bytes), sent);
  if (draft !== undefined) return draft;
  const [{ readLetter }, { letterOfSheets }] = await Promise.all([
    import('./letter/read-letter.ts'),
    import('./letter/sheet-lines.ts'),
  ]);
  const letter = letterOfSheets(book.sheets);
  return letter.listed.length === 0 ? undefined : readLetter(name, letter, sent);
}

async function csvDraft(name: string, bytes: Uint8Array, sent: readonly Sent[]): Promise<ReadDraft | undefined> {
  const [{ readCsv }, { readCsvDraft }] = await Promise.all([
    import('../readers/csv.ts'),
    import('./sheets/read-csv-draft.ts'),
  ]);
  return readCsvDraft(name, await readCsv(bytes), sent);
}

async function textDraft(
  name: string,
  bytes: Uint8Array,
  sent: readonly Sent[],
): Promise<ReadDraft | NotRead | undefined> {
  const [{ readPlainLines }, { readLetter }] = await Promise.all([
    import('../readers/plain/lines.ts'),
    import('./letter/read-letter.ts'),
  ]);
  const { lines } = readPlainLines(bytes);
  return readLetter(name, { lines: lines.map((text) => ({ text, label: '' })), listed: [] }, sent);
}
