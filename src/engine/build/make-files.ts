import type { ManifestFile } from '../../artifact/manifest.ts';
import { type Means, originWith, type PlannedFile, type PlannedProduct } from '../../artifact/plan.ts';
import { isTypeset, type LaidOut, layOutFor, reportedIn } from '../../artifact/product.ts';
import { sectionsFor } from '../../layout/sections.ts';
import type { OutputFolder } from '../../ports/folders.ts';
import type { PdfStandard } from '../../ports/typesetter.ts';
import type { World } from '../../ports/world.ts';
import type { Words } from '../../words/words.ts';
import type { WantingGlyphs } from '../../writers/pdf/wanting.ts';
import { bytesOf } from './write.ts';

/** The SHA-256 of files by their names. */
export type Digests = ReadonlyMap<string, string>;

/** What decides which files are made, and where they go. */
export interface Making {
  readonly world: Pick<World, 'hashes' | 'terminal' | 'typesetter'>;
  readonly words: Words;
  readonly folder: OutputFolder;
  readonly means: Means & { readonly pdf: PdfStandard };
  readonly isWanted: (file: PlannedFile) => boolean;
  /** Whether everything that was built before was built from the same data in the same way: then it need not be laid out to be known for current. */
  readonly isSettled: boolean;
  /** What this program built before, by name. */
  readonly old: ReadonlyMap<string, ManifestFile>;
  /** What lies in the folder. */
  readonly disk: Digests;
}

/** What is there after files were made. */
export interface MadeFiles {
  /** Every file that is made from the data as it is now, whether just made or made before. */
  readonly files: ReadonlyMap<string, ManifestFile>;
  /** The names of those whose content is new: they are staged. */
  readonly written: readonly string[];
  /** Where a sign stands for characters of units in the PDFs that are wanted. */
  readonly wanting: readonly WantingGlyphs[];
}

/** So many PDFs are asked for at most while other files are made, since each waits with its whole content. */
const MOST_WAITING = 4;

/**
 * Makes the files that are wanted and not current, product after product, so that memory does not grow with their
 * number. PDFs are set elsewhere while the others are written here. What is made is staged.
 */
export async function makeFiles(plan: readonly PlannedProduct[], making: Making): Promise<MadeFiles> {
  const work = workshop(plan, making);
  const wanting: WantingGlyphs[] = [];
  try {
    for (const planned of plan) {
      if (planned.files.some(making.isWanted)) wanting.push(...(await makeProduct(planned, making, work)));
      else for (const file of planned.files) if (making.isSettled) work.keepIfThere(file, false);
    }
    await work.settle(0);
  } catch (error) {
    work.abandon();
    throw error;
  } finally {
    making.world.terminal.show('');
  }
  const written = plan.flatMap(({ files }) => files.map(({ name }) => name)).filter((name) => work.staged.has(name));
  return { files: work.files, written, wanting };
}

/** Makes the files of a product, and gives what its PDF has signs for, whether that is new or not. */
async function makeProduct(
  { product, files }: PlannedProduct,
  making: Making,
  work: Workshop,
): Promise<readonly WantingGlyphs[]> {
  const contentFor = layOutFor(product);
  const origin = (format: PlannedFile['format']) => work.origin(contentFor(format), format);
  const stale = files.filter((file) => {
    if (!making.isWanted(file) && !making.old.has(file.name)) return false;
    const isCurrent = making.old.get(file.name)?.madeFrom === origin(file.format) && work.keepIfThere(file, true);
    return !isCurrent && making.isWanted(file);
  });
  // What is typeset first: that is done elsewhere while the others are written.
  for (const file of stale.toSorted((a, b) => Number(isTypeset(b.format)) - Number(isTypeset(a.format)))) {
    await work.make(file, contentFor(file.format), origin(file.format));
  }
  const isPrinted = files.some((file) => isTypeset(file.format) && making.isWanted(file));
  return isPrinted && reportedIn(product) !== undefined ? wantingOf(contentFor('pdf'), making.world) : [];
}

async function wantingOf(content: LaidOut, { typesetter }: Making['world']): Promise<readonly WantingGlyphs[]> {
  if (content.kind !== 'document') return [];
  const { wantingIn } = await import('../../writers/pdf/wanting.ts');
  return wantingIn({ sections: sectionsFor(content.document, false) }, await typesetter());
}

interface Workshop {
  readonly files: Map<string, ManifestFile>;
  readonly staged: Set<string>;
  /** What a file is made from. */
  readonly origin: ReturnType<typeof originWith>;
  /** Keeps what was built before, if it still lies there as it was written; `isLaidOut` tells that its content is known to be the same. */
  keepIfThere(file: PlannedFile, isLaidOut: boolean): boolean;
  make(file: PlannedFile, content: LaidOut, madeFrom: string): Promise<void>;
  /** Waits until no more than so many PDFs are under way. */
  settle(most: number): Promise<void>;
  /** Takes nothing more: what was staged is taken away, and a PDF that is still under way must not come back. */
  abandon(): void;
}

function workshop(plan: readonly PlannedProduct[], making: Making): Workshop {
  const { world, words, folder, means, isWanted, old, disk } = making;
  const count = plan.reduce((sum, { files }) => sum + files.filter(isWanted).length, 0);
  const files = new Map<string, ManifestFile>();
  const staged = new Set<string>();
  const waiting: Promise<void>[] = [];
  let isAbandoned = false;
  const take = (file: PlannedFile, bytes: Uint8Array, madeFrom: string): void => {
    if (isAbandoned) return;
    const entry = entryOf(file, bytes, madeFrom, world);
    files.set(file.name, entry);
    if (disk.get(file.name) === entry.sha256) return;
    folder.stage(file.name, bytes);
    staged.add(file.name);
  };
  const settle = async (most: number): Promise<void> => {
    while (waiting.length > most) await waiting.shift();
  };
  return {
    files,
    staged,
    origin: originWith(means),
    settle,
    abandon: () => {
      isAbandoned = true;
    },
    keepIfThere: ({ name, product }, isLaidOut) => {
      const entry = old.get(name);
      if (entry === undefined || disk.get(name) !== entry.sha256) return false;
      // Whatever else was made meanwhile, it may have what units said at another time.
      const reported = reportedIn(product);
      if (!isLaidOut && entry.reported !== reported) return false;
      files.set(name, reported === undefined ? entry : { ...entry, reported });
      return true;
    },
    make: async (file, content, madeFrom) => {
      world.terminal.show(words.making(file.name, files.size + waiting.length + 1, count));
      const bytes = bytesOf(content, file.format, { typesetter: world.typesetter, pdf: means.pdf });
      if (!isTypeset(file.format)) return take(file, await bytes, madeFrom);
      const taken = bytes.then((made) => take(file, made, madeFrom));
      // Whatever fails first is told; a PDF that fails meanwhile is told when it is waited for.
      taken.catch(() => undefined);
      waiting.push(taken);
      await settle(MOST_WAITING);
    },
  };
}

function entryOf(file: PlannedFile, bytes: Uint8Array, madeFrom: string, world: Pick<World, 'hashes'>): ManifestFile {
  const { name, product, generator, format } = file;
  const digests = { sha256: world.hashes.sha256(bytes), sm3: world.hashes.sm3(bytes) };
  const reported = reportedIn(product);
  const made = { name, product: product.name, generator, format, ...digests, bytes: bytes.length, madeFrom };
  return reported === undefined ? made : { ...made, reported };
}
