import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { BLOWS, type Blow, tokensOf } from './blows.ts';

/** What happens to a file: to its bytes, or to the text of one of its parts, which is then as long as that makes it. */
export interface Corruption {
  readonly isOfBytes: boolean;
  readonly part: number;
  readonly blows: readonly Blow[];
}

/** Some of a person's, a program's or a disk's mistakes; nine of ten are made in the text of a part. */
export const arbitraryCorruption: fc.Arbitrary<Corruption> = fc.record({
  isOfBytes: fc.nat(9).map((each) => each === 0),
  part: fc.nat(1000),
  blows: fc.array(
    fc.record({
      kind: fc.constantFrom(...(Object.keys(BLOWS) as (keyof typeof BLOWS)[])),
      at: fc.nat(1_000_000),
      to: fc.nat(1_000_000),
      pick: fc.nat(1_000_000),
    }),
    { minLength: 1, maxLength: 6 },
  ),
});

/** The bytes of a file after a corruption: of a package the parts that say most are spoilt most often. */
export function spoilt(bytes: Uint8Array, { isOfBytes, part, blows }: Corruption): Uint8Array {
  if (isOfBytes) return spoiltBytes(bytes, blows);
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return encoded(spoiltText(strFromU8(bytes), blows), part);
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/u.test(name));
  const main = names.filter((name) => /(?:document|comments|sheet\d+|content|sharedStrings)\.xml$/u.test(name));
  const from = part % 5 === 0 ? names : main;
  const name = from[part % from.length] ?? '';
  const text = spoiltText(strFromU8(parts[name] ?? new Uint8Array()), blows);
  return zipSync({ ...parts, [name]: encoded(text, part) }, { level: 0 });
}

function spoiltText(text: string, blows: readonly Blow[]): string {
  const tokens = tokensOf(text);
  for (const blow of blows) if (tokens.length > 0) BLOWS[blow.kind](tokens, blow);
  return tokens.join('');
}

/** One text in fifty is in an encoding that nobody said it had. */
function encoded(text: string, pick: number): Uint8Array {
  if (pick % 50 !== 7) return strToU8(text);
  if (pick % 3 === 0) return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
  return new Uint8Array(Buffer.from(text, pick % 3 === 1 ? 'latin1' : 'utf16le'));
}

/** Bytes that are cut off, left out, repeated, exchanged or others. */
function spoiltBytes(bytes: Uint8Array, blows: readonly Blow[]): Uint8Array {
  return blows.reduce<Uint8Array>((all, { at, to, pick }) => {
    const [start, length] = [at % (all.length + 1), pick % 2_000];
    const [head, block, tail] = [all.slice(0, start), all.slice(start, start + length), all.slice(start + length)];
    switch (to % 8) {
      case 0:
        return head;
      case 1:
        return Buffer.concat([head, tail]);
      case 2:
        return Buffer.concat([head, block, block, tail]);
      case 3:
        return Buffer.concat([tail, block, head]);
      default:
        return all.length === 0 ? all : all.with(start % all.length, pick & 255);
    }
  }, bytes);
}
