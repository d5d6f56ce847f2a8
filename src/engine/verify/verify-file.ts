import { codesIn } from '../../artifact/check-codes.ts';
import { type Departure, departuresOf, lineDepartures } from '../../artifact/departures.ts';
import type { Source } from '../../artifact/generator.ts';
import { withoutSpace } from '../../artifact/normalise.ts';
import { pageDepartures } from '../../artifact/page-departures.ts';
import type { PlannedFile } from '../../artifact/plan.ts';
import { reportedIn, titleOfProduct } from '../../artifact/product.ts';
import { isSound, similarity } from '../../artifact/verification.ts';
import { isPacked } from '../../checker/unpacked.ts';
import { SELF_TITLES } from '../../layout/forms/reported.ts';
import { checkCode } from '../../model/check-code.ts';
import { formatOf } from '../../readers/format.ts';
import { isUnreadable, type ReadBlock, type Reading, Unreadable } from '../../readers/reading.ts';
import type { VerifiedFile } from '../../report/verified.ts';
import { sameBytes } from '../../text/same-list.ts';
import type { Candidates } from './candidates.ts';
import { compared, type Placed } from './compared.ts';
import { dataIn, isToldOf } from './data-in.ts';
import { nothingFound } from './nothing-found.ts';
import { readDocument } from './read.ts';
import type { Rebuild } from './rebuild.ts';

/** The least part of a document that a file must have in common with it to be taken for it. */
const LEAST_SIMILARITY = 0.3;

/** Holds a single file against the data: which document it is, is told by its content alone. */
export async function verifyFile(
  path: string,
  bytes: Uint8Array,
  candidates: Candidates,
  rebuild: Rebuild,
): Promise<VerifiedFile> {
  const file = await readable(path, async () => {
    const format = formatOf(bytes, path);
    const name = path.split(/[\\/]/).at(-1) ?? path;
    if (format === 'json') {
      const planned = await namedJson(candidates, new TextDecoder().decode(bytes));
      return planned === undefined ? foreign(path) : await hold({ path, bytes }, planned, candidates, rebuild);
    }
    const reading = await readDocument(bytes, format);
    const best = await mostSimilar(candidates, format, reading.blocks, name);
    if (best === undefined) return foreign(path);
    const held = await hold({ path, bytes, reading }, best, candidates, rebuild);
    const mayBeOther = !candidates.reports.isGiven && isReported(best.file, reading.blocks);
    return withOtherScores(held, mayBeOther && isAllReported(best.file, held));
  });
  return file.status === 'damaged' && isPacked(bytes) ? { ...file, reason: 'packed' } : file;
}

/** Whether a form for scoring has what units said of themselves, whether it should or not. */
function isReported({ product }: PlannedFile, blocks: readonly ReadBlock[]): boolean {
  const form = product.kind === 'document' ? product.form?.form : undefined;
  if (form !== 'department' && form !== 'arranged') return false;
  const title = withoutSpace(SELF_TITLES['self-score']);
  return blocks.some((block) => block.kind === 'table' && block.rows[0]?.some((text) => withoutSpace(text) === title));
}

/** Whether all in which such a form differs is what units said; of a form that should have none of it nobody can tell. */
function isAllReported({ product }: PlannedFile, { differences, additions }: VerifiedFile): boolean {
  const titles: readonly (string | undefined)[] = Object.values(SELF_TITLES);
  return (
    reportedIn(product) === undefined ||
    (isSound({ differences: [], additions }) && differences.every(({ column }) => titles.includes(column)))
  );
}

/** What is said of a file, if it is not as it should be and may be so since units said something else when it was made: then nobody need have edited it. */
export function withOtherScores(file: VerifiedFile, isOther: boolean): VerifiedFile {
  return isOther && isWrong(file) ? { ...file, status: 'stale', hasOtherScores: true } : file;
}

/** The same of a file that has none of that, but what was entered for the year. */
export function withOtherYear(file: VerifiedFile, isOther: boolean): VerifiedFile {
  return isOther && isWrong(file) ? { ...file, status: 'stale', hasOtherYear: true } : file;
}

function isWrong({ status }: VerifiedFile): boolean {
  return status === 'edited' || status === 'stale';
}

/** A file that is held against what it should be. */
interface Held {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What it says, where that was read already. */
  readonly reading?: Reading;
  /** Whether its bytes are those that the manifest beside it lists. */
  readonly isAsListed?: boolean;
}

/**
 * Holds a file against the file that it should be. What a build writes now, to the byte, need not be read. What an office
 * program may have saved again is taken for the same if it says the same and looks the same; of any other format, whatever
 * is not the same bytes is another file, and it is said in what.
 */
