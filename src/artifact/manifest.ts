import type { UsedFont } from '../ports/typesetter.ts';
import { FORMATS, type Format } from './product.ts';
import { sumsText } from './sums.ts';

/** The name of the form below; it changes when the form does. */
const FORM = 'zhunsheng-manifest-1';
export const MANIFEST = 'manifest.json';

/** A file of the output. Digests are in lower-case hexadecimal digits. */
export interface ManifestFile {
  readonly name: string;
  readonly product: string;
  /** The generator that decided on it. */
  readonly generator: string;
  readonly format: Format;
  readonly sha256: string;
  /** GB/T 32905-2016. */
  readonly sm3: string;
  readonly bytes: number;
  /** The digest of what it was made from and by: laid-out content, program, fonts. As long as it is the same, the file need not be made again. */
  readonly madeFrom: string;
  /** The SHA-256 of the `scores.json` of which it has what units have said of themselves; none where it has nothing of that. */
  readonly reported?: string;
}

/** What was built from what: written last, so that whoever finds it finds everything that it lists. */
export interface Manifest {
  readonly edition: string;
  readonly state: string;
  readonly title: string;
  /** The version of the program and the digest of its sources. */
  readonly program: string;
  readonly options: {
    readonly classes: readonly string[];
    readonly departments: readonly string[];
    readonly pdf: string;
    /** Whether the form of each unit was asked for on paper, too. */
    readonly printed?: boolean;
    /** Whether OFD was asked for, now or before: it is then made with all else. */
    readonly ofd?: boolean;
    /** The SHA-256 of the `scores.json` with which forms for scoring were made last, if they were. */
    readonly reported?: string;
    /** The SHA-256 of what results were made from beside the edition, where they were. */
    readonly results?: string;
    /** By which it is known whether forms were sealed with the key that is there now. */
    readonly seal?: string;
  };
  /** The digests of the files in `indicators/` that the edition was read from. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly systems: readonly ManifestSystem[];
  /** The fonts of the PDFs; none where none was made. */
  readonly fonts: readonly UsedFont[];
  readonly files: readonly ManifestFile[];
  /** Whether every file of the edition is listed and made from these inputs: false after a part was built. */
  readonly isComplete: boolean;
}

interface ManifestSystem {
  readonly id: string;
  readonly title: string;
  readonly fullMarks: string;
  readonly criteria: string;
  readonly checkCode: string;
  readonly digest: string;
}

/** The manifest as it is written: JSON, two spaces, one final newline. */
export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify({ form: FORM, ...manifest }, null, 2)}\n`;
}

/** Reads a manifest; undefined when the text is none of this form. It is foreign text: every value is of its kind, and no name leads out of the folder. */
export function readManifest(text: string): Manifest | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isManifest(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isManifest(value: unknown): value is Manifest {
  return (
    isRecord(value) &&
    value['form'] === FORM &&
    hasTexts(value, ['edition', 'state', 'title', 'program']) &&
    typeof value['isComplete'] === 'boolean' &&
    isRecord(value['options']) &&
    hasTexts(value['options'], ['pdf']) &&
    isTrueOrNone(value['options']['printed']) &&
    isTrueOrNone(value['options']['ofd']) &&
    isTextOrNone(value['options']['reported']) &&
    isTextOrNone(value['options']['results']) &&
    isListOf(value['options']['classes'], isText) &&
    isListOf(value['options']['departments'], isText) &&
    isRecord(value['inputs']) &&
    Object.values(value['inputs']).every(isText) &&
    isListOf(value['systems'], isSystem) &&
    isListOf(value['fonts'], isFont) &&
    isListOf(value['files'], isFile) &&
    areDistinct(value['files'] as readonly ManifestFile[])
  );
}

/** Whether no two files have a name that is one on machines which do not tell capitals from others. */
function areDistinct(files: readonly ManifestFile[]): boolean {
  return new Set(files.map(({ name }) => name.toLowerCase())).size === files.length;
}

function isSystem(value: unknown): boolean {
  return isRecord(value) && hasTexts(value, ['id', 'title', 'fullMarks', 'criteria', 'checkCode', 'digest']);
}

function isFont(value: unknown): boolean {
  return (
    isRecord(value) && hasTexts(value, ['family', 'name', 'version']) && typeof value['isSubstituted'] === 'boolean'
  );
}

function isFile(value: unknown): boolean {
  return (
    isRecord(value) &&
    hasTexts(value, ['name', 'product', 'generator', 'format', 'sha256', 'sm3', 'madeFrom']) &&
    isTextOrNone(value['reported']) &&
    isPlainName(String(value['name'])) &&
    FORMATS.some((format) => format === value['format']) &&
    Number.isSafeInteger(value['bytes'])
  );
}

/** Whether a name is one of a file in the folder itself: no path, nothing hidden. In ASCII it has no capitals, as the lists beside the files have. */
export function isPlainName(name: string): boolean {
  if (/^[\x20-\x7e]*$/.test(name)) return /^[a-z0-9][a-z0-9.-]{0,180}$/.test(name) && !name.includes('..');
  const isSafe = /^[^\p{C}\p{Zl}\p{Zp}"*./:<>?\\|~$-][^\p{C}\p{Zl}\p{Zp}"*/:<>?\\|]{0,180}$/u.test(name);
  return isSafe && !/\.\.|^\s|[\s.]$/u.test(name) && name === name.normalize('NFC');
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTrueOrNone(value: unknown): boolean {
  return value === undefined || value === true;
}

function isTextOrNone(value: unknown): boolean {
  return value === undefined || isText(value);
}

function hasTexts(value: Readonly<Record<string, unknown>>, keys: readonly string[]): boolean {
  return keys.every((key) => isText(value[key]));
}

function isListOf(value: unknown, isMember: (member: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isMember);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The lists of digests that stand beside a manifest, by the names of their files. */
export const SUMS = { SHA256SUMS: 'sha256', SM3SUMS: 'sm3' } as const;

/** What makes digests: lower-case hexadecimal digits. */
export type Hashes = { readonly [Name in (typeof SUMS)[keyof typeof SUMS]]: (bytes: Uint8Array) => string };

/** The lists of digests of the files of a manifest and of the manifest itself, in the form of the coreutils (`sha256sum -c` reads it), in the order of names. */
export function sumsOf(
  { files }: Manifest,
  manifest: Uint8Array,
  hashes: Hashes,
): ReadonlyMap<keyof typeof SUMS, string> {
  const names = Object.keys(SUMS) as (keyof typeof SUMS)[];
  return new Map(
    names.map((list) => {
      const hash = SUMS[list];
      const digests = [
        ...files.map((file) => [file.name, file[hash]] as const),
        [MANIFEST, hashes[hash](manifest)] as const,
      ];
      return [list, sumsText(digests)];
    }),
  );
}
