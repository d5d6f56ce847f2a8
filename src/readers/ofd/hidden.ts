import { childOf, type XmlElement } from '../xml-tree.ts';
import { numbersIn, type PaintedObject } from './page.ts';

/** Text that is smaller, in millimetres, or lighter, or more transparent, is not seen; as of a PDF. */
const SMALLEST = 3 * (25.4 / 72);
const LIGHTEST = 0.85;
const FAINTEST = 0.2 * 255;

/** Why a text of a page cannot be seen; empty where it can, and for what is no text. */
export function hiddenIn({ element, kind, isHidden }: PaintedObject, box: readonly number[]): string {
  if (kind !== 'text') return '';
  const { attributes } = element;
  const [a = 1, b = 0] = numbersIn(attributes.get('CTM'));
  const height = Number(attributes.get('Size')) * Math.hypot(a, b);
  const [x = 0, y = 0, width = 0, high = 0] = numbersIn(attributes.get('Boundary'));
  const [left = 0, top = 0, across = 0, down = 0] = box;
  const isOutside = x + width < left || y + high < top || x > left + across || y > top + down;
  const fill = childOf(element, 'FillColor');
  const alpha = Math.min(
    ...[attributes.get('Alpha'), fill?.attributes.get('Alpha')].map((each) => Number(each ?? 255)),
  );
  return [
    ...(isHidden ? ['Visible'] : []),
    ...(attributes.get('Fill') === 'false' ? ['Fill'] : []),
    ...(lightnessOf(fill) > LIGHTEST ? [`${Math.round(lightnessOf(fill) * 100)}%`] : []),
    ...(alpha < FAINTEST ? [`Alpha ${alpha}`] : []),
    ...(height < SMALLEST ? [`${Math.round(height * 100) / 100}mm`] : []),
    ...(isOutside ? [`(${Math.round(x)}, ${Math.round(y)})`] : []),
  ].join(' ');
}

/** From 0, black, to 1, white; black where nothing is said. */
function lightnessOf(colour: XmlElement | undefined): number {
  const parts = numbersIn(colour?.attributes.get('Value')).map((part) => part / 255);
  const [red = 0, green = red, blue = red, black] = parts;
  if (black !== undefined) return (1 - black) * (1 - (red + green + blue) / 3);
  return 0.3 * red + 0.59 * green + 0.11 * blue;
}
