import { resolved } from './links.ts';
import { Unreadable } from './reading.ts';
import { attributeOf, visitXml } from './xml.ts';

/** A worksheet as the workbook lists it. */
interface ListedSheet {
  readonly name: string;
  /** False for one that is `hidden` or `veryHidden`: programs make the one of the other. */
  readonly isVisible: boolean;
  readonly content: Uint8Array;
  /** The parts with the comments on its cells. */
  readonly comments: readonly Uint8Array[];
}

/** Where the parts of a workbook are that hold its content. */
interface WorkbookParts {
  /** The worksheets, in order. */
  readonly sheets: readonly ListedSheet[];
  /** Whether its days are counted from 1904 on, as old Macs did. */
  readonly isOf1904: boolean;
  readonly strings: Uint8Array | undefined;
  readonly styles: Uint8Array | undefined;
  /** The custom properties of the file. */
  readonly properties: Uint8Array | undefined;
  /** Whether it carries macros, which nobody here runs. */
  readonly hasMacros: boolean;
}

interface Relationship {
  /** The last word of its type, which is the same in transitional and strict files: `worksheet`. */
  readonly type: string;
  readonly target: string;
}

type Package = ReadonlyMap<string, Uint8Array>;
type Relationships = ReadonlyMap<string, Relationship>;

/** Finds the parts of a workbook by its relationships (ECMA-376-2, 9.3). Throws `Unreadable` for a package that is no workbook, lacks a part or names one twice. */
export function workbookParts(parts: Package): WorkbookParts {
  const top = relationshipsOf(parts, '');
  const workbook = targetOf(top, 'officeDocument');
  if (workbook === undefined) throw new Unreadable('damaged');
  const relationships = relationshipsOf(parts, workbook);
  const partOf = (all: Relationships, wanted: string) => {
    const target = targetOf(all, wanted);
    return target === undefined ? undefined : parts.get(target);
  };
  const seen = new Set<string>();
  const sheets = listedSheets(partAt(parts, workbook)).flatMap(({ id, ...sheet }): readonly ListedSheet[] => {
    const relationship = relationships.get(id);
    if (relationship === undefined) throw new Unreadable('damaged');
    if (relationship.type !== 'worksheet') return [];
    if (seen.has(relationship.target)) throw new Unreadable('unsafe');
    seen.add(relationship.target);
    const { target } = relationship;
    return [{ ...sheet, content: partAt(parts, target), comments: commentParts(parts, target) }];
  });
  return {
    sheets,
    isOf1904: /\bdate1904=["'](?:1|true)["']/.test(new TextDecoder().decode(partAt(parts, workbook))),
    strings: partOf(relationships, 'sharedStrings'),
    styles: partOf(relationships, 'styles'),
    properties: partOf(top, 'custom-properties'),
    hasMacros: targetOf(relationships, 'vbaProject') !== undefined,
  };
}

/** The parts of a sheet with comments: notes, and since 2018 threads beside them. */
function commentParts(parts: Package, sheet: string): readonly Uint8Array[] {
  if (!parts.has(relationshipsPath(sheet))) return [];
  return [...relationshipsOf(parts, sheet).values()]
    .filter(({ type }) => type === 'comments' || type === 'threadedComment')
    .flatMap(({ target }) => parts.get(target) ?? []);
}

function targetOf(relationships: Relationships, wanted: string): string | undefined {
  return [...relationships.values()].find(({ type }) => type === wanted)?.target;
}

/** For each cell format by its index whether it has a line on every side (ECMA-376-1, 18.8.4 and 18.8.10). */
export function borderedFormats(styles: Uint8Array): readonly boolean[] {
  const lines: number[] = [];
  const formats: boolean[] = [];
  let list = '';
  visitXml(styles, {
    open: (name, attributes) => {
      if (name === 'borders' || name === 'cellXfs') list = name;
      const what = `${list} ${name}`;
      if (what === 'borders border') lines.push(0);
      else if (what === 'cellXfs xf') formats.push(lines[Number(attributeOf(attributes, 'borderId') ?? 0)] === 4);
      else if (isLine(what, attributes)) lines.push((lines.pop() ?? 0) + 1);
    },
    text: () => undefined,
    close: (name) => {
      if (name === list) list = '';
    },
  });
  return formats;
}

function isLine(what: string, attributes: string): boolean {
  return (
    /^borders (?:left|start|right|end|top|bottom)$/.test(what) &&
    (attributeOf(attributes, 'style') ?? 'none') !== 'none'
  );
}

function partAt(parts: Package, path: string): Uint8Array {
  const part = parts.get(path);
  if (part === undefined) throw new Unreadable('damaged');
  return part;
}

/** The sheets with their relationship ids. */
function listedSheets(
  workbook: Uint8Array,
): readonly (Omit<ListedSheet, 'content' | 'comments'> & { readonly id: string })[] {
  const sheets: (Omit<ListedSheet, 'content' | 'comments'> & { readonly id: string })[] = [];
  visitXml(workbook, {
    open: (name, attributes) => {
      if (name !== 'sheet') return;
      sheets.push({
        id: attributeOf(attributes, 'id') ?? '',
        name: attributeOf(attributes, 'name') ?? '',
        isVisible: (attributeOf(attributes, 'state') ?? 'visible') === 'visible',
      });
    },
    text: () => undefined,
    close: () => undefined,
  });
  return sheets;
}

/** The relationships of a part by their ids, targets as names in the package; those of the package itself for an empty path. */
function relationshipsOf(parts: Package, path: string): Relationships {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const found = new Map<string, Relationship>();
  visitXml(partAt(parts, relationshipsPath(path)), {
    open: (name, attributes) => {
      if (name !== 'Relationship') return;
      const type = attributeOf(attributes, 'Type') ?? '';
      const target = resolved(folder, attributeOf(attributes, 'Target') ?? '');
      found.set(attributeOf(attributes, 'Id') ?? '', { type: type.slice(type.lastIndexOf('/') + 1), target });
    },
    text: () => undefined,
    close: () => undefined,
  });
  return found;
}

function relationshipsPath(path: string): string {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return `${folder}_rels/${path.slice(folder.length)}.rels`;
}
