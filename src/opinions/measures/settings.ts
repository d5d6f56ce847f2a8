import type { Edition } from '../../model/model.ts';
import { remembering } from '../../text/remembering.ts';

/** A figure of the scheme where a paragraph of the measures prints it. */
export interface PrintedSetting {
  /** Its path in the scheme: `systems.county.thresholds.unqualified.atMost`. */
  readonly path: string;
  /** Where it begins and ends in the paragraph, in UTF-16 code units; the end is exclusive. */
  readonly start: number;
  readonly end: number;
}

/** The figures of the scheme that a paragraph of the measures prints, in their order; none for a paragraph that prints none, or that is not of the measures. */
export function settingsIn(paragraph: string, edition: Edition): readonly PrintedSetting[] {
  for (const pattern of patternsOf(edition)) {
    const found = placed(paragraph, pattern);
    const isBare = pattern.around.every((each) => each === '');
    if (found !== undefined && !(isBare && paragraph !== edition.figures.get(pattern.paths[0] ?? '')?.text))
      return found;
  }
  return [];
}

/** A paragraph of the measures: what stands before, between and behind its placeholders, and the paths of these. */
interface Pattern {
  readonly around: readonly string[];
  readonly paths: readonly string[];
}

const patternsOf = remembering(({ measures }: Edition): readonly Pattern[] =>
  (measures?.text ?? '')
    .normalize('NFC')
    .split(/\n\s*\n/u)
    .flatMap((block) => {
      const plain = block
        .replace(/^[#>\-+*\s]+/u, '')
        .replace(/[*\\]/gu, '')
        .trim();
      const paths = [...plain.matchAll(PLACEHOLDER)].map(([, path = '']) => path);
      return paths.length === 0 ? [] : [{ around: plain.split(PLACEHOLDER_ALONE), paths }];
    }),
);

const PLACEHOLDER = /\{\{\s*(?:\w+\s+)?([\w.-]+)\s*\}\}/gu;
const PLACEHOLDER_ALONE = /\{\{[^{}]*\}\}/u;

/** Where the placeholders of a pattern are filled in in a paragraph; undefined where it is another one. */
function placed(paragraph: string, { around, paths }: Pattern): readonly PrintedSetting[] | undefined {
  const [first = '', ...others] = around;
  const last = others.at(-1) ?? '';
  if (!paragraph.startsWith(first) || !paragraph.endsWith(last)) return undefined;
  const settings: PrintedSetting[] = [];
  let start = first.length;
  for (const [index, piece] of others.entries()) {
    const end = index === others.length - 1 ? paragraph.length - last.length : paragraph.indexOf(piece, start);
    if (end < start) return undefined;
    settings.push({ path: paths[index] ?? '', start, end });
    start = end + piece.length;
  }
  return settings;
}
