/** The name of a unit has room for as many halves of a Chinese character in the head of a form, so that the forms of units with other names are laid out alike. */
export const ROOM_OF_NAME = 32;

/** Width in halves of a Chinese character: in Chinese type all but ASCII is full-width. */
export function halfWidths(text: string): number {
  let width = 0;
  for (const character of text) width += character <= '\u007e' ? 1 : 2;
  return width;
}
