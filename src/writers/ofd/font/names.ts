import { viewOf } from './sfnt.ts';

/** A text of a font about itself (OpenType 1.9, "name"). */
interface NameRecord {
  readonly platform: number;
  readonly encoding: number;
  readonly language: number;
  readonly id: number;
  readonly text: Uint8Array;
}

const HEAD = 6;
const RECORD = 12;

/** The table `name` of a font that has none: family, subfamily, whole name, and name for PostScript, for Windows in English. */
export function nameTable(name: string): Uint8Array {
  const texts = [
    [1, name],
    [2, 'Regular'],
    [4, name],
    [6, name],
  ] as const;
  return written(
    texts.map(([id, text]) => {
      return { platform: 3, encoding: 1, language: 0x409, id, text: Buffer.from(text, 'utf16le').swap16() };
    }),
  );
}

/** Family, subfamily, whole name and name for PostScript; what the makers reserve, and under which licence they give it. */
const KEPT: readonly number[] = [0, 1, 2, 4, 6, 13, 14];

/** A table `name` with those of its texts by which a font is known and may be used: those about its version, makers and samples are a fiftieth of a letter. Left as it is where it is of another form. */
export function shortNames(table: Uint8Array): Uint8Array {
  const view = viewOf(table);
  if (view.getUint16(0) !== 0) return table;
  const start = view.getUint16(4);
  const records = Array.from({ length: view.getUint16(2) }, (_, index): NameRecord => {
    const [platform = 0, encoding = 0, language = 0, id = 0, length = 0, at = 0] = [0, 1, 2, 3, 4, 5].map((field) =>
      view.getUint16(HEAD + index * RECORD + field * 2),
    );
    return { platform, encoding, language, id, text: table.subarray(start + at, start + at + length) };
  });
  return written(records.filter(({ id }) => KEPT.includes(id)));
}

function written(records: readonly NameRecord[]): Uint8Array {
  const head = new Uint8Array(HEAD + records.length * RECORD);
  const view = viewOf(head);
  view.setUint16(2, records.length);
  view.setUint16(4, head.length);
  let at = 0;
  for (const [index, { platform, encoding, language, id, text }] of records.entries()) {
    const fields = [platform, encoding, language, id, text.length, at];
    for (const [field, value] of fields.entries()) view.setUint16(HEAD + index * RECORD + field * 2, value);
    at += text.length;
  }
  return Buffer.concat([head, ...records.map(({ text }) => text)]);
}
