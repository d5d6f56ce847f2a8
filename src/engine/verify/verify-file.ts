import type { Source } from '../../artifact/generator.ts';
import type { PlannedFile } from '../../artifact/plan.ts';
import { isSound, similarity, type Verification, verifyData, verifyDocument } from '../../artifact/verification.ts';
import { checkCode } from '../../model/check-code.ts';
import { formatOf } from '../../readers/format.ts';
import { isUnreadable, type ReadBlock, Unreadable } from '../../readers/reading.ts';
import type { VerifiedFile } from '../../report/verified.ts';
import type { Candidates } from './candidates.ts';
import { readDocument } from './read.ts';

/** The least part of a document that a file must have in common with it to be taken for it. */
const LEAST_SIMILARITY = 0.3;

/** Holds a single file against the data: which document it is, is told by its content alone. */
export async function verifyFile(path: string, bytes: Uint8Array, candidates: Candidates): Promise<VerifiedFile> {
  return readable(path, async () => {
    const format = formatOf(bytes, path);
    const name = path.split(/[\\/]/).at(-1) ?? path;
    if (format === 'json') {
      const planned = await namedJson(candidates, new TextDecoder().decode(bytes));
      return planned === undefined ? foreign(path) : await hold(path, bytes, planned.file, planned.source, undefined);
    }
    const { blocks } = await readDocument(bytes, format);
    const best = await mostSimilar(candidates, format, blocks, name);
    if (best === undefined) return foreign(path);
    return judged(path, verifyDocument(best.product, format, blocks, best.source.edition), blocks, best, undefined);
  });
}

/** Holds a file against the document that it should be. `isAsBuilt` says whether its bytes are those that were written. */
export async function hold(
  path: string,
  bytes: Uint8Array,
  file: PlannedFile,
  source: Source,
  isAsBuilt: boolean | undefined,
): Promise<VerifiedFile> {
  return readable(path, async () => {
    const { product, format } = file;
    if (product.kind === 'data') {
      const text = new TextDecoder().decode(bytes);
      return judged(path, verifyData(product, text), [{ kind: 'text', text }], { source }, isAsBuilt);
    }
    if (format === 'json' || formatOf(bytes, path) !== format) throw new Unreadable('damaged');
    const { blocks } = await readDocument(bytes, format);
    return judged(path, verifyDocument(product, format, blocks, source.edition), blocks, { source }, isAsBuilt);
  });
}

async function readable(path: string, action: () => Promise<VerifiedFile>): Promise<VerifiedFile> {
  try {
    return await action();
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    return { path, status: 'damaged', reason: error.reason, differences: [], additions: [] };
  }
}

function foreign(path: string): VerifiedFile {
  return { path, status: 'foreign', differences: [], additions: [] };
}

function judged(
  path: string,
  verification: Verification,
  blocks: readonly ReadBlock[],
  { source }: { readonly source: Source },
  isAsBuilt: boolean | undefined,
): VerifiedFile {
  const edition = source.edition.id;
  if (isSound(verification))
    return { path, edition, status: isAsBuilt === false ? 'resaved' : 'intact', ...verification };
  const isStale = isAsBuilt === true || hasOtherCheckCode(blocks, source);
  return { path, edition, status: isStale ? 'stale' : 'edited', ...verification };
}

/** Whether a file carries a check code that no system of the edition has now: then it was made from other data. */
function hasOtherCheckCode(blocks: readonly ReadBlock[], { proof }: Source): boolean {
  const current = new Set(proof.systems.map(({ digest = '' }) => checkCode(digest)));
  return codesIn(blocks).some((code) => !current.has(code));
}

const CHECK_CODE = /(?:校验码\s*|"checkCode"\s*:\s*")([0-9A-F]{4}(?:-[0-9A-F]{4}){3})/g;

function codesIn(blocks: readonly ReadBlock[]): readonly string[] {
  return blocks.flatMap((block) =>
    block.kind === 'text' ? [...block.text.matchAll(CHECK_CODE)].map(([, code = '']) => code) : [],
  );
}

interface Best {
  readonly source: Source;
  readonly product: Extract<PlannedFile['product'], { readonly kind: 'document' }>;
}

/** The document that has most in common with a file; of equals the one whose name it has. Editions whose check code it carries come first, then newer ones. */
async function mostSimilar(
  candidates: Candidates,
  format: PlannedFile['format'],
  blocks: readonly ReadBlock[],
  name: string,
): Promise<Best | undefined> {
  let best: Best | undefined;
  let most = LEAST_SIMILARITY;
  for (const source of inOrder(candidates, blocks)) {
    for (const file of await candidates.filesOf(source)) {
      if (file.format !== format || file.product.kind !== 'document') continue;
      const score = similarity(file.product, format, blocks) + (name === file.name ? 1e-9 : 0);
      if (score > most) {
        most = score;
        best = { source, product: file.product };
      }
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

async function namedJson(
  { editions, filesOf }: Candidates,
  text: string,
): Promise<{ readonly file: PlannedFile; readonly source: Source } | undefined> {
  const named = /"edition"\s*:\s*"([^"]*)"/.exec(text)?.[1];
  const source = editions.find(({ edition }) => edition.id === named);
  const file = source && (await filesOf(source)).find(({ format }) => format === 'json');
  return source && file && { file, source };
}
