import { LATIN_FAMILY } from '../../layout/typography.ts';
import { FAMILIES, type Family } from '../../ports/families.ts';
import { element } from '../xml.ts';
import type { StyleName } from './names.ts';
import { halfPoints, twips } from './units.ts';

/** Height of a line relative to the size of type, where no grid of the page fixes it. */
export const LINE_SCALE = 1.35;

/** A style of paragraphs. Its properties and those of its letters are in the order of the schema. */
export function paragraphStyle(name: StyleName, properties: readonly string[], letters: readonly string[]): string {
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:customStyle': isBuiltIn(name) ? undefined : 1, 'w:styleId': name.id },
    ...named(name),
    value('basedOn', 'Normal'),
    element('w:qFormat'),
    element('w:pPr', {}, ...properties),
    element('w:rPr', {}, ...letters),
  );
}

/** The names of a style, in the order of the schema. */
export function named({ name, alias }: StyleName): readonly string[] {
  return [value('name', name), alias === undefined ? '' : value('aliases', alias)];
}

/** Whether Word has the style itself: those have a Chinese name beside their own. */
export function isBuiltIn({ alias }: StyleName): boolean {
  return alias !== undefined;
}

/** Lines of a fixed height, in points: pages end at the same place whatever fonts a machine has. */
export function spacing(line: number): string {
  return element('w:spacing', { 'w:line': twips(line), 'w:lineRule': 'exact' });
}

/** Letters of a family, Latin ones of the family beside it; the size in points. */
export function type(family: Family, size: number): readonly string[] {
  const { official } = FAMILIES[family];
  const fonts = { 'w:ascii': LATIN_FAMILY, 'w:eastAsia': official, 'w:hAnsi': LATIN_FAMILY, 'w:cs': LATIN_FAMILY };
  return [element('w:rFonts', fonts), ...sizes(size)];
}

/** The size of letters, in points. */
export function sizes(points: number): readonly string[] {
  return [value('sz', halfPoints(points)), value('szCs', halfPoints(points))];
}

/** An element that has nothing but a value. */
export function value(name: string, content: string | number): string {
  return element(`w:${name}`, { 'w:val': content });
}