export async function hold(
  held: Held,
  placed: Placed,
  candidates: Candidates,
  rebuild: Rebuild,
): Promise<VerifiedFile> {
  return readable(held.path, async () => {
    const own = await rebuild(placed.file, held.bytes);
    const about = aboutFile(held.path, placed);
    if (own !== undefined && sameBytes(own, held.bytes)) {
      return { ...about, status: 'intact', differences: [], additions: [], departures: [], pending: [] };
    }
    const accepted = held.reading ?? (await read(held.bytes, placed.file));
    const { reading, verification, isBefore = false } = compared(held.bytes, placed, accepted);
    const data = dataIn(reading, placed, candidates);
    const changes = { pending: reading.pending ?? [], ...(isBefore && { isBefore }) };
    if (!isSound(verification)) {
      const isStale = held.isAsListed === true || hasOtherCheckCode(reading.blocks, placed.source);
      return { ...about, status: isStale ? 'stale' : 'edited', ...verification, departures: data, ...changes };
    }
    const others = await departuresFrom(own, held.bytes, placed.file, reading);
    const departures = [...data, ...others.filter((each) => !isToldOf(each, data))];
    const isSame = departures.length + changes.pending.length === 0;
    return { ...about, status: isSame ? 'resaved' : 'altered', ...verification, departures, ...changes };
  });
}

function aboutFile(path: string, { file: { product }, source: { edition } }: Placed) {
  const title = product.kind === 'document' ? titleOfProduct(product) : undefined;
  const { id, state } = edition;
  return { path, ...(title === undefined ? {} : { title }), edition: id, ...(state === undefined ? {} : { state }) };
}

async function read(bytes: Uint8Array, { product, format }: PlannedFile): Promise<Reading> {
  if (product.kind === 'data') return { blocks: [{ kind: 'text', text: new TextDecoder().decode(bytes) }] };
  if (format === 'json' || formatOf(bytes, `.${format}`) !== format) throw new Unreadable('damaged');
  return readDocument(bytes, format);
}

/** In what a file that says the same as what a build writes differs from it. */
async function departuresFrom(
  own: Uint8Array | undefined,
  bytes: Uint8Array,
  { format }: PlannedFile,
  reading: Reading,
): Promise<readonly Departure[]> {
  const unknown: Departure = { kind: 'bytes', place: '', expected: undefined, found: undefined };
  if (own === undefined) return [unknown];
  switch (format) {
    case 'docx':
    case 'xlsx':
      return departuresOf(await readingOf(own, format), reading);
    case 'pdf':
    case 'ofd':
      return pageDepartures((await readingOf(own, format)).traits ?? [], reading.traits ?? []);
    default:
      return lineDepartures(own, bytes);
  }
}

/** The readings of files that were built again, by their bytes: of what several files are held against they are read once. */
const known = new WeakMap<Uint8Array, Promise<Reading>>();

function readingOf(own: Uint8Array, format: 'docx' | 'xlsx' | 'pdf' | 'ofd'): Promise<Reading> {
  const reading = known.get(own) ?? readDocument(own, format);
  known.set(own, reading);
  return reading;
}

async function readable(path: string, action: () => Promise<VerifiedFile>): Promise<VerifiedFile> {
  try {
    return await action();
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    return { ...nothingFound(path, 'damaged'), reason: error.reason };
  }
}

function foreign(path: string): VerifiedFile {
  return nothingFound(path, 'foreign');
}

/** Whether a file carries a check code that no system of the edition has now: then it was made from other data. */
function hasOtherCheckCode(blocks: readonly ReadBlock[], { proof }: Source): boolean {
  const current = new Set(proof.systems.map(({ digest = '' }) => checkCode(digest)));
  return codesIn(blocks).some((code) => !current.has(code));
}

/** The document that has most in common with a file; of equals the one whose name it has. Editions whose check code it carries come first, then newer ones. */
async function mostSimilar(
  candidates: Candidates,
  format: PlannedFile['format'],
  blocks: readonly ReadBlock[],
  name: string,
): Promise<Placed | undefined> {
  const all: Placed[] = [];
  for (const source of inOrder(candidates, blocks))
    for (const file of await candidates.filesOf(source)) if (file.format === format) all.push({ source, file });
  let best: Placed | undefined;
  let most = LEAST_SIMILARITY;
  // Those of its name first: with one of them it has all in common, and then none need be laid out to be asked.
  for (const placed of [...all.filter(({ file }) => file.name === name), ...all]) {
    const { product } = placed.file;
    if (product.kind !== 'document') continue;
    const score = similarity(product, format, blocks) + (name === placed.file.name ? 1e-9 : 0);
    if (score >= 1) return placed;
    if (score > most) {
      most = score;
      best = placed;
    }
  }
  return best;
}

function inOrder({ editions }: Candidates, blocks: readonly ReadBlock[]): readonly Source[] {
  const codes = new Set(codesIn(blocks));
  const carries = ({ proof }: Source): boolean =>
    proof.systems.some(({ digest }) => digest !== undefined && codes.has(checkCode(digest)));
  const newest = editions.toReversed();
  const named = newest.filter(carries);
  return named.length > 0 ? named : newest;
}

/** The data file of the edition of which a text carries a digest, else of the one that it names: what it calls itself may be what was altered. */
async function namedJson({ editions, filesOf }: Candidates, text: string): Promise<Placed | undefined> {
  const named = /"edition"\s*:\s*"([^"]*)"/.exec(text)?.[1];
  const source =
    editions.findLast(({ proof }) => proof.systems.some(({ digest }) => digest && text.includes(digest))) ??
    editions.find(({ edition }) => edition.id === named);
  const file = source && (await filesOf(source)).find(({ format }) => format === 'json');
  return source && file && { file, source };
}
