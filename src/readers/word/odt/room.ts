import { Unreadable } from '../../reading.ts';
import type { XmlElement } from '../../xml-tree.ts';

/** How much a document may hold that is written once and stands there often: elements and characters. */
export interface Room {
  left: number;
}

/** No document has so many blanks, or so much in repeated rows and cells. */
const MOST = 2_000_000;

/** All the room that a document has. */
export function wholeRoom(): Room {
  return { left: MOST };
}

/** Takes room. Throws `Unreadable` where there is not so much. */
export function takeRoom(room: Room, size: number): void {
  room.left -= size;
  if (!(room.left >= 0)) throw new Unreadable('too-large');
}

/** Takes room for an element that stands somewhere so many times; `within` is what had to be taken for what is in it. */
export function takeRoomOften(room: Room, element: XmlElement, times: number, within: number): void {
  if (times > 1) takeRoom(room, (times - 1) * (sizeOf(element) + within));
}

function sizeOf({ text, children }: XmlElement): number {
  return children.reduce((size, each) => size + sizeOf(each), 1 + text.length);
}
