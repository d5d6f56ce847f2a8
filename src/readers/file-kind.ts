/** Kinds of files that people send and from which no form can be read. */
export type OtherKind = 'xls' | 'xlsb' | 'et' | 'ods' | 'csv' | 'document' | 'pdf' | 'image' | 'archive' | 'other';

const IMAGES = /\.(?:png|jpe?g|gif|bmp|tiff?|heic|webp)$/i;
const DOCUMENTS = /\.(?:docx?|wps|odt|rtf|txt|pptx?|html?|md)$/i;
const ARCHIVES = /\.(?:zip|rar|7z|gz|tar)$/i;
const WORKBOOKS = /\.xls[xm]$/i;

/** The first bytes of files, in hexadecimal digits. */
const SIGNATURES: readonly (readonly [start: string, kind: 'package' | 'compound' | OtherKind])[] = [
  ['504b', 'package'],
  ['d0cf11e0', 'compound'],
  ['25504446', 'pdf'],
  ['89504e47', 'image'],
  ['ffd8ff', 'image'],
  ['47494638', 'image'],
  ['526172211a', 'archive'],
  ['377abcaf271c', 'archive'],
  ['1f8b', 'archive'],
];
const LONGEST_SIGNATURE = 8;
const LONGEST_MIMETYPE = 80;

/** What a file is by its first bytes, and by its name where contents look alike: `package` for ZIP files, `compound` for the older formats of office programs. */
export function kindOfBytes(bytes: Uint8Array, name: string): 'package' | 'compound' | OtherKind {
  const start = Buffer.from(bytes.subarray(0, LONGEST_SIGNATURE)).toString('hex');
  const known = SIGNATURES.find(([signature]) => start.startsWith(signature));
  if (known !== undefined) return known[1];
  if (IMAGES.test(name)) return 'image';
  if (ARCHIVES.test(name)) return 'archive';
  if (DOCUMENTS.test(name)) return 'document';
  return /\.csv$/i.test(name) ? 'csv' : 'other';
}

/** What a compound file is (MS-CFB): they look alike, so its name says it. */
export function kindOfCompound(name: string): OtherKind {
  if (/\.et$/i.test(name)) return 'et';
  return DOCUMENTS.test(name) ? 'document' : 'xls';
}

/** What a package is by its parts. */
export function kindOfPackage(parts: ReadonlyMap<string, Uint8Array>, name: string): 'workbook' | OtherKind {
  const mimetype = new TextDecoder().decode(parts.get('mimetype')?.subarray(0, LONGEST_MIMETYPE) ?? new Uint8Array());
  if (mimetype.includes('opendocument.spreadsheet')) return 'ods';
  if (parts.has('xl/workbook.bin')) return 'xlsb';
  if (mimetype !== '' || [...parts.keys()].some((part) => /^(?:word|ppt)\//.test(part))) return 'document';
  return parts.has('[Content_Types].xml') || WORKBOOKS.test(name) ? 'workbook' : 'archive';
}

/** Whether a name says that a file is a workbook that can be read. */
export function isNamedWorkbook(name: string): boolean {
  return WORKBOOKS.test(name);
}
