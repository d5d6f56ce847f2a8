import type { Document } from '../../layout/document.ts';
import {
  CELL_STYLES,
  type Geometry,
  GRID,
  HEADER_FAMILY,
  LATIN_FAMILY,
  PAGE_NUMBER,
  PAGE_NUMBER_DASH,
  PAGES,
  STYLES,
  WRITABLE_ROW,
} from '../../layout/typography.ts';
import { FAMILIES, type Family } from '../../ports/families.ts';
import { text as sheet } from './document.css.js';

/** What browsers find on machines without the official families: those of macOS, and the free ones. */
const FALLBACKS: Readonly<Record<Family, string>> = {
  xiaobiaosong: 'STZhongsong, "Songti SC", "Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC", serif',
  fangsong: 'STFangsong, "Songti SC", "Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC", serif',
  heiti: '"Microsoft YaHei", "PingFang SC", "Source Han Sans SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif',
  kaiti: 'STKaiti, "Kaiti SC", "Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC", serif',
  songti: 'STSong, "Songti SC", "Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC", serif',
};

/**
 * The style sheet of a document: what follows from its typography, then `document.css`, which reads these sizes and
 * families as variables; then which view is shown. Lengths on paper are those of the typography, in millimetres and points.
 */
export function styleOf({ identity, printing, alternatives }: Document): string {
  return [
    latin(),
    `:root { ${declarations(familyVariables())} --table: ${printing.tableSize}; --grid: ${GRID.linePitch}pt; }`,
    ...Object.entries(STYLES).map(
      ([role, { family, size, align, indent }]) =>
        `.${role} { font-family: var(--${family}); --size: ${size}; text-align: ${align}; text-indent: ${indent}em; }`,
    ),
    ...Object.entries(CELL_STYLES).map(
      ([role, { family, scale }]) =>
        `td .${role}, th .${role} { font-family: var(--${family}); font-size: ${scale}em; }`,
    ),
    `.writable > td { height: ${WRITABLE_ROW}mm; }`,
    `thead th { font-family: var(--${HEADER_FAMILY}); }`,
    ...Object.entries(PAGES).map(([name, page]) => pageOf(name, page)),
    ...pageNumbers(printing.pageNumbers),
    sheet.trimEnd(),
    pointer(identity.product),
    ...switches(alternatives.length),
  ].join('\n');
}

/** Figures and letters in their own family, and only they: quotation marks and dashes stay Chinese. `local` fetches nothing. */
function latin(): string {
  return `@font-face { font-family: latin; src: local("${LATIN_FAMILY}"), local("TimesNewRomanPSMT"), local("Liberation Serif"); unicode-range: U+0020-007E; }`;
}

function familyVariables(): readonly (readonly [string, string])[] {
  return Object.entries(FAMILIES).map(([name, { official, substitutes }]) => {
    const named = [official, ...substitutes].map((each) => `"${each}"`).join(', ');
    return [`--${name}`, `latin, ${named}, ${FALLBACKS[name as Family]}`] as const;
  });
}

function declarations(pairs: readonly (readonly [string, string])[]): string {
  return pairs.map(([name, value]) => `${name}: ${value};`).join(' ');
}

function pageOf(name: string, { width, height, top, right, bottom, left }: Geometry): string {
  return `@page ${name} { size: ${width}mm ${height}mm; margin: ${top}mm ${right}mm ${bottom}mm ${left}mm; }`;
}

/** The number stands below the type area; on a landscape page where the portrait page has it, at the left in reading view (GB/T 9704-2012, 7.5 and 7.7). */
function pageNumbers(setting: Document['printing']['pageNumbers']): readonly string[] {
  const { size, distance, indent, family } = PAGE_NUMBER;
  const content = `content: "${PAGE_NUMBER_DASH} " counter(page) " ${PAGE_NUMBER_DASH}"; font: ${size}pt ${FAMILIES[family].official}, ${FALLBACKS[family]};`;
  const below = `${content} vertical-align: top; padding: ${distance}mm ${indent * size}pt 0;`;
  const beside = `${content} writing-mode: vertical-rl; vertical-align: top; padding: ${indent * size}pt ${distance}mm;`;
  if (setting === 'centred') {
    return [`@page portrait { @bottom-center { ${below} } }`, `@page landscape { @left-middle { ${beside} } }`];
  }
  return [
    `@page portrait:right { @bottom-right { ${below} } }`,
    `@page portrait:left { @bottom-left { ${below} } }`,
    `@page landscape:right { @left-bottom { ${beside} text-align: end; } }`,
    `@page landscape:left { @left-top { ${beside} text-align: start; } }`,
  ];
}

/** No browser repeats merged labels on the pages that a table goes on over, so paper says which file does: the PDF of the same name. */
function pointer(product: string): string {
  const text = `打印、装订请用 ${product}.pdf：每一页都有表头和各级指标名称。`;
  return `@media print { .landscape::before { display: block; content: "${escaped(text)}"; font: 9pt var(--songti); break-after: avoid; } }`;
}

/** A text in a CSS string within an element of HTML: nothing in it ends either. */
function escaped(text: string): string {
  return text.replace(/["\\<\p{Cc}]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `);
}

/** One view at a time, by the choice that is made: the choices stand before everything that depends on them. */
function switches(alternatives: number): readonly string[] {
  if (alternatives === 0) return [];
  const each = Array.from({ length: alternatives + 1 }, (_, index) => index + 1);
  return [
    '.view { display: none; }',
    ...each.map((index) => `#view-${index}:checked ~ div .view:nth-of-type(${index}) { display: block; }`),
    ...each.map(
      (index) =>
        `#view-${index}:checked ~ nav label:nth-of-type(${index}) { color: var(--paper); background: var(--accent); border-color: var(--accent); }`,
    ),
    ...each.map(
      (index) =>
        `#view-${index}:focus ~ nav label:nth-of-type(${index}) { outline: 3px solid var(--focus); outline-offset: 2px; }`,
    ),
    ...each.map(
      (index) => `#view-${index}:focus:not(:focus-visible) ~ nav label:nth-of-type(${index}) { outline: none; }`,
    ),
  ];
}
