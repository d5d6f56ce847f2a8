import { strToU8, zipSync } from 'fflate';

/** A workbook with one sheet: what stands in it and in its shared texts, and parts in place of others. */
export function workbook(sheet: string, strings = '', more: Readonly<Record<string, string>> = {}): Uint8Array {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const related = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const relations = (...each: readonly string[]) =>
    `<Relationships xmlns="${related}">${each.map((one, index) => `<Relationship Id="r${index + 1}" ${one}/>`).join('')}</Relationships>`;
  const parts = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relations(`Type="${office}/officeDocument" Target="xl/workbook.xml"`),
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${office}"><sheets><sheet name="甲" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      `Type="${office}/worksheet" Target="worksheets/sheet1.xml"`,
      `Type="${office}/sharedStrings" Target="sharedStrings.xml"`,
    ),
    'xl/worksheets/sheet1.xml': `<worksheet ${main}>${sheet}</worksheet>`,
    'xl/sharedStrings.xml': `<sst ${main}>${strings}</sst>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, strToU8(content)])));
}

/** A package whose entries have other names, of the same lengths, than it was made with. */
export function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const file = Buffer.from(bytes);
  for (let at = file.indexOf(from); at >= 0; at = file.indexOf(from, at + 1)) file.write(to, at);
  return file;
}

/** A package of which each check sum is another. */
export function withOtherSum(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes);
  for (const [signature, at] of [
    ['504b0304', 14],
    ['504b0102', 16],
  ] as const) {
    for (let entry = file.indexOf(signature, 0, 'hex'); entry >= 0; entry = file.indexOf(signature, entry + 4, 'hex')) {
      file.writeUInt32LE((file.readUInt32LE(entry + at) ^ 1) >>> 0, entry + at);
    }
  }
  return file;
}

/** What is opened ten thousand times, each within the other. */
export function nested(open: string, close: string): string {
  return open.repeat(10_000) + close.repeat(10_000);
}

/** Texts of numbers from 1, one behind the other. */
export function rows(count: number, each: (number: number) => string): string {
  return Array.from({ length: count }, (_, index) => each(index + 1)).join('');
}
