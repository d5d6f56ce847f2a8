import type { Format } from '../artifact/product.ts';
import { similarity } from '../artifact/verification.ts';
import { checkCode } from '../model/check-code.ts';
import type { ReadBlock } from '../readers/reading.ts';
import { sentParagraphs } from './measures/sent-text.ts';
import type { Sent, SentDocument } from './returned.ts';
import { sameKey } from './table/wording.ts';

/** What a file was made from. */
export interface Origin {
  readonly sent: Sent;
  readonly document: SentDocument;
  /** Whether it carries a check code that no system of the edition has now: then it was made from other data. */
  readonly isOfOtherState: boolean;
}

/** The least part of a document that a file must have in common with it to be taken for it. */
const LEAST = 0.3;

/** Which of the documents that may have been sent out a file was made from: of an edition whose check code it carries before any other, then the one with which it has most in common. Undefined for a file that has nothing to do with any; of one that says to be of another year, or has the check code of an edition that is not out for opinions, that. */
export function originOf(
  blocks: readonly ReadBlock[],
  format: Format,
  sent: readonly Sent[],
): Origin | 'other-year' | undefined {
  const codes = codesIn(blocks);
  let best: (Origin & { readonly rank: number }) | undefined;
  for (const each of sent) {
    const own = new Set(each.proof.systems.map(({ digest = '' }) => checkCode(digest)));
    const hasCode = codes.some((code) => own.has(code));
    for (const document of each.documents) {
      const common = similarity(document, format, blocks);
      const rank = common + (hasCode ? 1 : 0);
      if (common < LEAST || (best !== undefined && best.rank >= rank)) continue;
      best = { sent: each, document, isOfOtherState: codes.some((code) => !own.has(code)), rank };
    }
  }
  if (best === undefined) return undefined;
  const { proof, otherCodes } = best.sent;
  const isKnown = proof.systems.some(({ digest = '' }) => codes.includes(checkCode(digest)));
  const isOther = (!isKnown && codes.some((code) => otherCodes.has(code))) || isOfOtherYear(blocks, best);
  return isOther ? 'other-year' : best;
}

/** Whether a paragraph that names the year of a document is in a file with another one, and none is with its own: documents of two years are much alike. */
function isOfOtherYear(blocks: readonly ReadBlock[], { sent: { edition }, document }: Origin): boolean {
  const year = String(edition.year ?? edition.id);
  const dated = sentParagraphs(document).flatMap(({ text }) => (text.includes(`${year}年度`) ? [sameKey(text)] : []));
  const texts = blocks.flatMap((block) => (block.kind === 'text' ? [sameKey(block.text)] : []));
  if (texts.some((text) => dated.includes(text))) return false;
  return texts.some((text) => dated.includes(text.replace(/\d{4}(?=年度)/gu, year)));
}

const CHECK_CODE = /校验码\s*([0-9A-F]{4}(?:-[0-9A-F]{4}){3})/gu;

function codesIn(blocks: readonly ReadBlock[]): readonly string[] {
  return blocks.flatMap((block) =>
    block.kind === 'text' ? [...block.text.matchAll(CHECK_CODE)].map(([, code = '']) => code) : [],
  );
}
