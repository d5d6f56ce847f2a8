import type { NOTICE_NAMES } from '../../src/model/years/notices.ts';

type Place = (typeof NOTICE_NAMES)['places'][number];

/** Signs of private use, which no text of the data or of a template may have: for where a paragraph stands, and around the number of a text that is filled in. */
export const PLACES: Readonly<Record<Place, string>> = { left: '\ue002', centre: '\ue003', right: '\ue004' };
const [OPEN, CLOSE] = ['\ue000', '\ue001'];

/** Texts of the data, each with a sign that stands for it while Markdown is read: so nothing of them is ever markup. */
export function heldTexts() {
  const texts: string[] = [];
  return {
    /** The sign that stands for a text; an empty one stands for itself. */
    hold: (text: string): string => (text === '' ? '' : `${OPEN}${texts.push(text) - 1}${CLOSE}`),
    /** A text with what its signs stand for; signs of places that stand within it are left out. */
    fill: (text: string): string => text.replace(SIGNS, (_, index?: string) => texts[Number(index)] ?? ''),
  };
}

const SIGNS = /\ue000(\d+)\ue001|[\ue002-\ue004]/g;

/** Markdown in which every line that begins with the sign of a place is a paragraph of its own. */
export function placedApart(markdown: string): string {
  return markdown.replace(/^[ \t]*([\ue002-\ue004].*)$/gm, '\n$1\n');
}

/** The place that a text begins with. */
export function placeIn(text: string): Place | undefined {
  return (['left', 'centre', 'right'] as const).find((place) => text.startsWith(PLACES[place]));
}
