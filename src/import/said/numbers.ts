import { Decimal } from '../../model/decimal.ts';

/** A number in foreign files, as a pattern: half or full width, and with the full stop that scanners make of a point (0。5). */
export const FIGURE = '[0-9０-９]{1,12}(?:[.．。][0-9０-９]{1,6})?';

/** A figure in plain digits: `0.5` of ０．５ and 0。5, `10` of 010. Undefined for what is no figure. */
export function plainFigure(text: string): string | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s,]/gu, '')
    .replace('。', '.')
    .replace(/^(-?)0+(?=\d)/u, '$1');
  return Decimal.parse(plain)?.toString();
}

/** The exact sum of figures in plain digits; undefined where one is none. */
export function sumOf(figures: readonly string[]): string | undefined {
  let total = Decimal.zero;
  for (const figure of figures) {
    const decimal = Decimal.parse(figure);
    if (decimal === undefined) return undefined;
    total = total.plus(decimal);
  }
  return total.toString();
}

/** Whether a figure is the same number as another: 0.50 and 0.5. */
export function isSame(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && Decimal.parse(a)?.toString() === Decimal.parse(b)?.toString();
}

/** The greater of two figures. */
export function greater(a: string, b: string): string {
  const [one, other] = [Decimal.parse(a), Decimal.parse(b)];
  return one !== undefined && other !== undefined && one.compare(other) < 0 ? b : a;
}
