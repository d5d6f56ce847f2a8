import type { Product } from '../../src/artifact/product.ts';
import type { Edition, System } from '../../src/model/model.ts';

/** What a form is called after: `甲县 自评表`. */
export interface Naming {
  /** Whose it is; empty for one that is nobody's. */
  readonly of: string;
  /** The kind of form. */
  readonly form: string;
  readonly system: Pick<System, 'annex' | 'group'>;
  /** The id of whose it is, or what stands for it. */
  readonly id: string;
  /** Whether its system is named where there are several: a unit is of one only. */
  readonly isOfSystem: boolean;
}

/** The most bytes of a name in UTF-8, without its ending: programs add to it, and a disk takes 255. */
const LONGEST = 120;

/**
 * The products of one kind of forms under the names of their files, where the edition wants Chinese ones. A name that
 * is too long is cut; one that is cut, or that another form has, too, has the number of its annex and the id behind it.
 * Names that differ in capitals only are one name to some disks.
 */
export function withFileNames(
  { forms, systems }: Edition,
  products: readonly (readonly [Product, Naming])[],
): readonly Product[] {
  if (forms.fileNames === 'ids') return products.map(([product]) => product);
  const plain = products.map(([, naming]) => plainName(naming, systems.length > 1));
  const counts = new Map<string, number>();
  for (const name of plain) counts.set(folded(name), (counts.get(folded(name)) ?? 0) + 1);
  return products.map(([product, naming], index) => {
    const name = plain[index] ?? '';
    const isOwn = counts.get(folded(name)) === 1 && bytesIn(name) <= LONGEST;
    return { ...product, fileName: isOwn ? name : nameWithId(naming, systems.length > 1) };
  });
}

function plainName(naming: Naming, isOneOfSeveral: boolean): string {
  const { of, form, system, isOfSystem } = naming;
  const group = isOneOfSeveral && isOfSystem ? safe(system.group) : '';
  return [safe(of), form, group].filter((each) => each !== '').join(' ');
}

function nameWithId(naming: Naming, isOneOfSeveral: boolean): string {
  const tail = ` ${naming.form} ${naming.system.annex ?? 0}-${naming.id}`;
  const name = plainName({ ...naming, form: '' }, isOneOfSeveral).trim();
  return `${cut(name, LONGEST - bytesIn(tail))}${tail}`.trim();
}

/** A part of a name that every disk takes: one form of each character, none that Windows or a shell reads, nothing that is not seen; dots are full-width, so that no name ends with one or begins as a device. */
function safe(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{C}\p{Z}\s]+/gu, ' ')
    .replace(/["*./:<>?\\|]/gu, (each) => String.fromCodePoint((each.codePointAt(0) ?? 0) + FULL_WIDTH))
    .trim()
    .replace(/^[~$\s-]+/u, '');
}

/** How far full-width forms stand from those of ASCII. */
const FULL_WIDTH = 0xfee0;

function folded(name: string): string {
  return name.toLowerCase();
}

function bytesIn(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** The beginning of a text that has so many bytes at most, in whole characters. */
function cut(text: string, most: number): string {
  let kept = '';
  for (const character of text) {
    if (bytesIn(kept + character) > most) break;
    kept += character;
  }
  return kept.trimEnd();
}
