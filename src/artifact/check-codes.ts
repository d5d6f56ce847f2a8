import type { ReadBlock } from '../readers/reading.ts';

const CODE = '[0-9A-F]{4}(?:-[0-9A-F]{4}){3}';
const CODES = new RegExp(`(?:校验码\\s*|"checkCode"\\s*:\\s*")(${CODE}(?:\\s+${CODE})*)`, 'g');

/** The check codes that the texts of a file say, in their order: several stand behind one 校验码. */
export function codesIn(blocks: readonly ReadBlock[]): readonly string[] {
  return blocks.flatMap((block) =>
    block.kind === 'text' ? [...block.text.matchAll(CODES)].flatMap(([, codes = '']) => codes.split(/\s+/)) : [],
  );
}
