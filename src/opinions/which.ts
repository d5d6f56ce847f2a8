import type { Format } from '../artifact/product.ts';
import { similarity } from '../artifact/verification.ts';
import { checkCode } from '../model/check-code.ts';
import type { ReadBlock } from '../readers/reading.ts';
import type { Sent, SentDocument } from './returned.ts';

/** What a file was made from. */
export interface Origin {
  readonly sent: Sent;
  readonly document: SentDocument;
  /** Whether it carries a check code that no system of the edition has now: then it was made from other data. */
  readonly isOfOtherState: boolean;
}

/** The least part of a document that a file must have in common with it to be taken for it. */
const LEAST = 0.3;

/** Which of the documents that may have been sent out a file was made from: of an edition whose check code it carries before any other, then the one with which it has most in common. Undefined for a file that has nothing to do with any. */
export function originOf(blocks: readonly ReadBlock[], format: Format, sent: readonly Sent[]): Origin | undefined {
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
  return best;
}

const CHECK_CODE = /校验码\s*([0-9A-F]{4}(?:-[0-9A-F]{4}){3})/gu;

function codesIn(blocks: readonly ReadBlock[]): readonly string[] {
  return blocks.flatMap((block) =>
    block.kind === 'text' ? [...block.text.matchAll(CHECK_CODE)].map(([, code = '']) => code) : [],
  );
}
