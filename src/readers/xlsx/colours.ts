import { childOf, childrenOf, type XmlElement } from '../xml-tree.ts';

/** Gives the colour that an element says, as `#RRGGBB`; undefined for the one that programs choose themselves. */
export type Colours = (element: XmlElement | undefined) => string | undefined;

/** The first 64 indexed colours (ECMA-376-1, 18.8.27). */
const PALETTE =
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'.split(
    ' ',
  );

/** The colours of a theme in the order of their numbers (ECMA-376-1, 18.8.3): light and dark are changed over. */
const THEME_NAMES = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

/** Resolves colours by the palette of the styles and the theme. */
export function coloursOf(styles: XmlElement | undefined, theme: XmlElement | undefined): Colours {
  const own = childrenOf(childOf(childOf(styles, 'colors'), 'indexedColors'), 'rgbColor').map((each) =>
    (each.attributes.get('rgb') ?? '').slice(-6),
  );
  const palette = own.length > 0 ? own : PALETTE;
  const scheme = childOf(childOf(theme, 'themeElements'), 'clrScheme');
  const themed = THEME_NAMES.map((name) => {
    const colour = childOf(scheme, name)?.children[0];
    return colour?.attributes.get('lastClr') ?? colour?.attributes.get('val') ?? '';
  });
  return (element) => {
    if (element === undefined) return undefined;
    const { attributes } = element;
    const [rgb, indexed, number] = [attributes.get('rgb'), attributes.get('indexed'), attributes.get('theme')];
    if (attributes.has('auto')) return undefined;
    const base =
      rgb?.slice(-6) ??
      (number === undefined ? undefined : (themed[Number(number)] ?? `theme ${number}`)) ??
      (indexed === undefined || Number(indexed) >= 64 ? undefined : (palette[Number(indexed)] ?? indexed));
    const tint = Number(attributes.get('tint') ?? 0);
    return base && `#${tinted(base.toUpperCase(), tint)}`;
  };
}

/** A colour made lighter or darker (ECMA-376-1, 18.8.19), for each part of it. */
function tinted(rgb: string, tint: number): string {
  const parts = partsOf(rgb);
  if (parts === undefined || tint === 0 || !Number.isFinite(tint)) return rgb;
  return written(parts.map((part) => (tint < 0 ? part * (1 + tint) : part + (255 - part) * tint)));
}

/** How much of the foreground shows in a pattern, in 128ths: programs that have no patterns draw such a tone. */
const SHARES: Readonly<Record<string, number>> = {
  darkDown: 0x40,
  darkGray: 0x60,
  darkGrid: 0x40,
  darkHorizontal: 0x40,
  darkTrellis: 0x60,
  darkUp: 0x40,
  darkVertical: 0x40,
  gray0625: 0x08,
  gray125: 0x10,
  lightDown: 0x20,
  lightGray: 0x20,
  lightGrid: 0x38,
  lightHorizontal: 0x20,
  lightTrellis: 0x30,
  lightUp: 0x20,
  lightVertical: 0x20,
  mediumGray: 0x40,
  solid: 0x80,
};

/** What a fill looks like from afar; undefined for none. In a conditional format the background is what fills (`isRule`). */
export function fillOf(fill: XmlElement | undefined, colours: Colours, isRule: boolean): string | undefined {
  const pattern = childOf(fill, 'patternFill');
  const other = fill?.children.find(({ name }) => name !== 'patternFill');
  if (other !== undefined) return `${other.name} ${[...other.attributes.values()].join(' ')}`.trim();
  const type = pattern?.attributes.get('patternType') ?? (isRule && pattern !== undefined ? 'solid' : 'none');
  if (pattern === undefined || type === 'none') return undefined;
  const [front, back] = [colours(childOf(pattern, 'fgColor')), colours(childOf(pattern, 'bgColor'))];
  if (type === 'solid') return (isRule ? (back ?? front) : front) ?? 'automatic';
  return mixed(front ?? '#000000', back ?? '#FFFFFF', SHARES[type] ?? 0x80);
}

function mixed(front: string, back: string, share: number): string {
  const [a, b] = [partsOf(front.slice(1)), partsOf(back.slice(1))];
  if (a === undefined || b === undefined) return `${front} ${back} ${share}`;
  return `#${written(a.map((part, index) => Math.trunc(((part - (b[index] ?? 0)) * share) / 0x80) + (b[index] ?? 0)))}`;
}

function partsOf(rgb: string): readonly number[] | undefined {
  if (!/^[0-9A-F]{6}$/.test(rgb)) return undefined;
  return [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16));
}

function written(parts: readonly number[]): string {
  return parts
    .map((part) => Math.trunc(part).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}

/** Whether a colour can be told from another by the eye: their contrast is 1.5 at least (WCAG 2, relative luminance). */
export function isDistinct(a: string, b: string): boolean {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05) >= 1.5;
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (partsOf(colour.slice(1)) ?? [0, 0, 0]).map((part) => {
    const share = part / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
