/** A font whose outlines are of another kind than TrueType, which programs that show OFD do not all draw. */
export class OtherOutlines extends Error {
  override readonly name = 'OtherOutlines';
  readonly font: string;

  constructor(font: string) {
    super(`the outlines of ${font} are not those of TrueType`);
    this.font = font;
  }
}

/** Whether an error says that a font has other outlines. (Parts of the program that are loaded apart have classes of their own, so `instanceof` would not do.) */
export function hasOtherOutlines(error: unknown): error is OtherOutlines {
  return error instanceof Error && error.name === 'OtherOutlines';
}
