import { placeOf } from './sheets/sheet.ts';
import { attributeOf, visitXml } from './xml.ts';

/** A text of which a part is struck through: that part and the rest, with the escapes of workbooks. */
export interface StruckText {
  readonly kept: string;
  readonly struck: string;
}

/** The shared strings of which a part is struck through, by their indices. */
export function struckStrings(strings: Uint8Array): ReadonlyMap<number, StruckText> {
  const struck = new Map<number, StruckText>();
  if (!mentionsStrike(strings)) return struck;
  let index = -1;
  const runs = runCollector();
  visitXml(strings, {
    open: (name, attributes) => {
      if (name === 'si') index += 1;
      runs.open(name, attributes);
    },
    text: runs.text,
    close: (name) => {
      runs.close(name);
      const found = name === 'si' ? runs.take() : undefined;
      if (found !== undefined) struck.set(index, found);
    },
  });
  return struck;
}

/** The cells of a sheet of whose text a part is struck through, as `row,column`. */
export function struckCells(
  sheet: Uint8Array,
  shared: ReadonlyMap<number, StruckText>,
): ReadonlyMap<string, StruckText> {
  const struck = new Map<string, StruckText>();
  if (shared.size === 0 && !mentionsStrike(sheet)) return struck;
  let next = { row: -1, column: -1 };
  let isShared = false;
  let value = '';
  const runs = runCollector();
  const add = (text: StruckText | undefined): void => {
    if (text !== undefined) struck.set(`${next.row},${next.column}`, text);
  };
  visitXml(sheet, {
    open: (name, attributes) => {
      if (name === 'row') next = { row: Number(attributeOf(attributes, 'r') ?? next.row + 2) - 1, column: -1 };
      else if (name === 'c') {
        const reference = attributeOf(attributes, 'r');
        next = reference === undefined ? { ...next, column: next.column + 1 } : placeOf(reference);
        isShared = attributeOf(attributes, 't') === 's';
        value = '';
      } else if (name === 'v') value = '';
      runs.open(name, attributes);
    },
    text: (text) => {
      value += text;
      runs.text(text);
    },
    close: (name) => {
      runs.close(name);
      if (name === 'is') add(runs.take());
      if (name === 'v' && isShared) add(shared.get(Number(value)));
    },
  });
  return struck;
}

/** Whether an element `strike` strikes through. */
export function isStrikeOn(attributes: string): boolean {
  return !['0', 'false'].includes(attributeOf(attributes, 'val') ?? '1');
}

/** Collects the texts of the runs of a string; those of readings of East Asian words are none. */
function runCollector() {
  let found = { kept: '', struck: '' };
  let isStruck = false;
  let isText = false;
  let readings = 0;
  return {
    open: (name: string, attributes: string): void => {
      if (name === 'si' || name === 'is') found = { kept: '', struck: '' };
      if (name === 'si' || name === 'is' || name === 'r') isStruck = false;
      if (name === 'strike') isStruck = isStrikeOn(attributes);
      if (name === 'rPh') readings += 1;
      isText = name === 't' && readings === 0;
    },
    text: (more: string): void => {
      if (isText) found[isStruck ? 'struck' : 'kept'] += more;
    },
    close: (name: string): void => {
      if (name === 'rPh') readings -= 1;
      isText = false;
    },
    /** The string; undefined where nothing of it is struck through. */
    take: (): StruckText | undefined => (found.struck === '' ? undefined : found),
  };
}

/** Whether the word stands anywhere in a part: most have none, and need not be read again. */
function mentionsStrike(part: Uint8Array): boolean {
  return Buffer.from(part.buffer, part.byteOffset, part.byteLength).includes('strike');
}
