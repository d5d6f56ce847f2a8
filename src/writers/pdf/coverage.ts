import { attachmentLines, type Block, type Document, type Run, textOf } from '../../layout/document.ts';
import { footLines } from '../../layout/foot/lines.ts';
import { CELL_STYLES, HEADER_FAMILY, PAGE_NUMBER, PAGE_NUMBER_DASH, STYLES } from '../../layout/typography.ts';
import type { Family } from '../../ports/families.ts';
import type { FaceName, Typesetter } from '../../ports/typesetter.ts';
import type { MissingGlyph } from './glyphs.ts';

/** The characters of a document for which the fonts of a typesetter have no glyph, each once, where it stands first. */
export function missingGlyphs(document: Document, typesetter: Typesetter): readonly MissingGlyph[] {
  const texts = document.sections.flatMap(({ blocks }) => blocks.flatMap(textsOf));
  const feet = [PAGE_NUMBER_DASH, '0123456789', ...(footLines(document) ?? [])].join('');
  const wanted = new Map<FaceName, Set<number>>([[PAGE_NUMBER.family, codePoints(feet)]]);
  for (const { faces, text } of texts) {
    for (const face of faces) wanted.set(face, codePoints(text, wanted.get(face)));
  }
  const missing = new Map([...wanted].map(([face, points]) => [face, typesetter.missing(face, points)]));
  if ([...missing.values()].every(({ size }) => size === 0)) return [];
  const found = new Map<string, MissingGlyph>();
  for (const { faces, ...place } of texts) {
    for (const character of place.text) {
      const point = character.codePointAt(0) ?? 0;
      if (found.has(character) || !faces.some((face) => missing.get(face)?.has(point))) continue;
      found.set(character, { character, ...place });
    }
  }
  return [...found.values()];
}

/** A text with all faces in which parts of it are set; `Omit` leaves what a complaint about it says. */
interface Text extends Omit<MissingGlyph, 'character'> {
  readonly faces: readonly FaceName[];
}

function textsOf(block: Block): readonly Text[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ text: textOf(block.runs), role: block.role, faces: facesOf(STYLES[block.role].family, block.runs) }];
    case 'attachments':
      return attachmentLines(block).map((text) => ({ text, role: 'attachments', faces: [STYLES.body.family] }));
    case 'table': {
      const header = block.columns.map(({ title }): Text => ({ text: title, role: 'header', faces: [HEADER_FAMILY] }));
      const cells = block.rows.flatMap(({ cells, criterion, role }) =>
        cells.flatMap(({ paragraphs }) =>
          paragraphs.map((each): Text => {
            const family = CELL_STYLES[each.role].family;
            const faces = facesOf(family, each.runs);
            return {
              text: textOf(each.runs),
              role: each.role,
              ...(criterion === undefined ? {} : { criterion }),
              faces: role === 'total' ? [...faces, 'strong'] : faces,
            };
          }),
        ),
      );
      return [...header, ...cells];
    }
  }
}

/** Every run is looked for in every face of its text: fonts that differ so much that this says too much are not in use together. */
function facesOf(family: Family, runs: readonly Run[]): readonly FaceName[] {
  const marked = runs.flatMap(({ mark }): readonly FaceName[] => {
    if (mark === 'strong' || mark === 'inserted') return ['strong'];
    return mark === 'emphasis' ? ['kaiti'] : [];
  });
  return [...new Set<FaceName>([family, ...marked])];
}

/** White space needs no glyph. */
const SPACE = /\s/u;

function codePoints(text: string, found = new Set<number>()): Set<number> {
  for (const character of text) {
    if (!SPACE.test(character)) found.add(character.codePointAt(0) ?? 0);
  }
  return found;
}
