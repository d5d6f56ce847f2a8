import { accountOf } from '../../import/account.ts';
import { criteriaListIn } from '../../import/criteria-list/columns.ts';
import { knownWords } from '../../import/plain/known.ts';
import { recognised } from '../../import/recognise/recognise.ts';
import type { Source } from '../../import/source.ts';
import type { Edition, Item } from '../../model/model.ts';
import type { Department } from '../../model/registers.ts';
import { failure, refusal } from '../../ports/failure.ts';
import type { World } from '../../ports/world.ts';
import { kindOfBytes } from '../../readers/file-kind.ts';
import { isUnreadable, type Unreadable } from '../../readers/reading.ts';
import type { ReadFile } from '../../report/imported/imported.ts';
import type { ForeignKind, ImportWords } from '../../words/import.ts';
import { openSource } from './open-source.ts';

/** Reads foreign files and says what each was read as, with what became of each of its characters. Throws a failure with a way out for a file of which nothing can be read. */
export async function readFiles(
  { folders }: Pick<World, 'folders'>,
  paths: readonly string[],
  words: ImportWords,
): Promise<readonly OpenedFile[]> {
  const read: OpenedFile[] = [];
  for (const path of paths) {
    const bytes = bytesOf(folders, path, words);
    read.push({ bytes, ...readFrom(path, await sourceIn(bytes, path, words), []) });
  }
  return read;
}

/** A file that was read, with what it is made of. */
export interface OpenedFile extends ReadFile {
  readonly bytes: Uint8Array;
}

/** A file as it is read by what an earlier edition has, and the names of departments, where its lines became cells by what they look like, or by ids that it states. */
export async function readLike(
  read: OpenedFile,
  { systems }: Edition,
  departments: readonly Department[],
): Promise<ReadFile> {
  const { file, bytes } = read;
  const earlier = systems.flatMap(({ items }) => items);
  if (criteriaListIn(read.source) !== undefined) return readFrom(file, read.source, earlier);
  if (read.source.isByLooks === undefined) return read;
  const source = await openSource(bytes, file, knownWords(earlier, departments));
  return source === 'scan' ? read : readFrom(file, source, earlier);
}

function readFrom(file: string, source: Source, earlier: readonly Item[]): ReadFile {
  const draft = recognised(source, earlier);
  return { file, source, draft, account: accountOf(source, draft) };
}

function bytesOf(folders: World['folders'], path: string, { failure: sentences }: ImportWords): Uint8Array {
  const found = folders.bytes(path);
  switch (found.kind) {
    case 'bytes':
      if (found.bytes.length === 0) throw refusal(sentences.empty(path));
      return found.bytes;
    case 'missing':
      throw failure((say) => say.noFile(path));
    case 'folder':
      throw refusal(sentences.folder(path));
    case 'not-a-file':
      throw failure((say) => say.notPlain(path));
    case 'too-large':
      throw failure((say) => say.tooLarge(path, found.limit));
  }
}

async function sourceIn(bytes: Uint8Array, path: string, words: ImportWords): Promise<Source> {
  const { failure: say } = words;
  const kind = foreignKind(bytes, path);
  if (kind === 'encrypted') throw refusal(say.encrypted(path));
  if (kind !== undefined) throw refusal(say.kinds[kind](path));
  try {
    const source = await openSource(bytes, path);
    if (source === 'scan') throw refusal(say.kinds.scan(path));
    if (criteriaListIn(source) === 'altered') throw refusal(say.kinds.criteria(path));
    return source;
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    throw refusal(sentenceOf(error, path, words));
  }
}

function sentenceOf({ reason }: Unreadable, path: string, { failure: say }: ImportWords): string {
  const sentences = { damaged: say.damaged, encrypted: say.encrypted, 'too-large': say.tooLarge, unsafe: say.unsafe };
  return sentences[reason](path);
}

/** What a file is of which nothing is read; undefined for those that are tried. */
function foreignKind(bytes: Uint8Array, path: string): ForeignKind | 'encrypted' | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  if (/^\{\\rtf/.test(start)) return 'rtf';
  if (start.includes('opendocument.spreadsheet')) return 'ods';
  if (/\.json$/i.test(path) || (!TEXTS.test(path) && /^(?:ï»¿)?\s*[{[]\s*["{[]/.test(start))) return 'json';
  if (/\.ya?ml$/i.test(path)) return 'yaml';
  if (/\.(?:tex|org|adoc|asciidoc|typ)$/i.test(path)) return 'markup';
  switch (kindOfBytes(bytes, path)) {
    case 'compound':
      return compoundKind(bytes, path);
    case 'image':
      return 'image';
    case 'archive':
      return 'archive';
    default:
      return undefined;
  }
}

/** Files whose name says that they are text for people, whatever they begin with. */
const TEXTS = /\.(?:txt|text|md|csv|html?)$/i;

/** What an older office file is by its name; an encrypted new one looks like it. */
function compoundKind(bytes: Uint8Array, path: string): ForeignKind | 'encrypted' {
  if (new TextDecoder('latin1').decode(bytes).includes(ENCRYPTED)) return 'encrypted';
  if (/\.(?:xls|et)[a-z]?$/i.test(path)) return 'sheet';
  return /\.(?:pp[ts]|dps)[a-z]?$/i.test(path) ? 'slides' : 'word';
}

/** The name of the stream that holds an encrypted package, in UTF-16. */
const ENCRYPTED = [...'EncryptedPackage'].map((sign) => `${sign}\0`).join('');
