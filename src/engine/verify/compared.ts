import { withNames } from '../../artifact/called.ts';
import type { Source } from '../../artifact/generator.ts';
import type { PlannedFile } from '../../artifact/plan.ts';
import { isSound, type Verification, verifyData, verifyDocument } from '../../artifact/verification.ts';
import type { Reading } from '../../readers/reading.ts';

/** A file that belongs to an edition. */
export interface Placed {
  readonly file: PlannedFile;
  readonly source: Source;
}

/** What a file says, held against what it should say. */
export interface Compared {
  readonly reading: Reading;
  readonly verification: Verification;
  /** Whether it is what the file said before the changes that nobody accepted. */
  readonly isBefore?: true;
}

/**
 * Holds what a file says against what it should say: of one with changes that nobody accepted what it said before them,
 * unless it is as it should be with them alone. So nothing is told as a change and as a difference.
 */
export function compared(bytes: Uint8Array, placed: Placed, accepted: Reading): Compared {
  const verification = verified(bytes, placed, accepted);
  if (accepted.before === undefined) return { reading: accepted, verification };
  const reading = { ...accepted, ...accepted.before };
  const before = verified(bytes, placed, reading);
  if (isSound(verification) && !isSound(before)) return { reading: accepted, verification };
  return { reading, verification: before, isBefore: true };
}

function verified(bytes: Uint8Array, { file, source }: Placed, { blocks }: Reading): Verification {
  const { product, format } = file;
  if (product.kind === 'data') return verifyData(product, new TextDecoder().decode(bytes));
  const { differences, additions } = verifyDocument(product, format, blocks, source.edition);
  return { differences: withNames(differences, product.document(), format, source.edition.systems), additions };
}
